import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../src/core/files/decode'

const units = (text: string) => [...text].map((c) => c.codePointAt(0) ?? 0)

describe('decodeText', () => {
  test('UTF-8, with and without a byte order mark', () => {
    const bytes = new TextEncoder().encode('£12m and €5bn')
    expect(decodeText(bytes)).toBe('£12m and €5bn')
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes))).toBe('£12m and €5bn')
  })

  test('UTF-16 in both byte orders', () => {
    const le = units('$5M').flatMap((u) => [u & 255, u >> 8])
    const be = units('$5M').flatMap((u) => [u >> 8, u & 255])
    expect(decodeText(Uint8Array.of(0xff, 0xfe, ...le))).toBe('$5M')
    expect(decodeText(Uint8Array.of(0xfe, 0xff, ...be))).toBe('$5M')
  })

  test('bytes that are no text are replaced, and nothing throws', () => {
    expect(decodeText(Uint8Array.of(0x24, 0xc3, 0x28))).toBe('$\ufffd(')
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x24))).toBe('\ufffd')
    expect(decodeText(new Uint8Array())).toBe('')
  })
})
