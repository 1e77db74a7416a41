import { describe, expect, test } from 'vitest'
import { restatableAt, restate } from '../../../src/core/editing/restate'
import { isRefusal } from '../../../src/core/editing/types'
import { type Desk, desk, edited } from '../views/desk'

const DEALS = `deals:
  - id: tarn-osk
    kind: compute
    from: tarn
    to: osk
    amount: $38 billion
    status: signed
  - {id: tarn-varro, kind: compute, from: tarn, to: varro, amount: "$1,250 million", announced: 2025-01-05}
  - id: osk-varro
    kind: equity
    from: osk
    to: varro
    amount: up to $100 billion
    tranches:
      - {announced: 2025-03-01, amount: $60 billion}
      - {announced: 2025-06-01, amount: $40 billion}
metrics:
  - {id: tarn-commitments, company: tarn, measure: commitments, amount: $1.4 trillion}
  - {id: tarn-capex, company: tarn, measure: capex, period: 2025, amount: $12–14 billion}
companies:
  - {id: tarn, name: Tarn}
  - {id: osk, name: Osk}
  - {id: varro, name: Varro}
`

function changed(own: Desk, path: string, marked: string, typed: string) {
  const textOf = (one: string) => own.texts[one]
  const found = restate(own.workspace, own.at(path, marked), typed, { dollar: 'USD', textOf })
  if (isRefusal(found)) return found
  return found.map(
    ({ path, span, oldText, newText, isCertain }) =>
      `${own.show({ path, span })}${isCertain ? '' : '?'} ${oldText === own.texts[path]?.slice(span.start, span.end) ? '' : 'old '}→ ${newText}`,
  )
}

/** What becomes of each sentence of a note where the deal of $38 billion is restated in the registry. */
function restated(sentence: string, typed: string, marked = 'amount: $3|8', deals = DEALS) {
  const own = desk({ 'deals.yaml': deals, 'a.md': `${sentence}\n` })
  const found = changed(own, 'deals.yaml', marked, typed)
  if (isRefusal(found)) return found
  return found.filter((line) => line.startsWith('a.md')).map((line) => line.replace('a.md:1 ', ''))
}

describe('restating $38 billion', () => {
  test.each([
    [
      'the same amount in its own notation',
      'Tarn will pay Osk $38bn for computing.',
      '$40.5 billion',
      ['[$38bn] → $40.5bn'],
    ],
    [
      'another scale',
      'Tarn will pay Osk US$ 38 billion for computing.',
      '$950 million',
      ['[US$ 38 billion] → US$ 950 million'],
    ],
    ['about', 'Tarn will pay Osk about $38 billion for computing.', '$41 billion', ['[$38 billion] → $41 billion']],
    [
      'rounded to tens, as it was',
      'Tarn will pay Osk about $40 billion for computing.',
      '$52 billion',
      ['[$40 billion]? → $50 billion'],
    ],
    [
      'rounded finer where that would be wrong',
      'Tarn will pay Osk about $40 billion for computing.',
      '$54 billion',
      ['[$40 billion]? → $54 billion'],
    ],
    ['rounded, and right as it stands', 'Tarn will pay Osk about $40 billion for computing.', '$39 billion', []],
    [
      'nearly',
      'Tarn will pay Osk nearly $39 billion for computing.',
      '$45.2 billion',
      ['[$39 billion]? → $46 billion'],
    ],
    [
      'more than, now another',
      'Tarn will pay Osk more than [$35 billion](deals.yaml#tarn-osk) for computing.',
      '$30 billion',
      ['[$35 billion]? → $30 billion'],
    ],
    [
      'more than, and still so',
      'Tarn will pay Osk more than [$35 billion](deals.yaml#tarn-osk) for computing.',
      '$50 billion',
      [],
    ],
    [
      'more than the same',
      'Tarn will pay Osk more than [$38 billion](deals.yaml#tarn-osk) for computing.',
      '$42 billion',
      ['[$38 billion]? → $42 billion'],
    ],
    ['with a plus', 'Tarn will pay Osk $38+ billion for computing.', '$42 billion', ['[$38+ billion]? → $42+ billion']],
    [
      'too many digits: rounded',
      'Tarn will pay Osk $38 billion for computing.',
      '$41,234,567,890',
      ['[$38 billion]? → $41 billion'],
    ],
    [
      'decimals that it keeps',
      'Tarn will pay Osk $38.0 billion for computing.',
      '$41 billion',
      ['[$38.0 billion] → $41.0 billion'],
    ],
    [
      'decimals that it does not need',
      'Tarn will pay Osk $38 billion for computing.',
      '$37.50 billion',
      ['[$38 billion] → $37.5 billion'],
    ],
    ['bold', 'Tarn will pay Osk **$38 billion** for computing.', '$41 billion', ['[$38 billion] → $41 billion']],
    ['a pin', 'See [$38bn](deals.yaml#tarn-osk).', '$41 billion', ['[$38bn] → $41bn']],
    ['one that disagrees stays', 'Tarn will pay Osk $83 billion for computing.', '$41 billion', []],
    ['one of another deal stays', 'Tarn will pay Varro $1.25 billion for computing.', '$41 billion', []],
    ['another currency stays', 'Tarn will pay Osk €38 billion for computing.', '$41 billion', []],
  ])('%s', (_, sentence, typed, expected) => expect(restated(sentence, typed)).toEqual(expected))

  test('a table’s cell takes the unit of its column', () => {
    const table = '| Tarn’s compute contracts | signed ($bn) |\n|---|---|\n| Osk | 38.0 |\n| Varro | 1.25 |'
    expect(restated(table, '$40.5 billion')).toEqual(['a.md:3 [38.0] → 40.5'])
  })
})

