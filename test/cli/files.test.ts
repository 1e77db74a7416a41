import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { EXCLUDE, IGNORE_FILES, IS_NOTE, LEFT } from '../vscode/selection'
import { bundle, checkJson, folder, tieout } from './tieout'

const NOTE = 'It cost $38B.\n'
const notesIn = (cwd: string, ...args: readonly string[]) => checkJson(cwd, ...args).notes.map((note) => note.path)
const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

describe('which notes are read', () => {
  test('*.md, *.markdown and *.txt in any depth, in any case, sorted by path', () => {
    const cwd = folder({
      'z.md': NOTE,
      'a/deep/er.markdown': NOTE,
      'b.TXT': NOTE,
      'mit Umläut en/ö n.md': NOTE,
      'deals.csv': NOTE,
      README: NOTE,
      'a/x.mdx': NOTE,
    })
    expect(notesIn(cwd)).toEqual(['a/deep/er.markdown', 'b.TXT', 'mit Umläut en/ö n.md', 'z.md'])
  })

  test('hidden files and folders and node_modules are passed over, but searched where they are named', () => {
    const cwd = folder({
      'a.md': NOTE,
      '.hidden/b.md': NOTE,
      '.c.md': NOTE,
      'x/node_modules/y/README.md': NOTE,
    })
    expect(notesIn(cwd)).toEqual(['a.md'])
    expect(notesIn(cwd, '.hidden')).toEqual(['b.md'])
    expect(notesIn(cwd, '.c.md')).toEqual(['.c.md'])
  })

  test('what .gitignore names is passed over; a nested one holds below its folder and may take back', () => {
    const cwd = folder({
      '.gitignore': 'drafts/\n*.tmp.md\nold.md\n[\n',
      'a.md': NOTE,
      'b.tmp.md': NOTE,
      'drafts/c.md': NOTE,
      'sub/.gitignore': '!old.md\n/private\n',
      'sub/old.md': NOTE,
      'sub/private/d.md': NOTE,
      'sub/deep/private/e.md': NOTE,
      'old.md': NOTE,
    })
    expect(notesIn(cwd)).toEqual(['a.md', 'sub/deep/private/e.md', 'sub/old.md'])
  })

  test('.gitignore minds the case of letters, as git does', () => {
    expect(notesIn(folder({ '.gitignore': 'A.MD\nDrafts/\n', 'a.md': NOTE, 'drafts/b.md': NOTE }))).toEqual([
      'a.md',
      'drafts/b.md',
    ])
  })

  test('a .gitignore above the folder holds within its repository, unless it names the very folder asked for', () => {
    const cwd = folder({
      '.gitignore': 'drafts/\nskip.md\n',
      'notes/a.md': NOTE,
      'notes/skip.md': NOTE,
      'drafts/b.md': NOTE,
    })
    expect(notesIn(cwd, 'notes')).toEqual(['a.md', 'skip.md'])
    fs.mkdirSync(path.join(cwd, '.git'))
    expect(notesIn(cwd, 'notes')).toEqual(['a.md'])
    expect(notesIn(cwd, 'drafts')).toEqual(['b.md'])
  })

  test("the registry's exclude globs count from its folder, for named files too", () => {
    const cwd = folder({
      'deals.yaml': 'tieout:\n  exclude: [notes/drafts/**, "*.txt"]\n',
      'notes/a.md': NOTE,
      'notes/b.txt': NOTE,
      'notes/drafts/c.md': NOTE,
    })
    expect(notesIn(cwd)).toEqual(['notes/a.md'])
    expect(notesIn(cwd, 'notes')).toEqual(['a.md'])
    expect(notesIn(cwd, 'notes/drafts/c.md', 'notes/a.md')).toEqual(['notes/a.md'])
  })

  test('those that the editor reads', () => {
    const paths = Object.keys(IS_NOTE)
    const cwd = folder({ ...IGNORE_FILES, ...Object.fromEntries(paths.map((path) => [path, NOTE])) })
    expect(notesIn(cwd)).toEqual(paths.filter((path) => IS_NOTE[path]).sort())
    fs.writeFileSync(path.join(cwd, 'deals.yaml'), `tieout: {exclude: ${EXCLUDE}}\n`)
    expect(notesIn(cwd)).toEqual(LEFT)
  })

  test('for notes that are not below the registry, its globs count from the folder checked', () => {
    const cwd = folder({
      'desk/deals.yaml': 'tieout: {exclude: [/old]}\n',
      'desk/old/a.md': NOTE,
      'old/b.md': NOTE,
      'new/old/c.md': NOTE,
    })
    expect(notesIn(cwd, '--registry', 'desk/deals.yaml')).toEqual(['new/old/c.md'])
    expect(notesIn(cwd, 'new', '--registry', 'desk/deals.yaml')).toEqual([])
    expect(notesIn(cwd, 'desk')).toEqual([])
  })

  test('links are followed, loops end, each note is read once', () => {
    const cwd = folder({ 'notes/a.md': NOTE })
    const outside = folder({ 'b.md': NOTE })
    fs.symlinkSync(cwd, path.join(cwd, 'notes/loop'))
    fs.symlinkSync('notes', path.join(cwd, 'also'))
    fs.symlinkSync(path.join(cwd, 'notes/a.md'), path.join(cwd, '0.md'))
    fs.symlinkSync(outside, path.join(cwd, 'linked'))
    fs.symlinkSync('nowhere', path.join(cwd, 'dangling'))
    expect(notesIn(cwd)).toEqual(['linked/b.md', 'notes/a.md'])
  })

  test('a folder with the name of a note and a pipe are no notes', () => {
    const cwd = folder({ 'folder.md/a.md': NOTE })
    execFileSync('mkfifo', [path.join(cwd, 'pipe.md')])
    expect(notesIn(cwd)).toEqual(['folder.md/a.md'])
  })

  test('a named file is read whatever its ending, a YAML file as the registry', () => {
    const cwd = folder({ 'memo.rst': NOTE, 'deals.yaml': 'deals: []\n' })
    expect(notesIn(cwd, 'memo.rst')).toEqual(['memo.rst'])
    expect(notesIn(cwd, 'deals.yaml')).toEqual([])
  })

  test('a note that several PATHs lead to is read once', () => {
    const cwd = folder({ 'a/x.md': NOTE })
    expect(notesIn(cwd, 'a', 'a/x.md', '.')).toEqual(['a/x.md'])
  })
})

