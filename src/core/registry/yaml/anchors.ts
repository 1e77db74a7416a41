import type { YamlNode } from './tree'

/** What the anchors of a file stand for, so far, and whether one is set or asked for. */
export interface Anchors {
  readonly known: Map<string, YamlNode>
  used: boolean
}

/** No anchors yet. */
export const freshAnchors = (): Anchors => ({ known: new Map(), used: false })
