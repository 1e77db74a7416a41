// Leaves nothing running: servers, browsers and temporary folders are undone in reverse order, whatever ends the run.

const undo = new Set()

/**
 * Remembers how to undo something, for when a signal ends this process before its own code could.
 *
 * @param {() => void | Promise<void>} action runs once at most.
 * @returns {() => Promise<void>} undoes it now.
 * @example const stop = atEnd(() => server.kill())
 */
export function atEnd(action) {
  const once = async () => {
    if (undo.delete(once)) await action()
  }
  undo.add(once)
  return once
}

/** Undoes everything that is still to be undone, the latest first. Errors are printed and stop nothing. */
export async function cleanUp() {
  for (const action of [...undo].reverse()) {
    try {
      await action()
    } catch (error) {
      console.error(error)
    }
  }
}

/**
 * Runs a script's main function, cleans up after it, and ends the process: with the code that `main` returns (0 when
 * it returns none), with 1 when it throws, with 128 + the signal's number when a signal comes first.
 *
 * @param {() => Promise<number | void>} main
 */
export async function runScript(main) {
  for (const [signal, number] of Object.entries({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 })) {
    process.on(signal, () => end(128 + number))
  }
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {}) // nobody reads any longer
  if (process.env.npm_lifecycle_event) endWithParent()
  try {
    await end((await main()) ?? 0)
  } catch (error) {
    if (ending) return // what a signal broke off is no error
    console.error(error instanceof Error ? (process.env.VERBOSE ? error.stack : error.message) : error)
    await end(1)
  }
}

/** The shell that npm puts between itself and a script dies of a signal without passing it on: its death must do. */
function endWithParent() {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) end(129)
  }, 300).unref()
}

let ending = false

async function end(code) {
  if (ending) return
  ending = true
  await cleanUp()
  process.exit(code)
}
