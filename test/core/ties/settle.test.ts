import { describe, expect, test } from 'vitest'
import { readWith, whyOf } from '../read-note'

const REGISTRY = `
companies:
  - {id: halden, name: Halden}
  - {id: perrin, name: Perrin}
  - {id: corvane, name: Corvane}
  - {id: lumio, name: Lumio}
deals:
  - {id: loan, kind: debt, from: corvane, to: halden, amount: $7.35 billion, status: signed, announced: 2025-05-12}
`
const why = (text: string) => whyOf(readWith(REGISTRY, text, '2025-10-01.md'))

describe('an amount told before of something else', () => {
  test.each([
    [
      'Halden should sell $5.7 billion of convertibles next year. On those $5.7 billion of loans, Corvane lent to Halden.',
      [
        '$5.7 billion abstained: it may be a plan or a rumour',
        '$5.7 billion abstained: it repeats an amount that is not tied',
      ],
    ],
    [
      'Halden should sell $5.6 billion of convertibles next year. On those $5.7 billion of loans, Corvane lent to Halden.',
      ['$5.6 billion abstained: it may be a plan or a rumour', '$5.7 billion loan disagrees: the words speak of debt'],
    ],
    [
      'Halden should sell €5.7 billion of convertibles next year. On those $5.7 billion of loans, Corvane lent to Halden.',
      ['€5.7 billion abstained: the currencies differ', '$5.7 billion loan disagrees: the words speak of debt'],
    ],
    [
      'Halden should sell $7.35 billion of convertibles next year. On those $7.35 billion of loans, Corvane lent to Halden.',
      ['$7.35 billion loan agrees: the amounts agree', '$7.35 billion loan agrees: the amounts agree'],
    ],
  ])('%s', (text, expected) => {
    expect(why(text)).toEqual(expected)
  })
})

describe('an amount that is tied in its passage', () => {
  test.each([
    ['Corvane lends Halden $7.35 billion. Bankers like a $7.35 billion ticket.', 'loan agrees'],
    ['Corvane lends Halden $7.35 billion. Lumio ($7.35 billion) is as large.', 'abstained'],
  ])('%s', (text, expected) => {
    expect(why(text)[1]).toContain(` ${expected}: `)
  })
})

test('what had been so before agrees by chance, if at all', () => {
  expect(why('Corvane lends Halden $7.35 billion, and had lent it $7 billion.')[1]).toBe(
    '$7 billion abstained: it is what was said before',
  )
})