describe('what paths are relative to', () => {
  const files = { 'deals.yaml': 'deals: 1\n', 'notes/sub/a.md': NOTE, 'notes/b.md': NOTE, 'other/c.md': NOTE }
  const paths = (cwd: string, ...args: readonly string[]) => {
    const { notes, findings } = checkJson(cwd, ...args)
    return [...notes, ...findings].map(({ path: one }) => one)
  }

  test('the folder checked; the registry may stand above it', () => {
    const cwd = folder(files)
    expect(paths(cwd, 'notes')).toEqual(['b.md', 'sub/a.md', '../deals.yaml'])
    expect(paths(path.join(cwd, 'notes'))).toEqual(['b.md', 'sub/a.md', '../deals.yaml'])
  })

  test("a single file: its registry's folder, else its own", () => {
    const cwd = folder(files)
    expect(paths(cwd, 'notes/sub/a.md')).toEqual(['notes/sub/a.md', 'deals.yaml'])
    fs.rmSync(path.join(cwd, 'deals.yaml'))
    expect(paths(cwd, 'notes/sub/a.md')).toEqual(['a.md'])
  })

  test('several PATHs: the folder that holds them all', () => {
    const cwd = folder(files)
    expect(paths(cwd, 'notes/sub', 'notes/b.md')).toEqual(['notes/b.md', 'notes/sub/a.md', 'deals.yaml'])
    expect(paths(cwd, 'notes/sub', 'other')).toEqual(['notes/sub/a.md', 'other/c.md', 'deals.yaml'])
  })

  test('PATHs with registries of their own are checked each with its own', () => {
    const cwd = folder({ 'a/deals.yaml': 'deals: 1\n', 'a/n.md': NOTE, 'b/deals.yaml': 'deals: 2\n', 'b/n.md': NOTE })
    expect(paths(cwd, 'b', 'a')).toEqual(['a/n.md', 'b/n.md', 'a/deals.yaml', 'b/deals.yaml'])
  })

  test('--registry, repeatedly, instead of the nearest', () => {
    const cwd = folder({ ...files, 'r1.yaml': 'deals: 1\n', 'r2.yaml': 'deals: 2\n' })
    expect(paths(cwd, 'notes/b.md', '--registry', 'r1.yaml', '--registry=r2.yaml')).toEqual([
      'notes/b.md',
      'r1.yaml',
      'r2.yaml',
    ])
  })
})

