import { describe, expect, test } from 'vitest'
import { said } from './said'

/** A table in Markdown of its rows, the first of them its heads, each a line with bars. */
const table = (...rows: readonly string[]) => {
  const [heads = '', ...body] = rows
  const rule = heads
    .split('|')
    .map(() => '---')
    .join('|')
  return [heads, rule, ...body].map((row) => `| ${row} |`).join('\n')
}

describe('lines with a label', () => {
  test('a label says what, its heading whose and for when', () => {
    const note = `# Tarn: third quarter

- Revenue: $5 billion (a year ago: $4 billion)
- **Net income** – $1.2 billion
- Capex — $3bn
- Free cash flow $2 billion
- Q4 2025 EBITDA $900m
- Cloud revenue: $4bn
- EPS: $2.05
- Burn per month: $90 million
- Change in debt: $7bn`
    expect(said(note)).toEqual([
      '$5 billion who=~tarn what=revenue when=~2025-Q3',
      '$4 billion who=~tarn what=~revenue when=~2024-Q3',
      '$1.2 billion who=~tarn what=profit when=~2025-Q3',
      '$3bn who=~tarn what=capex when=~2025-Q3',
      '$2 billion who=~tarn what=other when=~2025-Q3',
      '$900m who=~tarn what=profit when=2025-Q4 basis=ebitda',
      '$4bn who=~tarn what=revenue when=~2025-Q3 scope=part residue=Cloud',
      '$2.05 who=~tarn what=profit when=~2025-Q3 scope=rate basis=per share',
      '$90 million who=~tarn what=cash-burn when=~2025-Q3 scope=rate',
      '$7bn who=~tarn what=debt scope=delta',
    ])
  })

  test('what is expected, and was once', () => {
    const note = `# Tarn

- Revenue expected: $6 billion
- 2026 guidance: $22 billion
- 2026 capex (projected): $8 billion
- Q4 revenue guidance: $6bn (consensus $5.8bn)
- Original guidance for capex: $2bn`
    expect(said(note)).toEqual([
      '$6 billion who=~tarn what=revenue mode=outlook',
      '$22 billion who=~tarn when=2026 mode=outlook',
      '$8 billion who=~tarn what=capex when=2026 mode=outlook',
      '$6bn who=~tarn what=revenue when=2025-Q4 mode=outlook',
      '$5.8bn who=~tarn what=~revenue when=~2025-Q4 mode=outlook',
      '$2bn who=~tarn what=capex mode=past-plan',
    ])
  })

  test('a label that nobody can read says nothing, and may name somebody else', () => {
    expect(said('# Tarn\n\n- Gadgets: $8m')).toEqual(['$8m residue=Gadgets'])
    expect(said('# Revenue of Tarn\n\n- Gadgets: $8m')).toEqual([
      '$8m who=~tarn what=~revenue scope=part residue=Gadgets',
    ])
    expect(said('# Rounds\n\n- Adler: $330 million')).toEqual(['$330 million what=~funding residue=Adler'])
    expect(said('# Notes created\n\n- Tarn: $330 million')).toEqual(['$330 million who=~tarn'])
  })

  test('a label with its own grammar says who pays whom', () => {
    const note = `- Tarn’s purchase of Osk: $4.5 billion
- Investment in Osk by Pellmore: $3bn
- Loan from Pellmore to Osk: $3bn
- Tarn → Osk: $300bn
- Tarn–Osk deal: $300bn
- Osk’s contract with Tarn (five-year term): $3bn
- Osk Cloud revenue: $7bn
- Osk (Osk Cloud) revenue: $7bn`
    expect(said(note)).toEqual([
      '$4.5 billion who=tarn to=osk what=acquisition',
      '$3bn who=pellmore to=osk what=equity',
      '$3bn who=pellmore to=osk what=debt',
      '$300bn who=tarn to=osk deal',
      '$300bn who=tarn to=osk undirected deal',
      '$3bn who=osk to=tarn undirected deal term=60',
      '$7bn who=osk what=revenue scope=part',
      '$7bn who=~osk what=revenue residue=Osk Cloud',
    ])
  })

  test('a sentence is left to its grammar', () => {
    expect(said('# Tarn\n\n- Osk: Pellmore paid Quillon $5m for chips.')).toEqual([
      '$5m who=pellmore to=quillon what=chips',
    ])
  })
})

