import { describe, expect, test } from 'vitest'
import { answer, type Input } from '../../../src/core/assist/answer'
import type { ToolName } from '../../../src/core/assist/tools'
import type { Workspace } from '../../../src/core/workspace/types'
import { desk } from '../views/desk'

const TODAY = '2025-11-14'
const REGISTRY = `companies:
  - {id: tarn, name: Tarn, aliases: [Tarn Labs], tickers: [TRN], products: [Glade]}
  - {id: varro, name: Varro, parent: quillon}
  - {id: quillon, name: Quillon}
deals:
  - id: tarn-varro
    kind: compute
    from: tarn
    to: varro
    amount: $38 billion
    status: signed
    announced: 2025-11-03
    term: 7 years
    note: Payments begin in 2026.
    sources: [the filing]
  - {id: quillon-tarn, kind: equity, from: quillon, to: tarn, amount: up to $5 billion, status: intent, announced: 2025-09-01}
metrics:
  - {id: tarn-commitments, company: tarn, measure: commitments, amount: $100 billion, as-of: 2025-11-03}
  - {id: tarn-2024, company: tarn, measure: revenue, period: 2024, amount: $3.7 billion}
  - {id: tarn-2025, company: tarn, measure: revenue, period: 2025, amount: $5 billion}
`
const NOTE = `Tarn will pay Varro $38 billion for computing capacity.

In 2024 Tarn had revenue of $3.7 billion.
`
const files = { 'deals.yaml': REGISTRY, 'notes/a.md': NOTE }

const { workspace } = desk(files)
const said = (tool: ToolName, input: Input, from: Workspace = workspace) => {
  const { text, isError } = answer(tool, input, [{ name: 'deals.yaml', home: '', workspace: from }], TODAY)
  expect(isError, text).toBe(false)
  return text
}
const refused = (tool: ToolName, input: Input) => {
  const { text, isError } = answer(tool, input, [{ name: 'deals.yaml', home: '', workspace }], TODAY)
  expect(isError, text).toBe(true)
  return text
}