describe('a note belongs to the nearest deals.yaml at or above it', () => {
  const registry = (amount: string) =>
    `deals:\n  - {id: d, kind: compute, from: openai, to: aws, amount: ${amount}, status: signed}\n`
  const said = 'OpenAI signed a contract with AWS for $38 billion in compute.\n'
  const desks = {
    'deals.yaml': registry('$38 billion'),
    'a.md': said,
    'plain/b.md': said,
    'desk/deals.yaml': registry('$83 billion'),
    'desk/c.md': said,
    'desk/deep/d.md': said,
    'desk/inner/deals.yaml': registry('$38 billion'),
    'desk/inner/e.md': said,
  }
  const wrong = (cwd: string, ...args: readonly string[]) =>
    checkJson(cwd, ...args).findings.map(({ rule, path: one, related }) => [rule, one, related[0]?.path])

  test('in whatever folder the check begins', () => {
    const cwd = folder(desks)
    const found = [
      ['registry-amount', 'desk/c.md', 'desk/deals.yaml'],
      ['registry-amount', 'desk/deep/d.md', 'desk/deals.yaml'],
    ]
    expect(notesIn(cwd)).toEqual(['a.md', 'desk/c.md', 'desk/deep/d.md', 'desk/inner/e.md', 'plain/b.md'])
    expect(wrong(cwd)).toEqual(found)
    expect(wrong(cwd, 'desk/inner', 'desk', 'a.md')).toEqual(found)
    expect(wrong(cwd, 'desk/deep')).toEqual([['registry-amount', 'd.md', '../deals.yaml']])
    expect(wrong(cwd, '--registry', 'deals.yaml')).toEqual([])
  })

  test('those further down are named', () => {
    const { out } = tieout(folder({ ...desks, 'empty/deals.yaml': 'deals: []\n' }), ['check'])
    expect(out.split('\n').slice(-3)).toEqual([
      'Notes at and below desk/deals.yaml are held to it, and to no registry above.',
      'Notes at and below desk/inner/deals.yaml are held to it, and to no registry above.',
      '',
    ])
    expect(tieout(folder(desks), ['check', 'desk/inner']).out).not.toContain('held to it')
  })

  test('notes above all of them have none', () => {
    const { 'deals.yaml': _, ...others } = desks
    const cwd = folder(others)
    expect(notesIn(cwd)).toHaveLength(5)
    expect(wrong(cwd).map(([, one]) => one)).toEqual(['desk/c.md', 'desk/deep/d.md'])
    expect(checkJson(cwd).notes.map(({ figures }) => figures[0]?.tie)).toEqual([null, 'd', 'd', 'd', null])
  })

  test('what a registry excludes is passed over for the desks below it too, and a desk may be taken back', () => {
    const exclude = (text: string) => `${desks['deals.yaml']}tieout: {exclude: [${text}]}\n`
    expect(notesIn(folder({ ...desks, 'deals.yaml': exclude('desk/inner, d.md') }))).toEqual([
      'a.md',
      'desk/c.md',
      'plain/b.md',
    ])
    const cwd = folder({ ...desks, 'deals.yaml': exclude('desk/deals.yaml') })
    expect(notesIn(cwd)).toHaveLength(5)
    expect(wrong(cwd)).toEqual([])
  })

  test('one that is hidden, ignored or in node_modules is none', () => {
    const odd = { '.gitignore': 'out/\n', 'out/deals.yaml': '[', '.x/deals.yaml': '[', 'node_modules/deals.yaml': '[' }
    expect(wrong(folder({ 'a.md': said, ...odd }))).toEqual([])
  })

  test('each has a summary of its own', () => {
    const cwd = folder(desks)
    const heads = (text: string) => text.split('\n').filter((line) => /deals\.yaml$/.test(line))
    const names = ['deals.yaml', 'desk/deals.yaml', 'desk/inner/deals.yaml']
    expect(heads(tieout(cwd, ['summary']).out)).toEqual(names)
    expect(heads(tieout(cwd, ['summary', '--format', 'md']).out)).toEqual(names.map((name) => `# Summary: ${name}`))
    const { workspaces } = JSON.parse(tieout(cwd, ['summary', '--format', 'json']).out)
    expect(workspaces.map(({ registries }: { registries: string[] }) => registries)).toEqual(
      names.map((name) => [name]),
    )
    expect(heads(tieout(cwd, ['summary', 'desk/inner']).out)).toEqual([])
  })
})

