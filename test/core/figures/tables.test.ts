import { describe, expect, it } from 'vitest'
import { readPassages } from '../../../src/core/passages/read'
import { figuresIn } from './in-note'

/** A table of rows written without their outer pipes, its head first; `above` is a line over it. */
function note(rows: readonly string[], above = ''): string {
  const [head = '', ...body] = rows.map((row) => `|${row}|`)
  const rule = `|${'---|'.repeat(head.split('|').length - 2)}`
  return `${above === '' ? '' : `${above}\n\n`}${[head, rule, ...body].join('\n')}\n`
}

/** What is read: text and value (with the currency where it is not the dollar); line ends are no matter. */
function read(rows: readonly string[], above = ''): string[] {
  const [unix, windows] = [note(rows, above), note(rows, above).replaceAll('\n', '\r\n')].map((source) => {
    const doc = readPassages(source, 'markdown')
    const { figures } = figuresIn(source, doc)
    for (const { span, text } of figures) expect(source.slice(span.start, span.end)).toBe(text)
    return figures.map(
      ({ text, currency, value }) => `${text} = ${currency === 'USD' ? '' : currency} ${value?.toFixed()}`,
    )
  })
  expect(windows).toEqual(unix)
  return (unix ?? []).map((line) => line.replace('=  ', '= '))
}

describe('cells with a sign', () => {
  it.each([
    ['Chips', '2025'],
    ['Gross margin', '2025'],
    ['Sales to customers', 'Year ended March 31'],
    ['Employees', 'Three months ended'],
    ['6.5% notes', 'Less than 1 year'],
    ['Fixed price', 'Second quarter'],
    ['Balance at end of period', '1–3 years'],
    ['Purchase price', 'Term'],
    ['Numerator for loss per share', '2025'],
  ])('take the scale beside %s under %s', (label, head) => {
    expect(read([` | ${head} `, `${label} | $1,452`], '($ in thousands)')).toEqual(['$1,452 = 1452000'])
    expect(read([` (in millions) | ${head} `, `${label} | $(1,452)`])).toEqual(['$(1,452) = -1452000000'])
  })

  it('take the scale in a row that states the price of one itself', () => {
    const rows = [' | 2025 ', '5,000 shares of stock at $3.00 per share | $1,452']
    expect(read(rows, '($ in thousands)')).toEqual(['$3.00 = 3', '$1,452 = 1452000'])
  })

  it.each([
    ['Earnings per share', '2025'],
    ['Diluted', '2025'],
    ['Share price', '2025'],
    ['Rate per day', '2025'],
    ['Osk', 'Price'],
    ['Osk', '$/GPU'],
    ['Osk', 'Grant-date fair value'],
  ])('keep their own where they are for each of something: %s under %s', (label, head) => {
    expect(read([` | ${head} `, `${label} | $21,655`], '(in thousands)')).toEqual(['$21,655 = 21655'])
  })

  it('are left unread where they look unlike the rest, or the unit leaves them out', () => {
    const rows = [
      ' | 2025',
      'Revenue | $11,200',
      'Costs | $9,300',
      'Dividends | $0.58',
      'Net | $11,54',
      'Loans | $2,100',
    ]
    expect(read(rows, '(in thousands)')).toEqual(['$11,200 = 11200000', '$9,300 = 9300000', '$2,100 = 2100000'])
    expect(read([' | 2025', 'Revenue | $11', 'Backlog | $9'], '(in millions, except backlog)')).toEqual([
      '$11 = 11000000',
    ])
    const past = [' | 2025', 'Loss per share: | ', 'Basic | $(0.76)', 'Cash | $155', 'Debt | $1.155']
    expect(read(past, '(in millions)')).toEqual(['$(0.76) = -0.76'])
    const growth = [' | 2025 | Sales and yoy growth', 'Osk | $140 | $151']
    expect(read(growth, '(in millions)')).toEqual(['$140 = 140000000'])
    const section = [' | 2025', 'Revenue | $900', 'Per share: | ', 'Ordinary | $2.10', 'Cash | $1,200']
    expect(read(section, '(in millions)')).toEqual(['$900 = 900000000', '$2.10 = 2.1'])
  })
})

