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
 * @property {boolean} [counts] the script prints how many tests have ended so far (see report.mjs), again and again;
 *   else the stage is one check, which passes or fails by its exit code.
 * @property {string | false} [skip] why it cannot run here; it then counts as one skipped.
 * @property {number} [minutes] without any output, after which it is ended and has failed; 15 by default. However slow
 *   the machine, a stage whose tests go on ending is left to work.
 */

/**
 * Runs a stage and says how it ended. The counts are the last that it printed, also where it was ended; one failure is
 * added when it was, when its exit code tells of a failure that it did not count, and when it should have counted and
 * did not.
 *
 * @param {Stage} stage
 * @returns {Promise<import('./report.mjs').Tally & {line: string}>} the counts, and the line that says them.
 */
export async function runStage({ title, command, counts = false, skip = false, minutes = 15 }) {
  console.log(`\n== ${title}`)
  const started = Date.now()
  const end = skip ? { code: 0, tally: { passed: 0, failed: 0, skipped: 1 } } : await runNode(command, minutes)
  const tally = end.tally ?? { passed: counts || end.code !== 0 ? 0 : 1, failed: 0, skipped: 0 }
  const uncounted = counts && !end.tally && end.code === 0
  if (end.stalled || uncounted || (end.code !== 0 && tally.failed === 0)) tally.failed += 1
  const why = [
    skip,
    end.stalled && `ended: nothing new for ${minutes} minutes`,
    uncounted && 'it counted no tests',
    !skip && `${((Date.now() - started) / 1000).toFixed(1)} s`,
  ]
  const line = `-- ${title}: ${closingLine(tally)} (${why.filter(Boolean).join('; ')})`
  console.log(line)
  return { ...tally, line }
}

/**
 * Runs stages one after the other, all of them whatever fails, and prints again the lines of those that failed, and the
 * line that closes the run.
 *
 * @param {Stage[]} stages
 * @returns {Promise<number>} the exit code: 0 when nothing failed and something passed.
 */
export async function runStages(stages) {
  const ends = []
  for (const stage of stages) ends.push(await runStage(stage))
  const total = addUp(ends)
  console.log(['', ...ends.filter(({ failed }) => failed > 0).map(({ line }) => line), closingLine(total)].join('\n'))
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}

async function runNode(command, minutes) {
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: colours() })
  const lines = createInterface({ input: child.stdout })
  // What it started may outlive it and hold its output open: that is no reason to wait.
  const ended = new Promise((resolve) => child.on('exit', resolve))
  ended.then(() => setTimeout(() => lines.close(), 10_000).unref())
  const stop = atEnd(() => {
    child.kill('SIGTERM')
    return ended
  })
  let stalled = false
  const stall = () => {
    stalled = true
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), 60_000).unref() // it had time to clean up
  }
  const timer = setTimeout(stall, minutes * 60_000)
  let tally = null
  for await (const line of lines) {
    timer.refresh()
    const counted = readTally(line)
    if (counted) tally = counted
    else console.log(withoutMark(line))
  }
  const code = await ended
  clearTimeout(timer)
  await stop()
  return { code, tally, stalled }
}

/** Colours in the output of a stage, which sees a pipe, when our own output is a terminal's. */
function colours() {
  return process.stdout.isTTY ? { FORCE_COLOR: '1', ...process.env } : process.env
}
