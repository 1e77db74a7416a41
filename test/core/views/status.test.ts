import { expect, test } from 'vitest'
import { statusOf } from '../../../src/core/views/status'

const counts = { notes: 8, figures: 1085, tied: 1052, proved: 7, abstained: 10, untied: 16 }
const calm = { error: 0, warning: 0, info: 0, hint: 0 }

test('how many figures there are, and what is wrong with them', () => {
  expect(statusOf(counts, { ...calm, warning: 7 }, false)).toEqual({
    text: '$(check) 1,085 figures  $(warning) 7',
    sentence: '1,085 figures, 1052 tied, 7 proved, 10 abstained, 16 untied; 7 findings: 7 warnings',
    tone: 'warning',
    lines: [
      { icon: 'note', text: '1,085 figures in 8 notes' },
      { icon: 'check', text: '1,052 tied to a deal or metric' },
      { icon: 'check-all', text: '7 proved: they add up' },
      { icon: 'question', text: '10 not decided: more than one reading, or none for sure' },
      { icon: 'circle-outline', text: '16 without an entry in the registry' },
      { icon: 'warning', text: '7 findings: 7 warnings' },
    ],
  })
})

test('errors stand before warnings; what asks for no colour stands alone', () => {
  const said = (more: Partial<typeof calm>) => {
    const { text, tone } = statusOf({ ...counts, figures: 1 }, { ...calm, ...more }, false)
    return [text, tone]
  }
  expect(said({ error: 1, warning: 2, hint: 3 })).toEqual(['$(check) 1 figure  $(error) 1  $(warning) 2', 'error'])
  expect(said({ info: 1, hint: 3 })).toEqual(['$(check) 1 figure  $(info) 4', 'calm'])
  expect(said({})).toEqual(['$(check) 1 figure', 'calm'])
})

test('says what became of figures only where there are some', () => {
  const none = { notes: 1, figures: 0, tied: 0, proved: 0, abstained: 0, untied: 0 }
  expect(statusOf(none, calm, false).lines).toEqual([
    { icon: 'note', text: '0 figures in 1 note' },
    { icon: 'pass', text: 'no findings' },
  ])
})

test('while notes are read for the first time', () => {
  const { text, sentence } = statusOf(counts, calm, true)
  expect(text).toBe('$(sync~spin) 1,085 figures')
  expect(statusOf({ ...counts, figures: 0 }, calm, true).text).toBe('$(sync~spin) reading notes')
  expect(sentence).toBe(
    'reading notes; so far 1,085 figures, 1052 tied, 7 proved, 10 abstained, 16 untied; no findings',
  )
})
