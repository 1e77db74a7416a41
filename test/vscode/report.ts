// How a test run inside VS Code tells the terminal outside what happened. VS Code's console is all the two share, and
// much else is written there, so every line of the report begins with a mark (see tools/report.mjs, its reader).

/** Mocha's settings in both hosts. The time-out is for a busy machine: no test needs as long. */
export const settings = { ui: 'tdd', reporter: 'spec', color: false, timeout: 600_000 } as const

/** Begins each line of Mocha's report. */
const reportMark = '[test] '

/** Stands before the counts so far, one line of JSON: `[tally] {"passed":3,"failed":0,"skipped":0}`. */
const tallyMark = '[tally] '

/** Writes one entry of Mocha's report, which is a format string and its arguments, as `console.log` takes them. */
export function talk(format: unknown = '', ...values: unknown[]): void {
  console.log(reportMark + String(format), ...values)
}

/**
 * Loads the suites, runs them, and writes after each test how many have passed, failed and been skipped.
 *
 * @param load defines the suites; what it throws is reported, for then there is nothing else to see.
 * @param start starts the run and calls back at its end: `(done) => mocha.run(done)`.
 * @throws {Error} when a test failed, or none ran.
 */
export async function report(load: () => Promise<void>, start: (done: () => void) => Mocha.Runner): Promise<void> {
  try {
    await load()
  } catch (error) {
    talk('the suites could not be loaded: %s', error instanceof Error ? error.stack : error)
    throw error
  }
  const { passes = 0, failures = 0 } = await new Promise<Partial<Mocha.Stats>>((resolve) => {
    const runner = start(() => resolve(runner.stats ?? {}))
    for (const event of ['pass', 'fail', 'pending']) runner.on(event, () => tell(runner.stats))
  })
  if (failures > 0) throw new Error(`${failures} tests failed`)
  if (passes === 0) throw new Error('no test ran')
}

function tell({ passes = 0, failures = 0, pending = 0 }: Partial<Mocha.Stats> = {}): void {
  console.log(tallyMark + JSON.stringify({ passed: passes, failed: failures, skipped: pending }))
}
