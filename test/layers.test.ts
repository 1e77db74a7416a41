import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { coreFiles, type Pattern, readSource, type SourceFile } from './source-files'

/**
 * The folders of `src/core` in the order in which data runs through them, each with those that it may import. All of
 * these stand before it. What stands loose in `src/core` (spans, groups) is everyone's and imports nothing.
 */
const LAYERS: readonly (readonly [folder: string, mayImport: string])[] = [
  ['amounts', ''],
  ['text', 'amounts'],
  ['dates', 'text'],
  ['passages', 'text dates'],
  ['mentions', 'passages'],
  ['figures', 'amounts text passages mentions'],
  ['registry', 'amounts text dates mentions figures'],
  ['vocabulary', 'text dates figures registry'],
  ['tokens', 'amounts text dates passages mentions figures registry vocabulary'],
  ['claims', 'amounts text dates passages mentions figures registry vocabulary tokens'],
  ['ties', 'amounts dates figures registry claims'],
  ['notes', 'text passages mentions figures registry tokens claims ties'],
  ['relations', 'amounts text dates passages mentions figures registry vocabulary tokens claims ties notes'],
  ['ledger', 'amounts dates registry'],
  [
    'rules',
    'amounts text dates passages mentions figures registry vocabulary tokens claims ties notes relations ledger',
  ],
  ['workspace', 'amounts text passages mentions registry ties notes rules ledger'],
  ['views', 'amounts text dates mentions figures registry tokens claims ties notes relations rules ledger workspace'],
  ['editing', 'amounts mentions figures registry notes ties views workspace'],
  ['files', 'registry'],
  ['completion', 'amounts passages mentions figures registry ties notes rules workspace views files'],
  ['assist', 'amounts text dates mentions registry notes rules workspace views files'],
]

/** Folders whose work is to find things in prose, character by character. */
const READ_PROSE = ['passages', 'mentions', 'figures', 'tokens', 'rules/sums', 'rules/proportions', 'rules/terms']
/** Folders that read what is written to be read: a numeral, a date, a key, the value of a key. */
const READ_DATA = ['amounts', 'dates', 'registry']

/** What compiles the patterns that those folders hold, and has none of its own. */
const COMPILERS = ['text/light.ts', 'relations/pattern.ts']

const files = coreFiles()
const order = LAYERS.map(([folder]) => folder)
const folderOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : '')

/** The imports of a file that the table does not allow, each as `figures/scan.ts imports claims/read`. */
function forbidden({ path: file, imports }: SourceFile): readonly string[] {
  const folder = folderOf(file)
  const allowed = LAYERS.find(([name]) => name === folder)?.[1].split(' ') ?? []
  return imports
    .filter((one) => !one.startsWith('..') && one.includes('/') && !allowed.includes(folderOf(one)))
    .filter((one) => folderOf(one) !== folder && order.includes(folderOf(one)))
    .map((one) => `${file} imports ${one}`)
}

/**
 * Whether a pattern reads prose: it holds a word, or letters of any kind among spaces, or it is long, or it is built
 * from parts. `^\d{4}-\d\d$` and `[\s_]+` do not.
 */
function readsProse({ source }: Pattern): boolean {
  if (source === null || source.length > 40) return true
  const plain = source
    .replace(/\(\?<\w+>/g, '(')
    .replace(/\\[pP]\{\w+\}|\\u[\dA-Fa-f]{4}|\\\w|\[(?:[^\]\\]|\\.)*\]/g, '#')
  return /[A-Za-z]{3}/.test(plain) || (/\\p\{L/.test(source) && /\\s|\s/.test(source))
}

const prose = files.map((file) => ({ file, found: file.patterns.filter(readsProse) }))
const isIn = (folder: string, file: string): boolean => file.startsWith(`${folder}/`)

describe('the folders of src/core', () => {
  test('all stand in the table', () => {
    const folders = [...new Set(files.map((file) => folderOf(file.path)))].filter((folder) => folder !== '')
    expect(folders.filter((folder) => !order.includes(folder))).toEqual([])
  })

  test('may import only folders before them', () => {
    const back = LAYERS.flatMap(([folder, allowed], i) =>
      allowed
        .split(' ')
        .filter((one) => one !== '' && !order.slice(0, i).includes(one))
        .map((one) => `${folder} → ${one}`),
    )
    expect(back).toEqual([])
  })

  test('import what the table says and nothing else', () => expect(files.flatMap(forbidden)).toEqual([]))

  test('stand in CONTRIBUTING’s map in the same order', () => {
    const text = fs.readFileSync(path.resolve(__dirname, '../CONTRIBUTING.md'), 'utf8')
    const map = text.slice(text.indexOf('| folder of `src/core`')).split('\n\n')[0] ?? ''
    const heads = map
      .split('\n')
      .slice(2)
      .flatMap((row) => (row.split('|')[1] ?? '').match(/\w+/g) ?? [])
    expect(heads).toEqual(order)
  })
})

describe('patterns over prose', () => {
  test('stand only where prose is taken apart', () => {
    const elsewhere = prose.filter(
      ({ file }) =>
        !COMPILERS.includes(file.path) && ![...READ_PROSE, ...READ_DATA].some((one) => isIn(one, file.path)),
    )
    const places = elsewhere.flatMap(({ file, found }) => found.map(({ line }) => `src/core/${file.path}:${line}`))
    expect(places).toEqual([])
  })
})

describe('these tests see', () => {
  test.each([
    ['figures/a.ts', "import type { Claim } from '../claims/types'", ['figures/a.ts imports claims/types']],
    [
      'mentions/companies/a.ts',
      "export { x } from '../../rules/index'",
      ['mentions/companies/a.ts imports rules/index'],
    ],
    ['dates/a.ts', "export type X = import('../passages/types').Passage", ['dates/a.ts imports passages/types']],
    ['text/a.ts', "export const x = () => import('../views/json')", ['text/a.ts imports views/json']],
    ['group.ts', "import { x } from './text/lines'\nexport const y = x", ['group.ts imports text/lines']],
    [
      'claims/a.ts',
      "import { x } from '../span'\nimport y from './b'\nimport yaml from 'yaml'\n// from '../rules/run'",
      [],
    ],
  ])('%s: %j', (file, text, expected) => expect(forbidden(readSource(file, text))).toEqual(expected))

  test.each([
    ['/ (?:to|by) /u', false],
    ['/^[\\p{Lu}]$/u', false],
    ['/^\\d{4}-\\d\\d$/', false],
    ['/(?<year>\\d\\d)/', false],
    ['/[a-z]+/', false],
    ['/\\bquarter\\b/', true],
    ['/(?:\\p{L}+\\s){0,2}/u', true],
    ["new RegExp(words.join('|'))", true],
    ['/^a?b?c?d?e?f?g?h?i?j?k?l?m?n?o?p?q?r?s?t?u?$/', true],
  ])('%s', (text, expected) => {
    const { patterns } = readSource('text/a.ts', `const words = ['a']\nexport const x = ${text}\n`)
    expect(patterns.map(readsProse)).toEqual([expected])
  })
})
