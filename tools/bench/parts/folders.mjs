// Folders of notes of 5 KB with a registry of 100 deals, read by the command line from the first to the last byte.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { temporaryFolder } from '../../server.mjs'
import { slope } from '../measure.mjs'
import { cli, timeProcess } from '../processes.mjs'
import { registryOf } from '../registry.mjs'
import { notes } from '../texts.mjs'
import { folderOf } from './process.mjs'

export async function run({ sizes, limit }) {
  const caches = spawnSync(process.execPath, [cli, '--help'], { encoding: 'utf8' }).stdout.includes('--cache')
  const registry = { 'deals.yaml': registryOf(100) }
  const check = (folder, ...more) => [cli, 'check', '--fail-on', 'never', ...more, folder]
  const none = (await timeProcess(check(folderOf(registry)), limit))?.ms ?? 0
  const rows = []
  for (const count of sizes.folders) {
    const files = notes('real', count, 5000, 3).map(({ path: name, text }) => [name, text])
    const folder = folderOf({ ...Object.fromEntries(files), ...registry })
    const first = await timeProcess(check(folder), limit * 6)
    rows.push({
      notes: count,
      first: first === null ? { over: limit * 6 } : first.ms / 1000,
      each: first === null ? undefined : (first.ms - none) / count,
      reopen: caches && first !== null ? await reopen((...more) => check(folder, ...more), limit) : undefined,
      megabytes: first?.megabytes,
    })
  }
  const scanned = rows.filter(({ each }) => each !== undefined)
  return {
    title: 'Folders',
    columns: [
      { key: 'notes', title: 'notes' },
      { key: 'first', title: 'first scan, s' },
      { key: 'each', title: 'a note, ms' },
      { key: 'reopen', title: 'reopen, s' },
      { key: 'megabytes', title: 'peak, MB' },
    ],
    rows,
    slope: slope(scanned.map(({ notes: count, each }) => [count, each * count])),
  }
}

/** Seconds for a folder that was read before, with what was kept of it. */
async function reopen(check, limit) {
  const cache = path.join(temporaryFolder('bench'), 'cache')
  await timeProcess(check('--cache', cache), limit * 6)
  const again = await timeProcess(check('--cache', cache), limit)
  return again === null ? { over: limit } : again.ms / 1000
}
