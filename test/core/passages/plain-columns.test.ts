import { describe, expect, it } from 'vitest'
import { readPassages } from '../../../src/core/passages/read'
import { figuresIn } from '../figures/in-note'

/** The tables of a text file: rows of cells' texts, null for an empty one. */
function tables(source: string): (string | null)[][][] {
  const { passages, tables: found } = readPassages(source, 'text')
  return found.map(({ rows }) =>
    rows.map((row) => row.map((at) => (at === null ? null : (passages[at]?.text ?? null)))),
  )
}

const STATEMENT = [
  'TARN HOLDINGS: RESULTS',
  '(In thousands, except per share amounts)',
  '(Unaudited)',
  '',
  '                             Three Months Ended',
  '                             Mar 31, 2025   Mar 31, 2024',
  '                             ------------   ------------',
  'Revenue                      $    81,400    $    40,250',
  'Operating expenses:',
  '  Chips and power                 30,100         11,900',
  '  Rent                            (1,500)             —',
  'Net income per share         $      0.31    $     (0.07)',
]

describe('statements in columns of blanks', () => {
  it.each(['\n', '\r\n'])('are tables, their signs cells of their own', (end) => {
    expect(tables(STATEMENT.join(end))).toEqual([
      [
        [null, null, 'Three Months Ended Mar 31, 2025', null, 'Mar 31, 2024'],
        ['Revenue', '$', '81,400', '$', '40,250'],
        ['Operating expenses:', null, null, null, null],
        ['Chips and power', null, '30,100', null, '11,900'],
        ['Rent', null, '(1,500)', null, '—'],
        ['Net income per share', '$', '0.31', '$', '(0.07)'],
      ],
    ])
  })

  it('are read with the scale that stands above', () => {
    const source = STATEMENT.join('\n')
    const doc = readPassages(source, 'text')
    const { figures } = figuresIn(source, doc)
    for (const { span, text } of figures) expect(source.slice(span.start, span.end)).toBe(text)
    expect(figures.map(({ text, currency, value }) => `${text} ${currency} ${value?.toFixed()}`)).toEqual([
      '81,400 USD 81400000',
      '40,250 USD 40250000',
      '30,100 USD 30100000',
      '11,900 USD 11900000',
      '(1,500) USD -1500000',
      '0.31 USD 0.31',
      '(0.07) USD -0.07',
    ])
  })

  it.each([
    ['Osk was sold in 2024.  It cost $5m.\nTarn was sold in 2025.  It cost $6m.'],
    ['Revenue      81,400    40,250\nCosts        30,100'],
    ['Revenue      81,400'],
    ['Cloud      $38bn\nChips      $12bn'],
    ['81,400      40,250\n30,100      11,900'],
    ['Osk Ltd      12 Long Road\nTarn         7 Short Road'],
  ])('are not %j', (source) => {
    expect(tables(source)).toEqual([])
  })

  it('have heads over their columns or none', () => {
    const body = 'Revenue      81,400    40,250\nCosts        30,100    11,900'
    expect(tables(body)[0]?.[0]).toEqual([null, null, null, null, null])
    expect(tables(`              2025      2024\n${body}`)[0]?.[0]).toEqual([null, null, '2025', null, '2024'])
    expect(tables(`              2025      2024      2023\n${body}`)[0]?.[0]).toEqual([null, null, null, null, null])
  })
})
