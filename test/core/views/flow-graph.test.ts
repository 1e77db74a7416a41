import { describe, expect, test } from 'vitest'
import type { Flow } from '../../../src/core/ledger/types'
import { flowGraph } from '../../../src/core/views/flow-graph'
import { company, sum, totals } from './fake'

const flow = (from: string, to: string, committed: string | null, ceiling: string | null = null): Flow => ({
  from,
  to,
  totals: totals(committed === null ? [] : [sum(committed)], ceiling === null ? [] : [sum(ceiling)]),
  deals: [`${from}-${to}`],
})

const registry = { companies: new Map([company('openai', 'OpenAI'), company('oracle', 'Oracle')]) }

describe('flowGraph', () => {
  const [paid, bought, may] = [
    flow('openai', 'oracle', '300e9'),
    flow('oracle', 'nvidia', '75e9'),
    flow('nvidia', 'openai', null, '100e9'),
  ]
  const loop = { companies: ['nvidia', 'openai', 'oracle'], flows: [may, paid, bought], capacity: null }

  test('arrows in the order of their size, with labels from the one renderer', () => {
    const graph = flowGraph({ flows: [bought, may, paid], loops: [] }, registry)
    expect(graph.nodes).toEqual([
      { id: 'openai', name: 'OpenAI' },
      { id: 'oracle', name: 'Oracle' },
      { id: 'nvidia', name: 'nvidia' },
    ])
    expect(graph.edges.map(({ label, share, uncommitted }) => [label, share, uncommitted])).toEqual([
      ['$300B', 1, false],
      ['up to $100B', 0.3333, true],
      ['$75B', 0.25, false],
    ])
    expect(graph.omitted).toBe(0)
  })

  test('loops come first, and what there is no room for is counted', () => {
    const other = flow('meta', 'coreweave', '900e9')
    const graph = flowGraph({ flows: [other, paid, may, bought], loops: [loop] }, registry, { nodes: 3, edges: 9 })
    expect(graph.edges.map(({ from, looped }) => [from, looped])).toEqual([
      ['openai', true],
      ['nvidia', true],
      ['oracle', true],
    ])
    expect(graph.omitted).toBe(1)
  })

  test('flows without an amount are drawn only among themselves', () => {
    const unknown = flow('openai', 'amd', null)
    expect(flowGraph({ flows: [paid, unknown], loops: [] }, registry)).toMatchObject({
      edges: [{ to: 'oracle' }],
      omitted: 1,
    })
    expect(flowGraph({ flows: [unknown], loops: [] }, registry)).toMatchObject({
      edges: [{ to: 'amd', label: 'amount unknown', share: 0 }],
      omitted: 0,
    })
  })

  test('nothing to draw', () => {
    expect(flowGraph({ flows: [], loops: [] }, registry)).toEqual({ nodes: [], edges: [], omitted: 0 })
  })
})
