/** Work that is done in steps, so that others have a turn between two of them. */
export type Steps<T> = Generator<void, T>

/**
 * Does something for each of some items, one a step.
 *
 * @example const doubled = yield* inSteps([1, 2], (n) => n * 2)
 */
export function* inSteps<T, R>(items: readonly T[], work: (item: T) => R): Steps<readonly R[]> {
  const results: R[] = []
  for (const item of items) {
    results.push(work(item))
    yield
  }
  return results
}

/** Takes all steps at once: `atOnce(inSteps([1, 2], (n) => n * 2))` is `[2, 4]`. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
