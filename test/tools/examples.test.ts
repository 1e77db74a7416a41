import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { PATTERNS } from '../../src/core/relations/patterns'
import { withoutExamples } from '../../tools/examples.mjs'

const folder = path.resolve(__dirname, '../../src/core/relations/patterns')
const sources = fs.readdirSync(folder).map((file) => fs.readFileSync(path.join(folder, file), 'utf8'))
const count = (text: string, part: string): number => text.split(part).length - 1

test('bundles hold no example of a pattern, and all else that its file says', () => {
  const bundled = sources.map(withoutExamples).join('\n')
  expect(count(bundled, 'fires:') + count(bundled, 'silent:')).toBe(0)
  expect(count(bundled, '\n    name: ')).toBe(PATTERNS.length)
  expect(count(bundled, '\n    say: ')).toBe(count(sources.join('\n'), '\n    say: '))
  expect(count(bundled, '\n    gives: ')).toBe(count(sources.join('\n'), '\n    gives: '))
  expect(count(bundled, '\n')).toBe(count(sources.join('\n'), '\n'))
})
