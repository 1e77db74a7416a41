// Reads what tests inside VS Code report through its console (written by test/vscode/report.ts), and adds counts up.

/** @typedef {{passed: number, failed: number, skipped: number}} Tally how many tests ended how. */

const testMark = '[test] '
const tallyMark = '[tally] '

/** True for a line of the report, false for anything else that VS Code logs. */
export const isReported = (line) => line.startsWith(testMark) || line.startsWith(tallyMark)

/** The line as people should see it: without its mark. */
export const withoutMark = (line) => (line.startsWith(testMark) ? line.slice(testMark.length) : line)

/**
 * The counts that a line states, or null for any other line.
 *
 * @param {string} line
 * @returns {Tally | null}
 * @example readTally('[tally] {"passed":3,"failed":0,"skipped":0}') // {passed: 3, failed: 0, skipped: 0}
 */
export function readTally(line) {
  return line.startsWith(tallyMark) ? JSON.parse(line.slice(tallyMark.length)) : null
}

/** Writes the counts so far for whoever started this process (see `runStage`). @param {Tally} tally */
export function printTally(tally) {
  console.log(tallyMark + JSON.stringify(tally))
}

/**
 * The sum of counts.
 *
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function addUp(tallies) {
  const sum = (key) => tallies.reduce((total, tally) => total + tally[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

/**
 * The line that closes a run.
 *
 * @param {Tally} tally
 * @example closingLine({ passed: 41, failed: 0, skipped: 1 }) // '41 passed, 0 failed, 1 skipped'
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