describe('where a unit may stand', () => {
  const body = ['Cloud | $12.4 | $11.2', 'Rent | 4.1 | 5.7', 'All | $16.5 | $16.9']
  const inMillions = [
    '$12.4 = 12400000',
    '$11.2 = 11200000',
    '4.1 = 4100000',
    '5.7 = 5700000',
    '$16.5 = 16500000',
    '$16.9 = 16900000',
  ]

  it.each([
    ['(in millions)', ' | 2025 | 2024'],
    ['In millions, except per share data', ' | 2025 | 2024'],
    ['(Unaudited, in millions of dollars)', ' | 2025 | 2024'],
    ['(In millions, except number of shares, which are in thousands, and par value)', ' | 2025 | 2024'],
    ['(Dollars and shares in millions)', ' | 2025 | 2024'],
    ['Costs at Tarn (net), by kind ($ in millions)', ' | 2025 | 2024'],
    ['', '(in millions) | 2025 | 2024'],
    ['', ' | (in millions) | '],
    ['', ' | 2025 (in millions) | 2024'],
    ['', ' | 2025 | Paid ($ Mil)'],
  ])('above: %s; head: %s', (above, head) => {
    expect(read([head, ...body], above)).toEqual(inMillions)
  })

  it.each([
    [[' | 2025 | 2024', ' | (in millions) | ']],
    [[' | 2025 | 2024', '(In millions) | | ']],
    [[' | Year ended | ', '(In millions) | 2025 | 2024']],
    [[' | 2025 | 2024', ' | $m | $m']],
    [[' | 2025 | 2024', 'Costs (in millions): | | ']],
  ])('in the body: %j', (heads) => {
    expect(read([...heads, ...body])).toEqual(inMillions)
  })

  it('is read behind a line that is no unit, and over a source', () => {
    const source = `($ in millions)\n\n(Unaudited)\n\n${note([' | 2025', 'Cloud | 12'])}\nSource: filings\n`
    const { figures } = figuresIn(source, readPassages(source, 'markdown'))
    expect(figures.map(({ value }) => value?.toFixed())).toEqual(['12000000'])
  })

  it.each([
    '## Cash flows\n\n### (in millions)\n\n### (unaudited)',
    '## Cash flows\n\n(in millions, except per share data)\n(unaudited)\n\n## Three months ended',
  ])('is read in brackets over the last heading: %j', (above) => {
    expect(read([' | 2025', 'Cloud | $12'], above)).toEqual(['$12 = 12000000'])
  })

  it('is not read over a heading that something else stands between', () => {
    const above = '## Cash flows\n\n(in millions)\n\nThe rest is in dollars.\n\n## Prices'
    expect(read([' | 2025', 'Cloud | $12'], above)).toEqual(['$12 = 12'])
  })

  it('is in doubt in a statement that says none, in a note that says one elsewhere', () => {
    const rows = [' | 2025 | 2024', 'Cash | $  17,629 | $  7,333', 'Other | (813) | (278)', 'EPS | $   0.78 | $   0.67']
    const doubtful = [...rows, 'Total | $  16,787 | $  7,042']
    expect(read(doubtful, '## Income (in millions)\n\n## Cash')).toEqual(['$   0.78 = 0.78', '$   0.67 = 0.67'])
    expect(read(rows, '## Cash').slice(0, 2)).toEqual(['$  17,629 = 17629', '$  7,333 = 7333'])
  })

  it('is in doubt beside a row that says its own', () => {
    const rows = [' | 2025', 'Revenue ($M) | $35,082', 'Net income | $19,309', 'Diluted EPS | $0.78', 'Deposit | $500']
    expect(read(rows)).toEqual(['$35,082 = 35082000000', '$0.78 = 0.78', '$500 = 500'])
  })

  it('goes on in the table right below', () => {
    const assets = note(['Assets | 2025', 'Cash | $12'], '(in millions)')
    const liabilities = note(['Liabilities | 2025', 'Loans | $7', 'Leases | 3', 'Total | $10'])
    const values = (source: string) =>
      figuresIn(source, readPassages(source, 'markdown')).figures.map(({ value }) => value?.toFixed())
    expect(values(`${assets}\n${liabilities}`)).toEqual(['12000000', '7000000', '3000000', '10000000'])
    expect(values(`${assets}\n## Prices\n\n${liabilities}`)).toEqual(['12000000', '7', '10'])
    const corner = note(['(in millions) | 2025', 'Cash | $12'])
    expect(values(`${corner}\n${liabilities}`)).toEqual(['12000000', '7000000', '3000000', '10000000'])
  })

  it('is a letter in brackets over amounts, unless such letters call notes', () => {
    const rows = ['Tarn (A) | Revenue (M) | EPS', 'Cloud | $1,204.5 | $1.20']
    expect(read(['Item | Revenue (M) | Strike', 'Cloud | $1,204.5 | $143.2', 'Diluted EPS | $1.20 | $5.10'])).toEqual([
      '$1,204.5 = 1204500000',
      '$143.2 = 143.2',
      '$1.20 = 1.2',
      '$5.10 = 5.1',
    ])
    expect(read(['Item | Users (M) | Sales (B)', 'Osk | 12 | $1.5'])).toEqual(['$1.5 = 1500000000'])
    expect(read(rows)).toEqual(['$1,204.5 = 1204.5', '$1.20 = 1.2'])
    expect(read([' | Awards (B) | Other (C)', 'Osk | $12 | $3'])).toEqual(['$12 = 12', '$3 = 3'])
    expect(read([' | Sales (B)', 'Osk | $12,000'])).toEqual(['$12,000 = 12000'])
  })

  it('holds for amounts in the first column, and a head over them for these alone', () => {
    expect(read(['Q1 | Q2', '$30 | $26'], '## Revenue ($M)')).toEqual(['$30 = 30000000', '$26 = 26000000'])
    expect(read(['Principal (M) | Strike', '$1,050 | $143.2'])).toEqual(['$1,050 = 1050000000', '$143.2 = 143.2'])
  })

  it('is no number in the corner', () => {
    expect(read(['Case (the price doubles to $6,000) | Value', 'Hold | $9,000'])).toEqual([
      '$6,000 = 6000',
      '$9,000 = 9000',
    ])
  })

  it('is read in a row with a remark', () => {
    expect(read([' | 2025 | 2024', '(in thousands) | (unaudited) | ', 'Cash | $242 | $50'])).toEqual([
      '$242 = 242000',
      '$50 = 50000',
    ])
  })

  it('takes a unit column by its rows', () => {
    const rows = [
      'Metric | Unit | FY24 | FY25',
      'Revenue | $m | 1,200 | 1,500',
      'Staff | # | 450 | 520',
      'Margin | % | 12 | 14',
    ]
    expect(read(rows)).toEqual(['1,200 = 1200000000', '1,500 = 1500000000'])
    expect(read(['Metric | Unit | FY24', 'Sales | €bn | 1.2', 'Debt | $m | 7'])).toEqual([
      '1.2 = EUR 1200000000',
      '7 = 7000000',
    ])
  })

  it('keeps each column’s own, and spreads one to its own kind only', () => {
    expect(read([' | Sales ($m) | Debt ($bn)', 'Osk | 12 | 3'])).toEqual(['12 = 12000000', '3 = 3000000000'])
    const kinds = [' | Shares (in thousands) | Value', 'Osk | 12 | $300', 'Tarn | 14 | $400']
    expect(read(kinds)).toEqual(['$300 = 300', '$400 = 400'])
    const fills = [' | | (in thousands)', 'Osk | 5,861 | $1,300', 'Tarn | 1,902 | $1,400']
    expect(read(fills)).toEqual(['$1,300 = 1300000', '$1,400 = 1400000'])
    expect(read([' | (shares in thousands) | ', 'Osk | $5 | 7'])).toEqual(['$5 = 5'])
  })

  it.each([
    ['(₹ cr)', 'INR 7e7'],
    ['(Rs. Crs)', 'INR 7e7'],
    ['(INR mn, strict)', 'INR 7e6'],
    ['(₹ L)', 'INR 7e5'],
    ['(₹ lacs)', 'INR 7e5'],
    ['(US$ bn, FY26)', '7e9'],
    ['(R$ bilhões)', 'BRL 7e9'],
    ['(€ Millionen)', 'EUR 7e6'],
  ])('is read in a head: Amount %s', (unit, amount) => {
    const [code, value = code] = amount.split(' ')
    const prefix = code === value ? '' : `${code} `
    expect(read([` | Amount ${unit} | Share`, 'Staff cost | 7 | 6.7%'])).toEqual([`7 = ${prefix}${Number(value)}`])
  })

  it('is no code that names its row beside others', () => {
    expect(read(['By currency | Revenue (M)', 'USD | 1414', 'EUR | 619'])).toEqual([])
    expect(read(['By currency | Revenue ($m)', 'USD | 1,414', 'EUR | 619'])).toEqual([
      '1,414 = 1414000000',
      '619 = 619000000',
    ])
  })

  it('gives no row its currency’s name as a unit beside the table’s', () => {
    const rows = [' | 2025', 'EUR loans | $29.5', 'Yen loans | $11.2']
    expect(read(rows, '($ in millions)')).toEqual(['$29.5 = 29500000', '$11.2 = 11200000'])
    expect(read([' | Weight (%)', 'USD | 53.6', 'EUR | 10.1'])).toEqual([])
  })
})

