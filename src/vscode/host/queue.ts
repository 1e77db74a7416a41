/** How long an edit waits for the next one, in milliseconds: nothing jumps while a person types. */
const CALM = 250

/** How long one step of work may take before the extension host is given a turn, in milliseconds. */
const STEP = 25

/** The least and the most that a step may be made to take, in characters. */
const SMALLEST_STEP = 16 * 1024
const LARGEST_FLOOR = 512 * 1024

/** A text that waits to be handed to the engine. It is asked for only when its turn comes. */
export interface Waiting<Kind> {
  readonly kind: Kind
  /** Null where the file is gone. */
  readonly text: () => string | null
}

/** Texts on their way to the engine, the latest one of each path. */
export interface EditQueue<Kind> {
  /** Takes a text that should be seen soon: a file that was read. */
  add(path: string, waiting: Waiting<Kind>): void
  /** Takes a text that is being typed: it waits until the typing rests. */
  addTyped(path: string, waiting: Waiting<Kind>): void
  /** Applies what waits for one path at once, if anything does. */
  hurry(path: string): void
  /** Resolves when nothing waits any more; what is being typed does not wait for rest. */
  settled(): Promise<void>
  dispose(): void
}

/** One edit as the queue hands it over. */
export interface Handed<Kind> {
  readonly kind: Kind
  readonly path: string
  readonly text: string | null
}

/**
 * A queue that hands texts over in steps short enough for typing never to lag: the size of a step follows the time
 * that the last one took. A part of each step's time goes into looking at all that was handed over before, so a step
 * never falls below a quarter of that: the whole takes time in proportion to its size.
 *
 * @param apply does the work for some edits; must not throw
 */
export function createQueue<Kind>(apply: (edits: readonly Handed<Kind>[]) => void): EditQueue<Kind> {
  const ready = new Map<string, Waiting<Kind>>()
  const typed = new Map<string, Waiting<Kind>>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  let step = SMALLEST_STEP
  let done = 0
  let disposed = false

  async function run(): Promise<void> {
    await pause()
    while (ready.size > 0 && !disposed) {
      const edits = take()
      const started = performance.now()
      apply(edits)
      done += edits.reduce((sum, { text }) => sum + (text?.length ?? 0), 0)
      const floor = Math.min(LARGEST_FLOOR, Math.max(SMALLEST_STEP, done / 4))
      step = Math.max(floor, performance.now() - started < STEP ? step * 2 : step / 2)
      await pause()
    }
    running = null
  }

  function take(): Handed<Kind>[] {
    const edits: Handed<Kind>[] = []
    let size = 0
    for (const [path, { kind, text }] of ready) {
      const now = text()
      if (edits.length > 0 && size + (now?.length ?? 0) > step) break
      ready.delete(path)
      size += now?.length ?? 0
      edits.push({ kind, path, text: now })
    }
    return edits
  }

  function release(): void {
    clearTimeout(timer)
    for (const [path, waiting] of typed) ready.set(path, waiting)
    typed.clear()
    if (ready.size > 0) running ??= run()
  }

  return {
    add(path, waiting) {
      typed.delete(path)
      ready.set(path, waiting)
      running ??= run()
    },
    addTyped(path, waiting) {
      ready.delete(path)
      typed.set(path, waiting)
      clearTimeout(timer)
      timer = setTimeout(release, CALM)
    },
    hurry(path) {
      const waiting = typed.get(path) ?? ready.get(path)
      if (waiting === undefined) return
      typed.delete(path)
      ready.delete(path)
      apply([{ kind: waiting.kind, path, text: waiting.text() }])
    },
    async settled() {
      release()
      while (running !== null) await running
    },
    dispose() {
      disposed = true
      clearTimeout(timer)
      ready.clear()
      typed.clear()
    },
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
