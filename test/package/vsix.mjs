// The package that people install: what is in it, that VS Code installs it, and that it works when installed.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { root, samples } from '../../tools/paths.mjs'
import { installExtension, temporaryCopy, temporaryFolder } from '../../tools/server.mjs'
import { hoverText, openFile, openWorkbench, screenshot } from '../browser/workbench.mjs'

const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))

suite('the packaged extension', () => {
  const extensionsFolder = temporaryFolder('installed')
  let installed
  let vsix

  suiteSetup(async () => {
    vsix = path.join(temporaryFolder('package'), 'tieout.vsix')
    execFileSync('npm', ['run', 'package', '--', '--out', vsix], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    await installExtension(vsix, extensionsFolder)
    installed = path.join(extensionsFolder, `${manifest.publisher}.${manifest.name}-${manifest.version}`)
  })

  test('holds the bundles, what they show, and nothing else', () => {
    const allowed = [
      /^\.vsixmanifest$/,
      /^package(\.nls.*)?\.json$/,
      /^(readme|changelog)\.md$/,
      /^LICENSE\.txt$/,
      /^THIRD-PARTY-NOTICES\.md$/,
      /^dist\/extension(\.web)?\.cjs$/,
      /^dist\/parts\/[\w-]+\.cjs$/,
      /^dist\/summary\.(js|css)$/,
      /^docs\/(rules\/)?[\w-]+\.md$/,
      /^l10n\/bundle\.l10n\.\w+\.json$/,
      /^media\/walkthrough\/\w+\.svg$/,
      /^(media|schemas|syntaxes)\/[^.][^/]*\.(css|json|md|png|svg)$/,
    ]
    const strangers = filesIn(installed).filter((file) => !allowed.some((pattern) => pattern.test(file)))
    assert.deepEqual(strangers, [])
  })

  test('is small', () => {
    const { size } = fs.statSync(vsix)
    assert.ok(size < 1.2 * 1024 * 1024, `${size} bytes`)
  })

  test('leaves out the command line and its server for assistants: the extension never loads them', () => {
    const built = fs.readdirSync(path.join(root, 'dist/parts')).filter((file) => file.startsWith('mcp-server-'))
    assert.equal(built.length, 1)
    for (const file of ['cli.cjs', `parts/${built[0]}`])
      assert.ok(!fs.existsSync(path.join(installed, 'dist', file)), file)
  })

  test('holds every file that its manifest names', () => {
    const missing = filesNamedBy(manifest).filter((file) => !fs.existsSync(path.join(installed, file)))
    assert.deepEqual(missing, [])
    for (const file of ['readme.md', 'changelog.md', 'LICENSE.txt', 'THIRD-PARTY-NOTICES.md']) {
      assert.ok(fs.existsSync(path.join(installed, file)), `no ${file}`)
    }
    const docs = (folder) => filesIn(path.join(folder, 'docs'))
    assert.deepEqual(docs(installed), docs(root))
  })

  test('loads little to begin with: what reads notes comes with the first note', () => {
    const files = loadedAtOnce(path.join(installed, 'dist/extension.cjs'))
    const bytes = files.reduce((sum, file) => sum + fs.statSync(file).size, 0)
    assert.ok(bytes < 150_000, `${files.length} files, ${bytes} bytes`)
  })

  test('works once installed: a figure has a hover', async () => {
    const { page, close } = await openWorkbench({ folder: temporaryCopy(samples), extensionsFolder })
    await openFile(page, 'notes/2025-11-03-aws-memo.md')
    await hoverText(page, '$38 billion', /\$38/)
    await screenshot(page, 'installed')
    await close()
  })
})

/** A bundle and the parts that it requires as it is loaded, not later. */
function loadedAtOnce(file, known = new Set()) {
  known.add(file)
  const text = fs.readFileSync(file, 'utf8')
  for (const [, part] of text.matchAll(/(?<!=>\s*(?:\w+\()?)require\("(\.[^"]+)"\)/g)) {
    const required = path.join(path.dirname(file), part)
    if (!known.has(required)) loadedAtOnce(required, known)
  }
  return [...known]
}

/** The files below a folder, as relative paths with `/`, sorted. */
function filesIn(folder) {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  return files.map((file) => path.relative(folder, file).replaceAll(path.sep, '/')).sort()
}

/** The files that a manifest names: its entries, its icon and every `./path` among its contributions. */
function filesNamedBy({ main, browser, icon, contributes }) {
  const named = JSON.stringify(contributes).match(/"\.\/[^"]+"/g) ?? []
  return [main, browser, icon, ...named.map((text) => JSON.parse(text))]
}
