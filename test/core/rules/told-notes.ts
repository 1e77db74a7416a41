import type { Claim, Filling, Mode, Scope, What, When } from '../../../src/core/claims/types'
import { parseDay } from '../../../src/core/dates/day'
import { parsePeriod } from '../../../src/core/dates/parse-period'
import { readFigures } from '../../../src/core/figures/read'
import { joinedNote } from '../../../src/core/notes/join'
import { openNote } from '../../../src/core/notes/read'
import type { Note, ReadNote } from '../../../src/core/notes/types'
import { readRegistry } from '../../../src/core/registry/read'
import type { Registry } from '../../../src/core/registry/types'
import { LOUD, type Quiet } from '../../../src/core/rules/quiet'
import type { ThingRule } from '../../../src/core/rules/rule'
import { createThings } from '../../../src/core/rules/things/things'
import { tellingsOf } from '../../../src/core/rules/things/told'
import type { Finding } from '../../../src/core/rules/types'
import type { Tie } from '../../../src/core/ties/types'
import { tie as untied } from '../views/fake'

/** Notes with real passages and figures and hand-made claims and ties, so that the rules over them are tested alone. */

/** What a claim says, each slot by its bare value. */
export interface Says {
  readonly who?: string | readonly string[]
  readonly to?: string
  readonly what?: What
  /** As the registry spells it: `2025`, `2025-Q3`, `2025-11`, `2025-11-03`, `TTM`. */
  readonly when?: string
  readonly round?: string
  readonly basis?: string
  readonly mode?: Mode
  readonly scope?: Scope
  readonly term?: number
  readonly how?: Filling
  readonly directed?: boolean
  readonly hearsay?: boolean
  readonly told?: Claim['told']
  readonly residue?: readonly string[]
  readonly change?: Claim['change']
  readonly restates?: number
  readonly earlier?: boolean
  readonly pin?: string
  readonly tie?: Partial<Tie>
}

/** A note without headings whose figures, in order, make the claims given; its path or front matter may date it. */
export function tell(path: string, text: string, ...claims: readonly Says[]): ReadNote {
  const opened = openNote(path, text)
  const [placed, more] = opened.stretches
  if (placed === undefined || more !== undefined) throw new Error(`not one stretch: ${text}`)
  const { doc } = placed.stretch
  const rows = doc.passages.map(readFigures(doc, [], { dollar: 'USD', home: () => null }))
  const figures = rows.flatMap((row) => row.figures)
  if (figures.length !== claims.length) throw new Error(`${figures.length} figures, ${claims.length} claims: ${text}`)
  const note: Note = {
    path,
    doc,
    date: opened.date,
    figures,
    skipped: rows.flatMap((row) => row.skipped),
    mentions: [],
    sentences: [],
    repeated: new Set(),
    claims: claims.map((says, index) => {
      const { passage, at } = figures[index] ?? { passage: 0, at: { start: 0 } }
      const sentences = doc.passages[passage]?.sentences ?? []
      const sentence = sentences.find(({ start, end }) => start <= at.start && at.start < end)
      return {
        ...claimOf(says),
        figure: index,
        sentence: sentence ?? { start: 0, end: text.length },
        asOf: opened.date,
      }
    }),
    ties: claims.map(({ tie }, figure) => untied(figure, 'untied', tie)),
  }
  return joinedNote(opened, [{ placed, note, first: 0, figure: 0 }])
}

/** What a rule over things finds in notes. */
export function foundOf(
  { id }: ThingRule,
  notes: readonly ReadNote[],
  registry: Registry,
  quietOf: (path: string) => Quiet = () => LOUD,
): readonly Finding[] {
  const things = createThings()
  for (const note of notes) things.put(note.path, tellingsOf(note, registry), true)
  things.check({ registry, severities: { [id]: 'warning' }, quietOf })
  return notes.flatMap(({ path }) => things.of(path).findings.filter(({ rule }) => rule === id))
}

export const registryOf = (text: string): Registry =>
  readRegistry([{ path: 'deals.yaml', text }], { builtIn: [], dollar: 'USD', rules: [] })

function claimOf(says: Says): Claim {
  const { how = 'said' } = says
  const slot = <T>(value: T | undefined) => (value === undefined ? null : { value, how, words: String(value) })
  const said = <T>(value: T) => ({ value, how, words: String(value) })
  return {
    figure: 0,
    sentence: { start: 0, end: 0 },
    who: slot(typeof says.who === 'string' ? [says.who] : says.who),
    to: slot(says.to === undefined ? undefined : [says.to]),
    about: [],
    directed: says.directed ?? true,
    what: slot(says.what),
    bareDeal: false,
    when: slot(says.when === undefined ? undefined : whenOf(says.when)),
    round: slot(says.round),
    term: says.term ?? null,
    mode: said(says.mode ?? 'fact'),
    scope: said(says.scope ?? 'whole'),
    basis: slot(says.basis),
    hearsay: says.hearsay ?? false,
    told: says.told ?? null,
    residue: says.residue ?? [],
    change: says.change ?? null,
    restates: says.restates ?? null,
    earlier: says.earlier ?? false,
    asOf: null,
    pin: says.pin ?? null,
  }
}

function whenOf(text: string): When {
  const day = parseDay(text)
  return { text, day, period: day === null ? parsePeriod(text) : null }
}
