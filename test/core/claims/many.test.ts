import { expect, test } from 'vitest'
import { readWith } from '../read-note'

const REGISTRY = 'companies:\n  - {id: tarn, name: Tarn}\n'

/** Whether the figures of *Tarn made $1m, $1m …* are said to be Tarn's. */
const owners = (count: number) =>
  readWith(REGISTRY, `Tarn made ${Array.from({ length: count }, () => '$1m').join(', ')}.\n`).claims.map(
    ({ who }) => who?.value,
  )

test('a row of more than a hundred figures is no sentence', () => {
  expect(owners(100)[0]).toEqual(['tarn'])
  expect(owners(101)).toEqual(Array.from({ length: 101 }, () => undefined))
})