describe('decoding', () => {
  test('a BOM is no part of the text; UTF-16 is read by its BOM', () => {
    const cwd = folder({
      'bom.txt': `\uFEFF$38B and more`,
      'be.txt': utf16('$38B in ¥', 'be'),
      'le.txt': utf16('$38B in ¥', 'le'),
      'plain.txt': '$38B',
    })
    const spans = checkJson(cwd).notes.map(({ figures }) => figures.map(({ start, end, text }) => [start, end, text]))
    expect(spans).toEqual(Array(4).fill([[0, 4, '$38B']]))
  })

  test('what is no text is a finding at its place, and does not stop the others', () => {
    const cwd = folder({
      'binary.md': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff),
      'latin1.txt': Buffer.from('It cost £38B.', 'latin1'),
      'spelt.md': 'A \uFFFD stands here. It cost $38B.',
    })
    const { notes, findings, summary } = checkJson(cwd)
    expect(notes.map((note) => note.path)).toEqual(['binary.md', 'latin1.txt', 'spelt.md'])
    expect(findings.map(({ rule, severity, path: one }) => [rule, severity, one])).toEqual([
      ['note', 'error', 'binary.md'],
      ['note', 'warning', 'latin1.txt'],
      ['note', 'info', 'spelt.md'],
    ])
    expect(findings[1]?.start).toBe(8)
    expect(summary.figures).toBe(1)
  })
})

