import { expect, test } from 'vitest'
import { SAMPLE_NOTE } from '../../../src/core/views/sample-note'
import { createWorkspace } from '../../../src/core/workspace/workspace'

test('the sample note has a total that adds up, and two slips', () => {
  const workspace = createWorkspace()
  workspace.update([{ kind: 'note', path: 'sample.md', text: SAMPLE_NOTE }])
  expect(workspace.findings().map(({ rule, span }) => `${rule} ${SAMPLE_NOTE.slice(span.start, span.end)}`)).toEqual([
    'share 61%',
    'period $8 billion',
  ])
  expect([...workspace.proofs('sample.md').values()].map(({ text }) => text)).toEqual([
    '= 300 + 250 + 38, adds up',
    '= $300B over five years, works out',
  ])
})
