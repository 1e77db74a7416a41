import { describe, expect, test } from 'vitest'
import { quoted, shortened } from '../../../src/core/text/quoted'

describe('what a message repeats', () => {
  test('is a line of 60 characters at the most', () => {
    expect(quoted('Tarn')).toBe('“Tarn”')
    expect(shortened('9'.repeat(60))).toBe('9'.repeat(60))
    expect(shortened('9'.repeat(61))).toBe(`${'9'.repeat(59)}…`)
    expect(quoted('9'.repeat(400))).toHaveLength(62)
  })

  test('has no line breaks and nothing that steers a terminal', () =>
    expect(quoted('$38\r\n\n  billion\u001b[31m\u0000')).toBe('“$38 billion [31m ”'))

  test('ends with no half of a character', () => expect(shortened(`${'a'.repeat(58)}🦊🦊`)).toBe(`${'a'.repeat(58)}…`))
})
