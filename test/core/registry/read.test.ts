import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Company } from '../../../src/core/mentions/company'
import { type RegistryFile, readRegistry } from '../../../src/core/registry/read'
import type { Deal, Metric, Registry } from '../../../src/core/registry/types'

const PARTIES =
  'companies:\n  - {id: lumen, name: Lumen AI}\n  - {id: north, name: Northgrid, aliases: [NG], products: [Gridcloud]}\n'

function builtIn(id: string, name: string, parent: string | null = null): Company {
  return { id, name, aliases: [], tickers: [], products: [], parent, home: null, fiscalYearEnd: null, at: null }
}

function read(text: string, options: Partial<Parameters<typeof readRegistry>[1]> = {}): Registry {
  return readRegistry([{ path: 'deals.yaml', text }], { builtIn: [], dollar: 'USD', ...options })
}

/** Problems as [code, text at the place, message]. */
function problems(text: string, options: Partial<Parameters<typeof readRegistry>[1]> = {}): [string, string, string][] {
  return read(text, options).problems.map(({ code, at, message }) => [
    code,
    text.slice(at.span.start, at.span.end),
    message,
  ])
}

function deal(text: string): Deal {
  const [first] = read(`${PARTIES}deals:\n  - {id: d, from: lumen, to: north, ${text}}\n`).deals
  if (!first) throw new Error('no deal')
  return first
}

function metric(text: string): Metric {
  const [first] = read(`${PARTIES}metrics:\n  - {id: m, company: lumen, ${text}}\n`).metrics
  if (!first) throw new Error('no metric')
  return first
}

/** The problems of a deal that is otherwise sound. */
function dealProblems(text: string): [string, string, string][] {
  return problems(`${PARTIES}deals:\n  - {id: d, from: lumen, to: north, ${text}}\n`)
}

