import { version } from '../../package.json'
import { parseArguments, USAGE } from './args'
import { check } from './check'
import { explain } from './explain'
import { mcp } from './mcp'
import { summary } from './summary'
import type { Terminal } from './terminal'

/**
 * Runs one command line.
 *
 * @param argv without the program's name
 * @returns the exit code: 0 nothing found, 1 findings at or above --fail-on, 2 usage or I/O
 */
export function run(argv: readonly string[], terminal: Terminal): number {
  const request = parseArguments(argv)
  switch (request.command) {
    case 'check':
      return check(request, terminal)
    case 'summary':
      return summary(request, terminal)
    case 'explain':
      return explain(request, terminal)
    case 'mcp':
      return mcp(request, terminal)
    case 'help':
      terminal.out(USAGE)
      return 0
    case 'version':
      terminal.out(`${version}\n`)
      return 0
    case 'nothing':
      terminal.err(USAGE)
      return 2
    case 'wrong':
      terminal.err(`tieout: ${request.message}\nSee tieout --help.\n`)
      return 2
  }
}
