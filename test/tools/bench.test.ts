import { expect, test } from 'vitest'
import { slope } from '../../tools/bench/measure.mjs'
import { table, threeDigits } from '../../tools/bench/table.mjs'
import { type Kind, note, notes } from '../../tools/bench/texts.mjs'

test('a table lines its columns up, numbers to the right, and names what is late or missing', () => {
  const columns = [
    { key: 'input', title: 'input' },
    { key: 'ms', title: 'ms' },
    { key: 'ratio', title: 'doubling', after: ' ×' },
  ]
  const rows = [
    { input: 'table of figures', ms: 12345.6, ratio: 2.1234 },
    { input: 'links', ms: { over: 20 }, ratio: undefined },
  ]
  expect(table(columns, rows)).toBe(
    [
      '| input            |     ms | doubling |',
      '| ---------------- | -----: | -------: |',
      '| table of figures | 12,346 |   2.12 × |',
      '| links            | > 20 s |      n/a |',
      '',
    ].join('\n'),
  )
})

test.each([
  [0, '0'],
  [1000, '1,000'],
  [0.012345, '0.0123'],
  [0.0000001, '0.000000'],
  [1.5, '1.50'],
  [99.96, '100'],
  [1234567.8, '1,234,568'],
  [-12.34, '-12.3'],
])('%d is shown as %s', (value, text) => {
  expect(threeDigits(value)).toBe(text)
})

test('the slope of the logarithms is the power by which the cost grows', () => {
  expect(slope([10, 100, 1000].map((size) => [size, 3 * size ** 2]))).toBeCloseTo(2, 10)
  expect(slope([[10, 1]])).toBeUndefined()
})

/** Amounts of money in a text, as the generator writes them. */
const figures = (text: string): number => text.match(/[$€£]\d/g)?.length ?? 0

test('the same seed gives the same note, another seed another one', () => {
  expect(note('real', 3000, 1)).toBe(note('real', 3000, 1))
  expect(note('real', 3000, 1)).not.toBe(note('real', 3000, 2))
  expect(note('dense', 100, 1)).toBe(
    [
      '# Pellmore and the quiet campus in Ohio',
      'A $1.5 million loan from analysts in Osaka pays for the early roadmap. Meta expects net debt of roughly $90.1 million in 2026. Harbin Grid will pay OpenAI $65.2 million a year for five years, or £4 billion in all.',
      '',
    ]
      .join('\n\n')
      .replace(/\n\n$/, '\n'),
  )
})

test.each<[Kind, number, number]>([
  ['real', 1.5, 3],
  ['dense', 12, 18],
  ['bare', 0, 0],
])('%s notes are as long as asked, and hold %d to %d figures a kilobyte', (kind, low, high) => {
  const texts = notes(kind, 50, 5000, 1).map(({ text }) => text)
  for (const text of texts) expect(Buffer.byteLength(text)).toBeGreaterThanOrEqual(5000)
  const all = texts.join('')
  expect(all.length).toBeLessThan(50 * 6500)
  const rate = figures(all) / (all.length / 1000)
  expect(rate).toBeGreaterThanOrEqual(low)
  expect(rate).toBeLessThanOrEqual(high)
})