describe('what is read', () => {
  const text = `# our registry
companies:
  - id: lumen
    name: Lumen AI
    aliases: Lumen
    tickers: [LMN]
    products: [Glow, "Glow 2"]
  - {id: north, name: Northgrid, parent: grid, home: jp}
  - {id: grid, name: Grid Holdings, fiscal-year-end: 02-29}
deals:
  - id: lumen-north-2025
    kind: compute
    from: lumen
    to: [north]
    amount: $38 billion
    status: signed
    announced: 2025-11-03
    term: 7 years
    tranches:
      - {announced: 2025-11-20, amount: $8 billion, note: added}
      - {announced: 2025-11-03, amount: $30 billion}
    sources: [https://example.com/a, notes/north.md]
    note: largest so far
metrics:
  - {id: lumen-revenue-2025, company: lumen, measure: revenue, period: 2025, amount: $13 billion, as-of: 2025-11-03}
rates:
  - {from: eur, to: USD, rate: 1.08, as-of: 2025-11-03}
tieout:
  rules: {share: off, period: hint}
  exclude: [drafts/**]
`
  const registry = read(text)
  const written = (span: { start: number; end: number }): string => text.slice(span.start, span.end)

  test('nothing is wrong with it', () => expect(registry.problems).toEqual([]))

  test('companies', () => {
    const { at, ...lumen } = registry.companies.get('lumen') ?? builtIn('', '')
    expect(lumen).toEqual({
      id: 'lumen',
      name: 'Lumen AI',
      aliases: ['Lumen'],
      tickers: ['LMN'],
      products: ['Glow', 'Glow 2'],
      parent: null,
      home: null,
      fiscalYearEnd: null,
    })
    expect(at?.path).toBe('deals.yaml')
    expect(at && written(at.span).startsWith('id: lumen\n')).toBe(true)
    expect(registry.companies.get('north')).toMatchObject({ parent: 'grid', home: 'JP' })
    expect(registry.companies.get('grid')?.fiscalYearEnd).toBe('02-29')
  })

  test('a deal, with its places and its tranches in the order of their days', () => {
    const [one] = registry.deals
    expect(one).toMatchObject({
      type: 'deal',
      id: 'lumen-north-2025',
      kind: 'compute',
      from: ['lumen'],
      to: ['north'],
      per: null,
      status: 'signed',
      announced: '2025-11-03',
      term: 84,
      sources: ['https://example.com/a', 'notes/north.md'],
      note: 'largest so far',
    })
    expect(one?.amount).toMatchObject({ currency: 'USD', hedge: null, text: '$38 billion' })
    expect([one?.amount?.low.toFixed(), one?.amount?.value?.toFixed(), one?.amount?.high?.toFixed()]).toEqual([
      '37500000000',
      '38000000000',
      '38500000000',
    ])
    expect(one && [written(one.idAt), one.amount && written(one.amount.at.span)]).toEqual([
      'lumen-north-2025',
      '$38 billion',
    ])
    expect(one && written(one.at.span).endsWith('note: largest so far')).toBe(true)
    expect(one?.tranches.map(({ announced, note, amount }) => [announced, note, amount.text])).toEqual([
      ['2025-11-03', null, '$30 billion'],
      ['2025-11-20', 'added', '$8 billion'],
    ])
  })

  test('metrics, rates and settings', () => {
    expect(registry.metrics).toMatchObject([
      {
        id: 'lumen-revenue-2025',
        company: 'lumen',
        measure: 'revenue',
        period: { text: '2025', months: 12 },
        asOf: '2025-11-03',
        with: null,
        status: 'reported',
      },
    ])
    expect(registry.rates.map(({ from, to, rate, asOf }) => [from, to, rate.toFixed(), asOf])).toEqual([
      ['EUR', 'USD', '1.08', '2025-11-03'],
    ])
    expect([...registry.severities]).toEqual([
      ['share', 'off'],
      ['period', 'hint'],
    ])
    expect(registry.exclude).toEqual([{ path: 'deals.yaml', patterns: ['drafts/**'] }])
  })

  test('CRLF changes nothing but places', () => {
    const other = read(text.replaceAll('\n', '\r\n'))
    expect(other.problems).toEqual([])
    expect(other.deals[0]?.amount?.text).toBe('$38 billion')
    expect([...other.companies.keys()]).toEqual([...registry.companies.keys()])
  })

  test.each(['', '# nothing yet\n', 'deals:\n', 'deals: []\nmetrics:\n', 'deals:\n  -\n'])(
    '%j is a legal empty registry',
    (empty) => {
      const { problems: found, deals, metrics } = read(empty)
      expect([found, deals, metrics]).toEqual([[], [], []])
      expect(readRegistry([], { builtIn: [], dollar: 'USD' }).problems).toEqual([])
    },
  )

  test('what is not stated has its default', () => {
    expect(deal('note: x')).toMatchObject({
      kind: 'other',
      status: 'announced',
      amount: null,
      term: null,
      round: null,
      tranches: [],
    })
    expect(deal('per: year, amount: $2 billion')).toMatchObject({ per: 'year' })
    expect(deal('status: Rumored').status).toBe('rumoured')
    expect(deal('status: canceled').status).toBe('cancelled')
    expect(deal('kind: Revenue Share').kind).toBe('revenue-share')
  })

  test('a bare dollar is the workspace’s', () => {
    const text = `${PARTIES}deals:\n  - {id: d, from: lumen, to: north, amount: $2 billion}\n`
    expect(read(text, { dollar: 'CAD' }).deals[0]?.amount?.currency).toBe('CAD')
  })
})

describe('rounds', () => {
  test('a deal and a tranche may name theirs, as written', () => {
    expect(deal('round: Series G')).toMatchObject({ round: 'Series G', tranches: [] })
    const { round, tranches } = deal(
      'tranches: [{amount: $1 billion, round: seed}, {announced: 2025-03-10, amount: $1 billion}]',
    )
    expect([round, tranches.map((tranche) => tranche.round)]).toEqual([null, ['seed', null]])
  })
})

describe('a basis narrows a measure', () => {
  test.each([
    ['Post money', 'post-money'],
    ['run_rate', 'run-rate'],
    ['Data Centre', 'Data Centre'],
  ])('%s is %s', (written, basis) => {
    expect(metric(`measure: revenue, amount: $1 billion, basis: ${written}`).basis).toBe(basis)
  })

  test.each([
    ['net debt', 'debt-outstanding', 'net'],
    ['outstanding debt', 'debt-outstanding', null],
    ['net cash', 'cash', 'net'],
    ['cash and equivalents', 'cash', null],
    ['net loss', 'loss', null],
    ['revenue', 'revenue', null],
  ])('the measure %s is %s, basis %s', (measure, name, basis) => {
    expect(metric(`measure: ${measure}, amount: $1 billion`)).toMatchObject({ measure: name, basis })
  })
})

