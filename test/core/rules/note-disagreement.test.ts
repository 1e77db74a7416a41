import { describe, expect, test } from 'vitest'
import { readAmount } from '../../../src/core/figures/scan'
import type { ReadNote } from '../../../src/core/notes/types'
import { noteDisagreement } from '../../../src/core/rules/note-disagreement'
import { LOUD } from '../../../src/core/rules/quiet'
import { foundOf, registryOf, type Says, tell } from './told-notes'

const registry = registryOf(
  'companies:\n  - {id: tarn, name: Tarn}\n  - {id: osk, name: Osk}\n  - {id: dune, name: Dune}\n',
)

/** What is found in notes: the place, the message and the related places. */
function found(notes: readonly ReadNote[]): readonly string[] {
  return foundOf(noteDisagreement, notes, registry).map(({ path, span, message, related }) => {
    const text = notes.find((note) => note.path === path)?.text.slice(span.start, span.end)
    const places = related.map((one) => `${one.path} ${one.message}`).join(', ')
    return `${path} ${text}: ${message} [${places}]`
  })
}

const REVENUE: Says = { who: 'tarn', what: 'revenue', when: '2025-Q3' }
const LOAN: Says = { who: 'dune', to: 'osk', what: 'debt' }
const VALUATION: Says = { who: 'osk', what: 'valuation' }

/** Two notes of one sentence each. */
function pair(
  a: Says,
  b: Says,
  { days = ['2025-11-02', '2025-11-05'], amounts = ['$5.0 billion', '$7.0 billion'] } = {},
) {
  const name = (i: number) => `${days[i] === '' ? '' : `${days[i]}-`}${'ab'[i]}.md`
  return [tell(name(0), `It is ${amounts[0]}.`, a), tell(name(1), `It is ${amounts[1]}.`, b)]
}

