// Runs the stages of a test run, each as a process of its own: a stage that crashes takes nothing else down.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { atEnd } from './cleanup.mjs'
import { root } from './paths.mjs'
import { addUp, closingLine, readTally, withoutMark } from './report.mjs'

/**
 * @typedef {object} Stage
 * @property {string} title what it checks.
 * @property {string[]} command a Node script, from the project's folder, and its arguments.
 * @property {boolean} [counts] the script prints counts of its own (see report.mjs); else the stage is one check,
 *   which passes or fails by its exit code.
 * @property {string | false} [skip] why it cannot run here; it then counts as one skipped.
 * @property {number} [minutes] after which it is ended and has failed; 10 by default.
 */

/**
 * Runs a stage and says how it ended. The counts are the stage's own; one failure is added when its exit code tells
 * of a failure that it did not count, or when it should have counted and did not.
 *
 * @param {Stage} stage
 * @returns {Promise<import('./report.mjs').Tally>}
 */
export async function runStage({ title, command, counts = false, skip = false, minutes = 10 }) {
  console.log(`\n== ${title}`)
  if (skip) {
    console.log(skip)
    return { passed: 0, failed: 0, skipped: 1 }
  }
  const started = Date.now()
  const { code, tallies } = await runNode(command, minutes)
  const tally = counts ? addUp(tallies) : { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 }
  if (code !== 0 && tally.failed === 0) tally.failed += 1
  if (counts && tallies.length === 0 && code === 0) {
    console.log('This stage ended without counting its tests.')
    tally.failed += 1
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`-- ${title}: ${closingLine(tally)} (${seconds} s)`)
  return tally
}

/**
 * Runs stages one after the other, all of them whatever fails, and prints the line that closes the run.
 *
 * @param {Stage[]} stages
 * @returns {Promise<number>} the exit code: 0 when nothing failed and something passed.
 */
export async function runStages(stages) {
  const tallies = []
  for (const stage of stages) tallies.push(await runStage(stage))
  const total = addUp(tallies)
  console.log(`\n${closingLine(total)}`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}

async function runNode(command, minutes) {
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: colours() })
  const ended = new Promise((resolve) => child.on('close', resolve))
  const stop = atEnd(() => {
    child.kill('SIGTERM')
    return ended
  })
  const timer = setTimeout(() => end(child, minutes), minutes * 60_000)
  const tallies = []
  for await (const line of createInterface({ input: child.stdout })) {
    const tally = readTally(line)
    if (tally) tallies.push(tally)
    else console.log(withoutMark(line))
  }
  const code = await ended
  clearTimeout(timer)
  await stop()
  return { code, tallies }
}

/** Ends a stage whose time is up: with time to clean up, then without. */
function end(child, minutes) {
  console.log(`This stage took longer than ${minutes} minutes and is ended.`)
  child.kill('SIGTERM')
  setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
}

/** Colours in the output of a stage, which sees a pipe, when our own output is a terminal's. */
function colours() {
  return process.stdout.isTTY ? { FORCE_COLOR: '1', ...process.env } : process.env
}