describe('lists under a lead', () => {
  test('each item is a deal of whom the lead is about, in either direction', () => {
    const note = `Tarn’s commitments:

- Osk: $300 billion over five years
- Pellmore, $250 billion
- Harbin ($38 billion)
- Quillon – $22 billion
- $12 billion with Nordcap
- $9 billion, a loan of Kelvin`
    expect(said(note)).toEqual([
      '$300 billion who=~tarn to=~osk undirected deal term=60',
      '$250 billion who=~tarn to=~pellmore undirected deal',
      '$38 billion who=~tarn to=~harbin undirected deal',
      '$22 billion who=~tarn to=~quillon undirected deal',
      '$12 billion who=~tarn to=nordcap undirected deal',
      '$9 billion who=~tarn to=~kelvin undirected what=debt',
    ])
  })

  test('a line under one company’s number that names another is a part of it', () => {
    const note = `# Revenue of Tarn by customer

- Osk: $5 billion`
    expect(said(note)).toEqual(['$5 billion who=~tarn what=~revenue scope=part residue=Osk'])
  })

  test('a clause leads by its subject or its object', () => {
    const lists = `Tarn’s contracts with outside clouds come to $24 billion:

- Osk: $10 billion

Since August Tarn has signed contracts for $27 billion of computing elsewhere:

- Osk, $10 billion over six years

Tarn has acquired:

- Osk, $6 billion

Three numbers for Tarn’s revenue went round, and all of them are right:

- $1.6 billion in the third quarter`
    expect(said(lists).filter((line) => !line.startsWith('$2'))).toEqual([
      '$10 billion who=~tarn to=~osk undirected what=~compute',
      '$10 billion who=~tarn to=~osk undirected deal term=72',
      '$6 billion who=~tarn to=~osk undirected what=~acquisition',
      '$1.6 billion who=~tarn what=~revenue when=2025-Q3',
    ])
  })

  test('a paragraph that leads nowhere says nothing of the list behind it', () => {
    expect(said('Tarn signed contracts all summer.\n\n- Osk: $5m')).toEqual(['$5m who=~osk'])
  })

  test('a lead within the sentence', () => {
    const note = `Tarn has been busy. Two contracts are signed and priced: Osk ($300 billion) and Pellmore ($250 billion).

Tarn’s three acquisitions of 2024 came to $12 billion: Osk for $6.5 billion, Kelvin for $5.4 billion.`
    expect(said(note)).toEqual([
      '$300 billion who=~tarn to=~osk undirected deal',
      '$250 billion who=~tarn to=~pellmore undirected deal',
      '$12 billion who=tarn what=acquisition when=2024',
      '$6.5 billion who=~tarn to=~osk undirected what=~acquisition',
      '$5.4 billion who=~tarn to=~kelvin undirected what=~acquisition',
    ])
  })

  test('rounds are told by who raises, and what one of several put in by who raised all', () => {
    const note = `# Rounds of the autumn

- Osk: $2.3 billion from Pellmore and Harbin at $29.3 billion
- Tarn (Series C): $400 million

# All of Osk

Osk has raised:

- $2 billion, Series C
- $1 billion from Pellmore
- Harbin: $500 million`
    expect(said(note)).toEqual([
      '$2.3 billion who=~osk what=~funding',
      '$29.3 billion who=~osk what=~valuation',
      '$400 million who=~tarn what=~funding round=Series C',
      '$2 billion who=~osk what=funding round=Series C',
      '$1 billion who=~pellmore to=~osk what=~funding',
      '$500 million who=~harbin to=~osk what=~funding',
    ])
  })

  test('a question leads to its answer', () => {
    const note = `**What did Tarn raise?**

$2 billion, in a Series C led by Pellmore.

**What does Osk owe?**

$5 billion, most of it in bonds.`
    expect(said(note)).toEqual(['$2 billion who=~tarn what=~funding round=Series C', '$5 billion who=~osk what=debt'])
  })

  test('a chief’s line is of the company in the heading', () => {
    const note = `# Tarn, third quarter: the call

CFO: Osk is large. Revenue for the third quarter was $5 billion.

Analyst: Osk is large. Revenue was $9 billion.`
    expect(said(note)).toEqual(['$5 billion who=~tarn what=revenue when=2025-Q3', '$9 billion who=~osk what=revenue'])
  })

  test('lines of a text note', () => {
    const note = `Tarn's contracts with clouds:
- Osk: $10 billion
- Pellmore: $14 billion

Company\tCapex, $bn
Osk\t5
Quillon\t6
`
    expect(said(note, '2025-11-10-note.txt')).toEqual([
      '$10 billion who=~tarn to=~osk undirected what=~compute',
      '$14 billion who=~tarn to=~pellmore undirected what=~compute',
      '5 who=~osk what=~capex',
      '6 who=~quillon what=~capex',
    ])
  })
})

