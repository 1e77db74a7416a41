// Processes that are measured, or measure: each ends on its own, at its limit, or with this process.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { atEnd } from '../cleanup.mjs'
import { root } from '../paths.mjs'

const here = (file) => fileURLToPath(new URL(file, import.meta.url))

/**
 * Runs the `measure` of a part in a fresh process.
 *
 * @param {string} part names the file in `parts`.
 * @param {unknown} task what to measure; goes there as JSON.
 * @param {number} limit seconds: when no measurement comes for so long, the process is ended.
 * @returns {Promise<{values: any[], over: boolean}>} what was measured, and whether the limit ended it.
 * @throws {Error} when the process fails.
 */
export async function inChild(part, task, limit) {
  const { code, over, lines } = await run([here('./child.mjs'), part, JSON.stringify(task)], limit)
  if (code !== 0 && !over) throw new Error(`${part} ${JSON.stringify(task)} ended with ${code}`)
  return { values: lines.map((line) => JSON.parse(line)), over }
}

/**
 * Runs a Node script from start to end.
 *
 * @param {string[]} command the script and its arguments, or other arguments of `node`.
 * @param {number} limit seconds after which it is ended.
 * @returns {Promise<{ms: number, megabytes: number} | null>} its time (see `time`) and the most memory that it held;
 *   null when the limit ended it.
 * @throws {Error} when it fails.
 */
export async function timeProcess(command, limit) {
  const started = performance.now()
  const { code, over, lines } = await run(['--require', here('./at-exit.cjs'), ...command], limit)
  const clock = performance.now() - started
  if (over) return null
  if (code !== 0) throw new Error(`node ${command.join(' ')} ended with ${code}`)
  const { milliseconds, kilobytes } = JSON.parse(lines.at(-1))
  return { ms: Math.min(clock, milliseconds), megabytes: kilobytes / 1000 }
}

async function run(command, limit) {
  const env = { ...process.env, TIEOUT_BENCH: 'child' }
  const child = spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit', 'pipe'] })
  const ended = new Promise((resolve) => child.on('close', resolve))
  const stop = atEnd(() => {
    child.kill('SIGKILL')
    return ended
  })
  let over = false
  const timer = setTimeout(() => {
    over = true
    child.kill('SIGKILL')
  }, limit * 1000)
  const lines = []
  for await (const line of createInterface({ input: child.stdio[3] })) {
    lines.push(line)
    timer.refresh()
  }
  const code = await ended
  clearTimeout(timer)
  await stop()
  return { code, over, lines }
}

/** The command line of the production build. */
export const cli = path.join(root, 'dist/cli.cjs')
