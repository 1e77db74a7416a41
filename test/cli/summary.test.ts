import { expect, test } from 'vitest'
import { folder, tieout } from './tieout'

const REGISTRY = `deals:
  - {id: openai-oracle, kind: compute, from: openai, to: oracle, amount: $300 billion, status: signed, announced: 2025-07-22}
  - {id: oracle-nvidia, kind: chips, from: oracle, to: nvidia, amount: $40 billion, status: announced, announced: 2025-05-23}
  - {id: nvidia-openai, kind: equity, from: nvidia, to: openai, amount: up to $100 billion, status: intent, announced: 2025-09-22}
`
const files = { 'deals.yaml': REGISTRY, 'a.md': 'OpenAI will pay Oracle $300 billion for compute.\n' }

test('totals, flows and the loop', () => {
  expect(tieout(folder(files), ['summary'])).toMatchObject({ code: 0, err: '' })
  expect(tieout(folder(files), ['summary']).out).toMatchInlineSnapshot(`
    "1 note, 1 figure, 1 tied, 0 proved, 0 abstained, 0 untied
    no findings

    Companies
      company   pays  up to  is paid  up to
      Oracle    $40B           $300B
      OpenAI   $300B                  $100B
      Nvidia          $100B     $40B

    Flows
      OpenAI → Oracle  $300B        1 deal
      Oracle → Nvidia  $40B         1 deal
      Nvidia → OpenAI  up to $100B  1 deal

    Loops
      Nvidia → OpenAI → Oracle → Nvidia, up to $40B can go round
        Nvidia → OpenAI up to $100B: nvidia-openai
        OpenAI → Oracle $300B: openai-oracle (a.md:1)
        Oracle → Nvidia $40B: oracle-nvidia

    By kind
      compute  $300B
      chips    $40B
      equity   up to $100B

    By status
      signed     $300B
      announced  $40B
      intent     up to $100B

    By year
      2025  $340B and up to $100B
    "
  `)
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
  expect(tieout(folder(), ['summary']).out).toBe(
    '0 notes, 0 figures, 0 tied, 0 proved, 0 abstained, 0 untied\nno findings\n',
  )
  expect(tieout(folder(), ['summary', 'nowhere'])).toMatchObject({ code: 2, out: '' })
})