describe('a text is checked', () => {
  test('figure by figure, each with its verdict, its reasons and what is found wrong', () => {
    const text = `Tarn will pay Varro $58 billion for computing capacity.

In 2024 Tarn had revenue of $3.7 billion. The rest cost billions.

Grange paid $5 million.
`
    expect(said('check_text', { text })).toBe(`3 figures, 2 tied, 0 proved, 0 abstained, 1 untied
1 finding: 1 warning

1:21 $58 billion (57.5–58.5) disagrees with Tarn → Varro, compute, signed 3 Nov 2025, which has $38B (37.5–38.5)
  tied because both companies are named here and the words speak of compute
  warning registry-amount: $58B here, $38B in deals.yaml for Tarn → Varro.
    $38 billion here (deals.yaml)
3:29 $3.7 billion (3.65–3.75) agrees with Tarn revenue 2024, reported
  tied because Tarn is named here, the words speak of revenue, the period is 2024 and the amounts agree
3:57 “billions” is not read: no amount is stated
5:13 $5 million (4.5–5.5) untied: not in the registry
  not tied because nothing in the registry fits
`)
  })

  test('against its own sums', () => {
    const text = 'The three halls cost $4 billion: $1 billion, $1 billion and $2 billion.\n'
    expect(said('check_text', { text })).toContain('adds up')
  })

  const GRANGE = 'companies: [{id: grange, name: Grange}]\n'
  const grange = (amount: string) => `Grange reported revenue of ${amount} for the third quarter of 2025.\n`

  test.each([
    [
      '2025-11-12-a.md',
      'warning note-disagreement: $8B here, $3B in 2025-11-12-a.md for Grange’s revenue for 2025-Q3.\n    $3B here (2025-11-12-a.md:1)',
    ],
    [
      '2025-11-20-a.md',
      'warning note-disagreement: found at 2025-11-20-a.md:1: $3B here, $8B in 2025-11-14-text.md for Grange’s revenue for 2025-Q3.',
    ],
  ])('against what a note says, be it %s', (path, words) => {
    const { workspace: held } = desk({ [path]: grange('$3 billion'), 'deals.yaml': GRANGE })
    const answered = said('check_text', { text: grange('$8 billion') }, held)
    expect(answered).toContain('\n1 finding: 1 warning\n')
    expect(answered).toContain(words)
  })

  test('as of the day that is given', () => {
    const { workspace: held } = desk({ '2025-11-20-a.md': grange('$3 billion'), 'deals.yaml': GRANGE })
    const text = grange('$8 billion')
    expect(said('check_text', { text, date: '2025-11-21' }, held)).toContain('$8B here, $3B in 2025-11-20-a.md')
    expect(refused('check_text', { text, date: 'Friday' })).toBe('“Friday” is no day: write it as 2025-11-14.')
  })

  test('and one without figures', () => {
    expect(said('check_text', { text: 'No money here.' })).toBe(
      '0 figures, 0 tied, 0 proved, 0 abstained, 0 untied\nno findings\n',
    )
  })

  test('in the place of the note that it is a new version of', () => {
    const path = '2025-11-12-a.md'
    const { workspace: held } = desk({ [path]: grange('$3 billion'), 'deals.yaml': GRANGE })
    expect(said('check_text', { text: grange('$8 billion'), path }, held)).toContain('no findings')
    expect(held.text(path)).toBe(grange('$3 billion'))
  })

  test('and leaves the notes and what is known of them as they were', () => {
    const { workspace: held } = desk(files)
    const known = () =>
      JSON.stringify([
        held.paths(),
        held.paths().map((path) => held.record(path)?.figures),
        held.findings(),
        held.counts(),
        [...held.ledger().evidence],
      ])
    const before = known()
    for (const path of [undefined, 'notes/a.md', 'notes/new.md', 'deals.yaml'])
      said('check_text', { text: 'Tarn will pay Varro $58 billion for computing capacity.', path }, held)
    said('explain_figure', { text: 'Tarn paid $5 million.' }, held)
    expect(known()).toBe(before)
  })

  test('and it is said where there is nothing to tie figures to, or the registry is broken', () => {
    expect(said('check_text', { text: 'It cost $5 million.' }, desk({}).workspace)).toContain(
      'There is no deals.yaml with deals or metrics here: figures are read, but there is nothing to tie them to.\n',
    )
    const broken = desk({
      'deals.yaml': `${REGISTRY}  - {id: x, company: nobody, measure: revenue, amount: $1 billion}\n`,
    })
    expect(said('check_text', { text: 'It cost $5 million.' }, broken.workspace)).toContain(
      'Mind: deals.yaml has 1 error, and its broken parts are passed over: ',
    )
  })
})

