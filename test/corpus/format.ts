import { decimal } from '../../src/core/amounts/decimal'
import type { ScannedFigure, SkippedText } from '../../src/core/figures/types'

/**
 * A table of the corpus: what is expected, then texts that say it. In a text, `⟦ ⟧` marks a figure's exact span and
 * `⟪ ⟫` that of a near miss that must be reported. What is expected is one item for each mark, in order, with ` | `
 * between them:
 *
 *     USD 38e9 ±.5e9            currency, value, plain interval
 *     USD 12e9 12e9.. over      an interval of its own, open upwards, and the hedge
 *     EUR - 4.5e9..7.5e9 range  a range has no value
 *     ? 5e6 ±.5e6               the currency stays undecided
 *     skip vague                a near miss and its reason
 *     nothing                   no figure is read
 */
export type Table = readonly (readonly [expected: string, ...texts: string[]])[]

export interface Marked {
  readonly text: string
  readonly spans: readonly { readonly start: number; readonly end: number; readonly skipped: boolean }[]
}

/** A marked text without its marks, and the spans that they set off. */
export function unmarked(marked: string): Marked {
  const spans: { start: number; end: number; skipped: boolean }[] = []
  let text = ''
  let start = 0
  for (const char of marked) {
    if (char === '⟦' || char === '⟪') start = text.length
    else if (char === '⟧' || char === '⟫') spans.push({ start, end: text.length, skipped: char === '⟫' })
    else text += char
  }
  return { text, spans }
}

const plain = (numeral: string): string => decimal(numeral.replace(/^(-?)\./, '$10.')).toFixed()

/** One expected item in the words of `figureLine` or `skipLine`. */
export function expectedLine(item: string): string {
  if (item.startsWith('skip ')) return item
  const [currency = '', value = '', interval = '', hedge = 'plain'] = item.split(' ')
  const [low = '', high = ''] = interval.startsWith('±') ? around(value, interval.slice(1)) : interval.split('..')
  return [
    currency === '?' ? 'null' : currency,
    value === '-' ? 'null' : plain(value),
    plain(low),
    high === '' ? 'open' : plain(high),
    hedge,
  ].join(' ')
}

function around(value: string, half: string): [string, string] {
  const [middle, part] = [decimal(plain(value)), decimal(plain(half))]
  return [middle.minus(part).toFixed(), middle.plus(part).toFixed()]
}

export function figureLine({ currency, value, low, high, hedge }: ScannedFigure): string {
  return [
    currency ?? 'null',
    value?.toFixed() ?? 'null',
    low.toFixed(),
    high?.toFixed() ?? 'open',
    hedge ?? 'plain',
  ].join(' ')
}

export function skipLine({ reason }: SkippedText): string {
  return `skip ${reason}`
}
