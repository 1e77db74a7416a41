import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinOf, reckonsBack } from '../../../../src/core/rules/terms/joins'

test.each([
  [', which works out at ', '.', 'computed'],
  [', or ', ' from 2027', 'computed'],
  [', so the buyers pay ', '.', 'computed'],
  ['; that is only ', ' less', 'computed'],
  [' comes to just ', '.', 'computed'],
  [' contract with Microsoft averages ', '.', 'computed'],
  [' = ', '', 'computed'],
  [', i.e. ', '', 'computed'],
  [', will bring in ', ' once it is built', 'computed'],
  [', so the tenant will pay Cipher ', '.', 'computed'],
  [', so you can say ', ' for the equipment', 'computed'],
  [', which comes down to ', '.', 'computed'],
  [', say ', ' at full run-rate', 'beside'],
  [', a little ', '.', 'beside'],
  [' (', ')', 'beside'],
  [' — ', ', and', 'beside'],
  [' for capacity in Vineland, New Jersey, ', '.', 'beside'],
])('“%s” joins', (between, behind, join) => {
  expect(joinOf('', between, behind)).toBe(join)
})

test.each([
  [' and CoreWeave ', '.'],
  ['; Vultr, ', '.'],
  [', CoreWeave ', '.'],
  [', more than the ', '.'],
  [', ', ' of it for power'],
  [', so it can spend ', '.'],
  [', while Oracle gets ', '.'],
  [' to build, and will sell its stake or ', '.'],
  ['. It pays ', '.'],
  [', less $2 billion, or ', '.'],
  [', down from ', '.'],
])('“%s” does not', (between, behind) => {
  expect(joinOf('', between, behind)).toBeNull()
})

test('either is a choice, and At reckons', () => {
  expect(joinOf('It pays either ', ' or ', '.')).toBeNull()
  expect(joinOf('At ', ', they spend ', '.')).toBe('computed')
  expect(joinOf('', ', they spend ', '.')).toBeNull()
  expect(joinOf('For ', ', they spend ', '.')).toBe('computed')
  expect(joinOf('It asked for ', ', they spend ', '.')).toBeNull()
})

test.each(['That is ', 'That would be ', 'So it works out at ', 'On average, that means ', 'This comes to '])(
  '“%s” reckons back',
  (opening) => {
    expect(reckonsBack(opening)).toBe(true)
  },
)

test.each(['It costs ', 'It pays ', 'Oracle gets ', 'That is why it spends ', 'They want '])(
  '“%s” does not',
  (opening) => {
    expect(reckonsBack(opening)).toBe(false)
  },
)

test('any text is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (a, b, c) => {
      joinOf(a, b, c)
      reckonsBack(b)
    }),
  )
})
