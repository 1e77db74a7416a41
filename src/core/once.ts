/**
 * A function that works its result out once for each object and keeps it as long as the object lives.
 *
 * @param derive must give the same for the same object
 * @example const wordsOf = oncePer((note: Note) => note.text.split(' ')) splits each note once, however often it is asked
 */
export function oncePer<K extends object, T>(derive: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly value: T }>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found.value
    const value = derive(key)
    known.set(key, { value })
    return value
  }
}

/**
 * The same where something else is needed to work it out.
 *
 * @param derive must give the same for the same object, whatever the other is
 */
export function oncePerWith<K extends object, W, T>(derive: (key: K, by: W) => T): (key: K, by: W) => T {
  const known = new WeakMap<K, { readonly value: T }>()
  return (key, by) => {
    const found = known.get(key) ?? { value: derive(key, by) }
    known.set(key, found)
    return found.value
  }
}

/** A value that is worked out when it is first asked for, and kept. */
export function once<T>(derive: () => T): () => T {
  let found: { readonly value: T } | null = null
  return () => {
    found ??= { value: derive() }
    return found.value
  }
}
