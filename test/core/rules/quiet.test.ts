import { describe, expect, test } from 'vitest'
import { openNote } from '../../../src/core/notes/read'
import { quietOf, silencersOf } from '../../../src/core/rules/quiet'
import { withEdits } from '../../../src/core/views/fixes'
import { DEFAULT_SETTINGS } from '../../../src/core/workspace/settings'
import { createWorkspace } from '../../../src/core/workspace/workspace'

const REGISTRY =
  'deals:\n  - {id: openai-aws, kind: compute, from: openai, to: aws, amount: $38 billion, status: signed}\n'
const WRONG = 'OpenAI signed a $83 billion compute deal with AWS.'

/** Everything found in notes: the path of a note other than `a.md`, the rule, the text it marks, the message. */
function found(notes: string | Readonly<Record<string, string>>, severities = {}, registry = REGISTRY) {
  const files = typeof notes === 'string' ? { 'a.md': notes } : notes
  const workspace = createWorkspace({ ...DEFAULT_SETTINGS, severities })
  workspace.update([
    { kind: 'registry', path: 'deals.yaml', text: registry },
    ...Object.entries(files).map(([path, text]) => ({ kind: 'note', path, text }) as const),
  ])
  return workspace.findings().map(({ rule, severity, path, span, message, fixes }) => {
    const text = files[path as keyof typeof files] ?? registry
    const mended = fixes.map(({ edits }) => withEdits(text, edits))
    return { rule, severity, path, at: text.slice(span.start, span.end), message, mended }
  })
}

/** What is said of directives: the comment and the message. */
function said(...args: Parameters<typeof found>): readonly (readonly [string, string])[] {
  return found(...args)
    .filter(({ rule }) => rule === 'unused-disable')
    .map(({ at, message }) => [at, message])
}

describe('quietOf', () => {
  const silent = (text: string, rule: string, word: string) => {
    const start = text.indexOf(word)
    return silencersOf(quietOf(openNote('a.txt', text)), rule, { start, end: start + word.length })
  }

  test('a disable holds to its enable or to the end, for the rules it names', () => {
    const text = 'A\n# tieout-disable share\nB\n# tieout-enable\nC\n# tieout-disable\nD'
    expect(['A', 'B', 'C', 'D'].map((word) => silent(text, 'share', `${word}`))).toEqual([[], [0], [], [2]])
    expect(['B', 'D'].map((word) => silent(text, 'period', word))).toEqual([[], [2]])
  })

  test('an enable with rules ends the silence of those alone', () => {
    const named = '# tieout-disable share period\nA\n# tieout-enable share\nB'
    expect([silent(named, 'share', 'A'), silent(named, 'share', 'B')]).toEqual([[0], []])
    expect([silent(named, 'period', 'A'), silent(named, 'period', 'B')]).toEqual([[0], [0]])
    const all = '# tieout-disable\nA\n# tieout-enable share\nB\n# tieout-enable\nC'
    expect(['A', 'B', 'C'].map((word) => silent(all, 'share', word))).toEqual([[0], [], []])
    expect(['A', 'B', 'C'].map((word) => silent(all, 'period', word))).toEqual([[0], [0], []])
  })

  test('a line is that of the file, whatever ends it', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['A', '# tieout-disable-next-line share', 'B', 'C'].join(end)
      expect(['A', 'B', 'C'].map((word) => silent(text, 'share', word))).toEqual([[], [0], []])
    }
  })
})

