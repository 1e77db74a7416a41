import { describe, expect, test } from 'vitest'
import { registryCompletions } from '../../../src/core/completion/registry'
import { registryHover } from '../../../src/core/completion/registry-hover'
import { plainText } from '../../../src/core/views/inline'
import { createWorkspace } from '../../../src/core/workspace/workspace'

const REGISTRY = `companies:
  - {id: tarn, name: Tarn Robotics, aliases: [Tarn], products: [Tarnbot]}
  - {id: ferrow, name: Ferrow}
deals:
  - id: tarn-ferrow
    kind: lease
    from: tarn
    to: ferrow
    amount: $5 billion
    status: signed
    announced: 2025-03-04
    sources: [notes/a.md]
`
const workspace = createWorkspace({ dollar: 'USD', builtInCompanies: false, severities: {} })
workspace.update([
  { kind: 'registry', path: 'desk/deals.yaml', text: REGISTRY },
  { kind: 'note', path: 'desk/notes/a.md', text: 'Tarn pays Ferrow $5 billion under the lease.' },
  { kind: 'note', path: 'b.md', text: 'Nothing.' },
])

function at(marked: string) {
  const offset = marked.indexOf('|')
  return registryCompletions(workspace, 'desk/deals.yaml', marked.replace('|', ''), offset)
}

const labels = (marked: string) => at(marked)?.items.map(({ label }) => label) ?? null
const inserted = (marked: string, label: string) => at(marked)?.items.find((one) => one.label === label)?.insert

const choice = (number: number, words: string) => `$\{${number}|${words}|}`
const KINDS = choice(2, 'compute,chips,equity,debt,lease,acquisition,revenue-share,build,grant,other')
const STATUSES = choice(6, 'rumoured,intent,announced,signed,closed,cancelled')
const deal = (before: string, indent: string) =>
  [
    `${before}id: $1`,
    `kind: ${KINDS}`,
    'from: $3',
    'to: $4',
    'amount: $5',
    `status: ${STATUSES}`,
    'announced: $7',
    'sources: [$8]',
  ].join(`\n${indent}`)

describe('keys', () => {
  test.each<[string, string, readonly string[] | null]>([
    ['the file’s', '|', ['companies', 'deals', 'metrics', 'rates', 'tieout']],
    ['but those that stand there', 'rates:\ndeals:\n|', ['deal', 'companies', 'metrics', 'tieout']],
    [
      'a deal’s, what it must have first',
      'deals:\n  - id: a\n    |\n    kind: lease\n',
      ['from', 'to', 'amount', 'per', 'status', 'announced', 'term', 'round', 'tranches', 'sources', 'note'],
    ],
    [
      'a company’s',
      'companies:\n  - {id: a, |}',
      ['name', 'aliases', 'tickers', 'products', 'parent', 'home', 'fiscal-year-end'],
    ],
    ['a tranche’s', 'deals:\n  - tranches:\n      - {amount: $1, |', ['announced', 'round', 'note']],
    ['a rate’s', 'rates:\n  - {|', ['from', 'to', 'rate', 'as-of']],
    ['the settings’', 'tieout:\n  |', ['rules', 'exclude']],
    ['none in a text', 'deals:\n  - note: |', null],
    ['none in a comment', 'deals:\n  # |', null],
    ['none below a key that is not known', 'dealz:\n  |', null],
  ])('%s', (_, text, expected) => expect(labels(text)).toEqual(expected))

  test('rules by their names', () =>
    expect(labels('tieout:\n  rules:\n    |')?.slice(0, 2)).toEqual(['registry-amount', 'note-disagreement']))

  test.each([
    ['deals:\n  - id: a\n    |', 'kind', 'kind: $0'],
    ['deals:\n  - id: a\n    ki|: lease', 'kind', 'kind'],
    ['deals:\n  - id: a\n    |', 'sources', 'sources: [$0]'],
    ['deals:\n  - id: a\n    |', 'tranches', 'tranches:\n      - $0'],
    ['deals:\n  - |', 'tranches', 'tranches:\n      - $0'],
    ['deals:\n  - {id: a, |}', 'tranches', 'tranches: [{$0}]'],
    ['|', 'deals', 'deals:\n  - $0'],
    ['|', 'tieout', 'tieout:\n  $0'],
    ['tieout:\n  |', 'rules', 'rules:\n    $0'],
    ['tieout: {|}', 'rules', 'rules: {$0}'],
  ])('%j: %s is %j', (text, label, expected) => expect(inserted(text, label)).toBe(expected))

  test('say what they are', () => {
    const [from] = at('deals:\n  - id: a\n    |')?.items ?? []
    expect(from).toMatchObject({ label: 'from', description: 'Payer · required', goesOn: true })
    expect(from?.about().map(plainText)).toEqual(['Payer · required', 'Who pays: a company, or several'])
  })
})

