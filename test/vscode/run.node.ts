// Entry of the tests in VS Code's Node extension host: on the desktop, or in the VS Code server.
import Mocha from 'mocha'
import { report, settings, talk } from './report'
import { loadSuites } from './suites'

/** Called by VS Code once the development host is up. Rejects when a test failed. */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = talk
  const mocha = new Mocha(settings)
  mocha.suite.emit('pre-require', globalThis, '', mocha)
  await report(loadSuites, (done) => mocha.run(done))
}
