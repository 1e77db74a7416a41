// Entry of the tests in VS Code's web extension host, which is a web worker: Mocha's browser build defines `mocha`.
import 'mocha/mocha.js'
import { report, settings, talk } from './report'
import { loadSuites } from './suites'

/** Called by VS Code once the workbench is up. Rejects when a test failed. */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = talk
  mocha.setup(settings)
  await report(loadSuites, (done) => mocha.run(done))
}
