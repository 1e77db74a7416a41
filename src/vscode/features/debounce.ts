/** Work that is asked for often and done seldom. */
export interface Debounced {
  readonly call: () => void
  dispose(): void
}

/** Does `work` once, `delay` milliseconds after the first of a burst of calls. */
export function debounce(delay: number, work: () => void): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    call() {
      timer ??= setTimeout(() => {
        timer = undefined
        work()
      }, delay)
    },
    dispose: () => clearTimeout(timer),
  }
}
