import { least, ZERO } from '../../amounts/decimal'
import { isOfAccounts, isTotalColumn, isTotalRow } from '../../claims/totals'
import { MONTH } from '../../dates/months'
import { parsePeriod } from '../../dates/parse-period'
import { placeIn } from '../../figures/place'
import { withoutPrices } from '../../figures/table-labels'
import type { Note } from '../../notes/types'
import type { Table } from '../../passages/types'
import type { Numbered } from '../../relations/types'
import { light } from '../../text/light'
import { figuresIn } from '../figures-at'
import { type FootCell, type FootRow, foot } from './footing'
import { isOpen } from './open'
import { isPartElsewhere } from './open-words'
import { isAmount } from './operands'
import { added, type Certainty, type Sum } from './sums'

/** A total of these is of changes, averages or heads, which are not added up. */
const NO_TOTAL = /\b(?:change|increase|growth|average|shares?|employees|headcount|units?)\b|%/iu
/** A row that is no money, or a price or rate of it. */
const NO_PART =
  /\b(?:per (?:common |ordinary |basic |diluted )?share|average|ratio|rate|margin|headcount|employees|shares outstanding)\b|%/iu
/** What is taken off the lines above, though no minus says so. */
const LESS = /^\W*(?:less|minus|deduct(?:ing)?)\b/iu
/** A result of lines of which some are taken off the others. */
const RESULT = /\b(?:profit|income|loss|earnings|ebitda|cash flow|margin|net)\b/iu
const TAKEN_OFF =
  /\b(?:costs?|expenses?|less|taxe?s?|depreciation|amortization|interest expense|deductions?|allowance)\b/iu
const OF_COSTS = /\b(?:costs?|expenses?|expenditures?|outlays?|spending|opex)\b/iu
/** What is there on a day, and what comes in or goes out. */
const STOCK = /\b(?:assets|liabilities|equity|debt|capital|cash)\b/iu
const FLOW =
  /(?<!(?:deferred|unearned|retained|accrued|prepaid|unbilled)\s(?:\p{L}+\s)?)\b(?:revenues?|sales|income|profits?|loss(?:es)?|earnings|ebitda|costs?|expenses?)\b(?!\s(?:tax(?:es)?|receivable|payable))/iu
/** A level on a day: the same from one day to the next is no sum. */
const LEVEL = /\b(?:backlogs?|debts?|cash|balances?|assets|valuations?|commitments?|holdings?|headcount)\b/iu
const DAY = light(`^\\W*(?:(?:19|20)\\d\\d|FY ?\\d+|[QH][1-4]|\\d{1,2}[/.-]|(?:${MONTH})(?!\\p{L}))`, 'iu')
/** A row that is part of the row above it. */
const WITHIN = /^\s*[–—•↳›>-]+\s|^\W*(?:of which|thereof|incl(?:uding|\.)?|including)\b/iu
const isWithin = (label: string): boolean => WITHIN.test(label) || isPartElsewhere(label)
/** A column that no sum is made of. */
const NO_SUM =
  /\b(?:per|price|rate|average|avg|mean|median|share|multiple|valuations?|market cap\p{L}*|change|growth|yoy|qoq)\b|%|[/÷]/iu
/** A column of prices that are paid, not of one for each: its unit is millions, or it says so. */
const PAID = /\b(?:bn|mn?|billions?|millions?)\b|\b(?:purchase|deal|headline|total) price\b/iu
const APIECE = /\b(?:per|shares?|units?|average|avg|each|rate)\b|%|[/÷]/iu
/** Columns that say the same money in several ways. */
const SIDES =
  /\b(?:low|high|min|max|mid|estimates?|plan(?:ned)?|actual|budget|before|after|old|new|limits?|drawn|committed|previous|now|signed|announced|paid|in|out)\b/iu
/** The head of rows that are each a figure of its own: *Metric | Value*. */
const KEY_FIGURES = /^(?:key )?(?:metrics?|measures?|indicators?)$/iu
const UNNAMED = /\b(?:undisclosed|unnamed|others? not|n\/a|unknown)\b/iu
const NAMED = /(?<![\p{L}\p{N}])\p{Lu}\p{L}*\p{Ll}/u
/** A cell that says that there is nothing. */
const NONE = /^(?:[$€£¥]?\s?[-–—]+|0|nil)$/u

/** A column of figures with rows that call themselves totals, and rows with a column that does. */
export function partsInTables(note: Note): readonly Sum[] {
  return note.doc.tables.flatMap((table) => [...inColumns(note, table), ...inRows(note, table)])
}

