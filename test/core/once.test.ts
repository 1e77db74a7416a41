import { expect, test } from 'vitest'
import { once, oncePer } from '../../src/core/once'

test('a value is worked out once, be it null or undefined', () => {
  let calls = 0
  const value = once(() => {
    calls++
    return undefined
  })
  expect([value(), value(), calls]).toEqual([undefined, undefined, 1])
})

test('and once for each object', () => {
  const asked: string[] = []
  const nameOf = oncePer((one: { readonly name: string }) => {
    asked.push(one.name)
    return one.name.length === 4 ? null : one.name
  })
  const [tarn, osk] = [{ name: 'Tarn' }, { name: 'Osk' }]
  expect([nameOf(tarn), nameOf(osk), nameOf(tarn), nameOf(osk)]).toEqual([null, 'Osk', null, 'Osk'])
  expect(asked).toEqual(['Tarn', 'Osk'])
})
