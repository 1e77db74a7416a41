#!/usr/bin/env node
import { run } from './run'
import { canColor } from './terminal'

/** A reader that has seen enough (`| head`) is no error; a full disk is. */
function onStreamError(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return
  process.exitCode = 2
  process.stderr.write(`tieout: cannot write: ${error.message}\n`)
}

function traceOf(error: unknown): string {
  return (error instanceof Error ? error.stack : null) ?? String(error)
}

process.stdout.on('error', onStreamError)
process.stderr.on('error', () => {})

// Only the exit code is set, so that pending output is written before the process ends.
try {
  process.exitCode = run(process.argv.slice(2), {
    get cwd() {
      return process.cwd()
    },
    color: canColor(process.stdout, process.env),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  })
} catch (error) {
  process.exitCode = 2
  const isGone = (error as NodeJS.ErrnoException).syscall === 'uv_cwd'
  const words = isGone ? 'the current folder is gone: it was deleted or moved' : `internal error: ${traceOf(error)}`
  process.stderr.write(`tieout: ${words}\n`)
}
