// One note on the command line, in a fresh process each time.
import fs from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../../server.mjs'
import { median, pairedRatio } from '../measure.mjs'
import { cli, timeProcess } from '../processes.mjs'
import { registryOf } from '../registry.mjs'
import { note } from '../texts.mjs'

export async function run({ sizes, limit }) {
  const check = (files) => ['check', '--format', 'json', '--fail-on', 'never', folderOf(files)]
  const tiny = 'OpenAI pays Oracle $1 billion.\n'
  const commands = {
    'node alone': ['-e', '0'],
    'empty folder': [cli, ...check({})],
    'one note of 31 bytes': [cli, ...check({ 'a.md': tiny })],
    'one note of 5 KB': [cli, ...check({ 'a.md': note('real', 5000, 1) })],
    'one note of 5 KB, 100 deals': [cli, ...check({ 'a.md': note('real', 5000, 1), 'deals.yaml': registryOf(100) })],
  }
  const runs = Object.fromEntries(Object.keys(commands).map((what) => [what, []]))
  for (let round = 0; round < sizes.processes; round += 1) {
    for (const [what, command] of Object.entries(commands)) runs[what].push((await timeProcess(command, limit))?.ms)
  }
  return {
    title: 'A fresh process',
    columns: [
      { key: 'what', title: 'tieout check' },
      { key: 'ms', title: 'ms' },
      { key: 'ratio', title: 'to empty folder', after: ' ×' },
    ],
    rows: Object.entries(runs).map(([what, ms]) => ({
      what,
      ms: median(ms),
      ratio: pairedRatio(ms, runs['empty folder']),
    })),
  }
}

/** A temporary folder with files, by name. */
export function folderOf(files) {
  const folder = temporaryFolder('bench')
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text)
  return folder
}