describe('restating', () => {
  const own = desk({
    'deals.yaml': DEALS,
    'notes/a.md': 'Tarn will pay Osk $38 billion for computing. Tarn has commitments of nearly $1.5 trillion.\n',
    'notes/b.txt': 'Tarn signed a computing contract with Osk for $38bn. It may be $50 billion.\n',
  })
  const all = [
    'deals.yaml:6 [$38 billion] → $40.5bn',
    'notes/a.md:1 [$38 billion] → $40.5 billion',
    'notes/b.txt:1 [$38bn] → $40.5bn',
  ]

  test.each([
    ['notes/a.md', '$38| b'],
    ['notes/b.txt', '$|38bn'],
    ['deals.yaml', 'amount: $38| b'],
    ['deals.yaml', 'amo|unt: $38 b'],
  ])('from %s %j changes every note and the registry', (path, marked) =>
    expect(changed(own, path, marked, ' $40.5bn ')).toEqual(all),
  )

  test('leaves nothing that was right wrong', () => {
    const note = [
      'Tarn will pay Osk $38bn for computing.',
      'Tarn will pay Osk about $40 billion for computing.',
      'Tarn will pay Osk nearly $39 billion for computing.',
      'See [about $38.0 billion](deals.yaml#tarn-osk), [up to $40 billion](deals.yaml#tarn-osk) and [$38B](deals.yaml#tarn-osk).',
    ].join('\n\n')
    const before = desk({ 'deals.yaml': DEALS, 'a.md': note })
    const verdicts = ({ workspace }: Desk) => workspace.record('a.md')?.figures.map(({ verdict }) => verdict)
    expect(verdicts(before)).toEqual(Array.from({ length: 6 }, () => 'agrees'))
    for (const typed of [
      '$41 billion',
      '$37.2 billion',
      '$212.45 billion',
      '$950 million',
      '$1.2 trillion',
      '$3,456,789,012',
    ]) {
      const found = restate(before.workspace, before.at('deals.yaml', 'amount: $3|8'), typed, {
        dollar: 'USD',
        textOf: (path) => before.texts[path],
      })
      if (isRefusal(found)) throw new Error(found.refused)
      expect([typed, verdicts(desk(edited(before.texts, found)))]).toEqual([typed, verdicts(before)])
    }
  })

  test('keeps the hedge of a headline', () =>
    expect(changed(own, 'deals.yaml', 'amount: $1|.4', '$1.7 trillion')).toEqual([
      'deals.yaml:18 [$1.4 trillion] → $1.7 trillion',
      'notes/a.md:1 [$1.5 trillion]? → $1.7 trillion',
    ]))

  test('writes no zero that was not typed', () => {
    const deals = DEALS.replace('$38 billion', '$22.4 billion')
    expect(restated('Tarn will pay Osk $22.4bn for computing.', '$24bn', 'amount: $2|2.4', deals)).toEqual([
      '[$22.4bn] → $24bn',
    ])
  })

  test('keeps YAML’s quotation marks, and sets them where a comma would end the value', () => {
    expect(changed(own, 'deals.yaml', '"$1,2|50', '$1,300 million')).toEqual([
      'deals.yaml:8 [$1,250 million] → $1,300 million',
    ])
    expect(changed(own, 'deals.yaml', 'amount: $6|0', '$61,000 million')).toEqual([
      'deals.yaml:15 [$60 billion] → "$61,000 million"',
    ])
    expect(changed(own, 'deals.yaml', 'amount: $3|8', '$38,100 million')).toContain(
      'deals.yaml:6 [$38 billion] → $38,100 million',
    )
    expect(changed(own, 'deals.yaml', 'amount: $3|8', '>$38 billion')).toContain(
      'deals.yaml:6 [$38 billion] → ">$38 billion"',
    )
  })

  test('a tranche changes what states it, and nothing else', () => {
    const parts = desk({
      'deals.yaml': DEALS,
      'a.md': 'Osk put [$40 billion](deals.yaml#osk-varro) into Varro, of [$100 billion](deals.yaml#osk-varro).\n',
    })
    expect(changed(parts, 'a.md', '[$4|0', '$45 billion')).toEqual([
      'deals.yaml:16 [$40 billion] → $45 billion',
      'a.md:1 [$40 billion] → $45 billion',
    ])
  })

  test('the only tranche is the deal', () => {
    const deals = 'deals:\n  - {id: x, from: openai, to: oracle, amount: $9bn, tranches: [{amount: $9 billion}]}\n'
    expect(changed(desk({ 'deals.yaml': deals }), 'deals.yaml', '$9|bn', '$8bn')).toEqual([
      'deals.yaml:2 [$9bn] → $8bn',
      'deals.yaml:2 [$9 billion] → $8bn',
    ])
  })

  test('a range is written as a range', () => {
    const note = 'Tarn’s capex in 2025 is $12–14 billion.'
    expect(restated(note, '$15–17 billion', 'amount: $12|–14')).toEqual(['[$12–14 billion] → $15–17 billion'])
  })
})

