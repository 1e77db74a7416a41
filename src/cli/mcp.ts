import fs from 'node:fs'
import path from 'node:path'
import type { McpArguments } from './args'
import { displayPath } from './paths'
import { printable, type Terminal } from './terminal'

/**
 * `tieout mcp`: serves the notes to an assistant for as long as standard input is open. What speaks the protocol is
 * loaded for this command alone.
 *
 * @returns the exit code, where nothing goes wrong later
 */
export function mcp(args: McpArguments, terminal: Terminal): number {
  const { cwd, err } = terminal
  const fail = (reason: string) => {
    err(`tieout: ${printable(reason)}\n`)
    return 2
  }
  for (const file of [args.path, ...args.registries].map((one) => path.resolve(cwd, one))) {
    if (!fs.existsSync(file)) return fail(`cannot read ${displayPath(cwd, file)}: no such file or folder`)
  }
  import('./mcp-server')
    .then(({ serve }) => serve(args, cwd))
    .catch((error: unknown) => {
      process.exitCode = fail(`the server has stopped: ${reasonOf(error)}`)
    })
  return 0
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