function inColumns(note: Note, { rows, caption }: Table): readonly Sum[] {
  const labels = rows.map((row) => cellText(note, row[0]))
  const [head = [], ...body] = rows
  const isTotal = (row: number) => row > 0 && isTotalRow(labels[row] ?? '')
  if (!labels.some((_, row) => isTotal(row)) || KEY_FIGURES.test(labels[0] ?? '')) return []
  const columns = head.flatMap((cell, i) => (i > 0 && !isNoSum(note, cell) ? [i] : []))
  let block = ''
  const lines = body.flatMap((row, i): readonly FootRow[] => {
    const name = labels[i + 1] ?? ''
    if (!isTotal(i + 1) && NO_PART.test(withoutPrices(name))) return []
    const cells = columns.map((column) => read(note, row[column] ?? null))
    if (LESS.test(name) && cells.some(isPositive)) return [{ kind: 'line', name, cells: cells.map(() => 'unread') }]
    if (isWithin(name)) {
      // What is named inside the line above is no part beside it, but one with a minus may be taken off.
      return cells.some(isNegative) ? [{ kind: 'line', name, cells: cells.map(() => 'unread') }] : []
    }
    const isEmpty = row.slice(1).every((cell) => textOf(note, cell) === '')
    if (isEmpty || (name === '' && cells.every((cell) => typeof cell === 'string'))) {
      block = bare(name)
      return name === '' ? [] : [{ kind: 'heading', name, cells: [] }]
    }
    // *Leases:*, its lines, *Leases*: what is called like its block is the block's total.
    const isOfBlock = block !== '' && bare(name) === block
    return [
      {
        kind: isTotal(i + 1) || isOfBlock ? 'total' : 'line',
        name,
        cells: isNowhere(cells) ? unknownIn(cells) : cells,
      },
    ]
  })
  const isOfCosts = OF_COSTS.test(labels[0] ?? '')
  return foot(totalsLast(lines), columns.length).flatMap(
    ({ column, total, row, parts, unknown, elsewhere }): readonly Sum[] => {
      const names = parts.map(({ name }) => name)
      const isOnDays = LEVEL.test(cellText(note, head[columns[column] ?? 0])) && names.every((name) => DAY.test(name))
      if (NO_TOTAL.test(row.name) || isOnDays || elsewhere === false || !isAmount(note, total.index)) return []
      if (elsewhere === null && (parts.length < 2 || areApart(row.name, names))) return []
      const isMixed = !isOfCosts && !isOfAccounts(row.name) && names.some(isOfAccounts)
      const isLeftOpen =
        unknown ||
        isOpen(row.name) ||
        leavesTableOpen(note, caption) ||
        names.some((name) => UNNAMED.test(name)) ||
        parts.some(({ figure }) => namesSome(note, figure))
      const open = isLeftOpen || (elsewhere === null && isMixed)
      return [sumOf(total, parts, open ? 'open' : 'whole', elsewhere === true)]
    },
  )
}

/** Whether the lines are of another kind than what their total is of: sales and profits are no parts of assets. */
function areApart(total: string, names: readonly string[]): boolean {
  const isResult = RESULT.test(total) && names.some((name) => TAKEN_OFF.test(name))
  return isResult || (STOCK.test(total) && names.some((name) => FLOW.test(name)))
}

/** Whether a cell says whose money it is, so that the line may hold more: *$24B (Tarn, Osk)*, *$8.2B Harbin Fund*. */
function namesSome(note: Note, { figure }: Numbered): boolean {
  const text = note.doc.passages[figure.passage]?.text ?? ''
  return NAMED.test(text.slice(0, figure.at.start)) || NAMED.test(text.slice(figure.at.end))
}

/** A table with its total first: as if it stood last. */
function totalsLast(lines: readonly FootRow[]): readonly FootRow[] {
  const first = lines.findIndex(({ kind }) => kind !== 'heading')
  const [total, ...under] = lines.slice(Math.max(0, first))
  if (total?.kind !== 'total') return lines
  const next = under.findIndex(({ kind }) => kind !== 'line')
  const own = next < 0 ? under : under.slice(0, next)
  return [...own, total, ...under.slice(own.length)]
}

/** Columns under a heading that calls itself the total, last or first behind the labels; quarters and their year. */
function inRows(note: Note, { rows }: Table): readonly Sum[] {
  const [head = []] = rows
  const names = head.map((cell) => cellText(note, cell))
  const at = totalColumn(names)
  if (at === null) return []
  const columns = names.flatMap((name, i) => (i > 0 && i !== at && !NO_SUM.test(name) ? [{ i, name }] : []))
  const counted = columns.filter(({ i }) => rows.slice(1).some((row) => typeof read(note, row[i] ?? null) !== 'string'))
  if (counted.length < 2 || counted.some(({ name }) => isOfAccounts(name) || SIDES.test(name))) return []
  if (counted.some(({ i }) => i > at) && counted.some(({ i }) => i < at)) return []
  return rows.slice(1).flatMap((row): readonly Sum[] => {
    const label = cellText(note, row[0])
    const total = read(note, row[at] ?? null)
    const cells = counted.map(({ i, name }) => ({ name, figure: read(note, row[i] ?? null), blank: row[i] === null }))
    if (typeof total === 'string' || !isAmount(note, total.index)) return []
    if (NO_PART.test(label) || LEVEL.test(label) || cells.some(({ figure }) => figure === 'unread')) return []
    const parts = cells.flatMap(({ name, figure }) => (typeof figure === 'string' ? [] : [{ name, figure }]))
    const isUnknown = cells.some(({ figure, blank }) => figure === 'unknown' || blank)
    const open = isUnknown || isOpen(names[at] ?? '') || cells.some(({ name }) => UNNAMED.test(name))
    return parts.length < 2 ? [] : [sumOf(total, parts, open ? 'open' : 'whole', false)]
  })
}

