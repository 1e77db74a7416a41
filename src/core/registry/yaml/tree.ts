import type { Span } from '../../span'

/**
 * A registry file's content with its places, free of the YAML library: aliases are resolved and merge keys (`<<`)
 * filled in. Every scalar is text as written; what it means is for its reader to say.
 */
export type YamlNode = YamlScalar | YamlList | YamlMap

export interface YamlScalar {
  readonly kind: 'scalar'
  /** Null where nothing, or `null` or `~`, stands there. */
  readonly text: string | null
  /** The text without its quotes. */
  readonly at: Span
}

export interface YamlList {
  readonly kind: 'list'
  readonly items: readonly YamlNode[]
  readonly at: Span
}

export interface YamlMap {
  readonly kind: 'map'
  readonly entries: readonly YamlEntry[]
  readonly at: Span
  /** A syntax error or a key that stands twice lies within: what it says is not to be relied on. */
  readonly broken: boolean
}

export interface YamlEntry {
  readonly key: string
  readonly keyAt: Span
  readonly value: YamlNode
}

/** What is wrong with the YAML of a file, and where. */
export interface YamlProblem {
  readonly code: 'syntax' | 'merge-conflict'
  readonly at: Span
  readonly message: string
}
