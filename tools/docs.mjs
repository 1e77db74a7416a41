// Writes what is said of the rules: the pages of docs/rules, from the rules themselves and from the first examples of
// test/rules, and the setting `tieout.rules` in package.json with its texts in package.nls.json.
//
//   node tools/docs.mjs
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bundle } from './bundle.mjs'
import { dist, root } from './paths.mjs'

writePages(await load('pages'))
writeSettings(await load('settings'))

async function load(name) {
  const outfile = path.join(dist, `test/docs-${name}.cjs`)
  await bundle([`tools/docs/${name}`], outfile)
  return createRequire(import.meta.url)(outfile)
}

function writePages({ rulePages }) {
  const folder = path.join(root, 'docs/rules')
  const pages = rulePages((id) => fs.readFileSync(path.join(root, 'test/rules', `${id}.md`), 'utf8'))
  fs.mkdirSync(folder, { recursive: true })
  for (const file of fs.readdirSync(folder)) if (!pages.has(file)) fs.rmSync(path.join(folder, file))
  for (const [file, text] of pages) fs.writeFileSync(path.join(folder, file), text)
  console.log(`docs/rules: ${pages.size} pages`)
}

function writeSettings({ ruleSettings }) {
  const { properties, texts } = ruleSettings()
  edit('package.json', (manifest) => {
    manifest.contributes.configuration.properties['tieout.rules'].properties = properties
    return manifest
  })
  edit('package.nls.json', (all) => {
    const others = Object.entries(all).filter(([key]) => !key.startsWith('rule.'))
    return { ...Object.fromEntries(others), ...texts }
  })
  console.log(`tieout.rules: ${Object.keys(properties).length} rules`)
}

function edit(name, change) {
  const file = path.join(root, name)
  fs.writeFileSync(file, `${JSON.stringify(change(JSON.parse(fs.readFileSync(file, 'utf8'))), null, 2)}\n`)
}
