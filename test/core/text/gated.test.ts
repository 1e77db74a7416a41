import { describe, expect, test } from 'vitest'
import { gated, gateOf } from '../../../src/core/text/gated'

const ROSE = gated(() => 'rose.*(?:to|by) (?:about )?#', 'iu')

describe('a gate', () => {
  test.each(['it rose to #', 'it rose by about #', 'it rose\nto\u00a0#, by #', 'rose or fell to #'])(
    'opens: %s',
    (text) => {
      expect(gateOf(text)(ROSE)).toBe(true)
    },
  )

  test.each(['', 'it rose', 'it fell to #', 'to # it rose', 'it rose to about'])('stays shut: %s', (text) => {
    expect(gateOf(text)(ROSE)).toBe(false)
  })

  test('and what one part needs serves no other', () => {
    const twice = gated(() => '# .* #', 'u')
    expect(gateOf('# and so')(twice)).toBe(false)
    expect(gateOf('# and #')(twice)).toBe(true)
  })
})

test('a pattern is compiled where it is run, and from its source, not its outline', () => {
  let made = 0
  const pattern = gated(
    () => {
      made++
      return 'a[^c]*b'
    },
    'gu',
    () => 'a.*b',
  )
  expect([gateOf('b a')(pattern), gateOf('a b')(pattern), made]).toEqual([false, true, 0])
  expect([pattern.pattern().test('acb'), pattern.pattern().flags, made]).toEqual([false, 'gu', 1])
})