describe('bare numbers', () => {
  it('take the sign of those around them', () => {
    const rows = [' | 2025', 'Users | 7', 'Hardware | $40.1', 'Cloud | 20.2', 'All | $60.3', 'Stores | 12']
    expect(read(rows)).toEqual(['$40.1 = 40.1', '20.2 = 20.2', '$60.3 = 60.3'])
    expect(read([' | 2025', 'Osk | $40bn', 'Sites | 12', 'Tarn | $60bn'])).toEqual([
      '$40bn = 40000000000',
      '$60bn = 60000000000',
    ])
    expect(read([' | 2025', 'Osk | $4,000', 'Tarn | 12', 'Varro | €6,000'])).toEqual([
      '$4,000 = 4000',
      '€6,000 = EUR 6000',
    ])
  })

  it('are money below a sign where the scale is stated', () => {
    expect(read([' | 2025', 'Assets | $364', 'Payables | 68'], '(in millions)')).toEqual([
      '$364 = 364000000',
      '68 = 68000000',
    ])
    expect(read([' | 2025', 'Payables | 68', 'Stores | 31'], '(in millions)')).toEqual([])
  })

  it('are no money under the head of a signed column where they have none', () => {
    const rows = [' | 2025 | 2025', 'Lagos loan | 288.7 | $20.6', 'Accra loan | 65.4 | $16.2']
    expect(read(rows, '($ in millions)')).toEqual(['$20.6 = 20600000', '$16.2 = 16200000'])
  })

  it.each([
    ['Revenue from customers', ['450 = 450000']],
    ['Change in exchange rates', ['450 = 450000']],
    ['Claims of prior years', ['450 = 450000']],
    ['Within one year', ['450 = 450000']],
    ['Gain on 5.25% notes', ['450 = 450000']],
    ['Customers in Europe', []],
    ['Number of sites', []],
    ['Sales staff', []],
    ['Useful life (in years)', []],
    ['Share of revenue, %', []],
    ['Gross margin', []],
    ['Dilutive securities', []],
    ['Shares outstanding', []],
    ['Basic', []],
  ])('count what their label says: %s', (label, expected) => {
    expect(read([' | 2025', `${label} | 450`], '($ in thousands)')).toEqual(expected)
  })

  it('are a ratio no more above a thousand', () => {
    expect(read([' | 2025 | 2024', 'Gross margin | 1,450 | 980'], '($ in thousands)')).toEqual([
      '1,450 = 1450000',
      '980 = 980000',
    ])
  })

  it('have their label behind the number of their row', () => {
    const rows = [
      'Sr. No. | Particulars | Q3 FY26 | Q3 FY25',
      '1. | Revenue from operations | 2,903.40 | 3,757.63',
      '2. | Number of stores | 120 | 110',
      '3. | Earnings per share of Rs. 10/- each: | | ',
      ' | 1. Basic | 7.74 | 0.92',
      ' | 2. Diluted | 7.70 | 0.91',
    ]
    expect(read(rows, '(Rs. in lakhs)')).toEqual([
      '2,903.40 = INR 290340000',
      '3,757.63 = INR 375763000',
      'Rs. 10 = INR 10',
    ])
  })

  it('count what the label over their section counts', () => {
    const rows = [' | 2025', 'Employees: | ', 'Europe | 40', 'Asia | 50', 'Sales: | ', 'Europe | 60']
    expect(read(rows, '($ in millions)')).toEqual(['60 = 60000000'])
  })
})

