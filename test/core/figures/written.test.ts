import { describe, expect, it } from 'vitest'
import { writtenAt } from '../../../src/core/figures/written'

describe('writtenAt', () => {
  const at = { start: 6, end: 16 }

  it('takes the hedge before a figure in', () => {
    expect(writtenAt({ at, hedgeAt: { start: 0, end: 5 } })).toEqual({ start: 0, end: 16 })
  })

  it('takes the hedge behind a figure in', () => {
    expect(writtenAt({ at, hedgeAt: { start: 17, end: 22 } })).toEqual({ start: 6, end: 22 })
  })

  it('is the figure alone where it has none', () => {
    expect(writtenAt({ at, hedgeAt: null })).toEqual(at)
  })
})