describe('a figure is explained', () => {
  test('at its place in a note', () => {
    const text = said('explain_figure', { path: 'notes/a.md', line: 1 })
    expect(text).toContain('# $38 billion (37.5–38.5), at 1:21\n\n> Tarn will pay Varro')
    expect(text).toContain('\nagrees with Tarn → Varro, compute, signed 3 Nov 2025\n')
    expect(text).toContain('\n- who is paid: Varro (said: "Varro")\n')
  })

  test('in a text: all of them, or the one at a place', () => {
    const text = 'Tarn paid Varro $5 million and $6 million.\n\nTarn had $7 million.'
    const titles = (place: Input) =>
      said('explain_figure', { text, ...place })
        .split('\n')
        .filter((line) => line.startsWith('# $'))
    expect(titles({})).toEqual([
      '# $5 million (4.5–5.5), at 1:17',
      '# $6 million (5.5–6.5), at 1:32',
      '# $7 million (6.5–7.5), at 3:10',
    ])
    expect(titles({ line: 3 })).toEqual(['# $7 million (6.5–7.5), at 3:10'])
    expect(titles({ line: 1, column: 33 })).toEqual(['# $6 million (5.5–6.5), at 1:32'])
  })

  test('of many, those beyond the first are named by their lines', () => {
    const text = Array.from({ length: 8 }, (_, i) => `Tarn paid $${i + 1} million.`).join('\n\n')
    expect(said('explain_figure', { text })).toMatch(
      /\n2 more figures in lines 13 and 15: ask for one by its line\.\n$/,
    )
  })

  test.each<[Input, string]>([
    [{}, 'Give a text, or the path and the line of a note.'],
    [{ path: 'notes/a.md' }, 'Give the line of notes/a.md that holds the figure.'],
    [{ path: 'notes/a.md', line: 2 }, 'notes/a.md has no figure in line 2; there are some in lines 1 and 3.'],
    [
      { path: 'notes/a.md', line: 1, column: 1 },
      'notes/a.md has no figure in line 1 at column 1; there are some in lines 1 and 3.',
    ],
    [{ path: 'notes/a.md', line: 9 }, 'notes/a.md has 4 lines, and no line 9.'],
    [{ path: 'a.md', line: 1 }, 'There is no note a.md: is notes/a.md meant?'],
    [{ path: 'b.md', line: 1 }, 'There is no note b.md.'],
    [{ text: 'It cost billions.' }, 'The text has no figures (“billions” is not read: no amount is stated).'],
    [
      { text: 'x', line: 0 },
      '“line” is no number from 1 on. The line of the figure, counted from 1. A note needs it; of a text all figures are explained.',
    ],
  ])('%j is refused', (input, words) => expect(refused('explain_figure', input)).toBe(words))
})

