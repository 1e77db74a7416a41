import { isOfAccounts, isTotalColumn, isTotalRow } from '../../claims/totals'
import { MONTH } from '../../dates/months'
import type { Note } from '../../notes/types'
import type { Table } from '../../passages/types'
import { light } from '../../text/light'
import { figuresIn } from '../figures-at'
import { isPartElsewhere } from './open-words'
import { isAmount } from './operands'
import { isOpen } from './parts'
import { added, type Sum } from './sums'

/** Lines that are parts of a table of costs like any other. */
const COST_LINES = /\b(?:costs?|expenses?|tax(?:es)?|interest|depreciation|opex|r&d)\b/giu
const OF_COSTS = /\b(?:costs?|expenses?|expenditures?|outlays?|spending|opex)\b/iu
const NO_TOTAL = /\b(?:new|net|change|increase|growth|average|shares?|employees)\b/iu
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

/** A column of figures with a row that calls itself the total, and rows with a column that does. */
export function partsInTables(note: Note): readonly Sum[] {
  return note.doc.tables.flatMap((table) => [...inColumns(note, table), ...inRows(note, table)])
}

function inColumns(note: Note, { rows, caption }: Table): readonly Sum[] {
  const totals = rows.flatMap((row, i) => (i > 0 && isTotalRow(cellText(note, row[0])) ? [i] : []))
  const [at] = totals
  if (at === undefined || totals.length !== 1 || KEY_FIGURES.test(cellText(note, rows[0]?.[0]))) return []
  const body = at === 1 ? rows.slice(2) : rows.slice(1, at)
  const parts = body.filter((row) => !isWithin(cellText(note, row[0])))
  const labels = parts.map((row) => cellText(note, row[0]))
  const totalLabel = cellText(note, rows[at]?.[0])
  if (NO_TOTAL.test(totalLabel)) return []
  const ofCosts = OF_COSTS.test(cellText(note, rows[0]?.[0]))
  const lines = ofCosts ? labels.map((label) => label.replace(COST_LINES, '')) : labels
  if (parts.length < 2 || lines.some(isOfAccounts) || labels.some(isTotalRow)) return []
  return (rows[at] ?? []).flatMap((cell, column): readonly Sum[] => {
    if (column === 0 || isNoSum(note, rows[0]?.[column])) return []
    if (LEVEL.test(cellText(note, rows[0]?.[column])) && labels.every((label) => DAY.test(label))) return []
    const cells = parts.map((row, i) => ({ cell: row[column] ?? null, name: labels[i] ?? '' }))
    return sumOf(note, cell, cells, leavesTableOpen(note, caption) || isOpen(totalLabel))
  })
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

/** Columns under a heading that calls itself the total, last or first behind the labels. */
function inRows(note: Note, { rows }: Table): readonly Sum[] {
  const [head = []] = rows
  const totals = head.flatMap((cell, i) => (i > 0 && isTotalColumn(cellText(note, cell)) ? [i] : []))
  const [at] = totals
  if (at === undefined || totals.length !== 1) return []
  const columns = head.flatMap((cell, i) => {
    const name = cellText(note, cell)
    return i > 0 && i !== at && !NO_SUM.test(name) ? [{ i, name }] : []
  })
  const counted = columns.filter(({ i }) => rows.slice(1).some((row) => read(note, row[i] ?? null).figures.length > 0))
  if (counted.length < 2 || counted.some(({ name }) => isOfAccounts(name) || SIDES.test(name))) return []
  if (counted.some(({ i }) => i > at) && counted.some(({ i }) => i < at)) return []
  return rows.slice(1).flatMap((row): readonly Sum[] => {
    const cells = counted.map(({ i, name }) => ({ cell: row[i] ?? null, name }))
    return sumOf(note, row[at] ?? null, cells, isOpen(cellText(note, head[at])))
  })
}

function sumOf(
  note: Note,
  cell: number | null,
  cells: readonly { readonly cell: number | null; readonly name: string }[],
  leftOpen: boolean,
): readonly Sum[] {
  const [total, more] = cell === null ? [] : figuresIn(note, [cell])
  if (total === undefined || more !== undefined || !isAmount(note, total.index)) return []
  const parts = cells.map(({ cell: part, name }) => ({ name, ...read(note, part) }))
  if (parts.length < 2 || parts.some(({ figures }) => figures.length > 1)) return []
  const terms = parts.flatMap(({ name, figures }) => figures.map(({ index }) => ({ name, figure: index })))
  const unread = parts.some(({ figures, none }) => figures.length === 0 && !none)
  const open = unread || leftOpen || parts.some(({ name }) => UNNAMED.test(name))
  return [{ rule: 'parts-total', result: total.index, terms: added(terms), certainty: open ? 'open' : 'whole' }]
}

/** A cell's figures, and whether it says that there is nothing: a dash or a zero. */
function read(note: Note, cell: number | null) {
  const text = cellText(note, cell)
  return { figures: cell === null ? [] : figuresIn(note, [cell]), none: /^(?:[-–—]|0)$/u.test(text) }
}

/** A cell's text without a unit in brackets: `Total ($bn)` is `Total`. */
function cellText(note: Note, cell: number | null | undefined): string {
  const text = cell === null || cell === undefined ? '' : (note.doc.passages[cell]?.text.trim() ?? '')
  return text.replace(/\s*\((?:in )?[^()\s]{0,6}(?: [\p{L}]{1,8})?\)$/u, '')
}