describe('cells', () => {
  test('rows are entries of one company, columns its quarters', () => {
    const cells = table(
      '$ billion | Q3 2025 | Q3 2024 | Change',
      'Revenue | 5.2 | 4.1 | 1.1',
      'Cloud revenue | 2.2 | 1.4 | 0.8',
      'EPS | $2.05 | $1.90 | ',
      'Gadgets | 0.3 | 0.2 | ',
    )
    expect(said(`# Tarn: results\n\n${cells}`)).toEqual([
      '5.2 who=~tarn what=~revenue when=~2025-Q3',
      '4.1 who=~tarn what=~revenue when=~2024-Q3',
      '1.1 who=~tarn what=~revenue scope=delta',
      '2.2 who=~tarn what=~revenue when=~2025-Q3 scope=part residue=Cloud',
      '1.4 who=~tarn what=~revenue when=~2024-Q3 scope=part residue=Cloud',
      '0.8 who=~tarn what=~revenue scope=delta residue=Cloud',
      '$2.05 who=~tarn what=~profit when=~2025-Q3 scope=rate basis=~per share',
      '$1.90 who=~tarn what=~profit when=~2024-Q3 scope=rate basis=~per share',
      '0.3 who=~tarn when=~2025-Q3 residue=Gadgets',
      '0.2 who=~tarn when=~2024-Q3 residue=Gadgets',
    ])
  })

  test('rows are companies, columns years; estimates, old plans, strangers and totals', () => {
    const cells = table(
      'Company | 2024 | 2025 (guidance) | 2026E | Notes',
      'Osk | 31 | 40 | 50 | Raised from $35bn',
      'Tarn (Osk Cloud) | 20 | 25–27 | 30 | ',
      'Adler | 5 | 6 | 7 | ',
      'Total | 56 | 72 | 87 | ',
    )
    expect(said(`Capex, in $ billion:\n\n${cells}`)).toEqual([
      '31 who=~osk what=~capex when=~2024',
      '40 who=~osk what=~capex when=~2025 mode=outlook',
      '50 who=~osk what=~capex when=~2026 mode=outlook',
      '$35bn who=~osk what=~capex mode=past-plan',
      '20 who=~tarn what=~capex when=~2024 residue=Osk Cloud',
      '25–27 who=~tarn what=~capex when=~2025 mode=outlook residue=Osk Cloud',
      '30 who=~tarn what=~capex when=~2026 mode=outlook residue=Osk Cloud',
      '5 what=~capex when=~2024 residue=Adler',
      '6 what=~capex when=~2025 mode=outlook residue=Adler',
      '7 what=~capex when=~2026 mode=outlook residue=Adler',
      '56 what=~capex when=~2024 scope=several',
      '72 what=~capex when=~2025 mode=outlook scope=several',
      '87 what=~capex when=~2026 mode=outlook scope=several',
    ])
  })

  test('columns are companies; one that nobody knows is not whom the note is about', () => {
    const cells = table('Revenue, $bn | Tarn | Osk | Adler', 'Q1 2025 | 5 | 6 | 7')
    expect(said(`# Tarn\n\n${cells}`)).toEqual([
      '5 who=~tarn what=~revenue when=~2025-Q1',
      '6 who=~osk what=~revenue when=~2025-Q1',
      '7 what=~revenue when=~2025-Q1 residue=Adler',
    ])
  })

  test('columns say who pays and who is paid, when and for how long', () => {
    const cells = table(
      'Buyer | Seller | Term | Announced | Value ($bn) | Per year ($bn)',
      'Tarn | Osk | 5 years | Sept 2025 | 300 | 60',
      'Tarn | Pellmore | 7 years | 3 November | 38 | 5.4',
      'Total | | | | 338 | ',
    )
    expect(said(cells)).toEqual([
      '300 who=~tarn to=~osk deal when=~2025-09 term=60',
      '60 who=~tarn to=~osk deal when=~2025-09 term=60 scope=rate',
      '38 who=~tarn to=~pellmore deal when=~2025-11-03 term=84',
      '5.4 who=~tarn to=~pellmore deal when=~2025-11-03 term=84 scope=rate',
      '338 scope=several',
    ])
  })

  test('the caption or a heading is about the other side', () => {
    const suppliers = table('Supplier | Signed | $bn', 'Osk | September | 300', 'Pellmore | March to May | 22.4')
    expect(said(`Signed contracts of Tarn for computing, in $bn, as of this morning.\n\n${suppliers}`)).toEqual([
      '300 who=~tarn to=~osk what=~compute when=~2025-09',
      '22.4 who=~tarn to=~pellmore what=~compute when=~2025-03/2025-05',
    ])
    const partners = table(
      'Counterparty | Deal | Headline ($bn) | Status',
      'Tarn (three contracts) | compute, five years | 22.4 | signed',
      'Pellmore | equity | 2 | in talks',
    )
    expect(said(`# Osk\n\n${partners}`)).toEqual([
      '22.4 who=~osk to=~tarn undirected what=~compute',
      '2 who=~osk to=~pellmore undirected what=~equity mode=rumour',
    ])
    const stakes = table('Company | Announced | Varro pays', 'Osk | 18 September 2025 | $5bn')
    expect(said(`# Stakes that Varro bought\n\n${stakes}`)).toEqual([
      '$5bn who=~varro to=~osk what=~equity when=~2025-09-18',
    ])
    const loans = table('Facility | $bn', 'Pellmore, first loan | 2.3', 'Pellmore, second loan | 7.1', 'Total | 9.4')
    expect(said(`# Who lent to Osk\n\n${loans}`)).toEqual([
      '2.3 who=~osk to=~pellmore undirected what=~debt residue=first',
      '7.1 who=~osk to=~pellmore undirected what=~debt residue=second',
      '9.4 who=~osk to=~pellmore undirected what=~debt',
    ])
  })

  test('a pair in one cell', () => {
    expect(said(table('Pair | $m', 'Tarn → Osk | $300', 'Tarn / Pellmore | $38'))).toEqual([
      '$300 who=~tarn to=~osk deal',
      '$38 who=~tarn to=~pellmore undirected deal',
    ])
  })

  test('a round’s investors are not its payers alone', () => {
    const rounds = table('Company | Led by | Raised ($m) | Valuation ($bn)', 'Osk | Pellmore, Harbin | 160 | 8')
    expect(said(rounds)).toEqual(['160 who=~osk what=~funding', '8 who=~osk what=~valuation'])
  })

  test('a quarter in the corner and a year in the head are one time; years under FY are the company’s own', () => {
    const quarter = table('Third quarter, $bn | 2025 | 2024', 'Revenue of Osk | 5.2 | 4.1')
    expect(said(quarter)).toEqual([
      '5.2 who=~osk what=~revenue when=~2025-Q3',
      '4.1 who=~osk what=~revenue when=~2024-Q3',
    ])
    const years = table('FY | Revenue ($bn)', '2024 | 60.9', '2025 | 130.5')
    expect(said(`# Varro\n\n${years}`)).toEqual([
      '60.9 who=~varro what=~revenue when=~FY2024',
      '130.5 who=~varro what=~revenue when=~FY2025',
    ])
  })

  test('metrics and their values; a second figure of a cell is another one', () => {
    const cells = table(
      'Metric | Value',
      '2025 revenue | $67B (unchanged)',
      'Backlog | $523B (+$68B in one quarter)',
      'Capex guidance | $50B',
      'Monthly burn | $1B',
      'Stock price | $186',
      'Combined capex of the giants | $113B',
    )
    expect(said(`# Nordcap (2025-Q3)\n\n${cells}`)).toEqual([
      '$67B who=~nordcap what=~revenue when=~2025',
      '$523B who=~nordcap what=~backlog when=~2025-Q3',
      '$68B who=~nordcap what=~backlog when=~2025-Q3 scope=delta',
      '$50B who=~nordcap what=~capex when=~2025-Q3 mode=outlook',
      '$1B who=~nordcap what=~cash-burn when=~2025-Q3 scope=rate',
      '$186 who=~nordcap what=~price when=~2025-Q3 scope=rate',
      '$113B who=~nordcap what=~capex when=~2025-Q3 scope=several',
    ])
  })

  test('a memo on an investment is none; a limit is a bound; a row on somebody is not that one’s', () => {
    const rules = table(
      'Rule | Limit | Remark',
      'Market cap | $10B | ',
      'Hard stop | $375 | ',
      'Osk concentration | $3B | Backlog of $625B',
    )
    expect(said(`# Investment memo: Tarn\n\n## Rules\n\n${rules}`)).toEqual([
      '$10B who=~tarn what=~market-cap scope=bound',
      '$375 who=~tarn what=~price scope=bound',
      '$3B who=~osk what=~other scope=bound residue=concentration',
      '$625B who=~tarn what=backlog',
    ])
  })

  test('what narrows a measure', () => {
    const cells = table(
      'Metric | Value',
      'Net income | $5B',
      'Non-GAAP net income | $7B',
      'Adjusted EBITDA | $9B',
      'Operating income, non-GAAP | $3B',
      'Valuation (post-money) | $90B',
      'Revenue excluding licences | $4B',
    )
    expect(said(`# Tarn\n\n${cells}`)).toEqual([
      '$5B who=~tarn what=~profit',
      '$7B who=~tarn what=~profit basis=~adjusted',
      '$9B who=~tarn what=~profit basis=~adjusted ebitda',
      '$3B who=~tarn what=~profit basis=~adjusted operating',
      '$90B who=~tarn what=~valuation basis=~post-money',
      '$4B who=~tarn what=~revenue basis=~excluding residue=licences',
    ])
  })

  test('what is left in a breakdown is a part', () => {
    const cells = table('Source | Q4 2025', 'Licences | $40m', 'Other (events) | $9m', 'All other | $6m')
    expect(said(`# Tarn\n\nRevenue breakdown:\n\n${cells}`).slice(1)).toEqual([
      '$9m who=~tarn what=~revenue when=~2025-Q4 scope=part',
      '$6m who=~tarn what=~revenue when=~2025-Q4 scope=part',
    ])
  })

  test('headings of strangers, of two companies and news are of nobody', () => {
    const cells = table('Metric | Value', 'Revenue | $5B')
    for (const heading of ['Adler Semis: record quarter, Tarn dispute', 'Tarn and Osk', 'Quick stats'])
      expect(said(`# ${heading}\n\n${cells}`), heading).toEqual(['$5B what=~revenue'])
  })
})
