import { atOnce, type Steps } from '../../core/steps'

/** How long an edit waits for the next one, in milliseconds: nothing jumps while a person types. */
const CALM = 250

/** How long work may go on before the extension host is given a turn, in milliseconds. */
const TURN = 10

/** A text that waits to be handed to the engine. It is asked for only when its turn comes. */
export interface Waiting<Kind> {
  readonly kind: Kind
  /** Null where the file is gone. */
  readonly text: () => string | null
}

/** Texts on their way to the engine, the latest one of each path. */
export interface EditQueue<Kind> {
  /** Takes a text that has time: a file that was read. */
  add(path: string, waiting: Waiting<Kind>): void
  /** Takes a text that is looked at: it goes before all that have time. */
  addFirst(path: string, waiting: Waiting<Kind>): void
  /** Takes a text that is being typed: it waits until the typing rests. */
  addTyped(path: string, waiting: Waiting<Kind>): void
  /** Applies what waits for one path at once, if anything does. */
  hurry(path: string): void
  /** Whether a text waits for a path. */
  waits(path: string): boolean
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

/** A text that is being worked on. */
interface Current {
  readonly path: string
  readonly steps: Steps<void>
}

/**
 * A queue that hands texts over one by one, and stops in the middle of one whenever the extension host has been kept busy
 * for some milliseconds, so that typing never lags.
 *
 * @param apply does the work for one text, in steps; must not throw
 */
export function createQueue<Kind>(apply: (edit: Handed<Kind>) => Steps<void>): EditQueue<Kind> {
  let ready: Map<string, Waiting<Kind>> = new Map()
  const typed = new Map<string, Waiting<Kind>>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  let current: Current | null = null
  /** Whether a step is being done: what follows from it may ask for more, and must not begin another. */
  let isBusy = false
  let disposed = false

  async function run(): Promise<void> {
    await pause()
    while (!disposed && (current !== null || ready.size > 0)) {
      const end = performance.now() + TURN
      while (performance.now() < end && step());
      await pause()
    }
    running = null
  }

  /** Goes one step on; false where nothing is left to be done. */
  function step(): boolean {
    current ??= next()
    if (current === null) return false
    isBusy = true
    const isDone = current.steps.next().done === true
    isBusy = false
    if (isDone) current = null
    return true
  }

  function next(): Current | null {
    for (const [path, { kind, text }] of ready) {
      ready.delete(path)
      return { path, steps: apply({ kind, path, text: text() }) }
    }
    return null
  }

  /** Brings the text that is being worked on to its end. */
  function finish(): void {
    while (current !== null) step()
  }

  function release(): void {
    clearTimeout(timer)
    ready = new Map([...typed, ...ready])
    typed.clear()
    if (ready.size > 0) running ??= run()
  }

  return {
    add(path, waiting) {
      typed.delete(path)
      ready.set(path, waiting)
      running ??= run()
    },
    addFirst(path, waiting) {
      typed.delete(path)
      ready.delete(path)
      ready = new Map([[path, waiting], ...ready])
      running ??= run()
    },
    addTyped(path, waiting) {
      ready.delete(path)
      typed.set(path, waiting)
      clearTimeout(timer)
      timer = setTimeout(release, CALM)
    },
    hurry(path) {
      if (current?.path === path && !isBusy) finish()
      const waiting = typed.get(path) ?? ready.get(path)
      if (waiting === undefined) return
      typed.delete(path)
      ready.delete(path)
      atOnce(apply({ kind: waiting.kind, path, text: waiting.text() }))
    },
    waits: (path) => ready.has(path) || typed.has(path),
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

/** Takes all steps of some work, and lets the extension host have its turns in between. */
export async function paced<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const end = performance.now() + TURN
    while (performance.now() < end) {
      const { done, value } = steps.next()
      if (done) return value
    }
    await pause()
  }
}

/** Lets the extension host do what it has been asked meanwhile. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
