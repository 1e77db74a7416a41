import type { Note } from '../../notes/types'
import { light } from '../../text/light'
import { isAddable, isAmount } from './operands'
import type { Skeleton } from './skeleton'
import type { Sum } from './sums'

const NEW_MONEY =
  '(?:the |its |this |any |that )?(?:new |fresh )?(?:money|round|cash|investment|deal|capital|funds|financing)'
/** What says that a valuation has the new money in it, before or behind the figure. */
const AFTER_BEFORE =
  /\bpost-money(?: [\p{L}-]+){0,2}(?: (?:of|at|is|was))?(?: about| some)? $|\b(?:after|with|including) (?:the )?new money,?(?: [^\s,;:]+){0,5} $/iu
const AFTER_BEHIND = light(
  `^,?(?: valuation)? ?(?:\\(?post-money\\b|(?:after|with|including|counting) ${NEW_MONEY}\\b|(?:with|including|counting)(?: (?:the|its|that|those|this))? $)`,
  'iu',
)
/** What says that it has not. */
const WITHOUT_BEFORE =
  /\bpre-money(?: [\p{L}-]+){0,2}(?: (?:of|at|is|was))?(?: about| some)? $|\bbefore (?:the )?(?:new )?money,?(?: [^\s,;:]+){0,5} $/iu
const WITHOUT_BEHIND = light(
  `^,?(?: valuation)? ?(?:\\(?pre-money\\b|(?:before|without|excluding) ${NEW_MONEY}\\b|without (?:it|that|them)\\b|(?:before|without|excluding)(?: (?:the|its|that|those|this))? $)`,
  'iu',
)
/** Old shares that change hands bring a company no money. */
const SECONDARY =
  /\b(?:secondar(?:y|ies)|tender|old shares|existing shares|employees|buyback|debt|loans?|convertible|tranche)\b/iu
/** Valuations of two rounds differ by more than the money of one. */
const OTHER_TIME =
  /\b(?:later|earlier|ago|previous(?:ly)?|last (?:year|round|time)|next|once|since|up from|had been|twice|times|doubl\p{L}+|seed)\b/iu
const ROUND =
  /\b(?:rounds?|series|rais(?:e[sd]?|ing)|invest\p{L}*|put(?:s|ting)? in|rounds?['’]s|money|equity|without|excluding|led|brought in|took in)\b/iu

/**
 * A round and the valuations before and after it: *a round of $13 billion at $183 billion post-money, or $170 billion
 * before the new money*. What a company is worth before the money and the money make what it is worth after.
 */
export function roundsOf(note: Note, { sentence, gaps, text }: Skeleton): readonly Sum[] {
  const { figures } = sentence
  if (figures.length !== 3 || !isAddable(text) || SECONDARY.test(text) || !ROUND.test(text)) return []
  if (OTHER_TIME.test(gaps.slice(0, 3).join(' '))) return []
  if (!figures.every(({ index }) => isAmount(note, index))) return []
  const roles = figures.map((_, i) => roleOf(gaps[i] ?? '', gaps[i + 1] ?? ''))
  const [after, without, round] = ['after', 'without', null].map((role) => roles.indexOf(role as never))
  const [whole, before, money] = [after, without, round].map((i) => figures[i ?? -1]?.index)
  if (whole === undefined || before === undefined || money === undefined) return []
  if (before < whole)
    return [{ rule: 'difference', result: whole, terms: [term(before, 1), term(money, 1)], certainty: 'whole' }]
  return [{ rule: 'difference', result: before, terms: [term(whole, 1), term(money, -1)], certainty: 'whole' }]
}

const term = (figure: number, sign: 1 | -1) => ({ figure, sign, name: null })

type Role = 'after' | 'without' | null

function roleOf(before: string, behind: string): Role {
  if (AFTER_BEHIND.test(behind)) return 'after'
  if (WITHOUT_BEHIND.test(behind)) return 'without'
  if (AFTER_BEFORE.test(before)) return 'after'
  return WITHOUT_BEFORE.test(before) ? 'without' : null
}