describe('a flow is compared for its period', () => {
  test('in two notes, at the later one', () => {
    expect(found(pair(REVENUE, REVENUE, { amounts: ['$310 million', '$410 million'] }))).toEqual([
      '2025-11-05-b.md $410 million: $410M here, $310M in 2025-11-02-a.md for Tarn’s revenue for 2025-Q3. [2025-11-02-a.md $310M here]',
    ])
  })

  test('in one note, and with the slip named', () => {
    const note = tell('a.md', 'It was $2.41 billion.\n\nIt was $2.14 billion.', REVENUE, REVENUE)
    expect(found([note])).toEqual([
      'a.md $2.14 billion: $2.14B here, $2.41B elsewhere in this note for Tarn’s revenue for 2025-Q3. Digits swapped? [a.md $2.41B here]',
    ])
  })

  test('an undated note may tell of it before it was over', () => {
    const note = tell('a.md', 'It was $2.41 billion.\n\nIt was $2.9 billion.', REVENUE, REVENUE)
    expect(found([note])).toEqual([])
    expect(found(pair(REVENUE, REVENUE, { days: ['', ''] }))).toEqual([])
  })

  test('one finding for a thing, however many notes state it', () => {
    const notes = ['$5.0 billion', '$7.0 billion', '$5.0 billion', '$9.0 billion'].map((amount, i) =>
      tell(`2025-11-0${i + 1}-n.md`, `It is ${amount}.`, REVENUE),
    )
    expect(found(notes)).toEqual([
      '2025-11-04-n.md $9.0 billion: $9B here, $5B in 2025-11-03-n.md for Tarn’s revenue for 2025-Q3. ' +
        '[2025-11-03-n.md $5B here, 2025-11-01-n.md $5B here, 2025-11-02-n.md $7B here]',
    ])
    expect(found([...notes].reverse())).toEqual(found(notes))
  })

  test('at the latest figure that another contradicts', () => {
    const notes = ['$5.0 billion', '$7.0 billion', '$5.00 billion'].map((amount, i) =>
      tell(`2025-11-0${i + 1}-n.md`, `It is ${amount}.`, REVENUE),
    )
    expect(found(notes)).toHaveLength(1)
    expect(found(notes)[0]).toContain('2025-11-03-n.md $5.00 billion: $5B here, $7B in 2025-11-02-n.md')
  })

  test.each<[string, Says, Says]>([
    ['another period', REVENUE, { ...REVENUE, when: '2025-Q2' }],
    ['a fiscal quarter and a calendar one', REVENUE, { ...REVENUE, when: 'FY2025-Q3' }],
    ['no period', { who: 'tarn', what: 'revenue' }, REVENUE],
    ['another company', REVENUE, { ...REVENUE, who: 'osk' }],
    ['another measure', REVENUE, { ...REVENUE, what: 'profit' }],
    ['another basis', { ...REVENUE, basis: 'adjusted' }, REVENUE],
    ['an outlook', { ...REVENUE, mode: 'outlook' }, REVENUE],
    ['a part', { ...REVENUE, scope: 'part' }, REVENUE],
    ['a rise by', { ...REVENUE, scope: 'delta' }, REVENUE],
    ['several companies', { ...REVENUE, scope: 'several' }, REVENUE],
    ['hearsay', { ...REVENUE, hearsay: true }, REVENUE],
    ['words that were not understood', { ...REVENUE, residue: ['storage', 'products'] }, REVENUE],
    ['what was there before a rise', { ...REVENUE, change: 'from' }, REVENUE],
    ['no owner', { what: 'revenue', when: '2025-Q3' }, REVENUE],
    ['money that no entry can be', { ...REVENUE, what: 'gain' }, { ...REVENUE, what: 'gain' }],
  ])('not %s', (_, a, b) => {
    expect(found(pair(a, b))).toEqual([])
    expect(found(pair(b, a))).toEqual([])
  })

  test('what is carried over counts as said', () => {
    expect(found(pair({ ...REVENUE, how: 'carried' }, REVENUE))).toHaveLength(1)
  })

  test('a sentence that states the other amount too knows both', () => {
    const cash: Says = { who: 'tarn', what: 'cash' }
    const other: Says = { what: 'cash' }
    const told = (text: string) => found([tell('2025-11-05-a.md', text, cash, other, cash)])
    expect(told('It has $60.6 billion, or $53.1 billion net.\n\nIt has $53.1 billion.')).toEqual([])
    expect(told('It has $60.6 billion, or $51.4 billion net.\n\nIt has $53.1 billion.')).toHaveLength(1)
  })

  test('items of lists that others say the company and the time of stand side by side', () => {
    const text = 'Numbers:\n\n- $2.41 billion\n- $2.14 billion\n'
    const carried: Says = { ...REVENUE, how: 'carried' }
    expect(found([tell('2025-11-05-a.md', text, carried, carried)])).toEqual([])
    expect(found([tell('2025-11-05-a.md', text, carried, REVENUE)])).toHaveLength(1)
  })

  test('before its period is over it may change in 60 days', () => {
    const year: Says = { ...REVENUE, when: '2025' }
    expect(found(pair(year, year, { days: ['2025-02-02', '2025-11-05'] }))).toEqual([])
    expect(found(pair(year, year, { days: ['2025-10-02', '2025-11-05'] }))).toHaveLength(1)
    expect(found(pair(year, year, { days: ['2026-01-02', '2026-11-05'] }))).toHaveLength(1)
  })

  test('an entry that decides one of them leaves nothing to compare', () => {
    const expected = readAmount('$5 billion')
    const decided: Says = { ...REVENUE, tie: { verdict: 'agrees', expected } }
    expect(found(pair(decided, REVENUE))).toEqual([])
  })

  test('amounts that agree, or are in two currencies', () => {
    expect(found(pair(REVENUE, REVENUE, { amounts: ['$5 billion', '$4.8 billion'] }))).toEqual([])
    expect(found(pair(REVENUE, REVENUE, { amounts: ['$5.0 billion', '€7.0 billion'] }))).toEqual([])
    expect(found(pair(REVENUE, REVENUE, { amounts: ['$5.0 billion', 'up to $7.0 billion'] }))).toEqual([])
  })

  test('one sentence sets two things side by side', () => {
    expect(found([tell('a.md', 'It is $5.0 billion here and $7.0 billion there.', REVENUE, REVENUE)])).toEqual([])
  })

  test('so does one table', () => {
    const table = '| a | b |\n|---|---|\n| $5.0 billion | $7.0 billion |\n'
    expect(found([tell('a.md', table, REVENUE, REVENUE)])).toEqual([])
  })

  test('a sentence repeated is judged once', () => {
    const notes = [tell('2025-11-02-a.md', 'It is $5.0 billion.\n\nIt is $5.0 billion.', REVENUE, REVENUE)]
    const other = tell('2025-11-05-b.md', 'It is $7.0 billion.', REVENUE)
    expect(found([...notes, other])).toEqual([
      '2025-11-05-b.md $7.0 billion: $7B here, $5B in 2025-11-02-a.md for Tarn’s revenue for 2025-Q3. [2025-11-02-a.md $5B here]',
    ])
  })

  test('a silenced claim takes no part', () => {
    const notes = pair(REVENUE, REVENUE)
    const hushed = { stretches: [{ directive: 0, rules: null, except: [], start: 0, end: 100 }], idle: [] }
    const quietOf = (path: string) => (path === notes[0]?.path ? hushed : LOUD)
    expect(foundOf(noteDisagreement, notes, registry, quietOf)).toEqual([])
  })

  test('a name that nobody knows is one by its letters in any case', () => {
    const adler = (who: string): Says => ({ ...REVENUE, who })
    expect(found(pair(adler('the Adler group'), adler('The Adler Group')))).toEqual([
      '2025-11-05-b.md $7.0 billion: $7B here, $5B in 2025-11-02-a.md for The Adler Group’s revenue for 2025-Q3. [2025-11-02-a.md $5B here]',
    ])
    expect(found(pair(adler('Adler'), adler('Addler')))).toEqual([])
  })
})

