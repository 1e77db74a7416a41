import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/core/workspace/settings'
import type { Edit, Settings } from '../../../src/core/workspace/types'
import { createWorkspace } from '../../../src/core/workspace/workspace'

const REGISTRY = [
  'deals:',
  '  - id: openai-aws',
  '    kind: compute',
  '    from: openai',
  '    to: aws',
  '    amount: $38 billion',
  '    status: signed',
].join('\n')
const RIGHT = 'OpenAI signed a $38 billion compute deal with AWS.'
const WRONG = 'OpenAI signed a $83 billion compute deal with AWS.'

const note = (path: string, text: string | null): Edit => ({ kind: 'note', path, text })
const registry = (text: string | null): Edit => ({ kind: 'registry', path: 'deals.yaml', text })

function workspaceWith(...edits: Edit[]) {
  const workspace = createWorkspace()
  workspace.update(edits)
  return workspace
}

test('a record of a note says what became of its figures, and where it names companies', () => {
  const workspace = workspaceWith(registry(REGISTRY), note('aws.md', WRONG))
  expect(workspace.record('aws.md')).toMatchObject({
    figures: [
      { index: 0, span: { start: 16, end: 27 }, text: '$83 billion', verdict: 'disagrees', entry: 'openai-aws' },
    ],
    mentions: [
      { company: 'openai', span: { start: 0, end: 6 } },
      { company: 'aws', span: { start: 46, end: 49 } },
    ],
    pins: [],
  })
  expect(workspace.record('none.md')).toBeUndefined()
})

describe('findings follow edits', () => {
  test('a wrong amount is found at its place, with numbers and source, and goes when it is put right', () => {
    const workspace = workspaceWith(registry(REGISTRY), note('aws.md', RIGHT))
    expect(workspace.findings()).toEqual([])
    const broken = workspace.update([note('aws.md', WRONG)])
    expect([...broken.findings]).toEqual(['aws.md'])
    const [finding, ...more] = workspace.findings('aws.md')
    expect(more).toEqual([])
    expect(finding).toMatchObject({ rule: 'registry-amount', severity: 'warning', span: { start: 16, end: 27 } })
    expect(finding?.message).toBe('$83B here, $38B in deals.yaml for OpenAI → Amazon Web Services. Digits swapped?')
    expect(finding?.fixes).toEqual([
      {
        title: 'Write $38 billion, as deals.yaml says',
        kind: 'number',
        certain: true,
        edits: [{ path: 'aws.md', span: { start: 16, end: 27 }, oldText: '$83 billion', newText: '$38 billion' }],
      },
      {
        title: 'Change deals.yaml to $83 billion',
        kind: 'registry',
        certain: false,
        edits: [{ path: 'deals.yaml', span: { start: 85, end: 96 }, oldText: '$38 billion', newText: '$83 billion' }],
      },
    ])
    const mended = workspace.update([note('aws.md', RIGHT)])
    expect([...mended.findings]).toEqual(['aws.md'])
    expect(workspace.findings()).toEqual([])
  })

  test('the registry decides anew for every note', () => {
    const workspace = workspaceWith(registry(REGISTRY), note('a.md', RIGHT), note('b.md', RIGHT))
    const change = workspace.update([registry(REGISTRY.replace('$38', '$83'))])
    expect(change.registry).toBe(true)
    expect([...change.findings].sort()).toEqual(['a.md', 'b.md'])
    expect(workspace.findings().map(({ path }) => path)).toEqual(['a.md', 'b.md'])
  })

  test('a removed note takes its findings with it', () => {
    const workspace = workspaceWith(registry(REGISTRY), note('aws.md', WRONG))
    expect(workspace.update([note('aws.md', null)]).findings).toEqual(new Set(['aws.md']))
    expect([workspace.findings(), workspace.paths(), workspace.note('aws.md')]).toEqual([[], [], undefined])
  })

  test('an edited note is read anew only where it was edited', () => {
    const workspace = workspaceWith(note('a.md', RIGHT))
    const sentences = (text: string) => {
      workspace.update([note('a.md', text)])
      return workspace.note('a.md')?.doc.passages.map((passage) => passage.sentences) ?? []
    }
    const before = sentences(`One *word*.\n\n${RIGHT}\n\nTwo *words*.`)
    const after = sentences(`One more *word*.\n\n${RIGHT}\n\nTwo *words*.`)
    expect(after.map((one, index) => one === before[index])).toEqual([false, true, true])
  })

  test('the same text changes nothing', () => {
    const workspace = workspaceWith(registry(REGISTRY), note('aws.md', WRONG))
    expect(workspace.update([note('aws.md', WRONG), registry(REGISTRY)])).toEqual({
      notes: new Set(),
      findings: new Set(),
      registry: false,
      ledger: false,
    })
  })

  test('a severity that is set to off silences the rule, in settings and in the registry alike', () => {
    const workspace = workspaceWith(registry(REGISTRY), note('aws.md', WRONG))
    workspace.update([
      { kind: 'settings', settings: { ...DEFAULT_SETTINGS, severities: { 'registry-amount': 'off' } } },
    ])
    expect(workspace.findings()).toEqual([])
    workspace.update([{ kind: 'settings', settings: DEFAULT_SETTINGS }])
    expect(workspace.findings()).toHaveLength(1)
    workspace.update([registry(`${REGISTRY}\ntieout:\n  rules: {registry-amount: error}\n`)])
    expect(workspace.findings()[0]?.severity).toBe('error')
  })
})