describe('both sides', () => {
  const sides = (from: string, to: string): string[] =>
    problems(`${PARTIES}deals:\n  - {id: d, from: ${from}, to: ${to}}\n`).map(([code]) => code)

  test('one company that pays itself is questioned', () => {
    expect(sides('north', 'north')).toEqual(['same-party'])
    expect(sides('[NG, north]', 'north')).toEqual(['same-party'])
  })

  test('an owner of a joint venture may be one of several', () => {
    expect(sides('[north, lumen]', 'north')).toEqual([])
    expect(sides('north', '[north, lumen]')).toEqual([])
  })
})

describe('companies by what an author calls them', () => {
  test('an id, a name, an alias or a product, in any case', () => {
    const parties = (to: string): string[] =>
      read(`${PARTIES}deals:\n  - {id: d, from: LUMEN, to: ${to}}\n`).deals.flatMap((d) => [...d.from, ...d.to])
    for (const to of ['north', 'Northgrid', 'ng', 'Gridcloud']) expect(parties(to)).toEqual(['lumen', 'north'])
  })

  test('built-in ones too, and a registry company takes a built-in one’s place', () => {
    const options = { builtIn: [builtIn('acme', 'Acme', 'hold'), builtIn('hold', 'Holdco')] }
    expect(read('deals:\n  - {id: d, from: Acme, to: hold}\n', options).deals).toMatchObject([
      { from: ['acme'], to: ['hold'] },
    ])
    const own = read('companies:\n  - {id: acme, name: Acme Labs}\n', options)
    expect(own.companies.get('acme')).toMatchObject({ name: 'Acme Labs', parent: null })
    expect(own.companies.get('hold')?.name).toBe('Holdco')
  })

  test('a name that several have is not guessed', () => {
    const text =
      'companies:\n  - {id: a, name: Twin}\n  - {id: b, name: Twin}\ndeals:\n  - {id: d, from: twin, to: a}\n'
    expect(problems(text)).toEqual([
      ['shared-name', 'Twin', 'a and b are both called “Twin”: leave it to one of them'],
      ['unknown-company', 'twin', '“twin” may be a or b: write the id'],
    ])
    expect(read(text).deals).toEqual([])
  })

  test('other files’ companies count', () => {
    const files: RegistryFile[] = [
      { path: 'a.yaml', text: 'deals:\n  - {id: d, from: lumen, to: north}\n' },
      { path: 'b.yaml', text: PARTIES },
    ]
    const registry = readRegistry(files, { builtIn: [], dollar: 'USD' })
    expect(registry.problems).toEqual([])
    expect(registry.deals[0]?.at.path).toBe('a.yaml')
  })
})

describe('measures are written freely', () => {
  test.each([
    ['total commitments', 'commitments', null],
    ['inference spend', 'inference-spend', null],
    ['cash burn', 'cash-burn', null],
    ['Net loss', 'loss', null],
    ['payments to Northgrid', 'payments', 'north'],
    ['spend on Gridcloud', 'payments', 'north'],
    ['inference spend on Gridcloud', 'inference-spend', 'north'],
    ['payments to suppliers', 'payments', null],
    ['capital expenditure', 'capex', null],
    ['sales', 'revenue', null],
    ['annualized revenue', 'revenue', null],
    ['market-cap', 'market-cap', null],
    ['other', 'other', null],
  ])('%s', (text, measure, party) => {
    expect(metric(`measure: ${text}, amount: $1 billion`)).toMatchObject({ measure, with: party, measureText: text })
  })

  test('a `with` of its own goes before the words', () => {
    expect(metric('measure: payments to Northgrid, with: lumen, amount: $1 billion').with).toBe('lumen')
  })

  test.each([
    ['revenew', 'unknown measure “revenew”: did you mean revenue?'],
    [
      'revenue from data centers',
      'unknown measure “revenue from data centers”: “data centers” is no company known here, so this is kept apart from revenue',
    ],
  ])('%s is other, with a hint', (measure, message) => {
    const text = `${PARTIES}metrics:\n  - {id: m, company: lumen, measure: ${measure}, amount: $1 billion}\n`
    expect(problems(text)).toEqual([['unknown-measure', measure, message]])
    expect(read(text).problems[0]?.severity).toBe('hint')
    expect(read(text).metrics[0]?.measure).toBe('other')
  })
})

