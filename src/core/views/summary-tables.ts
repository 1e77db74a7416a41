import type { Summary } from './summary'

/** A part of the summary as rows of words, for any layout. */
export interface Section {
  readonly title: string
  /** Column headings; null where the rows speak for themselves. */
  readonly header: readonly string[] | null
  /** The columns that hold numbers and so stand flush right. */
  readonly numeric: readonly number[]
  readonly rows: readonly (readonly string[])[]
}

/** What a row begins with that belongs to the one above it. */
export const UNDER = '  '

/** The longest sentence that is quoted whole beside an untied figure. */
const QUOTE_LENGTH = 50

/**
 * The summary's sections in order, without the empty ones: companies, flows, loops, unexplained rests, totals by
 * kind, status and year, the largest untied figures, files with findings.
 */
export function summarySections(summary: Summary): readonly Section[] {
  const sections: Section[] = [
    {
      title: 'Companies',
      header: ['company', 'pays', 'up to', 'is paid', 'up to'],
      numeric: [1, 2, 3, 4],
      rows: summary.companies.map(({ company, paid, received }) => [
        company.name,
        paid.committed,
        paid.ceiling,
        received.committed,
        received.ceiling,
      ]),
    },
    {
      title: 'Flows',
      header: null,
      numeric: [],
      rows: summary.flows.map((flow) => [`${flow.from.name} → ${flow.to.name}`, flow.money.text, flow.count]),
    },
    {
      title: 'Loops',
      header: null,
      numeric: [],
      rows: [
        ...summary.loops.flatMap(({ text, evidence }) => [[text], ...evidence.map((edge) => [UNDER + edge])]),
        ...(summary.moreLoops ? [['… and more: the search was cut short']] : []),
      ],
    },
    { title: 'Unexplained', header: null, numeric: [], rows: summary.rests.map(({ text }) => [text]) },
    ...summary.breakdowns.map(({ by, lines }) => ({
      title: `By ${by}`,
      header: null,
      numeric: [],
      rows: lines.map(({ key, money }) => [key, money.text]),
    })),
    {
      title: 'Largest untied figures',
      header: null,
      numeric: [],
      rows: summary.untied.map(({ text, place, sentence }) => [
        oneLine(text),
        `${place.path}:${place.line}`,
        excerpt(oneLine(sentence), oneLine(text)),
      ]),
    },
    {
      title: 'Findings',
      header: null,
      numeric: [],
      rows: summary.files.map(({ path, text }) => [path, text]),
    },
  ]
  return sections.filter(({ rows }) => rows.length > 0)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** A sentence, or where it is long the words of it around a figure: `…plant cost $9B, the river plant…`. */
function excerpt(sentence: string, figure: string): string {
  if (sentence.length <= QUOTE_LENGTH) return sentence
  const middle = Math.max(0, sentence.indexOf(figure)) + figure.length / 2
  const first = Math.max(0, Math.min(middle - QUOTE_LENGTH / 2, sentence.length - QUOTE_LENGTH))
  const start = first === 0 ? 0 : sentence.indexOf(' ', first) + 1
  const last = sentence.lastIndexOf(' ', start + QUOTE_LENGTH)
  const end = start + QUOTE_LENGTH >= sentence.length || last <= start ? start + QUOTE_LENGTH : last
  return `${start > 0 ? '…' : ''}${sentence.slice(start, end)}${end < sentence.length ? '…' : ''}`
}
