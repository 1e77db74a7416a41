import type { Note } from '../../notes/types'
import { oncePer } from '../../once'
import { type Window, windowsOf } from '../../relations/windows'
import type { Outcome, RuleContext } from '../rule'
import { accountsIn } from './accounts'
import { differencesIn } from './difference'
import { growthIn, roundsIn } from './growth'
import { partsInProse } from './parts'
import { partsInLists } from './parts-in-lists'
import { partsInTables } from './parts-in-tables'
import { partsToldBefore } from './parts-told'
import { proofOf } from './proof'
import type { Sum } from './sums'
import { judgeSum } from './verdict'

/** The ways in which prose states a sum, surest first. */
const IN_PROSE: readonly ((note: Note, window: Window) => readonly Sum[])[] = [
  differencesIn,
  roundsIn,
  accountsIn,
  growthIn,
  partsInProse,
  partsToldBefore,
]

/** Beyond so many figures a sentence is a list that no reader follows. */
const MOST_FIGURES = 24

/** Every sum that a note states, of either rule: in lists, in tables and in prose, surest first. */
export function sumsOf(note: Note): readonly Sum[] {
  const inProse = windowsOf(note)
    .filter(({ passage, figures }) => passage.cell === null && figures.length <= MOST_FIGURES)
    .flatMap((window) => IN_PROSE.flatMap((read) => read(note, window)))
  return [...partsInLists(note), ...partsInTables(note), ...inProse]
}

/**
 * What one rule has to say of a note's sums: at most one finding or proof for a result or a set of figures, and no
 * finding where any reading of it holds.
 */
export function judgeSums(note: Note, rule: Sum['rule'], { takesPart }: RuleContext): readonly Outcome[] {
  return outcomesOf(note).flatMap(({ sum, outcome }) => {
    const figures = [sum.result, ...sum.terms.map(({ figure }) => figure)]
    return sum.rule === rule && figures.every((index) => takesPart(note, index)) ? [outcome] : []
  })
}

/** What the sums of a note come to, judged once for both rules. */
const outcomesOf = oncePer((note: Note): readonly { readonly sum: Sum; readonly outcome: Outcome }[] => {
  const judged = sumsOf(note)
    .filter((sum) => isMeant(note, sum))
    .map((sum) => ({ sum, verdict: judgeSum(note, sum) }))
  const settled = new Set<string>()
  for (const { sum, verdict } of judged) if (verdict === 'holds') for (const key of keysOf(sum)) settled.add(key)
  const wrong = judged.flatMap(({ sum, verdict }) => {
    const keys = keysOf(sum)
    if (typeof verdict === 'string' || keys.some((key) => settled.has(key))) return []
    for (const key of keys) settled.add(key)
    return [{ sum, outcome: verdict }]
  })
  // One set of figures proves one of them: a whole is not proved by its rest, and the rest by the whole.
  const used = new Set<string>()
  const proved = judged.flatMap(({ sum, verdict }) => {
    const keys = keysOf(sum)
    const proof = verdict !== 'holds' || keys.some((key) => used.has(key)) ? null : proofOf(note, sum)
    if (proof === null) return []
    for (const key of keys) used.add(key)
    return [{ sum, outcome: proof }]
  })
  return [...wrong, ...proved]
})

/** The figures of which a note itself states what they are made of, whatever came of it. */
export const resultsOf: (note: Note) => ReadonlySet<number> = oncePer(
  (note: Note) => new Set(outcomesOf(note).map(({ sum }) => sum.result)),
)

/** By what a sum is known: its result, and the figures that it relates. */
function keysOf({ result, terms }: Sum): readonly string[] {
  const figures = [result, ...terms.map(({ figure }) => figure)].sort((a, b) => a - b)
  return [`result ${result}`, figures.join(' ')]
}

/** What is no total of amounts that stand beside it, where its words say so: a market's size, the price of a share, savings. */
const NO_TOTALS: ReadonlySet<string> = new Set(['market-size', 'price', 'savings'])

/**
 * Whether what the claims say leaves a sum possible: its result is no supposition, price or market's size, and none in
 * brackets whose parts stand in brackets of their own, *Ash ($5m, $2m of it profit), Elm ($3m, $1m)*; nor do its parts
 * stand in a bracket and behind it, *$536m (of it $4m in cash) and $556m a year before*.
 */
function isMeant(note: Note, { result, terms }: Sum): boolean {
  const claim = note.claims[result]
  if (claim === undefined) return true
  const isNone = claim.what?.how === 'said' && NO_TOTALS.has(claim.what.value)
  if (isNone || claim.scope.value === 'rate' || claim.mode.value === 'hypothetical') return false
  const own = bracketOf(note, result)
  const brackets = terms.map(({ figure }) => bracketOf(note, figure))
  if (own !== null) return brackets.every((one) => one === null || one === own)
  return brackets.every((one) => one === null) || brackets.every((one) => one !== null)
}

/** Where the innermost round bracket around a figure opens, with its passage; null outside brackets and in cells. */
function bracketOf({ figures, doc }: Note, index: number): string | null {
  const figure = figures[index]
  const text = figure === undefined ? '' : (doc.passages[figure.passage]?.text ?? '')
  const before = text.slice(0, figure?.at.start)
  const open = before.lastIndexOf('(')
  return open <= before.lastIndexOf(')') ? null : `${figure?.passage} ${open}`
}