describe('each problem at its place', () => {
  test.each<[string, [string, string, string]]>([
    ['anounced: 2025-11-03', ['unknown-key', 'anounced', 'unknown key “anounced”: did you mean announced?']],
    [
      'as_of: 2025-11-03',
      [
        'unknown-key',
        'as_of',
        expect.stringMatching(/^unknown key “as_of”: a deal may have id, from, to, kind/) as unknown as string,
      ],
    ],
    ['amount: [1, 2]', ['wrong-type', '[1, 2]', '“amount” takes one value, not a list']],
    ['tranches: $1 billion', ['wrong-type', '$1 billion', '“tranches” takes a list: start each tranche with a dash']],
    [
      'tranches: [$1 billion]',
      ['wrong-type', '$1 billion', 'a tranche is written as keys and values, one “key: value” a line'],
    ],
    ['tranches: [{note: x}]', ['missing-key', 'note', 'this tranche has no amount']],
    [
      'amount: 38000000000',
      ['bad-amount', '38000000000', '“38000000000” has no currency: write the currency too, e.g. $38 billion'],
    ],
    [
      'amount: 38 billion',
      ['bad-amount', '38 billion', '“38 billion” has no currency: write the currency too, e.g. $38 billion'],
    ],
    [
      'amount: a lot',
      ['bad-amount', 'a lot', '“a lot” cannot be read as an amount: write it as in prose, e.g. $38 billion'],
    ],
    [
      'amount: $2 billion a year',
      [
        'bad-amount',
        '$2 billion a year',
        '“$2 billion a year” cannot be read as an amount: write the amount alone, and “per: year” beside it',
      ],
    ],
    [
      'amount: $1,250,000',
      ['bad-amount', '$1,250,000', 'within braces a comma ends the value: put the amount in quotes, e.g. "$1,250,000"'],
    ],
    [
      'amount: $1,000,000, note: x',
      ['bad-amount', '$1,000,000', 'within braces a comma ends the value: put the amount in quotes, e.g. "$1,250,000"'],
    ],
    [
      'amount: -$5 billion',
      ['bad-amount', '-$5 billion', '“-$5 billion” is below zero: turn “from” and “to” round instead'],
    ],
    [
      'amount: ¥5 billion',
      ['bad-currency', '¥5 billion', '“¥5 billion” could be several currencies: write its code, e.g. JPY'],
    ],
    ['per: month', ['wrong-type', 'month', '“per: month” is not understood: only “per: year” is']],
    ['announced: 2025-02-30', ['bad-date', '2025-02-30', '“2025-02-30” is not a date: write it, as in 2025-11-03']],
    ['announced: 2025-11', ['bad-date', '2025-11', '“2025-11” is not a date: give the day too, as in 2025-11-03']],
    ['term: 7', ['bad-term', '7', '“7” is not a term: write it with its unit, e.g. 7 years']],
    ['kind: computer', ['unknown-kind', 'computer', 'unknown kind “computer”: did you mean compute?']],
    ['status: sined', ['unknown-status', 'sined', 'unknown status “sined”: did you mean signed?']],
    [
      'amount: $22.4 billion, tranches: [{amount: $11.9 billion}, {amount: $4 billion}]',
      [
        'tranche-total',
        '$22.4 billion',
        'the tranches ($11.9 billion + $4 billion) add up to $15.9B (15.45–16.35), not to $22.4B (22.35–22.45)',
      ],
    ],
    [
      'announced: 2025-03-10, tranches: [{announced: 2025-01-05, amount: $1 billion}]',
      [
        'date-order',
        'announced: 2025-01-05, amount: $1 billion',
        'this tranche was announced on 5 Jan 2025, before the deal was announced on 10 Mar 2025',
      ],
    ],
  ])('%s', (text, expected) => {
    const found = dealProblems(text).map(([code, place, message]) => [code, place.replace(/^\{|\}$/g, ''), message])
    expect(found).toEqual([expected])
  })

  test.each<[string, [string, string, string][]]>([
    ['hello', [['not-a-map', 'hello', 'a registry file has the keys companies, deals, metrics, rates, tieout']]],
    ['- a\n', [['not-a-map', '- a', 'a registry file has the keys companies, deals, metrics, rates, tieout']]],
    ['deal:\n  - {id: a}\n', [['unknown-key', 'deal', 'unknown key “deal”: did you mean deals?']]],
    ['deals: soon\n', [['wrong-type', 'soon', '“deals” takes a list: start each deal with a dash']]],
    ['deals:\n  - soon\n', [['wrong-type', 'soon', 'a deal is written as keys and values, one “key: value” a line']]],
    ['a\0b', [['not-text', '\0', 'this file is not text, or not UTF-8']]],
    [
      'companies:\n  - {id: caf, name: Caf\uFFFD}\n',
      [['lost-characters', '\uFFFD', 'a character here could not be read: the file is damaged, or not UTF-8']],
    ],
    [
      'companies:\n  - {id: tarn, name: Tarn, aliases: [the, "$38", billion, USD, Meta]}\n',
      [
        ['bad-name', 'the', '“the” stands in every sentence: it would be marked wherever it stands'],
        ['bad-name', '$38', '“$38” has no letter in it: it would be marked wherever it stands'],
        ['bad-name', 'billion', '“billion” is a word of amounts: it would be marked wherever it stands'],
        ['bad-name', 'USD', '“USD” is a word of amounts: it would be marked wherever it stands'],
      ],
    ],
    [
      'companies:\n  - {id: tarn, name: Tarn, aliases: [the deal, March, "...", 3M, One Medical, About You], products: [GW, "5bn"]}\n',
      [
        ['bad-name', 'the deal', '“the deal” stands in every sentence: it would be marked wherever it stands'],
        ['bad-name', 'March', '“March” stands in every sentence: it would be marked wherever it stands'],
        ['bad-name', '...', '“...” has no letter in it: it would be marked wherever it stands'],
        ['bad-name', 'GW', '“GW” is a word of amounts: it would be marked wherever it stands'],
        ['bad-name', '5bn', '“5bn” is a word of amounts: it would be marked wherever it stands'],
      ],
    ],
    [
      'companies:\n  - {id: tarn, name: Tarn, aliases: [£5m, million dollars, twenty-five, percent, 38 GW]}\n',
      ['£5m', 'million dollars', 'twenty-five', 'percent', '38 GW'].map((word): [string, string, string] => [
        'bad-name',
        word,
        `“${word}” is a word of amounts: it would be marked wherever it stands`,
      ]),
    ],
    [
      'companies:\n  - {id: OA, name: Osk}\n  - {id: oa, name: Osk Arm}\n  - {id: "a\\nb", name: Harbin}\n',
      [
        ['odd-id', 'oa', '“oa” and “OA” differ only in case'],
        ['odd-id', 'a\\nb', 'a line break or control character stands in this id: no link can name it'],
      ],
    ],
    ['deals: []\ndeals: []\n', [['double-section', 'deals', '“deals” stands twice: both are read, make them one']]],
    ['companies:\n  - name: Lumen\n', [['missing-key', 'name', 'this company has no id']]],
    ['companies:\n  - id: lumen\n', [['missing-key', 'lumen', 'this company has no name']]],
    ['companies:\n  - {id: a, name: A, parent: a}\n', [['parent-loop', 'a', 'a is its own parent']]],
    [
      'companies:\n  - {id: a, name: A, home: Japan}\n',
      [['wrong-type', 'Japan', '“home” is a country’s code of two letters, such as US or JP']],
    ],
    ...['13-01', '02-30', '1-31', 'January 31'].map((day): [string, [string, string, string][]] => [
      `companies:\n  - {id: a, name: A, fiscal-year-end: ${day}}\n`,
      [['bad-date', day, `“${day}” is not a day of the year: write month and day, as in 01-31`]],
    ]),
    [
      'companies:\n  - {id: ay, name: A, parent: bee}\n  - {id: bee, name: B, parent: ay}\n',
      [['parent-loop', 'bee', 'these parents form a loop: ay → bee → ay']],
    ],
    [
      'companies:\n  - {id: a, name: A, parent: zorg}\n',
      [['unknown-company', 'zorg', 'unknown company “zorg”: add it under “companies”']],
    ],
    [
      'companies:\n  - {id: a, name: A}\n  - {id: a, name: B}\n',
      [['duplicate-id', 'a', 'the id “a” is taken: this entry is left out']],
    ],
    [
      'tieout: {rules: {share: loud}}\n',
      [['unknown-severity', 'loud', 'unknown severity “loud”: known are off, hint, info, warning, error']],
    ],
    [
      'tieout: {rules: {share: warn}}\n',
      [['unknown-severity', 'warn', 'unknown severity “warn”: known are off, hint, info, warning, error']],
    ],
    ['tieout: {rules: {share: [off]}}\n', [['wrong-type', '[off]', '“share” can be off, hint, info, warning, error']]],
    ['tieout: {rules: [share]}\n', [['wrong-type', '[share]', '“rules” takes lines such as “share: off”']]],
    ['tieout: {rule: {}}\n', [['unknown-key', 'rule', 'unknown key “rule”: did you mean rules?']]],
    [
      'rates:\n  - {from: EUR, to: USD, rate: 1 to 1}\n',
      [['bad-rate', '1 to 1', '“1 to 1” is not a rate: write how many of “to” one of “from” is, e.g. 1.08']],
    ],
    [
      'rates:\n  - {from: EUR, to: USD, rate: 0}\n',
      [['bad-rate', '0', '“0” is not a rate: write how many of “to” one of “from” is, e.g. 1.08']],
    ],
    ['rates:\n  - {from: EUR, to: EUR, rate: 1}\n', [['bad-rate', '1', 'a rate from EUR to itself says nothing']]],
    [
      'rates:\n  - {from: euro, to: USD, rate: 1}\n',
      [['bad-currency', 'euro', '“euro” is not a currency’s code: write its three letters, e.g. EUR']],
    ],
    [
      `${PARTIES}metrics:\n  - {id: m, company: lumen, measure: revenue, amount: $1 billion, period: soon}\n`,
      [
        [
          'bad-period',
          'soon',
          '“soon” is not a period: write 2025, FY2025, 2025-Q3, 2025-H1, 2025-11, TTM or 2025-Q1/2025-Q3',
        ],
      ],
    ],
    [
      `${PARTIES}metrics:\n  - {id: m, company: lumen, measure: revenue}\n`,
      [['missing-key', 'm', 'this metric has no amount']],
    ],
    [`${PARTIES}deals:\n  - {id: d, to: north}\n`, [['missing-key', 'd', 'this deal has no from']]],
    [`${PARTIES}deals:\n  - {id: d, from: [], to: north}\n`, [['missing-key', 'd', 'this deal has no from']]],
    [
      `${PARTIES}deals:\n  - {id: d, from: lumne, to: north}\n`,
      [['unknown-company', 'lumne', 'unknown company “lumne”: did you mean lumen?']],
    ],
    [
      `${PARTIES}deals:\n  - {id: d, from: NG, to: north}\n`,
      [['same-party', 'd', 'north stands on both sides of this deal']],
    ],
  ])('%j', (text, expected) => expect(problems(text)).toEqual(expected))

  test('a name that two companies share is at the second, with the first beside it', () => {
    const text = 'companies:\n  - {id: a, name: Aye, aliases: [Orb]}\n  - {id: b, name: Bee, aliases: [x, ORB]}\n'
    const [shared] = read(text).problems
    expect(shared).toMatchObject({
      code: 'shared-name',
      severity: 'warning',
      message: 'a and b are both called “ORB”: leave it to one of them',
    })
    expect(text.slice(shared?.at.span.start, shared?.at.span.end)).toBe('ORB')
    const other = shared?.related[0]
    expect([text.slice(other?.at.span.start, other?.at.span.end), other?.message]).toEqual(['Orb', 'a has it here'])
  })

  test('an id is taken once, over deals and metrics and over files', () => {
    const files: RegistryFile[] = [
      { path: 'a.yaml', text: `${PARTIES}deals:\n  - {id: one, from: lumen, to: north}\n` },
      { path: 'b.yaml', text: 'metrics:\n  - {id: one, company: lumen, measure: revenue, amount: $1 billion}\n' },
    ]
    const registry = readRegistry(files, { builtIn: [], dollar: 'USD' })
    expect(registry.metrics).toEqual([])
    expect(registry.problems).toMatchObject([
      {
        code: 'duplicate-id',
        at: { path: 'b.yaml' },
        related: [{ at: { path: 'a.yaml' }, message: '“one” is first used here' }],
      },
    ])
  })

  test('tranches that agree with the amount by their intervals raise nothing', () => {
    expect(
      dealProblems(
        'amount: $22.4 billion, tranches: [{amount: $11.9 billion}, {amount: $4 billion}, {amount: $6.5 billion}]',
      ),
    ).toEqual([])
    expect(dealProblems('amount: $22 billion, tranches: [{amount: $11.9 billion}, {amount: €4 billion}]')).toEqual([])
    expect(dealProblems('amount: up to $22 billion, tranches: [{amount: $1 billion}]')).toEqual([])
  })

  test('a parent loop is broken, and so is one through the built-in table', () => {
    const registry = read('companies:\n  - {id: a, name: A, parent: acme}\n', {
      builtIn: [builtIn('acme', 'Acme', 'a')],
    })
    const up = (id: string | null): string | null => (id === null ? null : (registry.companies.get(id)?.parent ?? null))
    expect(up(up(up('a')))).toBeNull()
  })
})