describe('a deal is compared where both notes mean the same one', () => {
  test('in notes of the same days, with both sides named', () => {
    expect(found(pair(LOAN, LOAN))).toEqual([
      '2025-11-05-b.md $7.0 billion: $7B here, $5B in 2025-11-02-a.md for Dune → Osk, debt. [2025-11-02-a.md $5B here]',
    ])
  })

  test('two events of one pair are two things, with a finding each', () => {
    const on = (day: string, amount: string) => tell(`${day}.md`, `It is ${amount}.`, LOAN)
    const notes = [
      on('2025-03-01', '$1.0 billion'),
      on('2025-03-02', '$2.0 billion'),
      on('2025-09-01', '$5.0 billion'),
      on('2025-09-02', '$7.0 billion'),
    ]
    expect(found(notes).map((one) => one.split(' for')[0])).toEqual([
      '2025-03-02.md $2.0 billion: $2B here, $1B in 2025-03-01.md',
      '2025-09-02.md $7.0 billion: $7B here, $5B in 2025-09-01.md',
    ])
  })

  test('in one note', () => {
    expect(found([tell('a.md', 'It is $5.0 billion.\n\nIt is $7.0 billion.', LOAN, LOAN)])).toHaveLength(1)
  })

  test('told later with its month', () => {
    const later: Says = { ...LOAN, when: '2025-06' }
    expect(found(pair(LOAN, later, { days: ['2025-06-12', '2025-12-03'] }))).toHaveLength(1)
    expect(found(pair(LOAN, later, { days: ['2025-07-12', '2025-12-03'] }))).toEqual([])
    expect(found(pair(later, later, { days: ['2025-07-12', '2025-12-03'] }))).toHaveLength(1)
    expect(found(pair({ ...LOAN, when: '2025-05' }, later))).toEqual([])
  })

  test('what is paid over a longer period is a flow', () => {
    const share: Says = { who: 'tarn', to: 'osk', what: 'revenue-share', when: '2025-Q1/2025-Q3' }
    expect(found(pair(share, share, { amounts: ['$865.8 million', '$685.8 million'] }))).toEqual([
      '2025-11-05-b.md $685.8 million: $685.8M here, $865.8M in 2025-11-02-a.md for Tarn → Osk, revenue-share for 2025-Q1/2025-Q3. Digits swapped? [2025-11-02-a.md $865.8M here]',
    ])
    const compute: Says = { ...share, what: 'compute' }
    expect(found(pair(compute, compute))).toEqual([])
    expect(found(pair({ ...compute, told: 'paid' }, { ...compute, told: 'paid' }))).toHaveLength(1)
  })

  test('a round by its name', () => {
    const round = (name: string): Says => ({ who: 'osk', what: 'funding', round: name })
    expect(found(pair(round('Series G'), round('series G'), { days: ['2025-09-02', '2025-10-20'] }))).toEqual([
      '2025-10-20-b.md $7.0 billion: $7B here, $5B in 2025-09-02-a.md for Osk’s funding. [2025-09-02-a.md $5B here]',
    ])
    expect(found(pair(round('Series G'), round('Series H')))).toEqual([])
  })

  test.each<[string, Says, Says]>([
    ['another payer', LOAN, { ...LOAN, who: 'tarn' }],
    ['an unsaid payee', LOAN, { who: 'dune', what: 'debt' }],
    ['two loans of one borrower', { who: 'osk', what: 'debt' }, { who: 'osk', what: 'debt' }],
    ['a pair without a direction', { ...LOAN, directed: false }, { ...LOAN, directed: false }],
    ['another kind', LOAN, { ...LOAN, what: 'equity' }],
    ['another term', { ...LOAN, term: 60 }, { ...LOAN, term: 84 }],
    ['what is promised and what is paid', { ...LOAN, told: 'committed' }, { ...LOAN, told: 'paid' }],
  ])('not %s', (_, a, b) => {
    expect(found(pair(a, b))).toEqual([])
  })

  test('not in notes far apart, or without a date', () => {
    expect(found(pair(LOAN, LOAN, { days: ['2025-11-02', '2025-11-13'] }))).toEqual([])
    expect(found(pair(LOAN, LOAN, { days: ['', '2025-11-13'] }))).toEqual([])
    expect(found(pair(LOAN, LOAN, { days: ['', ''] }))).toEqual([])
  })

  test('not where one note knows both amounts, or tells of two such deals', () => {
    const [one, other] = ['2025-11-02-a.md', '2025-11-05-b.md']
    const talk: Says = { ...LOAN, mode: 'rumour' }
    const first = tell(one, 'It is $5.0 billion.', LOAN)
    expect(found([first, tell(other, 'It is $7.0 billion.\n\nTalk was of $5.0 billion.', LOAN, talk)])).toEqual([])
    expect(found([first, tell(other, 'It is $7.0 billion.\n\nTalk was of $3.0 billion.', LOAN, talk)])).toEqual([])
    const part: Says = { ...LOAN, scope: 'part' }
    expect(found([first, tell(other, 'It is $7.0 billion.\n\nA first $3.0 billion.', LOAN, part)])).toHaveLength(1)
  })

  test('what a company has raised in all is told like a round: only a slip makes them one in one note', () => {
    const raised: Says = { who: 'osk', what: 'funding' }
    const note = (a: string, b: string) => tell('a.md', `It raised ${a}.\n\nIt raised ${b}.`, raised, raised)
    expect(found([note('$5.0 billion', '$7.0 billion')])).toEqual([])
    expect(found([note('$1.25 billion', '$1.52 billion')])).toHaveLength(1)
    expect(found(pair(raised, raised))).toHaveLength(1)
  })
})

