import { isSameNumber } from '../amounts/compare'
import { ZERO } from '../amounts/decimal'
import { homeOf, nearOfHomes } from '../figures/near'
import { readAmount } from '../figures/scan'
import type { WholeNote } from '../notes/types'
import type { Deal, Metric, Registry, Stated } from '../registry/types'
import { contains, isSameSpan, type Location } from '../span'
import type { Tie } from '../ties/types'
import { entryOf, type Pointer, type Subject, subjectAt } from '../views/subject'
import type { Workspace } from '../workspace/types'
import { mentionChange } from './mention'
import { isRefusal, type Refusal, type Renamable, type TextChange, type TextOf } from './types'
import { valueFor } from './yaml-value'

/** An amount of the registry that is to be stated anew: an entry's own, or one of its tranches'. */
interface Restated {
  readonly entry: Deal | Metric
  readonly tranche: number | null
  readonly amount: Stated
  readonly holder: Location
}

/** What of an amount can be restated at a place: all that stands there is replaced by what a person types. */
export function restatableAt(workspace: Workspace, pointer: Pointer, textOf: TextOf): Renamable | Refusal {
  const subject = subjectAt(workspace, onAmount(workspace, pointer, textOf))
  const found = restatedAt(workspace, pointer.path, subject)
  if (isRefusal(found) || subject === null) return isRefusal(found) ? found : NOTHING
  return { span: subject.span, text: found.amount.text }
}

/**
 * The changes that state an amount of the registry anew, from a figure that is tied to it or from the registry itself:
 * the registry says what was typed, and every figure of all notes that is tied to it and agrees with it says the new
 * amount in its own notation, with its own words around it. Figures that disagree, that state another part of the
 * deal, or that are in another currency stay as they are.
 *
 * @param typed the new amount, as in prose
 * @param settings.dollar the currency of a bare `$`
 * @example with `$40.5 billion` for `$38 billion`, a note's `$38bn` becomes `$40.5bn`
 */
export function restate(
  workspace: Workspace,
  pointer: Pointer,
  typed: string,
  { dollar, textOf }: { readonly dollar: string; readonly textOf: TextOf },
): readonly TextChange[] | Refusal {
  const old = restatedAt(workspace, pointer.path, subjectAt(workspace, onAmount(workspace, pointer, textOf)))
  if (isRefusal(old)) return old
  const { currency, text } = old.amount
  const read = readAmount(typed.trim(), { dollar, near: nearOf(workspace.registry(), old.entry) })
  const isNegative = read !== null && old.entry.type === 'deal' && read.plain.low.lt(ZERO)
  if (read === null || isNegative) return { refused: 'no-amount', about: text }
  if (read.currency !== currency) return { refused: 'other-currency', about: text }
  const next = { ...read, text: typed.trim() }
  const registry: TextChange[] = []
  for (const place of sameInRegistry(old)) {
    const change = registryChange(place, next.text, textOf)
    if (isRefusal(change)) return change
    if (change.newText !== change.oldText) registry.push(change)
  }
  const notes = workspace.paths().flatMap((path) => {
    const isSpokenOf = workspace.record(path)?.figures.some(({ entry }) => entry === old.entry.id)
    const note = isSpokenOf ? workspace.note(path) : undefined
    if (note === undefined) return []
    return mentionsOf(note, old).flatMap((index) => mentionChange(note, index, old.amount, next))
  })
  return [...registry, ...notes]
}

const NOTHING: Refusal = { refused: 'nothing', about: '' }

/** Who points at the key `amount:` of a registry file points at its value. */
function onAmount(workspace: Workspace, pointer: Pointer, textOf: TextOf): Pointer {
  const { path, offset, line } = pointer
  if (workspace.record(path) !== undefined) return pointer
  const text = textOf(path)?.slice(line.start, line.end) ?? ''
  const key = text.lastIndexOf(KEY, offset - line.start)
  if (key < 0 || offset - line.start > key + KEY.length) return pointer
  const behind = text.slice(key + KEY.length)
  const blanks = behind.length - behind.trimStart().length
  return {
    ...pointer,
    offset: line.start + key + KEY.length + blanks + (`"'`.includes(behind.trimStart().charAt(0)) ? 1 : 0),
  }
}

const KEY = 'amount:'

