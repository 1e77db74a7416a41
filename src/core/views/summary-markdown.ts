import { count } from '../amounts/format'
import type { Summary } from './summary'
import { type Section, summarySections, UNDER } from './summary-tables'

/** Headings of the tables whose rows need none on a terminal: Markdown has no table without them. */
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  Flows: ['flow', 'money', 'deals'],
  'Largest untied figures': ['figure', 'place', 'sentence'],
  Findings: ['file', 'findings'],
}

/**
 * Lays a summary out as Markdown: a title, the counts, and a section for each table. What notes say is escaped, so
 * that no cell breaks its table.
 *
 * @param of what it is of, where there are several: its registry
 */
export function summaryMarkdown(summary: Summary, of: string | null = null): string {
  const title = of === null ? 'Summary' : `Summary: ${plain(of)}`
  const head = `# ${title}\n\n${count(summary.counts.notes, 'note')}, ${summary.countsText}; ${summary.findingsText}.`
  return `${[head, ...summarySections(summary).map(sectionMarkdown)].join('\n\n')}\n`
}

function sectionMarkdown(section: Section): string {
  return `## ${section.title}\n\n${section.rows.every((row) => row.length === 1) ? list(section) : table(section)}`
}

function list({ rows }: Section): string {
  return rows
    .map(([cell = '']) => (cell.startsWith(UNDER) ? `${UNDER}- ${plain(cell.trim())}` : `- ${plain(cell)}`))
    .join('\n')
}

function table({ title, header, rows, numeric }: Section): string {
  const columns = rows[0]?.length ?? 0
  const names = header ?? HEADINGS[title] ?? [title.replace(/^By /, ''), 'money']
  const rule = Array.from({ length: columns }, (_, i) => (numeric.includes(i) ? '--:' : '---'))
  return [names, rule, ...rows.map((row) => row.map(plain))].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function plain(cell: string): string {
  return cell.replace(/[\\`*_{}[\]<>#|~$]/g, '\\$&')
}
