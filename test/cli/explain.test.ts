import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run'
import { folder, type Run, tieout } from './tieout'

const REGISTRY = `companies: [{id: tarn, name: Tarn}, {id: varro, name: Varro}]
deals:
  - {id: tarn-varro, kind: compute, from: tarn, to: varro, amount: $38 billion, status: signed, announced: 2025-11-03}
`
const NOTE = `# Compute

Tarn will pay Varro $38 billion over seven years for computing capacity.
It cost billions.

Tarn paid Varro $5 million and $6 million.
`
const files = { 'deals.yaml': REGISTRY, 'notes/a.md': NOTE }

/** Runs the command in this process, which is a second faster than a new one. */
function explain(cwd: string, args: readonly string[], color = false): Run {
  const written = { out: '', err: '' }
  const code = run(['explain', ...args], {
    cwd,
    color,
    out: (text) => {
      written.out += text
    },
    err: (text) => {
      written.err += text
    },
  })
  return { code, ...written }
}

const failure = (cwd: string, ...args: readonly string[]) => {
  const { code, out, err } = explain(cwd, args)
  expect([code, out]).toEqual([2, ''])
  return err
}

describe('pretty', () => {
  test('the sentence, the verdict, the slots, the words and the entries of a figure', () => {
    const { code, out, err } = tieout(folder(files), ['explain', 'notes/a.md:3'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatchInlineSnapshot(`
      "$38 billion (37.5–38.5), at 3:21

        Tarn will pay Varro $38 billion over seven years for computing capacity.

      agrees with Tarn → Varro, compute, signed 3 Nov 2025
      tied because both companies are named here, the words speak of compute and the amounts agree

      What the sentence says of it

        who pays: Tarn (said: "Tarn")
        who is paid: Varro (said: "Varro")
        what it is: compute (said: "pay")
        for when: not said
        told as: a fact (nothing says otherwise)
        how much of it: all of it (nothing says otherwise)
        for how long: 7 years
        the note’s day: not known
        left over: nothing

      How the sentence was read

        [Tarn: company tarn]
        [will pay: verb pay]
        [Varro: company varro]
        [$38 billion: money]
        [over seven years: time, a term of 7 years]
        [for: preposition] [computing capacity: noun goods compute] [.]

      What it was held against

        Tarn → Varro, compute, signed 3 Nov 2025, $38B (37.5–38.5) [tarn-varro]
          the amount agrees with $38B (37.5–38.5)
          same: who pays (Tarn is named here), who is paid (Varro is named here), what it is (the words speak of compute), on what basis, told as, how much of it
          not said: for when, which round
      "
    `)
  })

  test('all figures of a line, or the one at a column', () => {
    const cwd = folder(files)
    const titles = (place: string) =>
      explain(cwd, [place])
        .out.split('\n')
        .filter((line) => line.includes(', at '))
    expect(titles('notes/a.md:6')).toEqual(['$5 million (4.5–5.5), at 6:17', '$6 million (5.5–6.5), at 6:32'])
    expect(titles('notes/a.md:6:34')).toEqual(['$6 million (5.5–6.5), at 6:32'])
  })

  test('what looks like money beside the figures and was not read', () => {
    const cwd = folder({ 'deals.yaml': REGISTRY, 'a.txt': 'Tarn paid $5 million, not billions.\n' })
    expect(explain(cwd, ['a.txt:1']).out).toMatch(/\n\nnot read: "billions", no amount is stated\n$/)
  })

  test('says where there is no registry', () => {
    const { code, out } = explain(folder({ 'a.txt': 'It cost $5bn.' }), ['a.txt:1'])
    const remark = 'No deals.yaml found at or above a.txt: figures are read, but there is nothing to tie them to.'
    expect([code, out.split('\n').at(-2)]).toEqual([0, remark])
  })

  test('--registry instead of the nearest', () => {
    const cwd = folder({ ...files, 'deals.yaml': 'deals: []\n', 'other/r.yaml': REGISTRY })
    const found = (...args: readonly string[]) => explain(cwd, ['notes/a.md:3', ...args]).out
    expect(found()).not.toContain('[tarn-varro]')
    expect(found('--registry', 'other/r.yaml')).toContain('[tarn-varro]')
  })

  test('is coloured only where colours are asked for', () => {
    const cwd = folder(files)
    const titled = (color: boolean, ...args: readonly string[]) =>
      explain(cwd, ['notes/a.md:3', ...args], color).out.split('\n')[0]
    expect(titled(false)).toBe('$38 billion (37.5–38.5), at 3:21')
    expect(titled(true)).toBe('\x1b[1m$38 billion (37.5–38.5), at 3:21\x1b[22m')
    expect(titled(true, '--no-color')).toBe('$38 billion (37.5–38.5), at 3:21')
  })

  test('a note cannot steer the terminal', () => {
    const cwd = folder({ 'deals.yaml': REGISTRY, 'a.txt': 'Tarn \x1b[31m paid \x1b]0;title\x07 $5 million.\n' })
    const { out } = explain(cwd, ['a.txt:1'])
    expect(out).toContain('$5 million')
    expect(out).not.toContain('\x1b')
    expect(out).not.toContain('\x07')
  })
})

describe('json', () => {
  test('is plain data, with offsets, lines and ids', () => {
    const { out } = explain(folder(files), ['notes/a.md:3', '--format', 'json'])
    const { version, path: note, figures, unread } = JSON.parse(out)
    expect([version, note, unread]).toEqual([1, 'notes/a.md', []])
    expect(figures).toHaveLength(1)
    expect(figures[0]).toMatchObject({
      start: 31,
      end: 42,
      line: 3,
      column: 21,
      verdict: 'agrees',
      tie: 'tarn-varro',
      residue: [],
    })
    expect(figures[0].slots[0]).toEqual({ slot: 'who', label: 'who pays', value: 'Tarn', how: 'said', words: 'Tarn' })
    expect(figures[0].chunks[1]).toEqual({ kind: 'verb', words: [{ text: 'will pay', as: 'verb pay' }] })
    expect(figures[0].entries[0]).toMatchObject({ id: 'tarn-varro', isRuledOut: false })
  })
})

describe('where there is nothing to explain, it ends with 2 and says what there is', () => {
  const cwd = folder(files)

  test.each([
    ['notes/a.md:1', 'notes/a.md:1 has no figures; lines 3 and 6 have some'],
    [
      'notes/a.md:4',
      'notes/a.md:4 has no figures ("billions" is not read: no amount is stated); lines 3 and 6 have some',
    ],
    ['notes/a.md:6:3', 'notes/a.md:6 has no figure at column 3, but at columns 17 and 32'],
    ['notes/a.md:3:3', 'notes/a.md:3 has no figure at column 3, but at column 21'],
    ['notes/a.md:99', 'notes/a.md has 7 lines, and no line 99'],
    ['notes/a.md:3:99', 'notes/a.md has 72 characters in line 3, and no column 99'],
    ['notes/a.md:0', 'notes/a.md has no such place: lines and columns count from 1'],
    ['nowhere.md:1', 'cannot read nowhere.md: no such file or folder'],
    ['notes:1', 'notes is a folder, not a note'],
    ['deals.yaml:3', 'deals.yaml is a registry, not a note'],
  ])('%s', (place, message) => expect(failure(cwd, place)).toBe(`tieout: ${message}\n`))

  test('a note without figures, and one that the registry passes over', () => {
    const other = folder({ 'deals.yaml': 'tieout: {exclude: [old.md]}\n', 'old.md': NOTE, 'a.md': 'No money.\n' })
    expect(failure(other, 'a.md:1')).toBe('tieout: a.md has no figures\n')
    expect(failure(other, 'old.md:3')).toBe('tieout: old.md is passed over, as the registry says\n')
  })

  test('a missing --registry, a wrong command line', () => {
    fs.writeFileSync(path.join(cwd, 'b.md'), NOTE)
    expect(failure(cwd, 'b.md:3', '--registry', 'r.yaml')).toBe('tieout: cannot read r.yaml: no such file or folder\n')
    expect(failure(cwd, 'b.md')).toBe(
      'tieout: explain needs one place, FILE:LINE or FILE:LINE:COLUMN, such as notes/memo.md:12\nSee tieout --help.\n',
    )
  })
})
