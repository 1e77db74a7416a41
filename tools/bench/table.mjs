// Tables of what was measured, as Markdown that is also plain to read in a terminal.

/**
 * @typedef {object} Column
 * @property {string} key of the rows' values.
 * @property {string} title with the unit.
 * @property {string} [after] stands behind each number: ` ×`.
 */

/**
 * @param {Column[]} columns
 * @param {Record<string, unknown>[]} rows a number is shown with three digits, `{ over: 30 }` as `> 30 s`, what is
 *   missing as `n/a`.
 * @returns {string} lines with a line break at the end; columns of numbers are flush right.
 * @example table([{ key: 'ms', title: 'ms' }], [{ ms: 12.345 }]) // '|   ms |\n| ---: |\n| 12.3 |\n'
 */
export function table(columns, rows) {
  const cells = rows.map((row) => columns.map(({ key, after }) => show(row[key], after)))
  const right = columns.map(({ key }) => rows.every((row) => typeof row[key] !== 'string'))
  const widths = columns.map(({ title }, i) => Math.max(3, title.length, ...cells.map((line) => line[i].length)))
  const line = (texts) =>
    `| ${texts.map((text, i) => (right[i] ? text.padStart(widths[i]) : text.padEnd(widths[i]))).join(' | ')} |\n`
  const rule = widths.map((width, i) => (right[i] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)))
  return [columns.map(({ title }) => title), rule, ...cells].map(line).join('')
}

function show(value, after = '') {
  if (value === undefined || value === null) return 'n/a'
  if (typeof value === 'number') return threeDigits(value) + after
  return typeof value === 'object' ? `> ${value.over} s` : String(value)
}

/**
 * A number with three digits that count, thousands apart.
 *
 * @example threeDigits(0.012345) // '0.0123'
 * @example threeDigits(12345.6) // '12,346'
 */
export function threeDigits(value) {
  if (Number.isInteger(value)) return apart(value.toFixed(0))
  const rounded = Math.abs(Number(value.toPrecision(3)))
  const digits = Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(rounded))))
  return apart(value.toFixed(digits))
}

const apart = (text) => text.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','))
