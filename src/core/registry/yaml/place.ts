import type { Span } from '../../span'
import type { YamlNode } from './tree'

/** A place that counts from `base`, counted from the start of the file. */
export function moved({ start, end }: Span, base: number): Span {
  return { start: start + base, end: end + base }
}

/** A node whose places count from `base`, with places in the file. */
export function placed(node: YamlNode, base: number): YamlNode {
  if (base === 0) return node
  const at = moved(node.at, base)
  switch (node.kind) {
    case 'scalar':
      return { ...node, at }
    case 'list':
      return { ...node, at, items: node.items.map((item) => placed(item, base)) }
    case 'map': {
      const entries = node.entries.map(({ key, keyAt, value }) => ({
        key,
        keyAt: moved(keyAt, base),
        value: placed(value, base),
      }))
      return { ...node, at, entries }
    }
  }
}

/**
 * A function of a thing and where it stands that works its result out once for each thing, as long as that stays where
 * it is.
 */
export function oncePerPlace<K extends object, T>(
  derive: (thing: K, base: number) => T,
): (thing: K, base: number) => T {
  const known = new WeakMap<K, { readonly base: number; readonly value: T }>()
  return (thing, base) => {
    const found = known.get(thing)
    if (found?.base === base) return found.value
    const value = derive(thing, base)
    known.set(thing, { base, value })
    return value
  }
}