describe('values', () => {
  test.each<[string, string, readonly string[]]>([
    ['companies, the registry’s own', 'deals:\n  - from: |', ['tarn', 'ferrow']],
    ['companies in a list', 'deals:\n  - from: [tarn, |]', ['tarn', 'ferrow']],
    ['companies in a list of lines', 'deals:\n  - from:\n      - |', ['tarn', 'ferrow']],
    ['a parent', 'companies:\n  - {id: a, parent: |}', ['tarn', 'ferrow']],
    ['the other party', 'metrics:\n  - with: |', ['tarn', 'ferrow']],
    [
      'statuses, one spelling each',
      'deals:\n  - status: |',
      ['rumoured', 'intent', 'announced', 'signed', 'closed', 'cancelled'],
    ],
    ['a metric’s statuses', 'metrics:\n  - status: |', ['reported', 'target', 'forecast']],
    ['bases', 'metrics:\n  - basis: |', ['pre-money', 'post-money', 'run-rate', 'net', 'adjusted']],
    ['per', 'deals:\n  - per: |', ['year']],
    ['severities', 'tieout:\n  rules: {share: |}', ['off', 'hint', 'info', 'warning', 'error']],
    ['notes, from the file on', 'deals:\n  - sources: [|]', ['../b.md', 'notes/a.md']],
  ])('%s', (_, text, expected) => expect(labels(text)).toEqual(expected))

  test('currencies, the most used first', () =>
    expect(labels('rates:\n  - {from: |}')?.slice(0, 3)).toEqual(['USD', 'EUR', 'GBP']))

  test('a company is found by its other names, and what was typed goes', () => {
    const found = at('deals:\n  - from: Tar|n  # the robot maker')
    expect(found?.span).toEqual({ start: 17, end: 21 })
    expect(found?.items[0]).toMatchObject({
      insert: 'tarn',
      description: 'Tarn Robotics',
      filter: 'tarn Tarn Robotics Tarn',
    })
    expect(found?.items[0]?.about().map(plainText)).toEqual(['Tarn Robotics · Tarn', 'Tarnbot'])
  })

  test('a blank comes between them and the colon', () => expect(inserted('deals:\n  - per:|', 'year')).toBe(' year'))
})

describe('whole entries', () => {
  test.each([
    ['deals:\n  - |', 'deal', deal('', '    ')],
    ['deals:\n  |', 'deal', deal('- ', '    ')],
    ['deals:\n|', 'deal', deal('  - ', '    ')],
    ['deals:\n- id: a\n|', 'deal', deal('- ', '  ')],
    ['rates:\n  - |', 'rate', '{from: $1, to: $2, rate: $3, as-of: $4}'],
    ['deals:\n  - id: a\n    tranches:\n      - |', 'tranche', '{announced: $1, amount: $2}'],
    ['deals:\n  - id: a\n    tranches: [|]', 'tranche', '{announced: $1, amount: $2}'],
    ['companies:\n  - |', 'company', 'id: $1\n    name: $2\n    aliases: [$3]'],
  ])('%j: %s', (text, label, expected) => expect(inserted(text, label)).toBe(expected))

  test('a metric with the measures to choose from', () =>
    expect(inserted('metrics:\n  - |', 'metric')).toMatch(
      /^id: \$1\n {4}company: \$2\n {4}measure: \$\{3\|revenue,profit,/,
    ))

  test('not within an entry', () => expect(labels('deals:\n  - |\n    from: tarn')).not.toContain('deal'))
})

describe('hover', () => {
  function say(marked: string) {
    const offset = marked.indexOf('|')
    const found = registryHover(workspace, 'desk/deals.yaml', marked.replace('|', ''), offset)
    return found && { span: found.span, head: found.head.map(plainText), rest: found.rest.map(plainText) }
  }

  test('on a key: what the schema says', () => {
    expect(say('deals:\n  - id: a\n    st|atus: signed')).toEqual({
      span: { start: 21, end: 27 },
      head: ['Status', 'How firm it is; announced unless stated'],
      rest: [
        'rumoured · Told by unnamed sources',
        'intent · A letter of intent or a plan: not binding',
        'announced · Announced by a party',
        'signed · Signed',
        'closed · Carried out',
        'cancelled · Called off: counts nowhere',
      ],
    })
    expect(say('deals:\n  - {te|rm: 7 years}')?.head).toEqual([
      'Term',
      'How long it runs: 7 years, 18 months',
      'For example 7 years, 18 months',
    ])
    expect(say('de|als:\n')?.head).toEqual(['Deals', 'Money that one party pays or promises another'])
  })

  test('on an id: what stands behind the entry', () => {
    expect(say(REGISTRY.replace('id: tarn-f', 'id: ta|rn-f'))?.head).toEqual([
      '$5 billion · Tarn Robotics → Ferrow, lease, signed 4 Mar 2025',
      'Tarn Robotics → Ferrow $5B in 1 deal · Tarn Robotics has committed $5B in 1 deal',
      'from notes/a.md',
    ])
  })

  test('on a company: what it pays and is paid', () => {
    const head = ['Tarn Robotics', 'pays $5B in 1 deal', 'named 1 time in 1 note']
    expect(say(REGISTRY.replace('from: tarn', 'from: ta|rn'))?.head).toEqual(head)
    expect(say(REGISTRY.replace('id: tarn,', 'id: tar|n,'))?.head).toEqual(head)
  })

  test('on a word: what it means', () =>
    expect(say('deals:\n  - kind: bui|ld')?.head).toEqual(["build · Money spent for another's use and not paid to it"]))

  test.each([
    'deals:\n  - note: fr|om',
    'deals:\n  - colour: bl|ue',
    'deals:|\n',
    '# deals|',
    'deals:\n  - id: not-|there',
  ])('nothing on %j', (text) => expect(say(text)).toBeNull())
})