describe('what is broken takes nothing else down', () => {
  const deals = (middle: string): string =>
    `${PARTIES}deals:\n  - {id: first, from: lumen, to: north}\n${middle}\n  - {id: last, from: lumen, to: north}\n`

  test.each([
    '  - {id: x, from: nobody, to: north}',
    '  - {id: x, from: lumen}',
    '  - just words',
    '  - {id: x, from: lumen, to: north, note: "open',
    '  - id: x\n    from: lumen\n    to: north\n    to: lumen',
    '  - {from: lumen, to: north}',
    '  - [nested]',
  ])('%j', (middle) => {
    const registry = read(deals(middle))
    expect(registry.deals.map(({ id }) => id)).toEqual(['first', 'last'])
    expect(registry.problems.length).toBe(1)
  })

  test.each([
    'amount: a lot',
    'announced: soon',
    'term: 7',
    'kind: odd',
    'status: odd',
    'tranches: [{amount: x}]',
    'colour: red',
  ])('a deal keeps what can be read beside “%s”', (text) =>
    expect(read(deals(`  - {id: x, from: lumen, to: north, ${text}}`)).deals.map(({ id }) => id)).toEqual([
      'first',
      'x',
      'last',
    ]),
  )

  test('an anchored entry counts once, and what is wrong in it is said once', () => {
    const text = `${PARTIES}deals:
  - &base {id: a, from: lumen, to: north, amount: a lot, colour: red}
  - *base
  - {<<: *base, id: b}
`
    const registry = read(text)
    expect(registry.deals.map(({ id, from }) => [id, from])).toEqual([
      ['a', ['lumen']],
      ['b', ['lumen']],
    ])
    expect(registry.problems.map(({ code }) => code)).toEqual(['bad-amount', 'unknown-key'])
  })

  test('of a merge conflict both sides work, and what they share by id is reported', () => {
    const text = deals(
      '<<<<<<< HEAD\n  - {id: ours, from: lumen, to: north}\n=======\n  - {id: first, from: north, to: lumen}\n  - {id: theirs, from: lumen, to: north}\n>>>>>>> x',
    )
    const registry = read(text)
    expect(registry.deals.map(({ id }) => id)).toEqual(['first', 'ours', 'theirs', 'last'])
    expect(registry.problems.map(({ code }) => code)).toEqual(['merge-conflict', 'duplicate-id'])
  })

  test('a broken company stays known to deals', () => {
    const text =
      'companies:\n  - id: lumen\n    name: Lumen\n    note: "open\n  - {id: north, name: N}\ndeals:\n  - {id: d, from: lumen, to: north}\n'
    expect(read(text).deals.map(({ id }) => id)).toEqual(['d'])
    expect(read(text).problems.map(({ code }) => code)).toContain('syntax')
  })
})