describe('what can be restated', () => {
  const own = desk({
    'deals.yaml': `${DEALS}  - {id: nothing, name: Nothing}\n`,
    'a.md':
      'Tarn will pay Osk $83 billion for computing, and Varro $7 billion. Tarn will pay Osk $38bn for computing.\n',
  })
  const textOf = (path: string) => own.texts[path]
  const offered = (path: string, marked: string) => restatableAt(own.workspace, own.at(path, marked), textOf)

  test('begins with the amount of the registry', () => {
    expect(offered('a.md', '$38|bn')).toMatchObject({ text: '$38 billion' })
    expect(offered('deals.yaml', 'amount: "$1,2|')).toMatchObject({ text: '$1,250 million' })
    expect(offered('deals.yaml', '|amount: up to')).toMatchObject({ text: 'up to $100 billion' })
  })

  test.each([
    ['a figure that disagrees', 'a.md', '$8|3', { refused: 'disagrees', about: '$38 billion' }],
    ['a word', 'a.md', 'comp|uting', { refused: 'nothing', about: '' }],
    ['a key', 'deals.yaml', 'ki|nd', { refused: 'nothing', about: '' }],
    ['an id', 'deals.yaml', 'id: tar|n-osk', { refused: 'nothing', about: '' }],
  ])('%s cannot', (_, path, marked, expected) => expect(offered(path, marked)).toEqual(expected))

  test.each([
    ['40', { refused: 'no-amount', about: '$38 billion' }],
    ['soon', { refused: 'no-amount', about: '$38 billion' }],
    ['−$4 billion', { refused: 'no-amount', about: '$38 billion' }],
    ['€40 billion', { refused: 'other-currency', about: '$38 billion' }],
  ])('%j is refused', (typed, expected) => expect(changed(own, 'a.md', '$38|bn', typed)).toEqual(expected))

  test('an amount that YAML shares between entries cannot', () => {
    const shared = `deals:
  - {id: a, from: openai, to: oracle, amount: &size $5 billion}
  - {id: b, from: openai, to: aws, amount: *size}
`
    const other = desk({ 'deals.yaml': shared })
    expect(changed(other, 'deals.yaml', '$5| b', '$6 billion')).toEqual({ refused: 'shared', about: '$5 billion' })
  })

  test('a total up to a day cannot', () => {
    const dated = desk({
      'deals.yaml': DEALS.replace(
        '- {announced: 2025-06-01',
        '- {announced: 2025-04-01, amount: $1 billion}\n      - {announced: 2025-06-01',
      ),
      '2025-05-02.md': 'Osk invested $61 billion in Varro.\n',
    })
    expect(changed(dated, '2025-05-02.md', '$6|1', '$62 billion')).toEqual({
      refused: 'partial',
      about: 'up to $100 billion',
    })
  })
})