describe('a directive that silences nothing is reported', () => {
  test.each([
    ['<!-- tieout-disable-line -->', 'This comment silences nothing.'],
    ['<!-- tieout-disable-next-line -->', 'This comment silences nothing.'],
    ['<!-- tieout-disable -->', 'This comment silences nothing.'],
    ['<!-- tieout-disable share -->', 'This comment silences no finding of share.'],
    ['<!-- tieout-disable share, period -- later -->', 'This comment silences no finding of share and period.'],
    ['<!-- tieout-disable registry-amount -->', 'This comment silences no finding of registry-amount.'],
  ])('%s', (comment, message) => {
    const text = `# Note\n\n${comment}\n\nOpenAI signed a $38 billion compute deal with AWS.\n`
    expect(found(text)).toEqual([
      {
        rule: 'unused-disable',
        severity: 'info',
        path: 'a.md',
        at: comment,
        message,
        mended: [text.replace(`${comment}\n`, '')],
      },
    ])
  })

  test('at the end of a line the comment alone is taken out', () => {
    const [finding] = found('It cost $5bn. <!-- tieout-disable-line -->')
    expect(finding?.mended).toEqual(['It cost $5bn. '])
  })

  test.each([
    `${WRONG} <!-- tieout-disable-line -->`,
    `${WRONG} <!-- tieout-disable-line registry-amount -->`,
    `<!-- tieout-disable-next-line registry-amount -->\n${WRONG}`,
    `<!-- tieout-disable -->\n\n${WRONG}\n\n<!-- tieout-enable -->`,
    `<!-- tieout-disable registry-amount -->\n\n${WRONG}\n\n<!-- tieout-enable registry-amount -->`,
  ])('not one that does: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  test('of several rules, those of which nothing is silenced', () => {
    const text = `${WRONG} <!-- tieout-disable-line registry-amount, share -->`
    const [finding, ...more] = found(text)
    expect(more).toEqual([])
    expect([finding?.message, finding?.mended]).toEqual(['This comment silences no finding of share.', []])
  })

  test('a line too far away', () => {
    const text = `<!-- tieout-disable-next-line -->\n\n${WRONG}`
    expect(found(text).map(({ rule }) => rule)).toEqual(['unused-disable', 'registry-amount'])
  })

  test('not where the rules it names are off, for nobody knows what they would find', () => {
    const text = 'It cost $5bn. <!-- tieout-disable-line unsourced-deal, unlinked-figure -->'
    expect(found(text)).toEqual([])
    expect(said(text, { 'unlinked-figure': 'info' }, '')).toEqual([
      [
        '<!-- tieout-disable-line unsourced-deal, unlinked-figure -->',
        'This comment silences no finding of unlinked-figure.',
      ],
    ])
    expect(found(`${WRONG} <!-- tieout-disable-line registry-amount -->`, { 'registry-amount': 'off' })).toEqual([])
  })

  test('not where the rule itself is off, or silenced by name', () => {
    const idle = '<!-- tieout-disable-line share -->'
    expect(found(idle, { 'unused-disable': 'off' })).toEqual([])
    expect(found(idle, {}, `${REGISTRY}tieout: {rules: {unused-disable: off}}\n`)).toEqual([])
    expect(found(`<!-- tieout-disable unused-disable -->\n\n${idle}`)).toEqual([])
    expect(said(`<!-- tieout-disable -->\n\n${WRONG} ${idle}`)).toEqual([
      [idle, 'This comment silences no finding of share.'],
    ])
  })

  test('in text files, on lines of their own', () => {
    const text = `# tieout-disable-next-line registry-amount\n${WRONG}\n\n// tieout-disable-next-line share -- by hand\nNothing.\n`
    expect(said({ 'a.txt': text })).toEqual([
      ['// tieout-disable-next-line share -- by hand', 'This comment silences no finding of share.'],
    ])
  })

  test('it goes when the finding comes', () => {
    const workspace = createWorkspace()
    const text = `${WRONG} <!-- tieout-disable-line -->`
    workspace.update([{ kind: 'note', path: 'a.md', text }])
    expect(workspace.findings().map(({ rule }) => rule)).toEqual(['unused-disable'])
    const change = workspace.update([{ kind: 'registry', path: 'deals.yaml', text: REGISTRY }])
    expect([workspace.findings(), [...change.findings]]).toEqual([[], ['a.md']])
  })
})

