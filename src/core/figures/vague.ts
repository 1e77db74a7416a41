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

const FOREIGN_SIZE =
  'Tausend|Million(?:en)?|Milliarden?|Billionen|milliards?|mill?ion[ei]|miliard[oi]|mille|mil|mill[oó]n(?:es)?|mill?ardos?|bill[oó]n(?:es)?|[bt]r?ilion[ei]|[mbt]r?ilh(?:ão|ões)|mills\\.'
const FOREIGN_MONEY =
  '(?:[\\p{L}]{2,9}-)?(?:euros?|dollars?|dollar[oi]|dólar(?:es)?|yens?|yenes|pfund|franken|francs|francos|franchi|kron(?:en|or|er)|pesos?|reais|livres sterling|sterline|libras)(?!\\p{L})|[€$£]|mdd|EUR|USD|CHF'
/** Sums of other languages that are not read, with the number before them, if any. */
const FOREIGN = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?:\\d[\\d.,]*\\s?)?(?:(?<!\\p{L})(?:${FOREIGN_SIZE})\\s(?:(?:de|di)\\s|d['’])?(?:${FOREIGN_MONEY})|(?<=\\d\\s?)(?:G[$€]|T€|TEUR|Md[A-Z]{3}|mdd|mdp)(?!\\p{L}))`,
  'giu',
)

/** Money without a number, `billions`, `a trillion-dollar assumption`, `$ millions`, and sums of other languages that are not read. */
export function vagueMoney(text: string): SkippedText[] {
  const at = ({ index, 0: match }: RegExpExecArray) => ({ start: index, end: index + match.length })
  const vague = SIZE.test(text) ? [...text.matchAll(VAGUE)] : []
  return [
    ...[...text.matchAll(FOREIGN)].map((match) => ({
      at: at(match),
      reason: /\d/.test(match[0]) ? ('unknown-scale' as const) : ('vague' as const),
    })),
    ...vague.map((match) => ({ at: at(match), reason: 'vague' as const })),
  ]
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
