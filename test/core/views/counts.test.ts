import { describe, expect, test } from 'vitest'
import { countsSentence, findingsSentence, severityCounts } from '../../../src/core/views/counts'
import { addCounts } from '../../../src/core/workspace/counts'
import { finding } from './fake'

describe('countsSentence', () => {
  test('says what became of all figures', () => {
    expect(countsSentence({ figures: 42, tied: 33, proved: 4, abstained: 3, untied: 2 })).toBe(
      '42 figures, 33 tied, 4 proved, 3 abstained, 2 untied',
    )
  })

  test('one figure, no figures', () => {
    expect(countsSentence({ figures: 1, tied: 1, proved: 0, abstained: 0, untied: 0 })).toBe(
      '1 figure, 1 tied, 0 proved, 0 abstained, 0 untied',
    )
    expect(countsSentence(addCounts([]))).toBe('0 figures, 0 tied, 0 proved, 0 abstained, 0 untied')
  })
})

test('addCounts adds each count', () => {
  const one = { notes: 1, figures: 11, tied: 7, proved: 1, abstained: 2, untied: 1 }
  expect(addCounts([one, one])).toEqual({ notes: 2, figures: 22, tied: 14, proved: 2, abstained: 4, untied: 2 })
})

describe('findingsSentence', () => {
  test('divides by severity, the gravest first', () => {
    const findings = [
      finding('a.md', 0),
      finding('a.md', 0, { severity: 'hint' }),
      finding('a.md', 0, { severity: 'error' }),
    ]
    expect(findingsSentence(severityCounts([...findings, finding('b.md', 2)]))).toBe(
      '4 findings: 1 error, 2 warnings, 1 hint',
    )
  })

  test('none', () => {
    expect(findingsSentence(severityCounts([]))).toBe('no findings')
  })
})
