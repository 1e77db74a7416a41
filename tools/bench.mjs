// Measures how fast everything is, in one run: a table of medians and ratios for each part.
//
//   npm run bench [-- --only NAME,NAME] [--quick | --full] [--set NAME=VALUE] [--limit SECONDS] [--json FILE]
//
// The parts are throughput, process, keystrokes, folders, registries, inputs, bundles and host. --quick takes small
// sizes and leaves the host out; --full takes the largest, and much longer while the engine is slow; --set, which may be
// given several times, changes one size, as in `--set folders=100,1000`. What takes longer than the limit (a step: one
// note, one edit) is shown as `> 15 s`. docs/performance.md says how to read the tables. Tables go to the output, what
// is being measured to the error output. Writes a production build to dist.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildEngine } from './bench/engine.mjs'
import { inChild } from './bench/processes.mjs'
import { table } from './bench/table.mjs'
import { runScript } from './cleanup.mjs'
import { root } from './paths.mjs'

const PARTS = ['throughput', 'process', 'keystrokes', 'folders', 'registries', 'inputs', 'bundles', 'host']

/** Bytes of notes and inputs, kilobytes of text a round, how many files and deals, how often, for how many seconds. */
const usual = {
  throughput: 30,
  rounds: 4,
  processes: 3,
  keystrokes: [2000, 20_000, 200_000, 2_000_000],
  others: 1000,
  typing: 2,
  folders: [100, 200],
  registries: [100, 1000, 10_000],
  edits: 3,
  input: 2500,
  inputs: 2,
  hosts: 2,
}
const quick = {
  ...usual,
  throughput: 20,
  rounds: 2,
  processes: 2,
  keystrokes: [2000, 20_000],
  others: 50,
  typing: 1,
  folders: [10, 50],
  registries: [100, 1000],
  input: 1000,
}
const full = { ...usual, throughput: 1000, typing: 20, folders: [100, 1000, 10_000], input: 100_000 }

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    set: { type: 'string', multiple: true, default: [] },
    limit: { type: 'string' },
    json: { type: 'string' },
  },
})

await runScript(async () => {
  const wanted = flags.only?.split(',') ?? PARTS.filter((name) => name !== 'host' || !flags.quick)
  const unknown = wanted.filter((name) => !PARTS.includes(name))
  if (unknown.length > 0) throw new Error(`no part is called ${unknown.join(', ')}; there are ${PARTS.join(', ')}`)
  const limit = Number(flags.limit ?? (flags.quick ? 5 : flags.full ? 120 : 15))
  const sizes = withSet(flags.quick ? quick : flags.full ? full : usual)

  execFileSync(process.execPath, [path.join(root, 'tools/build.mjs'), '--production'], { stdio: ['ignore', 2, 2] })
  await buildEngine()
  const machine = `${os.cpus().length} cores, Node ${process.versions.node}`
  console.log(`Measured on ${machine}\n`)
  const results = {}
  for (const name of wanted) {
    const started = performance.now()
    console.error(`${name} …`)
    const { run } = await import(`./bench/parts/${name}.mjs`)
    results[name] = await run({ inChild, sizes, limit })
    results[name].seconds = (performance.now() - started) / 1000
    console.log(print(results[name]))
  }
  if (flags.json) {
    const file = path.resolve(process.env.INIT_CWD ?? '.', flags.json)
    fs.writeFileSync(file, `${JSON.stringify({ machine, sizes, limit, results }, null, 2)}\n`)
  }
})

/** Sizes as `--set` changes them: a list stays a list. */
function withSet(sizes) {
  const changed = flags.set.map((one) => {
    const [name, values = ''] = one.split('=')
    const numbers = values.split(',').map(Number)
    if (!Object.hasOwn(sizes, name) || numbers.some((number) => !(number > 0)))
      throw new Error(`--set ${one}: wanted is NAME=NUMBER, of ${Object.keys(sizes).join(', ')}`)
    return [name, Array.isArray(sizes[name]) ? numbers : numbers[0]]
  })
  return { ...sizes, ...Object.fromEntries(changed) }
}

function print({ title, columns, rows, slope }) {
  const growth = slope === undefined ? '' : `\nSlope of the logarithms: ${slope.toFixed(2)}\n`
  return `## ${title}\n\n${table(columns, rows)}${growth}`
}