describe('what stands beside a number', () => {
  it('is its sign, or makes it a percentage, in the next cell', () => {
    const rows = [
      ' | | 2024 | | Change | ',
      'Americas | $ | 1,670 | | 3 | %',
      'Europe | | 1,013 | | (7 | )%',
      'Asia | US$ | 20 | | 4 | %',
    ]
    expect(read(rows, 'Net sales (dollars in millions):')).toEqual([
      '1,670 = 1670000000',
      '1,013 = 1013000000',
      '20 = 20000000',
    ])
    expect(read([' | 2025 | | ', 'Osk | € | 5', 'Tarn | $ | 7'])).toEqual(['5 = EUR 5', '7 = 7'])
    expect(read([' | 2025 | ', 'Loss | (5,100 | )'], '($ in millions)')).toEqual(['(5,100 = -5100000000'])
  })

  it('is a footnote’s mark or the letter of an estimate', () => {
    const rows = [
      '($bn) | 2024 | 2025',
      'Capex | 55.0² | 80.0 (a)',
      'R&D | 27.2 [1] | 29.5E',
      'Debt | $12.5*† | (3.1)(2)',
      'Cash | $7.5A | 6e',
    ]
    expect(read(rows)).toEqual([
      '55.0 = 55000000000',
      '80.0 = 80000000000',
      '27.2 = 27200000000',
      '29.5 = 29500000000',
      '$12.5 = 12500000000',
      '(3.1) = -3100000000',
      '$7.5 = 7500000000',
      '6 = 6000000000',
    ])
    expect(read(['($bn) | 2025', 'Kind | 29.5X', 'Pages | 5 of 7'])).toEqual([])
  })
})
