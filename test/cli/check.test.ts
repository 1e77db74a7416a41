import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { bundle, checkJson, folder, root, tieout } from './tieout'

const REGISTRY = `deals:
  - id: openai-aws-2025
    kind: compute
    from: openai
    to: aws
    amount: $38 billion
    status: signed
    announced: 2025-11-03
`

describe('exit codes', () => {
  const clean = { 'deals.yaml': REGISTRY, 'a.md': 'OpenAI will pay AWS $38 billion for compute.\n' }
  const wrong = { ...clean, 'deals.yaml': `${REGISTRY}    colour: red\n` }

  test('0 where nothing is found', () => {
    expect(tieout(folder(clean), ['check'])).toMatchObject({ code: 0, err: '' })
  })

  test('1 for findings at or above --fail-on, which is warning by default', () => {
    const cwd = folder(wrong)
    const [found] = checkJson(cwd).findings
    expect([found?.rule, found?.severity]).toEqual(['registry', 'warning'])
    expect(tieout(cwd, ['check']).code).toBe(1)
    expect(tieout(cwd, ['check', '--fail-on', 'info']).code).toBe(1)
    expect(tieout(cwd, ['check', '--fail-on', 'error']).code).toBe(0)
    expect(tieout(cwd, ['check', '--fail-on', 'never']).code).toBe(0)
    expect(tieout(cwd, ['summary']).code).toBe(0)
  })

  test('2 for a wrong command line, said on the error stream', () => {
    const cwd = folder(clean)
    expect(tieout(cwd, ['chekc'])).toEqual({
      code: 2,
      out: '',
      err: 'tieout: unknown command chekc; did you mean check?\nSee tieout --help.\n',
    })
    expect(tieout(cwd, ['check', '--jsno'])).toMatchObject({ code: 2, out: '' })
    const nothing = tieout(cwd, [])
    expect([nothing.code, nothing.out]).toEqual([2, ''])
    expect(nothing.err).toContain('tieout check [PATH…]')
  })

  test('help and version', () => {
    const cwd = folder()
    expect(tieout(cwd, ['--help'])).toMatchObject({ code: 0, err: '' })
    const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
    expect(tieout(cwd, ['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })
})

describe('json', () => {
  test('is the documented shape, with exact offsets and decimals', () => {
    const text = '# Compute\r\n\r\nOpenAI’s deal with AWS is worth nearly **$38**.5 billion.\r\n'
    const cwd = folder({ 'notes/aws.md': text })
    const at = (written: string) => ({ start: text.indexOf(written), end: text.indexOf(written) + written.length })
    expect(checkJson(cwd)).toEqual({
      version: 1,
      notes: [
        {
          path: 'notes/aws.md',
          figures: [
            {
              start: text.indexOf('$38'),
              end: text.indexOf(' billion') + ' billion'.length,
              text: '$38**.5 billion',
              currency: 'USD',
              value: '38500000000',
              low: '36575000000',
              high: '38500000000',
              hedge: 'under',
              tie: null,
              tranche: null,
              candidates: [],
              verdict: 'untied',
              claim: {
                who: ['openai'],
                to: ['aws'],
                what: null,
                when: null,
                mode: 'fact',
                scope: 'whole',
                basis: null,
                residue: [],
              },
            },
          ],
          mentions: [
            { ...at('OpenAI'), text: 'OpenAI', company: 'openai' },
            { ...at('AWS'), text: 'AWS', company: 'aws' },
          ],
        },
      ],
      findings: [],
      summary: { figures: 1, tied: 0, proved: 0, abstained: 0, untied: 1 },
    })
  })

  test('a range has no value, an open interval no high end', () => {
    const cwd = folder({ 'a.txt': 'It cost $5–7bn, then more than $12bn.' })
    const [range, open] = checkJson(cwd).notes[0]?.figures ?? []
    expect(range).toMatchObject({ value: null, low: '4500000000', high: '7500000000', hedge: 'range' })
    expect(open).toMatchObject({ value: '12000000000', low: '12000000000', high: null, hedge: 'over' })
  })

  test('--explain adds near misses and reasons', () => {
    const cwd = folder({ 'a.txt': 'It cost billions, of which $5bn is paid.' })
    expect(checkJson(cwd).notes[0]).not.toHaveProperty('skipped')
    const note = checkJson(cwd, '--explain').notes[0]
    expect(note?.skipped).toEqual([{ start: 8, end: 16, text: 'billions', reason: 'vague' }])
    expect(note?.figures[0]?.reasons?.length).toBeGreaterThan(0)
  })

  test('is complete and valid however much there is, and on an empty folder', () => {
    const line = 'OpenAI paid AWS $38 billion and €5bn, NT$3m, £12m.\n'
    const files = Array.from({ length: 10 }, (_, i) => [`${i}.txt`, line.repeat(500)])
    const cwd = folder(Object.fromEntries(files))
    const { code, out } = tieout(cwd, ['check', '--format', 'json', '--fail-on', 'never'])
    expect(out.length).toBeGreaterThan(2_000_000)
    expect([code, JSON.parse(out).summary.figures]).toEqual([0, 20_000])
    expect(checkJson(folder())).toEqual({
      version: 1,
      notes: [],
      findings: [],
      summary: { figures: 0, tied: 0, proved: 0, abstained: 0, untied: 0 },
    })
  })
})

describe('pretty', () => {
  test('findings by file, the registry among them, then the counts', () => {
    const cwd = folder({
      'deals.yaml': `${REGISTRY}  - {id: x, from: nobody-inc, to: aws, amount: $5 billion}\n`,
      'notes/aws.md': 'In 2025 OpenAI signed a compute deal with AWS for $58 billion.\n',
    })
    expect(tieout(cwd, ['check']).out).toMatchInlineSnapshot(`
      "deals.yaml
        9:19  error  unknown company “nobody-inc”: add it under “companies”  registry

      notes/aws.md
        1:51  warning  $58B here, $38B in deals.yaml for OpenAI → Amazon Web Services.  registry-amount

      1 figure, 1 tied, 0 proved, 0 abstained, 0 untied
      2 findings: 1 error, 1 warning
      "
    `)
  })

  test('says where there are no notes, and where there is no registry', () => {
    expect(tieout(folder(), ['check'])).toEqual({
      code: 0,
      out: 'No notes found in this folder (*.md, *.markdown, *.txt).\n',
      err: '',
    })
    expect(tieout(folder({ 'a/b.csv': '' }), ['check', 'a']).out).toBe(
      'No notes found in a (*.md, *.markdown, *.txt).\n',
    )
    expect(tieout(folder({ 'a.md': 'It cost $5bn.' }), ['check']).out).toMatchInlineSnapshot(`
      "1 figure, 0 tied, 0 proved, 0 abstained, 1 untied
      no findings
      No deals.yaml found at or above this folder: figures are read, but there is nothing to tie them to.
      "
    `)
  })

  test('--explain lists what was not read and not tied', () => {
    const cwd = folder({ 'deals.yaml': 'deals: []\n', 'a.txt': 'It cost billions,\nof which $5bn is paid.\n' })
    expect(tieout(cwd, ['check', '--explain']).out).toMatchInlineSnapshot(`
      "a.txt
         1:9  not read  billions: no amount is stated
        2:10  untied    $5bn: nothing in the registry fits

      1 figure, 0 tied, 0 proved, 0 abstained, 1 untied
      no findings
      "
    `)
  })

  test('is coloured only where colours are asked for', () => {
    const cwd = folder({ 'deals.yaml': 'deals: 1\n', 'a.md': '' })
    const escapes = (args: readonly string[], env: NodeJS.ProcessEnv) =>
      tieout(cwd, ['check', ...args], env).out.split('\x1b[').length - 1
    expect(escapes([], {})).toBe(0)
    expect(escapes([], { FORCE_COLOR: '1' })).toBeGreaterThan(0)
    expect(escapes(['--no-color'], { FORCE_COLOR: '1' })).toBe(0)
    expect(escapes([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(0)
  })

  test('a note cannot steer the terminal', () => {
    const cwd = folder({ 'a\x1b[31m.txt': 'It cost $5bn \x1b]0;title\x07.', 'deals.yaml': 'de\x1b[2Jals: 1\n' })
    const { out } = tieout(cwd, ['check', '--explain'])
    expect(out).not.toContain('\x1b')
    expect(out).not.toContain('\x07')
  })
})

describe('broken input', () => {
  test('broken YAML, an unknown company and merge markers are findings at their lines; the notes are read', () => {
    const cwd = folder({
      'deals.yaml': `${REGISTRY}  - {id: b, from: openai, to: nobody-inc\n`,
      'a.md': 'It cost $5bn.\n',
    })
    const broken = checkJson(cwd)
    expect(broken.findings.length).toBeGreaterThan(0)
    expect(
      broken.findings.every(({ rule, path: file, line }) => rule === 'registry' && file === 'deals.yaml' && line >= 9),
    ).toBe(true)
    expect(broken.summary.figures).toBe(1)

    const markers = '<<<<<<< ours\nIt cost $5bn.\n=======\nIt cost $6bn.\n>>>>>>> theirs\n'
    const merged = checkJson(folder({ 'deals.yaml': `${REGISTRY}${markers}`, 'a.md': markers }))
    expect(merged.findings.map(({ rule, path: file }) => [rule, file])).toEqual(
      expect.arrayContaining([
        ['note', 'a.md'],
        ['registry', 'deals.yaml'],
      ]),
    )
  })

  test('one huge line', () => {
    const cwd = folder({ 'a.md': `${'word '.repeat(400_000)}$38B` })
    expect(checkJson(cwd).notes[0]?.figures).toMatchObject([{ start: 2_000_000, end: 2_000_004, text: '$38B' }])
  })
})

describe('streams', () => {
  test('a reader that stops early is no error', async () => {
    const cwd = folder({ 'big.txt': 'OpenAI paid AWS $38 billion.\n'.repeat(5000) })
    const child = spawn(process.execPath, [bundle, 'check', '--format', 'json', cwd], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let err = ''
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect([code, err]).toEqual([0, ''])
  })

  test('runs with its input closed and its output nowhere', () => {
    const cwd = folder({ 'a.md': 'It cost $38B.' })
    const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${bundle}" check <&- >&-`], {
      cwd,
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([0, ''])
  })

  test('npx tieout works from the checkout', () => {
    const { status, stdout } = spawnSync(
      'npx',
      ['--no-install', 'tieout', 'check', folder({ 'a.md': 'It cost $38B.' })],
      {
        cwd: root,
        encoding: 'utf8',
      },
    )
    expect([status, stdout.split('\n')[0]]).toEqual([0, '1 figure, 0 tied, 0 proved, 0 abstained, 1 untied'])
  })
})
