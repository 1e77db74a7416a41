import { addIntervals, boundOf, intervalsOverlap, meet } from '../../amounts/compare'
import { type Decimal, ZERO } from '../../amounts/decimal'
import { listOf } from '../../amounts/format'
import type { Interval } from '../../amounts/types'
import { inColumn, toItsPlace } from '../../figures/place'
import type { Figure } from '../../figures/types'
import type { Note } from '../../notes/types'
import { possessive } from '../../registry/names'
import { areProven, correction, plainSlip } from '../fix'
import type { Verdict } from '../rule'
import { asked } from '../slip-words'
import { compared, computedOperand, figureOperand } from '../statement'
import type { Fix, Operand } from '../types'
import { currencySlip } from './currency'
import { type Explanation, explainSum, isOneDigitOff, type Part, totalOf } from './slips'
import type { Sum, Term } from './sums'

/** How a sum stands: it holds, it cannot be judged (other currencies, an open end), or a finding says what is wrong. */
export type Judgement = 'holds' | 'silent' | Verdict

/** Compares what a sum's terms make with the result stated. */
export function judgeSum(note: Note, sum: Sum): Judgement {
  const written = note.figures[sum.result]
  const { place } = sum
  const amount = (figure: Figure): Figure =>
    place === undefined ? toItsPlace(figure) : { ...figure, ...inColumn(figure, place) }
  const parts = sum.terms.flatMap(({ figure, sign }) => {
    const found = note.figures[figure]
    return found === undefined ? [] : [{ figure: amount(found), sign }]
  })
  if (written === undefined || written.currency === null) return 'silent'
  const result = amount(written)
  if (parts.some(({ figure }) => figure.currency !== result.currency))
    return currencySlip(note, sum, parts, result) ?? 'silent'
  const total = totalOf(parts)
  if (total === null) return 'silent'
  const ceilings = exceedsCeiling(parts, result)
  if (meet(total, result) && !ceilings) return 'holds'
  const explanation = explainSum(parts, result)
  const exceeds = result.high !== null && total.low.gt(result.high)
  const plain = isPlain(explanation) || (sum.certainty === 'whole' && isOneDigitOff(parts, result))
  if ((isTurned(total, result) || exceedsAlone(sum, parts, result)) && !plain) return 'silent'
  const decided =
    sum.certainty === 'whole' ||
    (sum.certainty === 'open' && exceeds) ||
    (sum.certainty === 'most' && total.high?.lt(result.low))
  if ((!decided || isFarShort(sum, total, result)) && !plain) return 'silent'
  if (!ceilings && subsetHolds(note, sum, result)) return 'silent'
  const operands = sum.terms.flatMap(({ figure, name }) => figureOperand(note, figure, name ?? 'a part') ?? [])
  const whole = figureOperand(note, sum.result, 'the total')
  if (whole === null) return 'silent'
  const [made, stated] = compared(computedOperand('the parts', total.value, total, result.currency), whole)
  return {
    path: note.path,
    span: result.span,
    message: told(exceeds ? sum : closed(sum), operands, made, stated, explanation),
    proof: { operands: [...operands, made, stated] },
    related: sum.terms.flatMap(({ name }, i) => {
      const operand = operands[i]
      if (operand?.at == null) return []
      return [{ ...operand.at, message: name === null ? operand.said : `${name}: ${operand.said}` }]
    }),
    fixes: fixFor(note, sum, explanation, parts, result, total.value),
  }
}

/**
 * Whether one of the parts is more than all of them are said to be: then, where no word says that they are added up,
 * these are no parts and their total, but measures, or prices and their average.
 */
function exceedsAlone(
  { rule, isStated = false, isFooted = false }: Sum,
  parts: readonly Part[],
  { high }: Interval,
): boolean {
  if (rule !== 'parts-total' || isStated || isFooted) return false
  return high !== null && parts.some(({ figure }) => figure.low.gt(high))
}

/**
 * Whether parts make less than half of what they are taken for the whole of: then the list is not meant to be whole, or
 * they are other measures of the same thing. A slip of one digit rarely halves a sum.
 */
function isFarShort({ rule, isStated = false, isFooted = false }: Sum, { high }: Interval, { low }: Interval): boolean {
  return rule === 'parts-total' && !isStated && !isFooted && (high?.times('2').lt(low) ?? false)
}

/** Whether terms make the result with the other sign: which is taken from which may have been misread. */
function isTurned({ low, high }: Interval, result: Interval): boolean {
  if (high === null || high.gt(ZERO)) return false
  return intervalsOverlap({ low: high.neg(), high: low.neg() }, result)
}

/** Ceilings add up to a ceiling: where both sides are such, their bounds are compared (DESIGN: Amounts). */
function exceedsCeiling(parts: readonly Part[], result: Figure): boolean {
  if (boundOf(result) !== 'ceiling' || !parts.every(({ figure }) => boundOf(figure) === 'ceiling')) return false
  const bounds = totalOf(parts.map(({ figure, sign }) => ({ figure: { ...figure, ...figure.plain }, sign })))
  return bounds !== null && !intervalsOverlap(bounds, result.plain)
}

/** Whether an explanation is so plain that no word needs to say that these are the parts: a scale word, or two digits. */
function isPlain(explanation: Explanation | null): boolean {
  if (explanation === null || !('slip' in explanation)) return false
  return explanation.slip.kind === 'digits' || explanation.slip.factor >= 3
}

