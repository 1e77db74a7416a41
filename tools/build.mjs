// Bundles the extension, the command line and (with --tests) the tests that run inside VS Code.
//
//   node tools/build.mjs [--watch] [--production] [--tests]
//
// --production minifies and leaves out the source maps; --watch builds again at every change, until Ctrl-C.
// Ends with 1 when a bundle cannot be made.
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import * as esbuild from 'esbuild'
import { leaveOutExamples } from './examples.mjs'
import { leaveOutUnused } from './lean.mjs'
import { inParts } from './parts.mjs'
import { root } from './paths.mjs'
import { yamlForEsbuild } from './yaml.mjs'

const { values: flags } = parseArgs({
  options: {
    watch: { type: 'boolean', default: false },
    production: { type: 'boolean', default: false },
    tests: { type: 'boolean', default: false },
  },
})

const common = {
  absWorkingDir: root,
  bundle: true,
  legalComments: 'none',
  logLevel: 'warning',
  minify: flags.production,
  outdir: 'dist',
  plugins: [yamlForEsbuild, leaveOutExamples, leaveOutUnused],
  sourcemap: !flags.production,
}

const cjs = { format: 'cjs', outExtension: { '.js': '.cjs' } }

/** For a program of Node in one file. */
const forNode = { ...common, platform: 'node', ...cjs, target: 'node20' }

/**
 * For the extension host of vscode.dev, a web worker that loads one file alone. Packages that reach for a page's DOM
 * have a variant for it.
 */
const forWorker = { ...common, platform: 'browser', ...cjs, target: 'es2022', conditions: ['worker'] }

/** For the page inside a webview. */
const forPage = { ...common, platform: 'browser', format: 'iife', target: 'es2022' }

const vscode = ['vscode']

/** What is built: for the desktop and remote extension host and the terminal, for vscode.dev, and for the webview. */
const bundles = [
  inParts({ ...common, external: vscode }, { extension: 'src/vscode/extension.ts', cli: 'src/cli/main.ts' }),
  { ...forWorker, entryPoints: { 'extension.web': 'src/vscode/extension.ts' }, external: vscode },
  { ...forPage, entryPoints: { summary: 'src/vscode/webview/summary.ts' } },
]

const testBundles = [
  { ...forNode, entryPoints: { 'test/node': 'test/vscode/run.node.ts' }, external: [...vscode, 'mocha'] },
  {
    ...forWorker,
    entryPoints: { 'test/web': 'test/vscode/run.web.ts' },
    external: vscode,
    define: { global: 'globalThis' },
  },
]

const wanted = [...bundles, ...(flags.tests ? testBundles : [])]

if (flags.watch) await watch()
else await buildOnce()

async function watch() {
  const running = new Set(wanted)
  const contexts = await Promise.all(
    wanted.map((options) => esbuild.context({ ...options, plugins: [...options.plugins, announce(options, running)] })),
  )
  console.log('[watch] build started')
  await Promise.all(contexts.map((context) => context.watch()))
}

/** Prints a line when a round of builds begins and one when all have ended: editors wait for them (.vscode/tasks.json). */
function announce(bundle, running) {
  return {
    name: 'announce',
    setup(build) {
      build.onStart(() => {
        if (running.size === 0) console.log('[watch] build started')
        running.add(bundle)
      })
      build.onEnd(() => {
        running.delete(bundle)
        if (running.size === 0) console.log('[watch] build finished')
      })
    },
  }
}

async function buildOnce() {
  const started = performance.now()
  const outcomes = await Promise.allSettled(wanted.map((options) => esbuild.build(options)))
  const failed = wanted.filter((_, index) => outcomes[index].status === 'rejected').flatMap(outputsOf)
  for (const file of failed) console.error(`${file} could not be built`)
  if (failed.length > 0) {
    process.exitCode = 1
    return
  }
  const files = wanted.flatMap(outputsOf)
  for (const file of files) finish(path.join(root, file))
  const sizes = files.map((file) => `${file} ${kilobytes(path.join(root, file))}`)
  console.log(`built in ${Math.round(performance.now() - started)} ms: ${sizes.join(', ')}`)
}

/** The files that a bundle's entries become. */
function outputsOf({ entryPoints, outdir, outExtension }) {
  return Object.keys(entryPoints).map((name) => `${outdir}/${name}${outExtension?.['.js'] ?? '.js'}`)
}

/** Makes the command line executable; a production build leaves no source map of an earlier build behind. */
function finish(file) {
  if (path.basename(file) === 'cli.cjs') fs.chmodSync(file, 0o755)
  if (flags.production) fs.rmSync(`${file}.map`, { force: true })
}

function kilobytes(file) {
  return `${Math.round(fs.statSync(file).size / 1000)} kB`
}