describe('what is known is looked up', () => {
  const look = (name: string) => said('look_up', { name })

  const TARN = `Tarn (Tarn Labs, TRN)
Pays $38B in 1 deal.
Is paid up to $5B in 1 deal.

Counterparties:
- Quillon → Tarn up to $5B, 1 deal
- Tarn → Varro $38B, 1 deal

Deals:
- Tarn → Varro, compute, signed 3 Nov 2025: $38B (37.5–38.5), 1 figure in notes
- Quillon → Tarn, equity, intent 1 Sep 2025: $5B (0–5), in no note

Reported numbers:
- Tarn commitments, reported, as of 3 Nov 2025: $100B (95–105), in no note
- Tarn revenue 2024, reported: $3.7B (3.65–3.75), 1 figure in notes
- Tarn revenue 2025, reported: $5B (4.5–5.5), in no note

Unexplained:
- Tarn: commitments of $100B less $38B in 1 named deal leaves $62B (56.5–67.5)

Named 2 times in 1 note:
- notes/a.md: 2 times
`

  test.each(['Tarn', 'tarn', 'tarn labs', 'TRN', 'Glade'])('a company, as %s', (name) => expect(look(name)).toBe(TARN))

  test('a company with those below it', () => {
    expect(look('Quillon')).toContain('\n- Tarn → Varro, compute, signed 3 Nov 2025')
    expect(look('Varro').split('\n')[0]).toBe('Varro, part of Quillon')
  })

  test.each(['tarn-varro', 'Tarn → Varro', 'tarn -> varro', 'Tarn Varro', 'what Tarn signed with Varro'.slice(5)])(
    'a deal, as %s',
    (name) =>
      expect(look(name)).toBe(`Tarn → Varro, compute, signed 3 Nov 2025: $38B (37.5–38.5)
Term: 7 years
Totals: Tarn → Varro $38B in 1 deal · Tarn has committed $38B in 1 deal · 38 % of its $100B headline · about $5.4B a year for 7 years
Note: Payments begin in 2026.
Sources: the filing
In deals.yaml as tarn-varro
Notes:
- notes/a.md:1: $38 billion, agrees
`),
  )

  test.each(['tarn-2024', 'Tarn revenue 2024', 'the revenue of Tarn in 2024', 'Tarn’s revenue 2024'])(
    'a metric, as %s',
    (name) =>
      expect(look(name)).toBe(`Tarn revenue 2024, reported: $3.7B (3.65–3.75)
In deals.yaml as tarn-2024
Notes:
- notes/a.md:3: $3.7 billion, agrees
`),
  )

  test('what notes say of it, with what is wrong there', () => {
    const { workspace: held } = desk({ ...files, 'b.md': 'Tarn will pay Varro $58 billion for computing capacity.\n' })
    expect(said('look_up', { name: 'tarn-varro' }, held)).toContain(`Notes:
- b.md:1: $58 billion, disagrees
  warning: $58B here, $38B in deals.yaml for Tarn → Varro.
- notes/a.md:1: $38 billion, agrees
`)
  })

  test('a total: of a kind, a status, a year, or all', () => {
    const compute = '- Tarn → Varro, compute, signed 3 Nov 2025: $38B (37.5–38.5), 1 figure in notes\n'
    expect(look('compute')).toBe(`compute: $38B, 1 deal\n${compute}`)
    expect(look('Signed')).toBe(`signed: $38B, 1 deal\n${compute}`)
    expect(look('2025').split('\n')[0]).toBe('2025: $38B and up to $5B, 2 deals')
    expect(look('totals')).toContain('\nFlows\n  Tarn → Varro    $38B')
  })

  test('what fits nothing of a company shows the company', () => {
    expect(look('Tarn chips')).toBe(`No deal or metric of Tarn fits “chips”.\n\n${TARN}`)
    expect(look('Tarn Varro equity').split('\n')[0]).toBe('No deal or metric of Tarn and Varro fits “equity”.')
  })

  test.each([
    [
      'Varo',
      'Nothing here is called “Varo”: is Varro meant? The registry has 2 deals and 3 metrics; “totals” lists what they come to.',
    ],
    [
      'tarn-vario',
      'Nothing here is called “tarn-vario”: is Tarn → Varro (tarn-varro) meant? The registry has 2 deals and 3 metrics; “totals” lists what they come to.',
    ],
    [
      'Blenheim Palace',
      'Nothing here is called “Blenheim Palace”. The registry has 2 deals and 3 metrics; “totals” lists what they come to.',
    ],
  ])('%s is a miss', (name, words) => expect(refused('look_up', { name })).toBe(words))
})

describe('several registries', () => {
  const desks = [
    { name: 'deals.yaml', home: '', workspace },
    {
      name: 'asia/deals.yaml',
      home: 'asia',
      workspace: desk({ 'asia/deals.yaml': REGISTRY, 'asia/c.md': NOTE }).workspace,
    },
  ]
  const heads = (tool: ToolName, input: Input) =>
    answer(tool, input, desks, TODAY)
      .text.split('\n')
      .filter((line) => line.startsWith('# '))

  test('each answers under its name, those that cannot left out', () => {
    expect(heads('look_up', { name: 'Tarn' })).toEqual(['# deals.yaml', '# asia/deals.yaml'])
    const { text, isError } = answer('look_up', { name: 'Blenheim' }, desks, TODAY)
    expect([text.split('.')[0], isError]).toEqual(['Nothing here is called “Blenheim”', true])
  })

  test('a path means one: that of the note there, or the nearest upwards', () => {
    const figure = '# $38 billion (37.5–38.5), at 1:21'
    expect(heads('explain_figure', { path: 'asia/c.md', line: 1 })).toEqual([figure])
    expect(answer('check_text', { text: 'x', path: 'asia/deep/new.md' }, desks, TODAY).text).not.toContain('#')
  })

  test('none at all', () => {
    expect(answer('look_up', { name: 'Tarn' }, [], TODAY)).toEqual({
      text: 'There are no notes and no deals.yaml here.',
      isError: true,
    })
  })
})