describe('a slip of the pen in one entry', () => {
  const slip = fc.oneof(
    fc.stringMatching(/^[\][{}:,?&*!|>'"%@`~=$ \tab-]{1,6}$/),
    fc.string({ unit: 'binary', maxLength: 6 }).filter((text) => !/[\n\r\0]/.test(text)),
  )
  const middle = '  - id: mid\n    from: lumen\n    to: [north]\n    amount: "$5 billion"\n    note: so it is'
  const before = `${PARTIES}deals:\n  - {id: first, from: lumen, to: north}\n`
  const after = `\n  - {id: last, from: lumen, to: north}\nrates:\n  - {from: EUR, to: USD, rate: 1.1}\n`

  test('costs the others nothing, wherever it stands behind the dash or an indent', () => {
    fc.assert(
      fc.property(slip, fc.nat(), (junk, anywhere) => {
        const places = [...middle.matchAll(/\S/g)].map(({ index }) => index + 1)
        const at = places[anywhere % places.length] ?? 0
        const registry = read(before + middle.slice(0, at) + junk + middle.slice(at) + after)
        const ids = registry.deals.map(({ id }) => id)
        expect([ids[0], ids.at(-1), registry.rates.length]).toEqual(['first', 'last', 1])
      }),
      { numRuns: 400 },
    )
  })

  test('nor does a stray word at the left edge', () => {
    const text = `${before}oops\n${middle}${after}`
    expect(read(text).deals.map(({ id }) => id)).toEqual(['first', 'mid', 'last'])
    expect(problems(text)).toEqual([
      ['wrong-type', 'oops', 'a deal is written as keys and values, one “key: value” a line'],
    ])
  })
})

describe('any file', () => {
  const key = fc.constantFrom(
    'id',
    'from',
    'to',
    'amount',
    'tranches',
    'announced',
    'name',
    'parent',
    'measure',
    'rate',
    '<<',
    'company',
    'period',
    'kind',
    'aliases',
    'term',
  )
  const value = fc.constantFrom(
    'a',
    'b',
    '*x',
    '&x a',
    '[a, b]',
    '{a: b}',
    '$5 billion',
    '2025-11-03',
    '"',
    '- a',
    '~',
    '',
    '1e999',
    '[[a]]',
    '&y [*y]',
    'x: y',
    '>$1',
  )
  const entry = fc.array(fc.tuple(key, value), { maxLength: 5 }).map((pairs) => pairs.map(([k, v]) => `${k}: ${v}`))
  const section = fc.tuple(
    fc.constantFrom('companies', 'deals', 'metrics', 'rates', 'tieout', 'x'),
    fc.array(entry, { maxLength: 4 }),
  )
  const file = fc
    .array(section, { maxLength: 4 })
    .map((sections) =>
      sections
        .map(([name, entries]) => `${name}:\n${entries.map((lines) => `  - ${lines.join('\n    ')}`).join('\n')}\n`)
        .join(''),
    )

  test('never throws; problems lie within it; what is read names known companies only', () => {
    fc.assert(
      fc.property(fc.oneof(file, fc.string({ unit: 'binary' })), (text) => {
        const registry = read(text)
        for (const { at } of registry.problems)
          expect(0 <= at.span.start && at.span.start <= at.span.end && at.span.end <= text.length).toBe(true)
        for (const { from, to } of registry.deals)
          for (const id of [...from, ...to]) expect(registry.companies.has(id)).toBe(true)
        for (const { company } of registry.metrics) expect(registry.companies.has(company)).toBe(true)
        for (const { parent } of registry.companies.values())
          expect(parent === null || registry.companies.has(parent)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('what a message repeats of a value', () => {
  test('is cut, and stands on one line', () => {
    const long = '9'.repeat(400)
    const cut = `“${'9'.repeat(59)}…”`
    expect(dealProblems(`amount: ${long}`)).toEqual([
      ['bad-amount', long, `${cut} has no currency: write the currency too, e.g. $38 billion`],
    ])
    expect(dealProblems('amount: "$38\\nbilion"').map(([, , message]) => message)).toEqual([
      '“$38 bilion” cannot be read as an amount: write it as in prose, e.g. $38 billion',
    ])
    expect(dealProblems('amount: .inf').map(([, , message]) => message)).toEqual([
      '“.inf” cannot be read as an amount: write it as in prose, e.g. $38 billion',
    ])
  })

  test('be it a key, a word, a day, a rate, an id, a company or what YAML cannot read', () => {
    const long = 'q'.repeat(300)
    const text = `${PARTIES}  - {id: ${long}, name: ${long}}
  - {id: ${long}, name: x, ${long}: 1}
  - {id: y, name: ${long}, parent: ${long}y, fiscal-year-end: ${long}, aliases: [!${long} z]}
deals:
  - {id: d, from: ${long}, to: ${long}, kind: ${long}, status: ${long}, announced: ${long}, term: ${long}, per: ${long}}
  - {id: e, from: zz${long}, to: *${long}, ${long}: 1, ${long}: 2}
metrics:
  - {id: m, company: lumen, measure: ${long}, period: ${long}, amount: $5bn}
  - {id: n, company: lumen, measure: revenue from ${long}, amount: -$5bn}
rates:
  - {from: ${long}, to: EUR, rate: ${long}}
tieout: {rules: {${long}: off, share: ${long}}}
${long}: 1
`
    const found = problems(text, { rules: ['share'] })
    expect(found.length).toBeGreaterThan(20)
    expect(found.filter(([, , message]) => message.includes('q'.repeat(61)))).toEqual([])
  })
})

test('lines that end with a lone CR are lines, their places those of the file', () => {
  const text = `${PARTIES}deals:\n  - id: d\n    from: lumen\n    to: north\n    amount: $38 bilion\n    note: "a\n      b"\n`
  const cr = text.replaceAll('\n', '\r')
  expect(read(cr).deals).toEqual(read(text).deals)
  expect(problems(cr)).toEqual(problems(text))
  expect(problems(cr).map(([, place]) => place)).toEqual(['$38 bilion'])
  const mixed = text.replace('\n', '\r').replace('deals:\n', 'deals:\r\n')
  expect(read(mixed).deals).toHaveLength(1)
})
