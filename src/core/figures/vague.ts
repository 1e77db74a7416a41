import type { SkippedText } from './types'

const SIZES = '(?:hundred|thousand|lakh|crore|million|billion|trillion)'
const MONEY = '(?:(?:us|u\\.s\\.|canadian|australian)[\\s-])?(?:dollars?|euros?|pounds?|yen|yuan|rupees?|won|francs?)'
const VAGUE = new RegExp(
  `\\b(?:multi-?)?${SIZES}s?(?:[\\s-](?:of[\\s-])?${MONEY})\\b|\\b(?:multi-?)?(?:million|billion|trillion)s\\b(?!\\s+of\\b)|\\p{Sc}\\s?(?:million|billion|trillion)s?\\b`,
  'giu',
)
const SIZE = /illion|thousand|hundred|lakh|crore/i
const NAMED = /\$\{?[\p{L}_][\p{L}\p{N}_]*\}?/gu
const UNIT = /^\$(?:k|m|b|t|mm|mn|bn|tn|trn|mln|bln|millions?|billions?|trillions?|thousands?)$/i

/** Money without a number: `billions`, `a trillion-dollar assumption`, `$ millions`. */
export function vagueMoney(text: string): SkippedText[] {
  if (!SIZE.test(text)) return []
  return [...text.matchAll(VAGUE)].map(({ index, 0: match }) => ({
    at: { start: index, end: index + match.length },
    reason: 'vague',
  }))
}

/** A dollar sign before letters: a cashtag (`$NVDA`) or a variable (`$HOME`, `${x}`). */
export function dollarNames(text: string): SkippedText[] {
  const found: SkippedText[] = []
  for (const { index, 0: match } of text.matchAll(NAMED)) {
    if (UNIT.test(match) || /[\p{L}\p{N}]/u.test(text[index - 1] ?? '')) continue
    const reason = /^\$[A-Z]{1,5}$/.test(match) && match !== '$HOME' && match !== '$PATH' ? 'cashtag' : 'variable'
    found.push({ at: { start: index, end: index + match.length }, reason })
  }
  return found
}