describe('what cannot be read', () => {
  test('a missing PATH is said and ends with 2; the others are checked', () => {
    const cwd = folder({ 'a.md': NOTE })
    expect(tieout(cwd, ['check', 'nowhere'])).toEqual({
      code: 2,
      out: '',
      err: 'tieout: cannot read nowhere: no such file or folder\n',
    })
    const both = tieout(cwd, ['check', 'nowhere', 'a.md', '--format', 'json'])
    expect(both.code).toBe(2)
    expect(JSON.parse(both.out).summary.figures).toBe(1)
  })

  test('a missing --registry ends with 2, nothing is checked', () => {
    const cwd = folder({ 'a.md': NOTE })
    expect(tieout(cwd, ['check', '--registry', 'r.yaml'])).toEqual({
      code: 2,
      out: '',
      err: 'tieout: cannot read r.yaml: no such file or folder\n',
    })
    expect(tieout(cwd, ['summary', '--registry', '.']).err).toBe('tieout: cannot read .: it is a folder\n')
  })

  test('a dangling link to a note is said; the rest is checked', () => {
    const cwd = folder({ 'a.md': NOTE })
    fs.symlinkSync('gone.md', path.join(cwd, 'b.md'))
    const { code, out, err } = tieout(cwd, ['check', '--format=json'])
    expect([code, err]).toEqual([2, 'tieout: cannot read b.md: it is a link that leads to nothing\n'])
    expect(JSON.parse(out).summary.figures).toBe(1)
  })

  test('a file that is too large is said; the rest is checked', () => {
    const cwd = folder({ 'a.md': 'It cost $5 million.\n', 'b.md': 'x'.repeat(5 * 1024 * 1024 + 1) })
    const { code, err, out } = tieout(cwd, ['check'])
    expect([code, err]).toEqual([2, 'tieout: cannot read b.md: it is larger than 5 MB\n'])
    expect(out).toContain('1 figure')
  })

  test('a file whose name is no text is said; the rest is checked', () => {
    const cwd = folder({ 'a.md': NOTE })
    fs.writeFileSync(Buffer.concat([Buffer.from(`${cwd}/caf`), Buffer.of(0xe9), Buffer.from('.md')]), NOTE)
    const { code, out, err } = tieout(cwd, ['check', '--format=json'])
    expect([code, err]).toEqual([2, 'tieout: cannot read caf\uFFFD.md: its name is not valid UTF-8\n'])
    expect(JSON.parse(out).summary.figures).toBe(1)
  })

  test('a folder whose name is no text is said; the rest is checked', () => {
    const cwd = folder({ 'a.md': NOTE })
    fs.mkdirSync(Buffer.concat([Buffer.from(`${cwd}/d`), Buffer.of(0xe9), Buffer.from('p')]))
    const { code, out, err } = tieout(cwd, ['check', '--format=json'])
    expect([code, err]).toEqual([2, 'tieout: cannot read d\uFFFDp: its name is not valid UTF-8\n'])
    expect(JSON.parse(out).summary.figures).toBe(1)
  })

  test('a note that vanishes between being listed and being read is said; the rest is checked', () => {
    const cwd = folder({ 'a.md': NOTE, 'b.md': NOTE, 'c.md': NOTE })
    const vanish = path.join(cwd, 'vanish.cjs')
    fs.writeFileSync(
      vanish,
      `const fs = require('node:fs')
const { readdirSync } = fs
fs.readdirSync = (...args) => {
  const found = readdirSync(...args)
  fs.rmSync('b.md', { force: true })
  return found
}
`,
    )
    const { code, out, err } = tieout(cwd, ['check', '--format=json'], { NODE_OPTIONS: `--require "${vanish}"` })
    expect([code, err]).toEqual([2, 'tieout: cannot read b.md: no such file or folder\n'])
    expect(JSON.parse(out).notes.map((note: { path: string }) => note.path)).toEqual(['a.md', 'c.md'])
  })

  test('a current folder that is gone is said, and nothing else', () => {
    const cwd = folder({ 'a.md': NOTE })
    const run = (...args: readonly string[]) =>
      spawnSync(
        'sh',
        ['-c', 'mkdir gone && cd gone && rmdir ../gone && exec "$0" "$@"', process.execPath, bundle, ...args],
        {
          cwd,
          encoding: 'utf8',
        },
      )
    const { status, stdout, stderr } = run('check', path.join(cwd, 'a.md'))
    expect([status, stdout, stderr]).toEqual([2, '', 'tieout: the current folder is gone: it was deleted or moved\n'])
    expect(run('--version').status).toBe(0)
  })

  test.each<[string, (file: string) => void]>([
    ['it is a folder', (file) => fs.mkdirSync(file)],
    ['it is a pipe or a device, not a file', (file) => execFileSync('mkfifo', [file])],
    ['it is a link that leads to nothing', (file) => fs.symlinkSync('gone.yaml', file)],
    ['a loop of symbolic links', (file) => fs.symlinkSync('deals.yaml', file)],
  ])('a deals.yaml that is there and cannot be read ends with 2: %s', (why, make) => {
    const cwd = folder({ 'a.md': NOTE })
    make(path.join(cwd, 'deals.yaml'))
    const { code, out, err } = tieout(cwd, ['check'])
    expect([code, err]).toEqual([2, `tieout: cannot read deals.yaml: ${why}\n`])
    expect(out).not.toContain('No deals.yaml')
    expect(tieout(cwd, ['check', 'a.md'])).toEqual({ code, out, err })
  })

  test('a pipe and a device are refused, not waited for, as a registry too', () => {
    const cwd = folder({ 'a.md': NOTE })
    execFileSync('mkfifo', [path.join(cwd, 'pipe.md')])
    fs.symlinkSync('/dev/zero', path.join(cwd, 'zero.md'))
    const why = 'it is a pipe or a device, not a file'
    for (const odd of ['pipe.md', 'zero.md']) {
      const { code, err } = tieout(cwd, ['check', odd, 'a.md'])
      expect([code, err]).toEqual([2, `tieout: cannot read ${odd}: ${why}\n`])
      expect(tieout(cwd, ['check', 'a.md', '--registry', odd]).err).toBe(`tieout: cannot read ${odd}: ${why}\n`)
    }
  })

  test.skipIf(process.getuid?.() === 0)('a file and a folder without permission are said; the rest is checked', () => {
    const cwd = folder({ 'a.md': NOTE, 'b.md': NOTE, 'c/d.md': NOTE })
    fs.chmodSync(path.join(cwd, 'b.md'), 0)
    fs.chmodSync(path.join(cwd, 'c'), 0)
    const { code, out, err } = tieout(cwd, ['check', '--format=json'])
    fs.chmodSync(path.join(cwd, 'c'), 0o755)
    expect([code, err]).toEqual([
      2,
      'tieout: cannot read c: permission denied\ntieout: cannot read b.md: permission denied\n',
    ])
    expect(JSON.parse(out).summary.figures).toBe(1)
  })
})
