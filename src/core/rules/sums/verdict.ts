import { addIntervals, boundOf, intervalsOverlap } from '../../amounts/compare'
import { type Decimal, ZERO } from '../../amounts/decimal'
import { formatQuantity, listOf } from '../../amounts/format'
import type { Interval } from '../../amounts/types'
import type { Figure } from '../../figures/types'
import type { Note } from '../../notes/types'
import type { Verdict } from '../rule'
import { computedOperand, figureOperand, statement } from '../statement'
import { possessive } from '../subjects'
import type { Fix, Operand } from '../types'
import { currencySlip } from './currency'
import { type Explanation, explainSum, type Part, rewritten, totalOf } from './slips'
import type { Sum, Term } from './sums'

/** How a sum stands: it holds, it cannot be judged (other currencies, an open end), or a finding says what is wrong. */
export type Judgement = 'holds' | 'silent' | Verdict

/** Compares what a sum's terms make with the result stated. */
export function judgeSum(note: Note, sum: Sum): Judgement {
  const result = note.figures[sum.result]
  const parts = sum.terms.flatMap(({ figure, sign }) => {
    const found = note.figures[figure]
    return found === undefined ? [] : [{ figure: found, sign }]
  })
  if (result === undefined || result.currency === null) return 'silent'
  if (parts.some(({ figure }) => figure.currency !== result.currency))
    return currencySlip(note, sum, parts, result) ?? 'silent'
  const total = totalOf(parts)
  if (total === null) return 'silent'
  const ceilings = exceedsCeiling(parts, result)
  if (intervalsOverlap(total, result) && !ceilings) return 'holds'
  const explanation = explainSum(parts, result)
  const exceeds = result.high !== null && total.low.gte(result.high)
  if (isTurned(total, result) && !isPlain(explanation)) return 'silent'
  const decided =
    sum.certainty === 'whole' ||
    (sum.certainty === 'open' && exceeds) ||
    (sum.certainty === 'most' && total.high?.lte(result.low))
  if (!decided && !isPlain(explanation)) return 'silent'
  if (!ceilings && subsetHolds(note, sum, result)) return 'silent'
  const operands = sum.terms.flatMap(({ figure, name }) => figureOperand(note, figure, name ?? 'a part') ?? [])
  const stated = figureOperand(note, sum.result, 'the total')
  if (stated === null) return 'silent'
  const made = computedOperand('the parts', total.value, total, result.currency)
  const likely = explanation === null ? '' : likelyWords(explanation, sum.terms, parts)
  return {
    path: note.path,
    span: result.span,
    ...statement(...told(sum.terms, operands, made, stated, exceeds, likely)),
    related: sum.terms.flatMap(({ name }, i) => {
      const operand = operands[i]
      if (operand?.at == null) return []
      return [{ ...operand.at, message: name === null ? operand.text : `${name}: ${operand.text}` }]
    }),
    fixes: explanation === null ? [] : fixFor(note, explanation, sum.terms, parts, result, total.value),
  }
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

/** The words of a message and its operands, as {@link statement} takes them. */
function told(
  terms: readonly Term[],
  operands: readonly Operand[],
  made: Operand,
  stated: Operand,
  exceeds: boolean,
  likely: string,
): [readonly string[], ...Operand[]] {
  const names = terms.map(({ name }) => name)
  const known = names.every((name) => name !== null) && new Set(names).size === names.length
  if (terms.every(({ sign }) => sign === 1)) {
    const relation = exceeds ? 'more than' : 'less than'
    if (known) return [[`${listOf(names)} add up to `, `, ${relation} the `, ` stated here.${likely}`], made, stated]
    const between = operands.map((_, i) => (i === 0 ? '' : i === operands.length - 1 ? ' and ' : ', '))
    return [[...between, ' add up to ', ', not to the ', ` stated here.${likely}`], ...operands, made, stated]
  }
  const sorted = terms.map((term, i) => ({ ...term, operand: operands[i] })).sort((a, b) => b.sign - a.sign)
  const before = sorted.map(({ name, sign }, i) => {
    const link = i === 0 ? '' : sign === 1 ? ' and ' : sorted[i - 1]?.sign === 1 ? ' less ' : ' and '
    return link + (known ? `${name} of ` : '')
  })
  const leave = known ? 'leave' : 'leaves'
  const values = sorted.flatMap(({ operand }) => operand ?? [])
  return [[...before, ` ${leave} `, ', not the ', ` stated here.${likely}`], ...values, made, stated]
}

function likelyWords(explanation: Explanation, terms: readonly Term[], parts: readonly Part[]): string {
  if (explanation.kind === 'result') return ` Likely a slip: ${explanation.slip.words}.`
  const written = partInWords(terms, parts, explanation.part)
  if (explanation.kind === 'left-out') return ` It leaves out ${written}.`
  return ` Likely a slip in ${written}: ${explanation.slip.words}.`
}

/** A part by its name and as it is written: `Oracle’s $300 billion`. */
function partWords(terms: readonly Term[], parts: readonly Part[], part: number): string {
  return namedPart(terms, part, parts[part]?.figure.text ?? '')
}

/** The same for a message, where a table's bare number has its unit: `AWS’s $38B`. */
function partInWords(terms: readonly Term[], parts: readonly Part[], part: number): string {
  const figure = parts[part]?.figure
  const isBare = figure !== undefined && !/[\p{Sc}\p{L}]/u.test(figure.text)
  return isBare ? namedPart(terms, part, formatQuantity(figure).replace(/ \(.*$/u, '')) : partWords(terms, parts, part)
}

function namedPart(terms: readonly Term[], part: number, text: string): string {
  const name = terms[part]?.name ?? null
  return name === null || !/^\p{Lu}/u.test(name) ? `the ${text}` : `${possessive(name)} ${text}`
}

function fixFor(
  note: Note,
  explanation: Explanation,
  terms: readonly Term[],
  parts: readonly Part[],
  result: Figure,
  total: Decimal | null,
): readonly Fix[] {
  const slipped = explanation.kind === 'part' ? parts[explanation.part]?.figure : result
  const amount = explanation.kind === 'part' ? explanation.meant : total
  const newText = slipped === undefined || amount === null ? null : rewritten(slipped, amount)
  if (slipped === undefined || newText === null) return []
  const why =
    explanation.kind === 'left-out'
      ? `, with ${partWords(terms, parts, explanation.part)}`
      : explanation.kind === 'part'
        ? ` for ${slipped.text}`
        : ', what the parts make'
  return [{ title: `Write ${newText}${why}`, path: note.path, span: slipped.span, newText }]
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
