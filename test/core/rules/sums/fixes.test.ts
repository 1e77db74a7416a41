import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding, Fix } from '../../../../src/core/rules/types'
import { withEdits } from '../../../../src/core/views/fixes'
import { createWorkspace } from '../../../../src/core/workspace/workspace'

function findingsIn(text: string): readonly Finding[] {
  const workspace = createWorkspace()
  workspace.update([{ kind: 'note', path: 'note.md', text }])
  return workspace.findings().filter(({ rule }) => rule === 'parts-total' || rule === 'difference')
}

function applied(text: string, { edits }: Fix): string {
  return withEdits(text, edits)
}

const CASES: readonly (readonly [string, string, string, string])[] = [
  [
    'a part left out',
    'Commitments total $310.4 billion: $300 billion to Oracle, $250 billion to Microsoft, $38 billion to AWS and $22.4 billion to CoreWeave.',
    'Write $610.4 billion, with Oracle’s $300 billion',
    'Commitments total $610.4 billion: $300 billion to Oracle, $250 billion to Microsoft, $38 billion to AWS and $22.4 billion to CoreWeave.',
  ],
  [
    'a part left out of a table',
    '| Deal | $m |\n|---|---:|\n| A | 1,150 |\n| B | 4,900 |\n| C | 2,600 |\n| Total | 7,500 |\n',
    'Write 8,650, with A’s 1,150',
    '| Deal | $m |\n|---|---:|\n| A | 1,150 |\n| B | 4,900 |\n| C | 2,600 |\n| Total | 8,650 |\n',
  ],
  [
    'a scale',
    'The round of $3.5 billion consists of $1.2 billion from Lightspeed, $1.4 billion from Iconiq and $900 billion from Fidelity.',
    'Write $900 million for $900 billion',
    'The round of $3.5 billion consists of $1.2 billion from Lightspeed, $1.4 billion from Iconiq and $900 million from Fidelity.',
  ],
  [
    'two digits of a result',
    'It has $18.8 billion of debt and $1.9 billion of cash, so its net debt is $19.6 billion.',
    'Write $16.9 billion, what the parts make',
    'It has $18.8 billion of debt and $1.9 billion of cash, so its net debt is $16.9 billion.',
  ],
]

describe('a slip that explains a sum', () => {
  test.each(CASES)('%s', (_, text, title, mended) => {
    const [finding, more] = findingsIn(text)
    expect(more).toBeUndefined()
    expect(finding?.fixes.map((fix) => fix.title)).toEqual([title])
    const [fix] = finding?.fixes ?? []
    expect(fix === undefined ? null : applied(text, fix)).toBe(mended)
    expect(findingsIn(mended)).toEqual([])
  })

  test('what the parts make is offered, for no certain fix, where nothing explains it', () => {
    const [finding] = findingsIn('It pays $4.5 billion in cash and $11.9 billion in shares, $17.7 billion in all.')
    expect(finding?.message).toBe('The parts add up to $16.4B, not $17.7B: cash and shares.')
    expect(finding?.fixes.map(({ title, certain }) => [title, certain])).toEqual([
      ['Write $16.4 billion, what the parts make', false],
    ])
  })
})

const WORDS = fc.constantFrom(
  ...'together total of which the rest less plus leaves is so a $3 $4.5 billion $7 million and , ; : — ( ) in all had raised before it brings to from revenue costs loss net debt cash without charge took down'.split(
    ' ',
  ),
)

test('whatever the words, nothing is thrown and every finding says the two numbers that it compared', () => {
  fc.assert(
    fc.property(fc.array(WORDS, { maxLength: 40 }), (words) => {
      for (const { proof, message } of findingsIn(`It ${words.join(' ')}.`))
        for (const { said } of proof?.operands.slice(-2) ?? []) expect(message).toContain(said)
    }),
    { numRuns: 100 },
  )
})
