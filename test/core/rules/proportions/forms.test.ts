import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal } from '../../../../src/core/amounts/decimal'
import { contradicts } from '../../../../src/core/rules/proportions/contradicts'
import { form } from '../../../../src/core/rules/proportions/forms'
import { isJoined, mask, matchesOf } from '../../../../src/core/rules/proportions/masks'
import { isSlipSized, relationSlip } from '../../../../src/core/rules/proportions/relation-slips'
import { createWorkspace } from '../../../../src/core/workspace/workspace'

/** A text whose figures stand in square brackets and whose relations in braces, masked. */
function masked(text: string) {
  const places = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ index, 0: written }) => ({ start: index, end: index + written.length, written }))
  const whole = { start: 0, end: text.length }
  return mask(text, whole, places(/\[[^\]]*\]/g), places(/\{[^}]*\}/g), {
    figure: (one) => one,
    relation: (one) => one,
  })
}

describe('forms', () => {
  const isShare = form('{part}~4 {is} {p} of≈4 {total}')

  test('a form finds its figures and relations by name', () => {
    const [match] = matchesOf(masked('AWS’s [$38B] for seven years is {3 %} of the full [$1.4T].'), isShare)
    expect([match?.figures.part?.written, match?.relations.p?.written, match?.figures.total?.written]).toEqual([
      '[$38B]',
      '{3 %}',
      '[$1.4T]',
    ])
  })

  test.each([
    'AWS’s [$38B] and Oracle is {3 %} of the [$1.4T].',
    'AWS’s [$38B] is {3 %} of the shares that cost [$1.4T].',
    'AWS’s [$38B]. It is {3 %} of the [$1.4T].',
    'AWS’s [$38B] in a row of far too many words is {3 %} of the [$1.4T].',
    'AWS’s [$38B] [$39B] is {3 %} {4 %} of the [$1.4T].',
  ])('gaps hold words of one statement only: %s', (text) => {
    expect(matchesOf(masked(text), isShare)).toEqual([])
  })

  test('a form says what a text must hold, gaps aside', () => {
    expect(form('{part}~4 (?:is|makes) {p} of≈4 {total}{endsum}').needs()).toEqual([
      ['\uE000'],
      [' is \uE800 of', ' makes \uE800 of'],
      [' \uE000'],
    ])
  })

  test.each([
    ['AWS’s [$38B] is {3 %} of [$1.4T].', true],
    ['[$1.4T]. AWS’s [$38B] is {3 %} of it.', false],
    ['AWS’s [$38B] has {3 %} of the full [$1.4T].', false],
  ])('and is tried only where that stands: %s', (text, mayFit) => {
    expect(masked(text).mayFit(isShare)).toBe(mayFit)
  })

  test('an unknown name is a bug', () => {
    expect(form('{part} {nonsense}').needs).toThrow('{nonsense}')
  })

  test('signs of the private use area in the text are no figures', () => {
    expect(matchesOf(masked('\uE000 is \uE800 of \uE001'), isShare)).toEqual([])
  })

  test('whether a figure is the last of several', () => {
    const of = (text: string) => matchesOf(masked(text), isShare).map((match) => isJoined(match))
    expect(of('Oracle’s [$300B] and AWS’s [$38B] is {3 %} of [$1.4T]')).toEqual([true])
    expect(of('Of [$2T] then, AWS’s [$38B] is {3 %} of [$1.4T]')).toEqual([false])
  })
})

describe('what contradicts a relation', () => {
  const interval = (low: string, high: string | null) => ({
    low: decimal(low),
    high: high === null ? null : decimal(high),
  })

  test.each([
    [['2.5', '2.6'], ['2.5', '3.5'], false],
    [['2.4', '2.5'], ['2.5', '3.5'], true],
    [['45', '46'], ['40', null], false],
    [['39', '40'], ['40', null], true],
    [['410', '420'], ['40', null], true],
    [['0.02', '0.03'], ['0', '50'], true],
    [['3', '4'], ['0', '50'], false],
  ] as const)('%j against %j', ([low, high], [least, most], outside) => {
    expect(contradicts(interval(low, high), interval(least, most))).toBe(outside)
  })

  test('a slip is named where it is plain', () => {
    const slip = (actual: readonly [string, string], said: string) =>
      relationSlip(interval(...actual), interval(`${Number(said) - 0.5}`, `${Number(said) + 0.5}`), [], {
        text: `${said} %`,
        value: decimal(said),
      })
    expect(slip(['74.2', '76.4'], '57')).toBe(' Digits swapped?')
    expect(slip(['2.6', '2.8'], '27')).toBe(' Ten times too large?')
    expect(slip(['88000', '91000'], '90')).toBe(' Is an amount a thousand times off?')
    expect(slip(['41', '43'], '33')).toBe('')
  })

  test('what is more than ten times off is no slip, unless of a scale', () => {
    expect(isSlipSized(interval('124', '126'), interval('89', '91'))).toBe(true)
    expect(isSlipSized(interval('740', '760'), interval('20', '21'))).toBe(false)
    expect(isSlipSized(interval('89900', '90100'), interval('89', '91'))).toBe(true)
  })
})

const TOKENS = [
  '$38 billion',
  '€7.5bn',
  '3 %',
  'two thirds',
  'half',
  'more than double',
  'tripled',
  'of',
  'the total',
  'is',
  'or',
  'from',
  'to',
  'rose',
  'against',
  'a margin of',
  'revenue',
  'OpenAI’s',
  ',',
  '.',
  '(',
  ')',
  '\uE000',
  '\uE800',
  '|',
  '\n',
]

test('no text of such words makes a rule throw', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...TOKENS), { maxLength: 60 }), (words) => {
      const workspace = createWorkspace()
      workspace.update([{ kind: 'note', path: 'a.md', text: words.join(' ') }])
      for (const { span, message } of workspace.findings()) {
        expect(span.end).toBeGreaterThan(span.start)
        expect(message).not.toMatch(/undefined|NaN|null/)
      }
    }),
    { numRuns: 200 },
  )
})
