// The few assertions that the tests need: `node:assert` does not exist in the web worker.

/**
 * Fails with `message` unless `value` is truthy; narrows its type.
 *
 * @example ok(editor, 'no editor is open')
 */
export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message)
}

/**
 * Fails unless both values are equal as JSON, so arrays and plain objects compare by content.
 *
 * @example equal(notes.length, 3)
 */
export function equal<T>(actual: T, expected: T, what = 'value'): void {
  const [a, e] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (a !== e) throw new Error(`${what}: expected ${e}, got ${a}`)
}

/** Seconds after which something that should happen, on a busy machine too, will not. */
const PATIENCE = 120

/**
 * Asks again and again until `probe` gives something truthy, and returns it. For what VS Code does in its own time,
 * such as publishing diagnostics.
 *
 * @example const found = await eventually(() => vscode.languages.getDiagnostics(uri)[0], 'a diagnostic')
 */
export async function eventually<T>(probe: () => T | PromiseLike<T>, what: string): Promise<NonNullable<T>> {
  const end = Date.now() + PATIENCE * 1000
  for (;;) {
    const value = await probe()
    if (value) return value
    if (Date.now() > end) throw new Error(`waited ${PATIENCE} s for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
