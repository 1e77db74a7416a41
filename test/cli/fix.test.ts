import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkJson, folder, tieout } from './tieout'

const REGISTRY = `deals:
  - {id: openai-aws, kind: compute, from: openai, to: aws, amount: $38 billion, status: signed} # the first
  - {id: openai-oracle, kind: compute, from: openai, to: oracle, amount: $300 billion, status: signed}
`
const WRONG = 'OpenAI will pay AWS $83 billion for compute.\r\n\r\nOpenAI will pay Oracle $200 billion for compute.\r\n'
const MENDED = WRONG.replace('$83', '$38')

const read = (cwd: string, file: string) => fs.readFileSync(path.join(cwd, file))

describe('--fix', () => {
  test('corrects what is certain, says so, and lists and counts what remains', () => {
    const cwd = folder({ 'deals.yaml': REGISTRY, 'notes/a.md': WRONG })
    const { code, out, err } = tieout(cwd, ['check', '--fix'])
    expect([code, err]).toEqual([1, ''])
    expect(out.split('\n')[0]).toBe('notes/a.md:1:21 $83 billion → $38 billion')
    expect(out).toContain('$200B here, $300B in deals.yaml')
    expect(out).not.toContain('$83B')
    expect(read(cwd, 'notes/a.md').toString()).toBe(MENDED)
    expect(read(cwd, 'deals.yaml').toString()).toBe(REGISTRY)
  })

  test('ends with 0 where nothing remains, and then finds nothing more to do', () => {
    const cwd = folder({ 'deals.yaml': REGISTRY, 'a.md': 'OpenAI will pay AWS $38 million for compute.\n' })
    expect(tieout(cwd, ['check', '--fix'])).toMatchObject({ code: 0, err: '' })
    expect(read(cwd, 'a.md').toString()).toBe('OpenAI will pay AWS $38 billion for compute.\n')
    expect(tieout(cwd, ['check', '--fix']).out).not.toContain('→')
  })

  test('changes no other byte: a byte order mark and line endings stay', () => {
    const cwd = folder({ 'deals.yaml': REGISTRY, 'a.md': `\uFEFF${WRONG}` })
    tieout(cwd, ['check', '--fix'])
    expect(read(cwd, 'a.md')).toEqual(Buffer.from(`\uFEFF${MENDED}`))
  })

  test('leaves a file that is not in UTF-8, and says so', () => {
    const text = Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(WRONG, 'utf16le')])
    const cwd = folder({ 'deals.yaml': REGISTRY, 'a.md': text })
    expect(tieout(cwd, ['check', '--fix'])).toMatchObject({
      code: 2,
      err: 'tieout: cannot fix a.md: it is not in UTF-8\n',
    })
    expect(read(cwd, 'a.md')).toEqual(text)
  })

  test('with JSON, what was changed stands on the error stream', () => {
    const cwd = folder({ 'deals.yaml': REGISTRY, 'a.md': WRONG })
    const { out, err } = tieout(cwd, ['check', '--fix', '--format', 'json'])
    expect(err).toBe('a.md:1:21 $83 billion → $38 billion\n')
    expect(JSON.parse(out).findings).toHaveLength(1)
  })
})

test('JSON has the fixes of a finding', () => {
  const cwd = folder({ 'deals.yaml': REGISTRY, 'a.md': WRONG })
  const at = REGISTRY.indexOf('$38 billion')
  expect(checkJson(cwd).findings[0]?.fixes).toEqual([
    {
      title: 'Write $38 billion, as deals.yaml says',
      kind: 'number',
      certain: true,
      edits: [{ path: 'a.md', start: 20, end: 31, text: '$38 billion' }],
    },
    {
      title: 'Change deals.yaml to $83 billion',
      kind: 'registry',
      certain: false,
      edits: [{ path: 'deals.yaml', start: at, end: at + 11, text: '$83 billion' }],
    },
  ])
})
