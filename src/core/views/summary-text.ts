import { count } from '../amounts/format'
import type { Summary } from './summary'
import { type Section, summarySections } from './summary-tables'

/** What fits a terminal. */
const WIDTH = 100
const GAP = '  '
const INDENT = '  '

/** A cell is folded only where its table is too wide, and never to less than this. */
const NARROWEST = 24

/**
 * Lays a summary out as plain text of at most 100 columns, tables aligned, cells that do not fit folded between words
 * (a single longer word is left whole).
 *
 * @param of what it is of, where there are several: its registry
 * @example
 * 12 notes, 42 figures, 33 tied, 4 proved, 3 abstained, 2 untied
 * 3 findings: 1 error, 2 warnings
 *
 * Flows
 *   OpenAI → Oracle  $300B  1 deal
 */
export function summaryText(summary: Summary, of: string | null = null): string {
  const head = [
    ...(of === null ? [] : [of]),
    `${count(summary.counts.notes, 'note')}, ${summary.countsText}`,
    summary.findingsText,
  ]
  const sections = summarySections(summary).map((section) => [section.title, ...tableLines(section)])
  return `${[head, ...sections].map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function tableLines({ header, rows, numeric }: Section): readonly string[] {
  const all = header === null ? rows : [header, ...rows]
  const widths = shrink(
    all.reduce<readonly number[]>((most, row) => row.map((cell, i) => Math.max(most[i] ?? 0, width(cell))), []),
  )
  return all.flatMap((row) => {
    const folded = row.map((cell, i) => fold(cell, widths[i] ?? WIDTH))
    const height = Math.max(...folded.map((lines) => lines.length))
    return Array.from({ length: height }, (_, line) => {
      const cells = folded.map((lines, i) => {
        const space = ' '.repeat(Math.max(0, (widths[i] ?? 0) - width(lines[line] ?? '')))
        return numeric.includes(i) ? space + (lines[line] ?? '') : (lines[line] ?? '') + space
      })
      return (INDENT + cells.join(GAP)).trimEnd()
    })
  })
}

/** Takes from the widest columns until the row fits. */
function shrink(widths: readonly number[]): readonly number[] {
  const fitted = [...widths]
  const room = WIDTH - INDENT.length - GAP.length * (widths.length - 1)
  for (let over = sum(fitted) - room; over > 0; over = sum(fitted) - room) {
    const widest = Math.max(...fitted)
    if (widest <= NARROWEST) break
    const next = Math.max(NARROWEST, ...fitted.filter((one) => one < widest))
    fitted[fitted.indexOf(widest)] = Math.max(next, widest - over)
  }
  return fitted
}

/** Breaks a cell between words into lines of at most `most` characters. */
function fold(cell: string, most: number): readonly string[] {
  if (width(cell) <= most) return [cell]
  const lines: string[] = []
  let line = ''
  for (const word of cell.split(' ')) {
    if (line !== '' && width(line) + 1 + width(word) > most) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** Characters, not UTF-16 units. */
function width(text: string): number {
  return [...text].length
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
