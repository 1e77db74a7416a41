import { keptPer } from '../../kept'
import { moved } from '../../span'
import type { YamlNode } from './tree'

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
  return keptPer((thing: K, base: number) => ({ value: derive(thing, base), holds: (other) => other === base }))
}
