import fs from 'node:fs'
import path from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, describe, expect, test } from 'vitest'
import { version } from '../../package.json'
import { bundle, folder, tieout } from './tieout'

const REGISTRY = `companies: [{id: tarn, name: Tarn}, {id: varro, name: Varro}]
deals:
  - {id: tarn-varro, kind: compute, from: tarn, to: varro, amount: $38 billion, status: signed, announced: 2025-11-03}
`
const NOTE = '# Compute\n\nTarn will pay Varro $38 billion over seven years for computing capacity.\n'
const files = { 'deals.yaml': REGISTRY, 'notes/a.md': NOTE }

/** An assistant that has started `tieout mcp` in a folder. */
async function assistant(cwd: string, ...args: readonly string[]) {
  const client = new Client({ name: 'test', version: '1' })
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [bundle, 'mcp', ...args],
    cwd,
    stderr: 'pipe',
  })
  let said = ''
  transport.stderr?.on('data', (chunk) => {
    said += chunk
  })
  await client.connect(transport)
  afterAll(() => client.close())
  return {
    client,
    stderr: () => said,
    async ask(name: string, given: Record<string, unknown>): Promise<readonly [text: string, isError: boolean]> {
      const { content, isError } = await client.callTool({ name, arguments: given })
      const [part, ...more] = content as readonly { readonly type: string; readonly text: string }[]
      expect([part?.type, more]).toEqual(['text', []])
      return [part?.text ?? '', isError === true]
    },
  }
}

test('tells what it is and which tools it has', async () => {
  const { client, stderr } = await assistant(folder(files))
  expect(client.getServerVersion()).toMatchObject({ name: 'tieout', title: 'Tieout', version })
  expect(client.getInstructions()).toContain('deals.yaml')
  const { tools } = await client.listTools()
  const heads = tools.map(({ name, title, inputSchema, annotations }) => ({
    name,
    title,
    takes: Object.keys(inputSchema.properties ?? {}),
    required: inputSchema.required,
    annotations,
  }))
  const annotations = { readOnlyHint: true, openWorldHint: false }
  expect(heads).toEqual([
    {
      name: 'check_text',
      title: 'Check the figures of a text',
      takes: ['text', 'path', 'date'],
      required: ['text'],
      annotations,
    },
    {
      name: 'explain_figure',
      title: 'Explain a figure',
      takes: ['text', 'path', 'line', 'column', 'date'],
      required: [],
      annotations,
    },
    {
      name: 'look_up',
      title: 'Look up a company, deal or number',
      takes: ['name'],
      required: ['name'],
      annotations,
    },
  ])
  expect(stderr()).toBe('')
})

test('answers each tool, and keeps nothing of a text', async () => {
  const cwd = folder(files)
  const { ask } = await assistant(cwd)
  expect(await ask('check_text', { text: 'Tarn will pay Varro $58 billion for computing capacity.' })).toEqual([
    `1 figure, 1 tied, 0 proved, 0 abstained, 0 untied
1 finding: 1 warning

1:21 $58 billion (57.5–58.5) disagrees with Tarn → Varro, compute, signed 3 Nov 2025, which has $38B (37.5–38.5)
  tied because both companies are named here and the words speak of compute
  warning registry-amount: $58B here, $38B in deals.yaml for Tarn → Varro.
    $38 billion here (deals.yaml)
`,
    false,
  ])
  const [explained] = await ask('explain_figure', { path: 'notes/a.md', line: 3 })
  expect(explained).toMatch(
    /^# \$38 billion \(37\.5–38\.5\), at 3:21\n\n> Tarn will pay Varro \$38 billion over seven years for computing capacity\.\n\nagrees with Tarn → Varro, compute, signed 3 Nov 2025\n/,
  )
  expect(await ask('look_up', { name: 'tarn-varro' })).toEqual([
    `Tarn → Varro, compute, signed 3 Nov 2025: $38B (37.5–38.5)
Totals: Tarn → Varro $38B in 1 deal · Tarn has committed $38B in 1 deal
In deals.yaml as tarn-varro
Notes:
- notes/a.md:3: $38 billion, agrees
`,
    false,
  ])
  expect(fs.readdirSync(cwd, { recursive: true }).sort()).toEqual(['deals.yaml', 'notes', 'notes/a.md'])
})

test('a path may be absolute, or count from the folder that the server was started in', async () => {
  const cwd = folder(files)
  const { ask } = await assistant(cwd, 'notes')
  const title = async (given: string) => (await ask('explain_figure', { path: given, line: 3 }))[0].split('\n')[0]
  const wanted = '# $38 billion (37.5–38.5), at 3:21'
  expect(await title('a.md')).toBe(wanted)
  expect(await title('notes/a.md')).toBe(wanted)
  expect(await title(path.join(cwd, 'notes/a.md'))).toBe(wanted)
})

