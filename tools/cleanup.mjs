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
    process.once(signal, () => end(128 + number))
  }
  try {
    await end((await main()) ?? 0)
  } catch (error) {
    console.error(error instanceof Error ? (process.env.VERBOSE ? error.stack : error.message) : error)
    await end(1)
  }
}

let ending = false

async function end(code) {
  if (ending) return
  ending = true
  await cleanUp()
  process.exit(code)
}
