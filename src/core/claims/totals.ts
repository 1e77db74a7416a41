import { ACCOUNTS, CLASS_TOTALS, TOTALS, WHOLE_LABELS } from '../vocabulary/heads'

const wordsOf = (label: string): readonly string[] => label.toLowerCase().match(/[\p{L}\p{N}&]+/gu) ?? []

/** Whether the heading of a table's column says that it adds up the others: *Total*, *Total, $bn*, *All 12*. */
export function isTotalColumn(heading: string): boolean {
  const said = wordsOf(heading)
  const isOpened = [1, 2, 3].some((length) => TOTALS.has(said.slice(0, length).join(' ')))
  return isOpened || WHOLE_LABELS.has(said.join(' ')) || (said[0] === 'all' && /^\d+$/.test(said[1] ?? ''))
}

/**
 * Whether the label of a table's row says that it adds up the others. The word may come last (*Named, total*, *Segment
 * total*), but not behind a class that is larger than the table.
 *
 * @example *Total*, *All told* and *Segment total* do; *All other* and *Industry total* do not
 */
export function isTotalRow(label: string): boolean {
  if (isTotalColumn(label)) return true
  const lower = label.toLowerCase()
  const before = lower.slice(0, lower.lastIndexOf('total')).trim()
  const isLast = wordsOf(label).at(-1) === 'total' && (CLASS_TOTALS.has(before) || ',:–—'.includes(before.slice(-1)))
  return isLast && !isOfAccounts(label)
}

/** Whether a label is of a line of accounts, whose totals (*total assets*) are of something else than the lines above. */
export function isOfAccounts(label: string): boolean {
  return wordsOf(label).some((word) => ACCOUNTS.has(word))
}