test('reads again what has changed on the disk, and takes in what is new', async () => {
  const cwd = folder(files)
  const { ask } = await assistant(cwd)
  const look = async () => (await ask('look_up', { name: 'tarn-varro' }))[0].split('\n')
  expect((await look()).slice(4)).toEqual(['- notes/a.md:3: $38 billion, agrees', ''])
  fs.writeFileSync(path.join(cwd, 'notes/b.md'), 'Tarn pays Varro $38bn.\n')
  expect((await look()).slice(4)).toEqual(['- notes/a.md:3: $38 billion, agrees', '- notes/b.md:1: $38bn, agrees', ''])
  fs.writeFileSync(path.join(cwd, 'deals.yaml'), REGISTRY.replace('$38 billion', '$39 billion'))
  expect((await look())[0]).toBe('Tarn → Varro, compute, signed 3 Nov 2025: $39B (38.5–39.5)')
  fs.rmSync(path.join(cwd, 'notes/b.md'))
  expect((await look()).slice(4)).toEqual([
    '- notes/a.md:3: $38 billion, disagrees',
    '  warning: $38B ($37.5–38.5B) here, $39B ($38.5–39.5B) in deals.yaml for Tarn → Varro.',
    '',
  ])
})

test('several registries: each answers under its name, or the one that a path means', async () => {
  const other = REGISTRY.replace('$38 billion', '$83 billion')
  const cwd = folder({ ...files, 'asia/deals.yaml': other, 'asia/c.md': 'Nothing.\n' })
  const { ask } = await assistant(cwd)
  const text = 'Tarn pays Varro $83 billion for compute.'
  const verdicts = (answer: string) => answer.split('\n').filter((line) => /^#|^1:\d/.test(line))
  const [both] = await ask('check_text', { text })
  expect(verdicts(both)).toEqual([
    '# deals.yaml',
    '1:17 $83 billion (82.5–83.5) disagrees with Tarn → Varro, compute, signed 3 Nov 2025, which has $38B (37.5–38.5)',
    '# asia/deals.yaml',
    '1:17 $83 billion (82.5–83.5) agrees with Tarn → Varro, compute, signed 3 Nov 2025',
  ])
  const [one] = await ask('check_text', { text, path: 'asia/new.md' })
  expect(verdicts(one)).toEqual(['1:17 $83 billion (82.5–83.5) agrees with Tarn → Varro, compute, signed 3 Nov 2025'])
})

test('--registry instead of the nearest', async () => {
  const cwd = folder({ 'r.yaml': REGISTRY, 'notes/a.md': NOTE })
  const { ask } = await assistant(cwd, 'notes', '--registry', 'r.yaml')
  expect((await ask('look_up', { name: 'Tarn' }))[0].split('\n').slice(0, 2)).toEqual(['Tarn', 'Pays $38B in 1 deal.'])
})

describe('says what is wrong', () => {
  test.each<[string, string, Record<string, unknown>, string]>([
    ['nothing to check', 'check_text', {}, '“text” is missing. The text to check, as Markdown or plain text.'],
    ['a number for a text', 'look_up', { name: 5 }, '“name” is no text. What to look up.'],
    ['no such note', 'explain_figure', { path: 'b/a.md', line: 3 }, 'There is no note b/a.md: is notes/a.md meant?'],
    ['no line', 'explain_figure', { path: 'notes/a.md' }, 'Give the line of notes/a.md that holds the figure.'],
    [
      'no figure there',
      'explain_figure',
      { path: 'notes/a.md', line: 1 },
      'notes/a.md has no figure in line 1; there are some in line 3.',
    ],
    [
      'a mistyped name',
      'look_up',
      { name: 'Varo' },
      'Nothing here is called “Varo”: is Varro meant? The registry has 1 deal and 0 metrics; “totals” lists what they come to.',
    ],
  ])('%s', async (_, tool, given, message) => {
    const { ask } = await assistant(folder(files))
    expect(await ask(tool, given)).toEqual([message, true])
  })

  test('a tool that there is not', async () => {
    const { ask } = await assistant(folder(files))
    await expect(ask('check', {})).rejects.toThrow('there is no tool check, but check_text, explain_figure, look_up')
  })

  test('a registry that is gone, and one that is broken', async () => {
    const cwd = folder({ 'r.yaml': REGISTRY, 'notes/a.md': NOTE })
    const { ask } = await assistant(cwd, '--registry', 'r.yaml')
    fs.writeFileSync(path.join(cwd, 'r.yaml'), `${REGISTRY}  - {id: x, from: tarn, to: varro, amount: 38 billion}\n`)
    expect((await ask('look_up', { name: 'tarn-varro' }))[0]).toMatch(/\nMind: r\.yaml has 1 error, and /)
    fs.rmSync(path.join(cwd, 'r.yaml'))
    expect(await ask('look_up', { name: 'Tarn' })).toEqual(['cannot read r.yaml: no such file or folder', true])
  })

  test('on the command line', () => {
    const cwd = folder(files)
    const failure = (...args: readonly string[]) => {
      const { code, out, err } = tieout(cwd, ['mcp', ...args])
      expect([code, out]).toEqual([2, ''])
      return err
    }
    expect(failure('nowhere')).toBe('tieout: cannot read nowhere: no such file or folder\n')
    expect(failure('notes', 'more')).toBe('tieout: mcp takes one PATH\nSee tieout --help.\n')
    expect(failure('--format', 'json')).toBe('tieout: --format is no option of mcp\nSee tieout --help.\n')
  })
})

test('is loaded for this command alone', () => {
  const loads = (...args: readonly string[]) =>
    tieout(folder(files), args, { NODE_DEBUG: 'module' }).err.includes('mcp-server-')
  expect([loads('check'), loads('mcp')]).toEqual([false, true])
})

test('ends when its input does', () => {
  expect(tieout(folder(files), ['mcp'])).toEqual({ code: 0, out: '', err: '' })
})
