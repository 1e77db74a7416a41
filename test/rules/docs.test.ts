import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { rulePages } from '../../tools/docs/pages'

const folder = path.join(import.meta.dirname, '../../docs/rules')
const pages = rulePages((id) => readFileSync(path.join(import.meta.dirname, `${id}.md`), 'utf8'))

test('docs/rules has the page of every rule, and no other', () => {
  expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort())
})

test.each([...pages])('docs/rules/%s is as `npm run docs` writes it', (file, text) => {
  expect(readFileSync(path.join(folder, file), 'utf8')).toBe(text)
})

test('links between the pages lead somewhere', () => {
  for (const text of pages.values())
    for (const [, target = ''] of text.matchAll(/\]\(((?!deals\.yaml)[\w./-]+\.md)\)/g))
      expect(() => readFileSync(path.join(folder, target)), target).not.toThrow()
})
