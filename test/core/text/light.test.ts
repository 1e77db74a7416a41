import { expect, test } from 'vitest'
import { light } from '../../../src/core/text/light'

test.each([
  /(?<![\p{L}\p{N}])\p{L}+(?:-\p{L}+)? of [^\p{L}]/giu,
  /\p{Lu}\p{Ll}+/gu,
  /\\p\{L\}\[\p{N}+\]/gu,
  /[\p{L}’'-]{2,}|[+−]\p{N}/gu,
])('%s matches the same', (pattern) => {
  const text = 'Ström AB of Θες, naïve-ish İş of 5 GW ½ of Ökö of (x). \\p{L}[25] Новая of 7, −3 and l’été'
  const found = [...text.matchAll(pattern)].map(([written]) => written)
  expect(found.length).toBeGreaterThan(0)
  expect([...text.matchAll(light(pattern))].map(([written]) => written)).toEqual(found)
  expect(light(pattern).flags).toBe(pattern.flags)
})

test('letters and digits of the scripts that prose here may hold are the same', () => {
  const [letters, digits] = [light(/\p{L}/u), light(/\p{N}/u)]
  for (let code = 0; code < 0x600; code++) {
    const char = String.fromCharCode(code)
    const isModifier = code > 0x2c1 && code < 0x370
    if (isModifier || /\p{Cn}|\p{M}/u.test(char)) continue
    expect([char, letters.test(char)]).toEqual([char, /\p{L}/u.test(char) && code !== 0x374])
    expect([char, digits.test(char)]).toEqual([char, /\p{N}/u.test(char)])
  }
  for (const char of '東京株式会社ソニー한국어ไทยहिन्द€$£¥₹–—…“”’•')
    expect(letters.test(char)).toBe(/\p{L}|\p{M}/u.test(char))
})

test('signs of the private use area are neither', () => {
  expect(['\uE000', '\uE800', '\uEFFF'].filter((sign) => light(/[\p{L}\p{N}]/u).test(sign))).toEqual([])
})
