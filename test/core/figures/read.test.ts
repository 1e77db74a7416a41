import { describe, expect, it } from 'vitest'
import type { Mention } from '../../../src/core/mentions/types'
import { readPassages } from '../../../src/core/passages/read'
import { figuresIn } from './in-note'

interface Options {
  readonly format?: 'markdown' | 'text'
  readonly homes?: Readonly<Record<string, string>>
  readonly dollar?: string
}

/** The figures of a note, in one line each: text, currency, value. Company names in `homes` are mentions. */
function read(source: string, { format = 'markdown', homes = {}, dollar = 'USD' }: Options = {}): string[] {
  const doc = readPassages(source, format)
  const mentions = doc.passages.flatMap(({ index, text }) =>
    Object.keys(homes).flatMap((company): Mention[] => {
      const start = text.indexOf(company)
      if (start < 0) return []
      const at = { start, end: start + company.length }
      return [{ passage: index, at, span: at, text: company, company, as: 'name' }]
    }),
  )
  const { figures } = figuresIn(source, doc, mentions, { dollar, home: (company) => homes[company] ?? null })
  for (const { span, text } of figures) expect(source.slice(span.start, span.end)).toBe(text)
  return figures.map(
    ({ text, currency, value, low }) => `${text} ${currency} ${value?.toFixed() ?? `${low.toFixed()}…`}`,
  )
}

describe('readFigures', () => {
  it('maps each figure to its place in the source', () => {
    expect(read('Nimbus pays **$4**.5M, or &pound;3m, or \\$5 billion.')).toEqual([
      '$4**.5M USD 4500000',
      '&pound;3m GBP 3000000',
      '$5 billion USD 5000000000',
    ])
  })

  it('joins what a soft line break parts', () => {
    expect(read('> It pays $38\n> billion to Cirrus.')).toEqual(['$38\n> billion USD 38000000000'])
  })

  it('tells what looks like money where nothing is read', () => {
    const source =
      '---\ntitle: Tarn raises $1bn\n---\n\nPays `$2M`, `$1` %% or $3 million %% [$4m](https://x.com/$55) {{ $6k }} $7bn.\n\n<p title="$8m">Osk pays $9m, billions</p>\n\n```\n$10\n```\n'
    const { figures, skipped } = figuresIn(source, readPassages(source, 'markdown'))
    expect(figures.map(({ text }) => text)).toEqual(['$4m', '$7bn', '$9m'])
    expect(skipped.map(({ text, reason }) => `${text} ${reason}`)).toEqual([
      '$1bn markup',
      '$2M markup',
      '$3 million markup',
      '$55 markup',
      '$6k markup',
      '$8m markup',
      'billions vague',
      '$10 markup',
    ])
    for (const { span, text } of skipped) expect(source.slice(span.start, span.end)).toBe(text)
  })

  it('reads nothing in code and links', () => {
    expect(read('Run `echo $5` at <https://example.org/$5m>.\n\n    $5m\n')).toEqual([])
  })

  it('tells what it skipped, and where', () => {
    const source = 'It is **$3.350** or *$NVDA*.'
    const { skipped } = figuresIn(source, readPassages(source, 'markdown'))
    expect(skipped.map(({ text, reason }) => [text, reason])).toEqual([
      ['$3.350', 'ambiguous-number'],
      ['$NVDA', 'cashtag'],
    ])
  })
})

