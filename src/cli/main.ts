import { run } from './run'
import { canColor } from './terminal'

/** A reader that has seen enough (`| head`) is no error; a full disk is. */
function onStreamError(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return
  process.exitCode = 2
  process.stderr.write(`tieout: cannot write: ${error.message}\n`)
}

process.stdout.on('error', onStreamError)
process.stderr.on('error', () => {})

// Only the exit code is set, so that pending output is written before the process ends.
try {
  process.exitCode = run(process.argv.slice(2), {
    cwd: process.cwd(),
    color: canColor(process.stdout, process.env),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  })
} catch (error) {
  process.exitCode = 2
  process.stderr.write(`tieout: internal error: ${error instanceof Error ? error.stack : String(error)}\n`)
}
