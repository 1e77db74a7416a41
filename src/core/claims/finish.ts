import type { Figure } from '../figures/types'
import type { Passage } from '../passages/types'
import { outlineOf } from '../registry/outline'
import { pinnedId } from '../registry/pinned'
import type { Registry } from '../registry/types'
import { contains } from '../span'
import { aboutOf } from './about'
import { carriedPeriod, carriedWhen, changeOf, isAhead, isEarlier, paceOf } from './carried-time'
import { isDeal } from './deal'
import type { Draft } from './draft'
import { extentOf } from './extent'
import { isHearsay } from './hearsay'
import { modeOf } from './mode'
import type { Reading } from './reading'
import { residueOf } from './residue'
import { roundOf, termOf } from './round-and-term'
import { scopeOf } from './scope'
import type { Settled } from './settled'
import { toldAs } from './told-as'
import type { Claim, When } from './types'
import { readWhen } from './when'

/** The claim of a draft whose slots are filled: when, in which mode and scope, and what no slot accounts for. */
export function finish(draft: Draft, settled: Settled, reading: Reading): Claim {
  const { source, registry, passage, here } = reading
  const figure = source.figures[draft.figure]
  const stated = modeOf(draft)
  const said = settled.mode !== null && stated.value === 'fact' ? settled.mode : stated
  const owner = draft.who?.value[0]
  const company = owner === undefined ? null : (registry.companies.get(owner) ?? null)
  const anchor = draft.anchor === null ? null : (here.find((one) => one.draft === draft.anchor?.draft)?.claim ?? null)
  const previous: When | null = anchor?.when?.value ?? here.at(-1)?.claim.when?.value ?? null
  const when =
    paceOf(draft) ??
    readWhen(draft, { date: source.date, company, mode: said.value, anchor: previous }) ??
    settled.when ??
    carriedWhen(draft, anchor, said.value) ??
    carriedPeriod(draft, reading)
  const change = changeOf(draft)
  const mode =
    change === 'from' && isSupposed(said.value) && !isAhead(draft, when?.value ?? null, source.date)
      ? // What something is to rise or fall from is what it is now.
        { ...said, value: 'fact' as const, words: 'from' }
      : said.value === 'fact' && isAhead(draft, when?.value ?? null, source.date)
        ? { ...said, value: 'outlook' as const, words: when?.words ?? '' }
        : said
  const scoped = scopeOf(draft)
  const own = settled.scope !== null && (scoped.value === 'whole' || scoped.value === 'part') ? settled.scope : scoped
  const classOf = reading.discourse.several
  const isOfClass =
    (own.value === 'whole' || own.value === 'part') &&
    draft.who === null &&
    classOf !== null &&
    !isDeal(draft.what?.value ?? null, draft.bareDeal)
  const scope = isOfClass ? { value: 'several' as const, how: 'carried' as const, words: classOf } : own
  const extent = extentOf(draft)
  const residue = [...new Set([...settled.residue, ...residueOf(draft, extent, passage.text)])]
  return {
    figure: draft.figure,
    sentence: draft.clause.sentence.at,
    who: draft.who,
    to: draft.to,
    about: aboutOf(draft, reading.discourse, source.title),
    directed: draft.directed,
    what: draft.what,
    bareDeal: draft.bareDeal && draft.what === null,
    when,
    round: roundOf(draft) ?? settled.round,
    term: termOf(draft) ?? settled.term,
    mode,
    scope,
    basis: draft.basis,
    hearsay: isHearsay(draft),
    told: toldAs(draft),
    residue,
    change,
    restates:
      draft.anchor !== null && (draft.anchor.as === 'conversion' || draft.anchor.as === 'restated')
        ? draft.anchor.draft.figure
        : null,
    earlier: isEarlier(draft),
    asOf: source.date,
    pin: figure === undefined ? null : pinOf(passage, figure, registry),
  }
}

function isSupposed(mode: Claim['mode']['value']): boolean {
  return mode === 'outlook' || mode === 'hypothetical'
}

/** A link around the figure to `deals.yaml#id` (or another registry file) pins it, where the id is the registry's. */
function pinOf(passage: Passage, figure: Figure, registry: Registry): string | null {
  const target = passage.links.find(({ at }) => contains(at, figure.at))?.target ?? ''
  const id = pinnedId(target)
  if (id === null) return null
  const { deals, metrics } = outlineOf(registry)
  return [...deals, ...metrics].some((entry) => entry.id === id) ? id : null
}