/** The column that adds up the others: it says so, or it is the year of the four quarters beside it. */
function totalColumn(names: readonly string[]): number | null {
  const totals = names.flatMap((name, i) => (i > 0 && isTotalColumn(name) ? [i] : []))
  if (totals.length > 0) return totals.length === 1 ? (totals[0] ?? null) : null
  const periods = names.map((name, i) => (i === 0 ? null : parsePeriod(name)))
  const years = periods.flatMap((period, i) => (period?.months === 12 ? [i] : []))
  const quarters = periods.filter((period) => period?.months === 3)
  const [year, more] = years
  const own = year === undefined ? null : periods[year]
  const isOfYear = quarters.every((one) => own && one && one.first >= own.first && one.first < own.first + 12)
  const isAll = quarters.length === 4 && new Set(quarters.map((one) => one?.first)).size === 4 && names.length === 6
  return year !== undefined && more === undefined && isOfYear && isAll ? year : null
}

function sumOf(
  total: Numbered,
  parts: readonly { readonly name: string; readonly figure: Numbered }[],
  certainty: Certainty,
  isFooted: boolean,
): Sum {
  const place = [total, ...parts.map(({ figure }) => figure)].map(({ figure }) => placeIn(figure)).reduce(least)
  const terms = added(parts.map(({ name, figure }) => ({ name, figure: figure.index })))
  return { rule: 'parts-total', result: total.index, terms, certainty, place, isFooted }
}

/** What a cell holds. */
function read(note: Note, cell: number | null): FootCell {
  if (cell === null) return 'none'
  const [figure, more] = figuresIn(note, [cell])
  if (figure !== undefined) return more === undefined ? figure : 'unread'
  const text = textOf(note, cell)
  if (text === '' || NONE.test(text)) return 'none'
  return /\d/.test(text) ? 'unread' : 'unknown'
}

/** Words of a caption that are about its table. */
const ABOUT_TABLE =
  /:\s*$|\b(?:tables?|below|following|list(?:s|ed)?|rows?|lines?|totals?|sum|figures|selected|in (?:\$|€|£|¥)|(?:billion|million|bn|m)s?\W*$)/iu

/** Whether the head of a column says that its cells are not added up: prices of one, rates, averages. */
function isNoSum(note: Note, head: number | null | undefined): boolean {
  const label = cellText(note, head)
  const written = head === null || head === undefined ? '' : (note.doc.passages[head]?.text ?? '')
  const isPaid = PAID.test(written) && !APIECE.test(written)
  return NO_SUM.test(isPaid ? label.replace(/\bprices?\b/iu, '') : label)
}

/** Whether what a caption says of its table leaves it open; its other sentences tell of other things. */
function leavesTableOpen(note: Note, caption: number | null): boolean {
  const { text = '', sentences = [] } = note.doc.passages[caption ?? -1] ?? {}
  const said = sentences.map(({ start, end }) => text.slice(start, end))
  return said.some((one) => isOpen(one) && (said.length === 1 || ABOUT_TABLE.test(one)))
}

const isNegative = (cell: FootCell) => typeof cell !== 'string' && cell.figure.low.lt(ZERO)
/** *Series C | 2024 | – | $700M*: a line that is there and has no amount has one that is not known. */
const isNowhere = (cells: readonly FootCell[]) =>
  cells.every((cell) => typeof cell === 'string') && cells.some((cell) => cell !== 'none')
const unknownIn = (cells: readonly FootCell[]) => cells.map((cell) => (cell === 'none' ? 'unknown' : cell))
const isPositive = (cell: FootCell) => typeof cell !== 'string' && cell.figure.low.gt(ZERO)
const bare = (label: string) => label.toLowerCase().replace(/[:\s]+$/u, '')

function textOf(note: Note, cell: number | null | undefined): string {
  return cell === null || cell === undefined ? '' : (note.doc.passages[cell]?.text.trim() ?? '')
}

/** A cell's text without a unit in brackets: `Total ($bn)` is `Total`. */
function cellText(note: Note, cell: number | null | undefined): string {
  return textOf(note, cell).replace(/\s*\((?:in )?[^()\s]{0,6}(?: [\p{L}]{1,8})?\)$/u, '')
}
