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
  plugins: [yamlForEsbuild],
  sourcemap: !flags.production,
}

/** For the desktop and remote extension host, and for the terminal. */
const forNode = { ...common, platform: 'node', format: 'cjs', target: 'node20' }

/** For the extension host of vscode.dev, which is a web worker: packages that reach for a page's DOM have a variant. */
const forWorker = { ...common, platform: 'browser', format: 'cjs', target: 'es2022', conditions: ['worker'] }

/** For the page inside a webview. */
const forPage = { ...common, platform: 'browser', format: 'iife', target: 'es2022' }

const vscode = ['vscode']

/** What is built: one entry file, one bundle each. An `optional` one is passed over while its entry does not exist. */
const bundles = [
  { ...forNode, entryPoints: ['src/vscode/extension.ts'], outfile: 'dist/extension.cjs', external: vscode },
  { ...forWorker, entryPoints: ['src/vscode/extension.ts'], outfile: 'dist/extension.web.cjs', external: vscode },
  { ...forNode, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.cjs', banner: { js: '#!/usr/bin/env node' } },
  { ...forPage, entryPoints: ['src/vscode/webview/summary.ts'], outfile: 'dist/summary.js', optional: true },
]

const testBundles = [
  {
    ...forNode,
    entryPoints: ['test/vscode/run.node.ts'],
    outfile: 'dist/test/node.cjs',
    external: [...vscode, 'mocha'],
  },
  {
    ...forWorker,
    entryPoints: ['test/vscode/run.web.ts'],
    outfile: 'dist/test/web.cjs',
    external: vscode,
    define: { global: 'globalThis' },
  },
]

const wanted = [...bundles, ...(flags.tests ? testBundles : [])]
  .filter(({ optional, entryPoints: [entry] }) => !optional || fs.existsSync(path.join(root, entry)))
  .map(({ optional, ...options }) => options)

if (flags.watch) await watch()
else await buildOnce()

async function watch() {
  const plugins = [...common.plugins, announce(new Set(wanted.map(({ outfile }) => outfile)))]
  const contexts = await Promise.all(wanted.map((options) => esbuild.context({ ...options, plugins })))
  console.log('[watch] build started')
  await Promise.all(contexts.map((context) => context.watch()))
}

/** Prints a line when a round of builds begins and one when all have ended: editors wait for them (.vscode/tasks.json). */
function announce(running) {
  return {
    name: 'announce',
    setup(build) {
      const { outfile } = build.initialOptions
      build.onStart(() => {
        if (running.size === 0) console.log('[watch] build started')
        running.add(outfile)
      })
      build.onEnd(() => {
        running.delete(outfile)
        if (running.size === 0) console.log('[watch] build finished')
      })
    },
  }
}

async function buildOnce() {
  const started = performance.now()
  const outcomes = await Promise.allSettled(wanted.map((options) => esbuild.build(options)))
  const failed = wanted.filter((_, index) => outcomes[index].status === 'rejected')
  for (const { outfile } of failed) console.error(`${outfile} could not be built`)
  if (failed.length > 0) {
    process.exitCode = 1
    return
  }
  for (const { outfile } of wanted) finish(path.join(root, outfile))
  const sizes = wanted.map(({ outfile }) => `${outfile} ${kilobytes(path.join(root, outfile))}`)
  console.log(`built in ${Math.round(performance.now() - started)} ms: ${sizes.join(', ')}`)
}

/** Makes the command line executable; a production build leaves no source map of an earlier build behind. */
function finish(file) {
  if (path.basename(file) === 'cli.cjs') fs.chmodSync(file, 0o755)
  if (flags.production) fs.rmSync(`${file}.map`, { force: true })
}

function kilobytes(file) {
  return `${Math.round(fs.statSync(file).size / 1000)} kB`
}