describe('a level is compared at one time', () => {
  const at = (when: string): Says => ({ ...VALUATION, when })

  test.each<[string, Says, Says, string[], number]>([
    ['the same day', at('2025-09-01'), at('2025-09-01'), ['2025-09-02', '2026-03-02'], 1],
    ['the same month', at('2025-09'), at('2025-09'), ['2025-09-02', '2026-03-02'], 1],
    ['a day of the month', at('2025-09-01'), at('2025-09'), ['2025-09-02', '2026-03-02'], 1],
    ['two months', at('2025-09'), at('2025-10'), ['2025-11-02', '2025-11-02'], 0],
    ['the same year, in which it changes', at('2025'), at('2025'), ['2025-11-02', '2025-11-02'], 0],
    ['a month said, in which the other note stands', at('2025-09'), VALUATION, ['2026-03-02', '2025-09-20'], 1],
    ['a month said, in which it does not', at('2025-09'), VALUATION, ['2026-03-02', '2025-10-02'], 0],
    ['notes of one week', VALUATION, VALUATION, ['2025-09-02', '2025-09-09'], 1],
    ['notes of two weeks', VALUATION, VALUATION, ['2025-09-02', '2025-09-15'], 0],
    ['undated notes', VALUATION, VALUATION, ['', ''], 0],
  ])('%s', (_, a, b, days, number) => {
    expect(found(pair(a, b, { days }))).toHaveLength(number)
  })

  test('two digits swapped make up for two months', () => {
    const amounts = ['$18.5 billion', '$15.8 billion']
    expect(found(pair(VALUATION, VALUATION, { days: ['2025-09-01', '2025-10-30'], amounts }))).toEqual([
      '2025-10-30-b.md $15.8 billion: $15.8B here, $18.5B in 2025-09-01-a.md for Osk’s valuation. Digits swapped? [2025-09-01-a.md $18.5B here]',
    ])
    expect(found(pair(VALUATION, VALUATION, { days: ['2025-09-01', '2025-11-02'], amounts }))).toEqual([])
    expect(
      found(
        pair(VALUATION, VALUATION, { days: ['2025-09-01', '2025-10-30'], amounts: ['$18 billion', '$81 billion'] }),
      ),
    ).toEqual([])
  })

  test('what is reported each quarter stays for 60 days, and within a quarter', () => {
    const debt: Says = { who: 'osk', what: 'debt-outstanding' }
    expect(found(pair(debt, debt, { days: ['2025-09-01', '2025-10-30'] }))).toHaveLength(1)
    const quarter: Says = { ...debt, when: '2025-Q3' }
    expect(found(pair(quarter, quarter, { days: ['2025-10-01', '2026-10-30'] }))).toHaveLength(1)
    expect(found([tell('a.md', 'It is $5.0 billion.\n\nIt is $7.0 billion.', debt, debt)])).toHaveLength(1)
  })

  test('a market value is another one tomorrow', () => {
    const cap: Says = { who: 'osk', what: 'market-cap' }
    expect(found(pair(cap, cap, { days: ['2025-11-02', '2025-11-02'] }))).toEqual([])
    expect(found(pair({ ...cap, when: '2025-11' }, { ...cap, when: '2025-11' }))).toEqual([])
    expect(found(pair({ ...cap, when: '2025-11-01' }, { ...cap, when: '2025-11-01' }))).toHaveLength(1)
    expect(found(pair(cap, cap, { amounts: ['$5.0 billion', '$5.0 trillion'] }))).toHaveLength(1)
  })

  test('a run rate is a level, whatever it is of', () => {
    const pace: Says = { who: 'osk', what: 'revenue', basis: 'run-rate' }
    expect(found(pair(pace, pace))).toEqual([
      '2025-11-05-b.md $7.0 billion: $7B here, $5B in 2025-11-02-a.md for Osk’s revenue run rate. [2025-11-02-a.md $5B here]',
    ])
    expect(found(pair(pace, pace, { days: ['2025-09-02', '2025-11-05'] }))).toEqual([])
  })

  test('one note may tell of it before and after a round', () => {
    expect(found([tell('a.md', 'It is $5.0 billion.\n\nIt is $7.0 billion.', VALUATION, VALUATION)])).toEqual([])
  })
})
