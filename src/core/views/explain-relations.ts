import type { Note } from '../notes/types'
import { farthest } from '../relations/match'
import { PATTERNS } from '../relations/patterns'
import { programOf, takenIn } from '../relations/read'
import type { Item } from '../relations/types'
import { type Window, windowsOf } from '../relations/windows'
import type { Proofs } from '../rules/proofs'
import type { Finding } from '../rules/types'
import { contains, overlaps } from '../span'
import { oneLine } from './explain-tokens'

/** What the patterns of relations made of a sentence, as plain data. */
export interface RelationExplanation {
  /** The sentence, with the one before it where that is read with it. */
  readonly sentence: string
  /** What patterns see of it, with the classes: `came to: IS`, `$6.7 billion: $`. */
  readonly items: readonly { readonly text: string; readonly classes: readonly string[] }[]
  readonly fits: readonly {
    readonly pattern: string
    readonly captures: readonly { readonly name: string; readonly text: string }[]
  }[]
  /** Patterns that came far and do not fit: the text where they stopped, and what they wanted next. */
  readonly near: readonly { readonly pattern: string; readonly upTo: string; readonly wanted: readonly string[] }[]
  /** What the rules say of its figures. */
  readonly findings: readonly { readonly rule: string; readonly message: string }[]
  /** What the rules prove of them. */
  readonly proofs: readonly { readonly rule: string; readonly message: string }[]
}

/** A pattern that did less of its steps than this is far from fitting. */
const FAR = 0.5
const MOST_NEAR = 8
/** Names of what a pattern may pass over, which tell nobody what it wants. */
const GAPS = new Set(['…', 'NP', 'AP', 'ANY', 'FILL', 'THE', 'a', 'an', 'and', ','])
const MOST_WANTED = 5

/**
 * What patterns made of the sentences that hold some figures of a note, of those with two quantities that may be related.
 *
 * @param figures indices of figures
 * @param findings of the note
 * @param proofs of the note
 */
export function explainRelations(
  note: Note,
  figures: readonly number[],
  findings: readonly Finding[],
  proofs: Proofs,
): readonly RelationExplanation[] {
  return windowsOf(note)
    .filter(({ passage, at, figures: own }) =>
      own.some(
        ({ index, figure }) => figures.includes(index) && figure.passage === passage.index && contains(at, figure.at),
      ),
    )
    .filter(({ line: { items } }) => items.filter(isQuantity).length > 1)
    .map((window) => explained(window, findings, proofs))
}

function isQuantity({ figure, proportion, multiple }: Item): boolean {
  return (figure ?? proportion ?? multiple) !== null
}

/** What an item is. Of money here it is not said yet whether it is a rate or a price, and so not that it is neither. */
function classesOf({ classes }: Item): readonly string[] {
  return [...classes].filter((name) => name !== '$A')
}

function explained(window: Window, findings: readonly Finding[], proofs: Proofs): RelationExplanation {
  const { text } = window.passage
  const words = (items: readonly Item[]) =>
    oneLine(text.slice(items[0]?.at.start ?? 0, Math.max(0, ...items.map(({ at }) => at.end))))
  const taken = takenIn(PATTERNS, window)
  const near = PATTERNS.flatMap((pattern) => {
    const program = programOf(pattern)
    const { line } = program.folds ? window.folded() : window
    const stop = taken.some((one) => one.pattern === pattern) ? null : farthest(program, line)
    const wanted = (stop?.wanted ?? []).filter((name) => !GAPS.has(name)).slice(0, MOST_WANTED)
    if (stop === null || stop.done < FAR || stop.at >= line.items.length - 1 || wanted.length === 0) return []
    return [{ pattern: pattern.name, upTo: words(line.items.slice(stop.at - 1, stop.at)), wanted, done: stop.done }]
  }).sort((a, b) => b.done - a.done)
  return {
    sentence: oneLine(text.slice(window.both.start, window.both.end)),
    items: window.line.items.map((item) => ({ text: words([item]), classes: classesOf(item) })),
    fits: taken.map(({ pattern, match, items }) => ({
      pattern: pattern.name,
      captures: [...match.captures.keys()].map((name) => ({ name, text: words(items(name)) })),
    })),
    near: near.slice(0, MOST_NEAR).map(({ pattern, upTo, wanted }) => ({ pattern, upTo, wanted })),
    findings: findings
      .filter(({ span }) => window.figures.some(({ figure }) => overlaps(figure.span, span)))
      .map(({ rule, message }) => ({ rule, message })),
    proofs: window.figures.flatMap(({ index, figure }) => {
      const proof = proofs.get(index)
      return proof === undefined ? [] : [{ rule: proof.rule, message: `${oneLine(figure.text)} ${proof.text}` }]
    }),
  }
}
