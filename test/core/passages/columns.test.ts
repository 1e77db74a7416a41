import { describe, expect, it } from 'vitest'
import { readPassages } from '../../../src/core/passages/read'
import { figuresIn } from '../figures/in-note'

function read(source: string): { tables: (string | null)[][][]; figures: string[]; paragraphs: string[] } {
  const doc = readPassages(source, 'markdown')
  const { figures } = figuresIn(source, doc)
  for (const { span, text } of figures) expect(source.slice(span.start, span.end)).toBe(text)
  return {
    tables: doc.tables.map(({ rows }) =>
      rows.map((row) => row.map((at) => (at === null ? null : (doc.passages[at]?.text ?? null)))),
    ),
    figures: figures.map(({ text, currency, value }) => `${text} ${currency} ${value?.toFixed()}`),
    paragraphs: doc.passages.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text),
  }
}

const ROWS = [
  'Revenue                      $    81,400    $    40,250',
  'Operating expenses:',
  '  Chips and power                 30,100         11,900',
  '  Rent                            (1,500)             —',
]
const HEADS = [
  '                                     2025           2024',
  '                                   ------         ------',
]
const TABLE = [
  [null, null, '2025', null, '2024'],
  ['Revenue', '$', '81,400', '$', '40,250'],
  ['Operating expenses:', null, null, null, null],
  ['Chips and power', null, '30,100', null, '11,900'],
  ['Rent', null, '(1,500)', null, '—'],
]
const FIGURES = [
  '81,400 USD 81400000',
  '40,250 USD 40250000',
  '30,100 USD 30100000',
  '11,900 USD 11900000',
  '(1,500) USD -1500000',
]

describe('a statement in columns of blanks within Markdown', () => {
  it.each(['\n', '\r\n'])('is a table in a paragraph, its heads code to Markdown', (end) => {
    const { tables, figures } = read(
      ['# Tarn', '', '(In thousands)', '', ...HEADS, ...ROWS, '', 'Tarn grew.'].join(end),
    )
    expect(tables).toEqual([TABLE])
    expect(figures).toEqual(FIGURES)
  })

  it('is a table in an indented block', () => {
    const lines = [...HEADS, ...ROWS].map((line) => `    ${line}`)
    expect(read(['(In thousands)', '', ...lines].join('\n')).tables).toEqual([TABLE])
  })

  it('goes on with prose behind it', () => {
    const { tables, paragraphs } = read(['(In thousands)', '', ...ROWS, 'Tarn is based in Harbin.'].join('\n'))
    expect(tables).toHaveLength(1)
    expect(paragraphs).toContain('Tarn is based in Harbin.')
  })

  it.each([
    // Numbers under no number.
    ['Revenue      81,400    40,250\nCosts  30,100              11,900'],
    ['Osk was sold in 2024.  It cost $5m.\nTarn was sold in 2025.  It cost $6m.'],
    ['```\nRevenue   81,400   40,250\nCosts     30,100   11,900\n```'],
    ['```js\nRevenue   81,400   40,250\nCosts     30,100   11,900\n```'],
    ['> Revenue   81,400   40,250\n> Costs     30,100   11,900'],
  ])('%j is none', (source) => {
    expect(read(source).tables).toEqual([])
  })
})

describe('a table of HTML that a blank line cuts', () => {
  const CUT =
    '<table>\n<tr><th>In $m</th><th>2025</th></tr>\n\n<tr><td>Revenue</td><td>81</td></tr>\n\n  <tr>\n    <td>Profit</td>\n\n    <td>5</td></tr>\n</table>\n\nTarn pays $7m.\n'

  it('is one table', () => {
    const { tables, figures } = read(CUT)
    expect(tables).toEqual([
      [
        ['In $m', '2025'],
        ['Revenue', '81'],
        ['Profit', '5'],
      ],
    ])
    expect(figures).toEqual(['81 USD 81000000', '5 USD 5000000', '$7m USD 7000000'])
  })

  it('is none where it never ends, and what follows is read as it was', () => {
    const { tables, figures } = read('<table>\n<tr><td>In $m</td>\n\nTarn pays $7m.\n\n## Osk\n\nOsk pays **$8m**.\n')
    expect(tables).toEqual([])
    expect(figures).toEqual(['$7m USD 7000000', '$8m USD 8000000'])
  })
})