/** A sum with an open end whose terms make less is doubted for a slip alone: then what it should be is plain. */
function closed(sum: Sum): Sum {
  return sum.certainty === 'open' ? { ...sum, certainty: 'whole' } : sum
}

/** Characters that a message may have with its reason; of a longer one the related places tell it. */
const LONGEST = 120

/** The message of a sum: the verdict, the terms as its reason, and the slip that explains it. */
function told(
  { rule, certainty, terms }: Sum,
  operands: readonly Operand[],
  made: Operand,
  stated: Operand,
  explanation: Explanation | null,
): string {
  const open = certainty === 'open'
  const least = open ? 'at least ' : certainty === 'most' ? 'at most ' : ''
  const verdict =
    rule === 'parts-total'
      ? `The parts add up to ${made.said}, ${open ? 'more than' : 'not'} ${stated.said}`
      : `${stated.said} should be ${least}${made.said}`
  const part = (index: number) => namedPart(terms, index, operands[index]?.said ?? '')
  if (explanation?.kind === 'left-out') return `${verdict}; ${part(explanation.part)} is left out.`
  const slip =
    explanation === null ? '' : asked(explanation.slip, explanation.kind === 'part' ? part(explanation.part) : null)
  const whole = `${verdict}: ${reasonOf(rule, terms, operands)}.${slip}`
  return whole.length <= LONGEST ? whole : `${verdict}.${slip}`
}

/** What was added, or taken off: *Oracle and AWS*, *$1.5B plus $800M*, *revenue of $1.4B less expenses of $1.3B*. */
function reasonOf(rule: Sum['rule'], terms: readonly Term[], operands: readonly Operand[]): string {
  const names = terms.map(({ name }) => name)
  const known = names.every((name) => name !== null) && new Set(names).size === names.length
  const said = operands.map(({ said }) => said)
  if (rule === 'parts-total' && terms.every(({ sign }) => sign === 1)) return listOf(known ? names : said)
  return terms
    .map(({ name, sign }, i) => ({ sign, words: `${known ? `${name} of ` : ''}${said[i]}` }))
    .sort((a, b) => b.sign - a.sign)
    .map(({ sign, words }, i, all) => {
      if (i === 0) return words
      return `${sign === 1 ? ' plus ' : all[i - 1]?.sign === 1 ? ' less ' : ' and '}${words}`
    })
    .join('')
}

/** A part by its name and as it is written: `Oracle’s $300 billion`. */
function partWords(terms: readonly Term[], parts: readonly Part[], part: number): string {
  return namedPart(terms, part, parts[part]?.figure.text ?? '')
}

/** A part as `Oracle’s $300 billion`; *the $1B* where its name is unknown, no proper one, or that of another part too. */
function namedPart(terms: readonly Term[], part: number, text: string): string {
  const name = terms[part]?.name ?? null
  const isShared = terms.filter((one) => one.name === name).length > 1
  return name === null || isShared || !/^\p{Lu}/u.test(name) ? `the ${text}` : `${possessive(name)} ${text}`
}

/** Writes what a slip explains; else the result that the parts make, where nothing leaves the sum open. */
function fixFor(
  note: Note,
  { terms, certainty }: Sum,
  explanation: Explanation | null,
  parts: readonly Part[],
  result: Figure,
  total: Decimal | null,
): readonly Fix[] {
  const { path } = note
  const ofParts = (why: string, certain: boolean) => correction({ path, figure: result, value: total, why, certain })
  if (explanation === null)
    return certainty === 'whole' && result.hedge === null ? ofParts(', what the parts make', false) : []
  if (explanation.kind === 'part') {
    const slipped = parts[explanation.part]?.figure
    if (slipped === undefined) return []
    return correction({ path, figure: slipped, value: explanation.meant, why: ` for ${slipped.text}` })
  }
  const indices = terms.map(({ figure }) => figure)
  const isProven = certainty === 'whole' && result.hedge === null && areProven(note, indices)
  if (explanation.kind === 'left-out') return ofParts(`, with ${partWords(terms, parts, explanation.part)}`, isProven)
  return ofParts(', what the parts make', isProven && total !== null && plainSlip(result, total)?.eq(total) === true)
}

/** Figures that are looked through for others that make the result: subsets double with each. */
const MOST_OTHERS = 10

/** Whether figures that may be meant, and not only some of the terms, make the result: then it is not for the rule to doubt it. */
function subsetHolds(note: Note, { others = [], terms }: Sum, result: Figure): boolean {
  const own = new Set(terms.map(({ figure }) => note.figures[figure]))
  const figures = others.slice(-MOST_OTHERS).flatMap((index) => note.figures[index] ?? [])
  const usable = figures.filter(({ currency }) => currency === result.currency)
  const totals: Interval[] = [{ low: ZERO, high: ZERO }]
  const counts: { readonly size: number; readonly isOwn: boolean }[] = [{ size: 0, isOwn: true }]
  for (const figure of usable) {
    const isOwn = own.has(figure)
    for (let set = totals.length - 1; set >= 0; set--) {
      const [before, count] = [totals[set], counts[set]]
      if (before === undefined || count === undefined) continue
      const total = addIntervals(before, figure)
      const now = { size: count.size + 1, isOwn: count.isOwn && isOwn }
      if (now.size > 1 && !now.isOwn && intervalsOverlap(total, result)) return true
      totals.push(total)
      counts.push(now)
    }
  }
  return false
}