describe('units of tables', () => {
  const table = (...rows: string[]) => rows.join('\n')

  it.each([
    '$m',
    'US$m',
    '$ million',
    '$ millions',
    'USD m',
    'USDm',
    'USD, millions',
    'in $m',
    '($m)',
    'MUSD',
    'millions of dollars',
    'Item ($m)',
    '$mn',
    'All figures in $m',
    'US$ in millions',
    "$'000,000",
  ])('takes the unit of the corner cell %s', (corner) => {
    const source = table(`| ${corner} | 2024 | 2025 |`, '|---|---|---|', '| Revenue | 1,234 | (56.5) |')
    expect(read(source)).toEqual(['1,234 USD 1234000000', '(56.5) USD -56500000'])
  })

  it.each([
    ['Value ($bn)', '38 USD 38000000000'],
    ['Value, US$bn', '38 USD 38000000000'],
    ['Value (EUR mn)', '38 EUR 38000000'],
    ['Value in € million', '38 EUR 38000000'],
    ['€bn', '38 EUR 38000000000'],
    ['£000', '38 GBP 38000'],
    ["€'000", '38 EUR 38000'],
    ['Amount (USD)', '38 USD 38'],
    ['Amount $', '38 USD 38'],
    ['Mio. EUR', '38 EUR 38000000'],
    ['₹ crore', '38 INR 380000000'],
    ['SEKm', '38 SEK 38000000'],
    ['Cost per GPU ($)', '38 USD 38'],
    ['$/hour', '38 USD 38'],
  ])('takes the unit of the column heading %s', (heading, expected) => {
    expect(read(table(`| Deal | ${heading} |`, '|---|---|', '| Cirrus | 38 |'))).toEqual([expected])
  })

  it('takes the unit of a row label', () => {
    const source = table(
      '| | 2025 |',
      '|---|---|',
      '| Revenue ($m) | 1,234 |',
      '| Employees | 5,678 |',
      '| Margin (%) | 12 |',
    )
    expect(read(source)).toEqual(['1,234 USD 1234000000'])
  })

  it('takes the unit of the caption and of the headings above', () => {
    const rows = ['| Item | 2025 |', '|---|---|', '| Revenue | 13.5 |']
    expect(read(table('Results in billions of dollars', '', ...rows))).toEqual(['13.5 USD 13500000000'])
    expect(read(table('## Results (€m)', '', ...rows))).toEqual(['13.5 EUR 13500000'])
    expect(read(table('## Results, in US$ million', '', 'Some prose.', '', ...rows))).toEqual(['13.5 USD 13500000'])
    expect(read(table('## What the $38B deal buys', '', ...rows))).toEqual(['$38B USD 38000000000'])
  })

  it('leaves a unit of its own alone, and gives its scale to a bare sign', () => {
    const source = table(
      '| ($ millions) | 2025 |',
      '|---|---|',
      '| Revenue | $ 1,234 |',
      '| Capex | $5bn |',
      '| Loans | €5 |',
    )
    expect(read(source)).toEqual(['$ 1,234 USD 1234000000', '$5bn USD 5000000000', '€5 EUR 5'])
  })

  it('joins a column’s currency with the caption’s scale', () => {
    const source = table('(in millions)', '', '| Item | 2025 ($) |', '|---|---|', '| Revenue | 1,234 |')
    expect(read(source)).toEqual(['1,234 USD 1234000000'])
  })

  it('counts no years, shares, staff or labels as money', () => {
    const source = table(
      '| $m | Founded | Revenue | Growth (%) | Employees | Share |',
      '|---|---|---|---|---|---|',
      '| 2025 | 2019 | 1,234 | 12 | 5,000 | 30 % |',
      '| Headcount | 7 | 8 | 9 | 10 | 11 |',
    )
    expect(read(source)).toEqual(['1,234 USD 1234000000'])
  })

  it.each([
    ['| Cost | $m |', '| Staff | 8 |', ['8 USD 8000000']],
    ['| Item | Costs, $m |', '| Chips, rented | 8 |', ['8 USD 8000000']],
    ['| Item | Spending, $m |', '| Sites and staff | 8 |', ['8 USD 8000000']],
    ['| Item | $m |', '| Ampere, chips | 8 |', ['8 USD 8000000']],
    ['| Item | $m |', '| Ampere, leased data sites | 8 |', ['8 USD 8000000']],
    ['| Item | $m |', '| Staff | 8 |', []],
    ['| Item | $m |', '| Chips, rented | 8 |', []],
    ['| Item | Cost per chip, $ |', '| Staff | 8 |', []],
    ['| Costs | 2025 |', '| Staff | 8 |', []],
  ])('counts what costs money as money: %s %s', (heading, row, expected) => {
    expect(read(table(heading, '|---|---|', row))).toEqual(expected)
  })

  it('reads no bare number of a table without a unit', () => {
    expect(read(table('| Item | 2025 |', '|---|---|', '| Revenue | 1,234 |', '| Cost | $5m |'))).toEqual([
      '$5m USD 5000000',
    ])
    expect(read(table('| Item | Price ($ or €) |', '|---|---|', '| Seat | 20 |'))).toEqual([])
  })
})

describe('a scale that prose states in brackets', () => {
  it.each([
    ['Sales (in thousands), of which to Osk $87,694 and to Tarn $4.5 million.', ['$4.5 million USD 4500000']],
    ['It sold $5,000 of bonds; costs ($ in millions) fell to $12.', ['$5,000 USD 5000']],
    ['Profit (in millions) was $12, or $0.25 per share.', ['$0.25 USD 0.25']],
    ['Sales (in Europe) were $87,694.', ['$87,694 USD 87694']],
  ])('leaves what it may multiply unread: %s', (source, expected) => {
    expect(read(source)).toEqual(expected)
  })
})

describe('currencies near a shared sign', () => {
  it.each([
    ['It paid ¥500m in China.', '¥500m CNY 500000000'],
    ['It paid ¥500m in Tokyo.', '¥500m JPY 500000000'],
    ['It paid ¥500m (JPY 500m is a lot).', '¥500m JPY 500000000'],
    ['It paid ¥500m.', '¥500m null 500000000'],
    ['Japan and China: ¥500m.', '¥500m null 500000000'],
    ['It paid kr 5bn in Sweden.', 'kr 5bn SEK 5000000000'],
    ['The Danish firm paid 5bn kr.', '5bn kr DKK 5000000000'],
    ['It paid Rs 5 crore in Pakistan.', 'Rs 5 crore PKR 50000000'],
    ['It paid Rs 5 crore.', 'Rs 5 crore INR 50000000'],
    ['It paid 500 million pesos in Chile.', '500 million pesos CLP 500000000'],
  ])('%s', (source, expected) => {
    expect(read(source)[0]).toBe(expected)
  })

  it('asks the homes of the companies, the passage before the note', () => {
    const homes = { Fujiko: 'JP', Shenlong: 'CN' }
    expect(read('Fujiko pays ¥5bn.', { homes })).toEqual(['¥5bn JPY 5000000000'])
    expect(read('Fujiko pays ¥5bn.\n\nShenlong pays ¥6bn.\n\nSomebody pays ¥7bn.', { homes })).toEqual([
      '¥5bn JPY 5000000000',
      '¥6bn CNY 6000000000',
      '¥7bn null 7000000000',
    ])
    expect(read('# China\n\nIt pays ¥5bn.', { homes })).toEqual(['¥5bn CNY 5000000000'])
  })

  it('takes the workspace’s dollar', () => {
    expect(read('$5m and US$6m', { dollar: 'AUD' })).toEqual(['$5m AUD 5000000', 'US$6m USD 6000000'])
  })
})
