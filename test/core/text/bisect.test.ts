import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countBefore } from '../../../src/core/text/bisect'

test('counts what a filter would', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 20 })), fc.integer({ min: -25, max: 25 }), (items, place) => {
      const sorted = [...items].sort((a, b) => a - b)
      expect(countBefore(sorted, (n) => n < place)).toBe(items.filter((n) => n < place).length)
    }),
  )
})