describe('a directive that is wrong is reported', () => {
  test('a rule that is none, with the one that was meant', () => {
    const text = `${WRONG} <!-- tieout-disable-line registry-amuont -- why -->`
    const [, finding] = found(text)
    expect(finding).toMatchObject({
      at: '<!-- tieout-disable-line registry-amuont -- why -->',
      message: 'No rule is called “registry-amuont”: did you mean registry-amount?',
      mended: [text.replace('amuont', 'amount')],
    })
  })

  test('words that are no rules silence nothing', () => {
    expect(
      found(`${WRONG} <!-- tieout-disable-line checked by hand, see mail7 -->`).map(({ message }) => message),
    ).toEqual([
      '$83B here, $38B in deals.yaml for OpenAI → Amazon Web Services. Digits swapped?',
      'No rules are called “checked”, “by”, “hand”, “see” and “mail7”.',
    ])
  })

  test('an enable where nothing is disabled', () => {
    const text = '<!-- tieout-enable -->\n\n<!-- tieout-enable share -->\n'
    expect(said(text)).toEqual([
      ['<!-- tieout-enable -->', 'Nothing is disabled here.'],
      ['<!-- tieout-enable share -->', 'Nothing above disables share.'],
    ])
    expect(found(text)[0]?.mended).toEqual(['\n<!-- tieout-enable share -->\n'])
  })

  test('an enable of other rules than those disabled, and of one that is none', () => {
    const text = `<!-- tieout-disable registry-amount -->\n\n${WRONG}\n\n<!-- tieout-enable period, shar -->`
    expect(said(text)).toEqual([
      ['<!-- tieout-enable period, shar -->', 'No rule is called “shar”: did you mean share?'],
      ['<!-- tieout-enable period, shar -->', 'Nothing above disables period.'],
    ])
  })
})

describe('a claim that is silenced takes no part', () => {
  const early = '---\ndate: 2025-11-01\n---\n\nOpenAI’s revenue for 2025 was $13 billion.'
  const late = '---\ndate: 2025-11-02\n---\n\nOpenAI’s revenue for 2025 was $20 billion.'
  const line = (rule: string) => ` <!-- tieout-disable-line ${rule} -->`

  test('in other notes either, and the comment has silenced something', () => {
    expect(found({ 'a.md': early, 'b.md': late }).map(({ rule, path }) => [rule, path])).toEqual([
      ['note-disagreement', 'b.md'],
    ])
    expect(found({ 'a.md': early + line('note-disagreement'), 'b.md': late })).toEqual([])
    expect(found({ 'a.md': early, 'b.md': late + line('note-disagreement') })).toEqual([])
    expect(found({ 'a.md': early + line(''), 'b.md': late })).toEqual([])
  })

  test('of other rules than the one that is silenced it does', () => {
    expect(found({ 'a.md': early + line('share'), 'b.md': late }).map(({ rule, path }) => [rule, path])).toEqual([
      ['unused-disable', 'a.md'],
      ['note-disagreement', 'b.md'],
    ])
  })

  test('a part of a sum', () => {
    const text = 'It pays $9 billion in all:\n\n- AWS ($5 billion)\n- Oracle ($7 billion)'
    const rules = (body: string) => found(body, {}, '').map(({ rule }) => rule)
    expect(rules(text)).toEqual(['parts-total'])
    expect(rules(text + line('parts-total'))).toEqual([])
  })
})

describe('tieout: false', () => {
  const off = (body: string) => `---\ntieout: false\n---\n\n${body}\n`

  test('nothing is found in the note, of its directives and its conflicts neither', () => {
    expect(found(off(`${WRONG}\n\n<!-- tieout-disable-line shar -->\n\n<<<<<<< ours\n`))).toEqual([])
  })

  test('its claims count nowhere', () => {
    const early = 'OpenAI’s revenue for 2025 was $13 billion.'
    const late = 'OpenAI’s revenue for 2025 was $20 billion.'
    expect(found({ '2026-03-02-a.md': early, '2026-03-09-b.md': late })).toHaveLength(1)
    expect(found({ '2026-03-02-a.md': off(early), '2026-03-09-b.md': late })).toEqual([])
    expect(found({ '2026-03-02-a.md': early, '2026-03-09-b.md': off(late) })).toEqual([])
  })
})
