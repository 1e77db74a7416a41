// Writes the pages of docs/rules from the rules themselves and from the first examples of test/rules.
//
//   node tools/docs.mjs
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bundle } from './bundle.mjs'
import { dist, root } from './paths.mjs'

const outfile = path.join(dist, 'test/docs.cjs')
await bundle(['tools/docs/pages'], outfile)
const { rulePages } = createRequire(import.meta.url)(outfile)

const folder = path.join(root, 'docs/rules')
const pages = rulePages((id) => fs.readFileSync(path.join(root, 'test/rules', `${id}.md`), 'utf8'))
fs.mkdirSync(folder, { recursive: true })
for (const file of fs.readdirSync(folder)) if (!pages.has(file)) fs.rmSync(path.join(folder, file))
for (const [file, text] of pages) fs.writeFileSync(path.join(folder, file), text)
console.log(`docs/rules: ${pages.size} pages`)
