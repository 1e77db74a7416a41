import { expect, test } from 'vitest'
import { readAmount } from '../../../src/core/figures/scan'
import type { ReadNote } from '../../../src/core/notes/types'
import { noteDisagreement } from '../../../src/core/rules/note-disagreement'
import { valuesOverTime } from '../../../src/core/rules/values-over-time'
import { foundOf, registryOf, type Says, tell } from './told-notes'

const registry = registryOf('companies:\n  - {id: osk, name: Osk}\n  - {id: tarn, name: Tarn}\n')
const VALUATION: Says = { who: 'osk', what: 'valuation' }

function found(...notes: readonly ReadNote[]): readonly string[] {
  return foundOf(valuesOverTime, notes, registry).map(({ path, span, message, related }) => {
    const text = notes.find((note) => note.path === path)?.text.slice(span.start, span.end)
    return `${path} ${text}: ${message} [${related.map((one) => `${one.path} ${one.message}`).join(', ')}]`
  })
}

const says = (path: string, amount: string, claim: Says = VALUATION) => tell(path, `It is ${amount}.`, claim)

test('undated notes: one hint for the thing, at the last place, with all others', () => {
  expect(found(says('a.md', '$12 billion'), says('b.md', '$5.0 billion'), says('c.md', '$12 billion'))).toEqual([
    'c.md $12 billion: Osk’s valuation: $5B and $12B, and no date says which came when. Add them to deals.yaml with dates. ' +
      '[a.md $12B here, b.md $5B here]',
  ])
})

test('an undated note and dated ones', () => {
  const notes = [
    says('2025-03-01.md', '$5.0 billion'),
    says('a.md', '$12 billion'),
    says('2025-09-01.md', '$20 billion'),
  ]
  expect(found(...notes)).toEqual([
    '2025-09-01.md $20 billion: Osk’s valuation: $5B, $12B and $20B, and no date says which came when. ' +
      'Add them to deals.yaml with dates. [a.md $12B here, 2025-03-01.md $5B here]',
  ])
})

test('one note, with two values in two sentences', () => {
  const [one, ...more] = found(tell('a.md', 'It was $5.0 billion.\n\nIt is $12 billion.', VALUATION, VALUATION))
  expect(more).toEqual([])
  expect(one).toContain('a.md $12 billion: Osk’s valuation: $5B and $12B, and no date')
})

test('more values than a message can hold are counted', () => {
  const notes = ['$1 billion', '$2 billion', '$3 billion', '$4 billion', '$5 billion', '$6 billion']
  expect(found(...notes.map((amount, i) => says(`${i}.md`, amount)))[0]).toContain(
    'Osk’s valuation: $1B, $2B, $3B, $4B and 2 others, and no date',
  )
})

test.each<[string, readonly ReadNote[]]>([
  ['the notes’ dates order them', [says('2025-03-01.md', '$5.0 billion'), says('2025-09-01.md', '$12 billion')]],
  [
    'said dates order them',
    [
      says('a.md', '$5.0 billion', { ...VALUATION, when: '2025-03' }),
      says('b.md', '$12 billion', { ...VALUATION, when: '2025-09' }),
    ],
  ],
  ['they agree', [says('a.md', '$12 billion'), says('b.md', '$12.1 billion')]],
  ['one sentence tells both', [tell('a.md', 'It went to $5.0 billion, then $12 billion.', VALUATION, VALUATION)]],
  [
    'one note knows both',
    [
      says('a.md', '$5.0 billion'),
      tell(
        'b.md',
        'It rose from $5.0 billion to $12 billion.',
        { ...VALUATION, change: 'from' },
        { ...VALUATION, change: 'to' },
      ),
    ],
  ],
  ['one is only talk', [says('a.md', '$5.0 billion', { ...VALUATION, mode: 'rumour' }), says('b.md', '$12 billion')]],
  ['one is a part', [says('a.md', '$5.0 billion', { ...VALUATION, scope: 'part' }), says('b.md', '$12 billion')]],
  ['two companies', [says('a.md', '$5.0 billion'), says('b.md', '$12 billion', { ...VALUATION, who: 'tarn' })]],
  ['two bases', [says('a.md', '$5.0 billion', { ...VALUATION, basis: 'pre-money' }), says('b.md', '$12 billion')]],
  [
    'it is no level',
    [
      says('a.md', '$5.0 billion', { who: 'osk', to: 'tarn', what: 'equity' }),
      says('b.md', '$12 billion', { who: 'osk', to: 'tarn', what: 'equity' }),
    ],
  ],
  [
    'an entry decides one of them',
    [
      says('a.md', '$5.0 billion', {
        ...VALUATION,
        tie: { verdict: 'disagrees', expected: readAmount('$12 billion') },
      }),
      says('b.md', '$12 billion'),
    ],
  ],
])('nothing where %s', (_, notes) => {
  expect(found(...notes)).toEqual([])
})

test('what the registry has with its date is in order', () => {
  const known = registryOf(
    'companies:\n  - {id: osk, name: Osk}\nmetrics:\n  - {id: a, company: osk, measure: valuation, amount: $12 billion, as-of: 2025-09-01}\n',
  )
  const notes = [says('a.md', '$5.0 billion'), says('b.md', '$12 billion')]
  expect(foundOf(valuesOverTime, notes, known)).toEqual([])
  expect(found(...notes)).toHaveLength(1)
})

test('a run rate and a backlog are levels too', () => {
  const pace: Says = { who: 'osk', what: 'revenue', basis: 'run-rate', when: 'TTM' }
  expect(found(says('a.md', '$5.0 billion', pace), says('b.md', '$12 billion', pace))[0]).toContain(
    'Osk’s revenue run rate: $5B',
  )
  const backlog: Says = { who: 'osk', what: 'backlog' }
  expect(found(says('a.md', '$5.0 billion', backlog), says('b.md', '$12 billion', backlog))).toHaveLength(1)
})

test('what the notes contradict outright is no hint beside the warning', () => {
  const notes = [says('2025-09-01-a.md', '$5.0 billion'), says('2025-09-01-b.md', '$12 billion')]
  expect(foundOf(noteDisagreement, notes, registry)).toHaveLength(1)
  expect(found(...notes)).toEqual([])
  expect(found(...notes, says('c.md', '$20 billion'))).toEqual([])
})
