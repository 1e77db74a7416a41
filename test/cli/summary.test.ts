import { expect, test } from 'vitest'
import { folder, tieout } from './tieout'

const REGISTRY = `deals:
  - {id: openai-oracle, kind: compute, from: openai, to: oracle, amount: $300 billion, status: signed, announced: 2025-07-22}
  - {id: oracle-nvidia, kind: chips, from: oracle, to: nvidia, amount: $40 billion, status: announced, announced: 2025-05-23}
  - {id: nvidia-openai, kind: equity, from: nvidia, to: openai, amount: up to $100 billion, status: intent, announced: 2025-09-22}
`
const files = { 'deals.yaml': REGISTRY, 'a.md': 'OpenAI will pay Oracle $300 billion.\n' }

test('totals, flows and the loop', () => {
  expect(tieout(folder(files), ['summary'])).toMatchObject({ code: 0, err: '' })
  expect(tieout(folder(files), ['summary']).out).toMatchInlineSnapshot()
})

test('as JSON, with decimal strings', () => {
  const { workspaces, version } = JSON.parse(tieout(folder(files), ['summary', '--format', 'json']).out)
  expect(version).toBe(1)
  expect(workspaces).toHaveLength(1)
  expect(workspaces[0].registries).toEqual(['deals.yaml'])
  expect(workspaces[0].flows).toContainEqual({
    from: 'openai',
    to: 'oracle',
    committed: [
      { currency: 'USD', value: '300000000000', low: '295000000000', high: '305000000000', entries: ['openai-oracle'] },
    ],
    ceiling: [],
    deals: ['openai-oracle'],
  })
  expect(workspaces[0].loops).toHaveLength(1)
})

test('as Markdown', () => {
  const { out } = tieout(folder(files), ['summary', '--format', 'md'])
  expect(out).toContain('| OpenAI → Oracle | \\$300B | 1 deal |')
})

test('of an empty folder and of a missing one', () => {
  expect(tieout(folder(), ['summary']).out).toBe('0 notes, 0 figures, 0 tied, 0 abstained, 0 untied\nno findings\n')
  expect(tieout(folder(), ['summary', 'nowhere'])).toMatchObject({ code: 2, out: '' })
})
