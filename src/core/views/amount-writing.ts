import { powerOfTen } from '../amounts/decimal'
import { currencySign } from '../amounts/format'
import type { Hedge, Quantity } from '../amounts/types'
import { readAmount } from '../figures/scan'
import type { Figure } from '../figures/types'
import type { Note } from '../notes/types'

/** How a registry says a hedge that the text says in another way. */
const HEDGES: Readonly<Record<Exclude<Hedge, 'range'>, string>> = {
  about: 'about ',
  under: 'nearly ',
  ceiling: 'up to ',
  over: 'more than ',
}

const SCALES = [
  [12, ' trillion'],
  [9, ' billion'],
  [6, ' million'],
  [3, ' thousand'],
  [0, ''],
] as const

/**
 * An amount as a registry would write it, so that it says there what the figure says in its note: as written where that
 * needs nothing from around it, else with its currency and scale. Null where no way of writing it is known.
 *
 * @param dollar the currency of a bare `$`
 * @example `nearly **$1.5** trillion` is 'nearly $1.5 trillion'; `572.4` in a column of `$bn` is '$572.4 billion'
 */
export function amountWriting({ doc }: Note, figure: Figure, dollar: string): string | null {
  const { at, hedgeAt, hedge, currency } = figure
  const text = doc.passages[figure.passage]?.text ?? ''
  const written = (start: number, end: number) => text.slice(start, end).split(/\s+/).join(' ').trim()
  const amount = written(at.start, at.end)
  const hedged = hedge === null || hedge === 'range' ? '' : HEDGES[hedge]
  const whole = hedgeAt === null ? amount : written(Math.min(at.start, hedgeAt.start), Math.max(at.end, hedgeAt.end))
  const units = currency === null ? [] : [currencySign(currency), `${currency} `]
  const number = numberIn(figure)
  const spelled = units.flatMap((unit) =>
    SCALES.flatMap(([exponent, scale]) => {
      const digits = number(exponent)
      return [...(digits === null ? [] : [`${hedged}${unit}${digits}${scale}`]), `${hedged}${unit}${amount}${scale}`]
    }),
  )
  const isMeant = (one: string) => saysTheSame(readAmount(one, { dollar, near: [] }), figure)
  return [whole, `${hedged}${amount}`, ...spelled].find(isMeant) ?? null
}

/** The digits of a value in a scale, down to its unit of precision; null where it has no value or none is whole there. */
function numberIn({ value, unit }: Quantity): (exponent: number) => string | null {
  return (exponent) => {
    if (value === null) return null
    const scaled = value.div(powerOfTen(exponent))
    if (scaled.abs().lt(powerOfTen(0)) && exponent > 0) return null
    const [, fraction = ''] = unit.div(powerOfTen(exponent)).toFixed().split('.')
    return scaled.toFixed(fraction.length)
  }
}

function saysTheSame(a: Quantity | null, b: Quantity): boolean {
  const ends = ({ low, high, currency }: Quantity) => `${currency} ${low.toFixed()} ${high?.toFixed() ?? ''}`
  return a !== null && ends(a) === ends(b)
}