describe('severities', () => {
  const block = (rules: string) => registry(`${REGISTRY}\ntieout:\n  rules: {${rules}}\n`)
  const set = (severities: Settings['severities']): Edit => ({
    kind: 'settings',
    settings: { ...DEFAULT_SETTINGS, severities },
  })
  const severity = (...edits: Edit[]) =>
    workspaceWith(note('aws.md', WRONG), ...edits)
      .findings('aws.md')
      .map((finding) => finding.severity)

  test('a setting goes before deals.yaml, that before the default', () => {
    expect(severity(registry(REGISTRY))).toEqual(['warning'])
    expect(severity(block('registry-amount: hint'))).toEqual(['hint'])
    expect(severity(block('registry-amount: hint'), set({ 'registry-amount': 'error' }))).toEqual(['error'])
    expect(severity(block('registry-amount: off'), set({ 'registry-amount': 'info' }))).toEqual(['info'])
    expect(severity(block('registry-amount: error'), set({ 'registry-amount': 'off' }))).toEqual([])
    expect(severity(block('registry-amount: hint'), set({ share: 'error' }))).toEqual(['hint'])
  })

  test('of several registry files the last one counts', () => {
    const second: Edit = { kind: 'registry', path: 'z.yaml', text: 'tieout: {rules: {registry-amount: info}}' }
    expect(severity(second, block('registry-amount: hint'))).toEqual(['info'])
  })

  test('what is no rule is a problem of the registry, and what is beside it counts', () => {
    const { text } = block('registry-amuont: error, registry-amount: loud, share: off, nonsense: off') as {
      text: string
    }
    const workspace = workspaceWith(registry(text), note('aws.md', WRONG))
    expect(workspace.findings('aws.md').map(({ severity }) => severity)).toEqual(['warning'])
    const problems = workspace.findings('deals.yaml')
    expect(
      problems.map(({ rule, severity, span, message }) => [rule, severity, text.slice(span.start, span.end), message]),
    ).toEqual([
      ['registry', 'warning', 'registry-amuont', 'no rule is called “registry-amuont”: did you mean registry-amount?'],
      ['registry', 'error', 'loud', 'unknown severity “loud”: known are off, hint, info, warning, error'],
      ['registry', 'warning', 'nonsense', 'no rule is called “nonsense”'],
    ])
  })
})

describe('quiet', () => {
  test.each([
    ['<!-- tieout-disable -->\n\n', ''],
    ['<!-- tieout-disable-next-line registry-amount -->\n', ''],
    ['', ' <!-- tieout-disable-line -->'],
    ['---\ntieout: false\n---\n\n', ''],
  ])('%j before and %j behind silence it', (before, behind) => {
    expect(workspaceWith(registry(REGISTRY), note('aws.md', before + WRONG + behind)).findings()).toEqual([])
  })

  test('a directive for another rule, or one that has ended, silences nothing', () => {
    const texts = [
      `<!-- tieout-disable share -->\n\n${WRONG}`,
      `<!-- tieout-disable -->\n\n<!-- tieout-enable -->\n\n${WRONG}`,
    ]
    for (const text of texts) {
      const found = workspaceWith(registry(REGISTRY), note('aws.md', text)).findings()
      expect(found.map(({ rule }) => rule)).toEqual(['unused-disable', 'registry-amount'])
    }
  })
})

describe('bad input', () => {
  test('a binary file and a broken registry each get a finding, and the rest works', () => {
    const workspace = workspaceWith(
      registry(`${REGISTRY}\n  - id: x\n    from: [openai\n`),
      note('bin.md', 'a\0b\0c'),
      note('aws.md', WRONG),
    )
    expect(workspace.findings('bin.md').map(({ rule, severity }) => [rule, severity])).toEqual([['note', 'error']])
    expect(workspace.findings('deals.yaml')[0]).toMatchObject({ rule: 'registry', severity: 'error' })
    expect(workspace.findings('aws.md')).toHaveLength(1)
  })

  test('a sentence without an end is read figure by figure', () => {
    const workspace = workspaceWith(
      registry(REGISTRY),
      note('long.txt', 'while OpenAI pays AWS $38 billion for compute, '.repeat(1000)),
    )
    expect(workspace.counts()).toMatchObject({ figures: 1000, tied: 1000 })
    expect(workspace.findings()).toEqual([])
  })

  test('no registry: figures are read and nothing is tied', () => {
    const workspace = workspaceWith(note('aws.md', RIGHT))
    expect(workspace.counts()).toEqual({ notes: 1, figures: 1, tied: 0, proved: 0, abstained: 0, untied: 1 })
  })
})

test('the order and number of updates do not matter: only what is held does', () => {
  const texts = fc.constantFrom(RIGHT, WRONG, 'AWS ($5 billion)', '', null)
  const edit = fc.oneof(
    fc
      .record({ path: fc.constantFrom('a.md', 'b.txt', 'c.md'), text: texts })
      .map(({ path, text }) => note(path, text)),
    fc.constantFrom(REGISTRY, REGISTRY.replace('38', '40'), null).map(registry),
  )
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const step = createWorkspace()
      for (const one of edits) step.update([one])
      const last = new Map(edits.map((one) => [one.kind === 'settings' ? '' : one.path, one]))
      const once = workspaceWith(...last.values())
      expect(step.findings()).toEqual(once.findings())
      expect(step.counts()).toEqual(once.counts())
      expect(step.paths()).toEqual(once.paths())
    }),
    { numRuns: 60 },
  )
})
