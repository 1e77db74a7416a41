import { describe, expect, test } from 'vitest'
import { readWith, tiesOf } from '../read-note'

const REGISTRY = `
deals:
  - {id: openai-aws, kind: compute, from: openai, to: aws, amount: $38 billion, status: signed, announced: 2025-11-03, term: 7 years}
  - {id: openai-oracle, kind: compute, from: openai, to: oracle, amount: $300 billion, status: signed}
  - {id: openai-azure, kind: compute, from: openai, to: microsoft, amount: $250 billion, status: signed}
  - id: openai-coreweave
    kind: compute
    from: openai
    to: coreweave
    status: signed
    amount: $22.4 billion
    tranches:
      - {announced: 2025-03-10, amount: $11.9 billion}
      - {announced: 2025-05-15, amount: $4 billion}
      - {announced: 2025-09-25, amount: $6.5 billion}
  - {id: microsoft-equity, kind: equity, from: microsoft, to: openai, amount: $13 billion, status: closed}
  - {id: nvidia-loi, kind: equity, from: nvidia, to: openai, amount: up to $100 billion, status: intent}
  - {id: openai-amd, kind: chips, from: openai, to: amd, status: signed}
  - {id: softbank-lease, kind: lease, from: softbank, to: oracle, amount: $2 billion, per: year, status: signed}
metrics:
  - {id: revenue-2025, company: openai, measure: revenue, period: 2025, amount: $13 billion}
  - {id: revenue-q3, company: openai, measure: revenue, period: 2025-Q3, amount: $3.25 billion}
  - {id: loss-q3, company: openai, measure: loss, period: 2025-Q3, amount: $12 billion}
  - {id: commitments, company: openai, measure: commitments, amount: $1.4 trillion}
rates:
  - {from: EUR, to: USD, rate: 1.15, as-of: 2025-11-03}
`

const read = (text: string, path?: string) => readWith(REGISTRY, text, path)
const ties = (text: string, path?: string) => tiesOf(read(text, path))

describe('what the sentence says decides', () => {
  test.each([
    ['OpenAI signed a $38 billion compute deal with AWS.', ['$38 billion openai-aws agrees']],
    ['OpenAI will pay Oracle $300 billion.', ['$300 billion openai-oracle agrees']],
    ['OpenAI signed a $83 billion compute deal with AWS.', ['$83 billion openai-aws disagrees']],
    ['Microsoft invested $13 billion in OpenAI.', ['$13 billion microsoft-equity agrees']],
    ['OpenAI had revenue of $13 billion in 2025.', ['$13 billion revenue-2025 agrees']],
    [
      'OpenAI lost $12 billion in Q3 2025 on revenue of $3.25 billion.',
      ['$12 billion loss-q3 agrees', '$3.25 billion revenue-q3 agrees'],
    ],
    [
      'OpenAI’s commitments total $1.4 trillion across AWS ($38 billion), Oracle ($300 billion) and Microsoft ($250 billion).',
      [
        '$1.4 trillion commitments agrees',
        '$38 billion openai-aws agrees',
        '$300 billion openai-oracle agrees',
        '$250 billion openai-azure agrees',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(ties(text)).toEqual(expected)
  })
})

describe('what leaves a doubt abstains', () => {
  test.each([
    ['a deal without an amount', 'OpenAI signed a $90 billion chip deal with AMD.', '$90 billion abstained'],
    ['a yearly slice', 'SoftBank leases from Oracle for $2 billion.', '$2 billion abstained'],
    ['a part', 'OpenAI paid AWS an initial $2 billion under the compute deal.', '$2 billion untied'],
    ['another amount of the pair', 'OpenAI spent $5 on coffee from Oracle.', '$5 untied'],
    ['a company that the registry does not know', 'Palantir lost $12 billion last quarter.', '$12 billion untied'],
    ['no company at all', 'The market lost $12 billion last quarter.', '$12 billion untied'],
  ])('%s', (_, text, expected) => {
    const [tie] = ties(text)
    expect([expected, expected.replace('untied', 'abstained')]).toContain(tie)
  })
})

describe('as of', () => {
  test('a note of March is held to the first tranche, one of November to all three', () => {
    const march = 'OpenAI’s compute contract with CoreWeave is worth $11.9 billion.'
    const november = 'OpenAI’s compute contract with CoreWeave is worth $22.4 billion.'
    expect(ties(march, '2025-03-20.md')).toEqual(['$11.9 billion openai-coreweave agrees'])
    expect(ties(november, '2025-11-20.md')).toEqual(['$22.4 billion openai-coreweave agrees'])
    expect(ties(november, '2025-03-20.md')).toEqual(['$22.4 billion openai-coreweave disagrees'])
  })

  test('in an undated note the total of any date agrees, and so does a tranche by itself', () => {
    expect(ties('OpenAI’s compute contract with CoreWeave is worth $15.9 billion.')).toEqual([
      '$15.9 billion openai-coreweave agrees',
    ])
    expect(ties('OpenAI added $6.5 billion to its compute contract with CoreWeave.')).toEqual([
      '$6.5 billion openai-coreweave#2 agrees',
    ])
  })

  test('an entry younger than the note is not compared', () => {
    expect(ties('OpenAI signed a $50 billion compute deal with AWS.', '2025-01-02.md')).toEqual([
      '$50 billion abstained',
    ])
  })
})

test('the author’s pin decides, whatever the words say', () => {
  expect(ties('It came to [$38B](deals.yaml#openai-aws), not [$39B](../deals.yaml#openai-aws).')).toEqual([
    '$38B openai-aws agrees',
    '$39B openai-aws disagrees',
  ])
})

test('another currency is compared by the registry’s rate, or not at all', () => {
  expect(ties('OpenAI’s compute contract with AWS is worth €33 billion.', '2025-11-04.md')).toEqual([
    '€33 billion openai-aws agrees',
  ])
  expect(ties('OpenAI’s compute contract with AWS is worth £29 billion.', '2025-11-04.md')).toEqual([
    '£29 billion abstained',
  ])
})

test('an open interval is never tied by its amount', () => {
  expect(ties('OpenAI needs more than $1 billion.')).toEqual(['$1 billion untied'])
})

test('the reasons are said in words', () => {
  const [tie] = read('OpenAI signed a $38 billion compute deal with AWS.').ties
  expect(tie?.reasons).toEqual(['both companies are named here', 'the words speak of compute', 'the amounts agree'])
})
