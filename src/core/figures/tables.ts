import type { NoteText, Passage } from '../passages/types'
import { resolveCurrency } from './currencies'
import { type StatedUnit, unitOfCaption, unitOfHeading } from './implied'
import type { ImpliedUnit, ScanContext } from './types'

/** Rows and columns that are no sums of money whatever the table's unit. */
const NOT_MONEY =
  /%|‰|#|\b(?:percent(?:age)?|pct|growth|yoy|qoq|cagr|margins?|ratio|multiple|per[\s-]share|eps|(?:share|unit|stock)\s+price|count|number|no\.|units|gpus?|chips?|users?|subscribers?|customers?|employees|headcount|staff|ftes?|m?w(?:atts?)?h?|[mgtk]wh?|gigawatts?|megawatts?|tokens?|sites?|rank|age|months?|days?|stake|probability|rate|yield|bps)\b/i
/** And those that are none unless they speak of money too. */
const SELDOM_MONEY =
  /\b(?:years?|dates?|announced|closed|signed|term|period|since|founded|quarter|share|status|maturity|duration|deals)\b/i
const MONEY =
  /\b(?:amounts?|values?|costs?|revenues?|spend(?:ing)?|capex|investments?|funding|total|size|debt|equity|loss(?:es)?|profits?|commitments?|expenses?|payments?|valuation|raised|sales|income|cash)\b/i
/** What is counted elsewhere, and costs money here: *staff*, *chips*, *sites* in a table of costs; *Ampere, chips*. */
const COSTS_MONEY = /\b(?:units|gpus?|chips?|employees|headcount|staff|sites?)\b/gi
const NAMED_FOR = /,\s(?:[\p{L}-]+\s){0,2}(?:gpus?|chips?|sites?|staff)$/iu
const OF_COSTS = /\b(?:costs?|expenses?|spend(?:ing)?|spent|expenditures?|outlays?|bill)\b(?!\s(?:per|of an?)\b)/i
const YEAR = /^\s*(?:19|20)\d\d\s*$/

/**
 * For each table cell's passage, the unit that the table gives it: of its row's label, its column's heading, the
 * corner cell, the caption or the headings above, in that order (DESIGN, *Amounts*). Null for the labels themselves,
 * for rows and columns that count something else, and for cells outside any table.
 */
export function unitsOfCells(doc: NoteText): (passage: Passage, context: ScanContext) => ImpliedUnit | null {
  const heading = (index: number | null | undefined): string => (index == null ? '' : (doc.passages[index]?.text ?? ''))
  const known = new Map<string, StatedUnit | null>()
  const stated = (read: (text: string) => StatedUnit | null, kind: string, text: string): StatedUnit | null => {
    const key = `${kind}\n${text}`
    const unit = known.get(key)
    if (unit !== undefined) return unit
    const fresh = text === '' ? null : read(text)
    known.set(key, fresh)
    return fresh
  }
  return (passage, context) => {
    const { cell } = passage
    const table = cell === null ? undefined : doc.tables[cell.table]
    if (cell === null || table === undefined || cell.row === 0) return null
    const single = (table.rows[0]?.length ?? 0) === 1
    if (cell.column === 0 && !single) return null
    const label = single ? '' : heading(table.rows[cell.row]?.[0])
    const column = heading(table.rows[0]?.[cell.column])
    const own = stated(unitOfHeading, 'heading', label)
    if (own !== null && own.ref !== null) return resolved(own, context)
    const columnUnit = stated(unitOfHeading, 'heading', column)
    const inMoney = columnUnit !== null && columnUnit.ref !== null
    const isOfCosts = inMoney && OF_COSTS.test(`${heading(table.rows[0]?.[0])} ${column}`)
    if (isNotMoney(isOfCosts ? label.replace(COSTS_MONEY, '') : inMoney ? label.replace(NAMED_FOR, '') : label))
      return null
    if (columnUnit !== null) return resolved(withScale(columnUnit, table.caption), context)
    if (isNotMoney(column) || YEAR.test(passage.text)) return null
    const corner = single ? null : stated(unitOfHeading, 'heading', heading(table.rows[0]?.[0]))
    if (corner !== null) return resolved(withScale(corner, table.caption), context)
    for (const index of [table.caption, ...[...passage.headings].reverse()]) {
      const unit = stated(unitOfCaption, 'caption', heading(index))
      if (unit !== null) return resolved(unit, context)
    }
    return null
  }

  /** A heading `Revenue ($)` under a caption *in millions* has the caption's scale, and the other way round. */
  function withScale(unit: StatedUnit, caption: number | null): StatedUnit {
    if (unit.exponent !== 0 && unit.ref !== null) return unit
    const above = stated(unitOfCaption, 'caption', heading(caption))
    if (above === null) return unit
    return { ref: unit.ref ?? above.ref, exponent: unit.exponent === 0 ? above.exponent : unit.exponent }
  }
}

function isNotMoney(text: string): boolean {
  return NOT_MONEY.test(text) || (SELDOM_MONEY.test(text) && !MONEY.test(text))
}

function resolved({ ref, exponent }: StatedUnit, context: ScanContext): ImpliedUnit {
  return { currency: ref === null ? null : resolveCurrency(ref, context), exponent }
}