/** The amount that is meant at a place of a note or registry file. */
function restatedAt(workspace: Workspace, path: string, subject: Subject | null): Restated | Refusal {
  if (subject?.kind === 'candidates') return { refused: 'undecided', about: '' }
  if (subject?.kind !== 'entry' || subject.as !== 'amount') {
    return NOTHING
  }
  const registry = workspace.registry()
  const entry = entryOf(registry, subject.id)
  const note = workspace.note(path)
  const index = note?.figures.findIndex(({ span }) => isSameSpan(span, subject.span)) ?? -1
  const tie = note?.ties[index]
  if (entry === undefined || (note !== undefined && tie === undefined)) return NOTHING
  const tranche = tie === undefined ? subject.tranche : trancheOf(tie, entry)
  const part = tranche === null || entry.type === 'metric' ? undefined : entry.tranches[tranche]
  const amount = part?.amount ?? entry.amount
  if (amount === null) return NOTHING
  const about = amount.text
  if (tie?.verdict === 'disagrees') return { refused: 'disagrees', about }
  if (note !== undefined && note.figures[index]?.currency !== amount.currency) return { refused: 'converted', about }
  if (tie !== undefined && !states(tie, amount)) return { refused: 'partial', about }
  const holder = part?.at ?? entry.at
  if (isShared(registry, amount, entry)) return { refused: 'shared', about }
  return { entry, tranche, amount, holder }
}

/** The tranche that a figure states: the first is also the deal's total up to its day. */
function trancheOf({ tranche, expected }: Tie, entry: Deal | Metric): number | null {
  if (tranche !== null || entry.type === 'metric' || expected === null) return tranche
  const [first] = entry.tranches
  if (first === undefined || (entry.amount !== null && isSameNumber(expected, entry.amount))) return null
  return isSameNumber(expected, first.amount) ? 0 : null
}

/** Whether a figure was held against just this amount. */
function states({ expected }: Tie, amount: Stated): boolean {
  return expected !== null && expected.currency === amount.currency && isSameNumber(expected, amount)
}

/** Whether an amount is written elsewhere, by an anchor of YAML, or serves another entry too. */
function isShared({ deals, metrics }: Registry, { at }: Stated, entry: Deal | Metric): boolean {
  if (!contains(entry.at.span, at.span)) return true
  const isHere = (other: Stated | null) => other?.at.path === at.path && other.at.span.start === at.span.start
  return [...deals, ...metrics].some(
    (one) =>
      one.id !== entry.id &&
      (isHere(one.amount) || (one.type === 'deal' && one.tranches.some(({ amount }) => isHere(amount)))),
  )
}

/** The figures of a note that state an amount of the registry rightly. */
function mentionsOf({ figures, ties }: WholeNote, { entry, tranche, amount }: Restated): readonly number[] {
  return figures.flatMap((figure, index) => {
    const tie = ties[index]
    if (tie?.entry?.id !== entry.id || (tie.verdict !== 'agrees' && tie.verdict !== 'truncated')) return []
    const isMeant = trancheOf(tie, entry) === tranche && states(tie, amount)
    return isMeant && figure.currency === amount.currency ? [index] : []
  })
}

/** The amounts of the registry that are this one: a deal's only tranche is the deal's amount. */
function sameInRegistry(old: Restated): readonly Restated[] {
  const { entry, tranche, amount } = old
  if (entry.type === 'metric' || entry.amount === null) return [old]
  const [only, ...others] = entry.tranches
  if (only === undefined || others.length > 0 || !isSameNumber(only.amount, entry.amount)) return [old]
  const other =
    tranche === null
      ? { entry, tranche: 0, amount: only.amount, holder: only.at }
      : { entry, tranche: null, amount: entry.amount, holder: entry.at }
  return amount.at.span.start === other.amount.at.span.start ? [old] : [old, other]
}

function registryChange({ amount, holder }: Restated, newAmount: string, textOf: TextOf): TextChange | Refusal {
  const { path, span } = amount.at
  const file = textOf(path) ?? ''
  const oldText = file.slice(span.start, span.end)
  if (oldText.trim() !== amount.text) return { refused: 'unclear', about: path }
  const newText = valueFor(newAmount, file, span, file.charAt(holder.span.start) === '{')
  return { path, span, oldText, newText, isCertain: true }
}

/** The currencies that decide a sign which several share, as where the entry is read. */
function nearOf({ companies }: Registry, entry: Deal | Metric): readonly string[] {
  const ids = entry.type === 'deal' ? [...entry.from, ...entry.to] : [entry.company]
  return nearOfHomes(
    ids.map((id) => {
      const company = companies.get(id)
      return company === undefined ? null : homeOf(company)
    }),
  )
}
