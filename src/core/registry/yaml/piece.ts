import type { Anchors } from './anchors'
import { byLibrary } from './library'
import { readSimpleItem } from './simple'
import type { YamlMap, YamlNode, YamlProblem } from './tree'

/** What a part of a file says. Its places count from `base`, as those of its problems do. */
export interface YamlPiece {
  readonly node: YamlNode
  readonly problems: readonly YamlProblem[]
}

/**
 * Reads a part of a file.
 *
 * @param isItem whether it is an item of a list: most are plain enough to be read without the library
 * @param base what its start counts as
 * @param anchors what the parts before it have named; what it names itself is added
 */
export function readPiece(text: string, isItem: boolean, base: number, anchors: Anchors): YamlPiece {
  const simple = isItem ? readSimpleItem(text, base) : null
  return simple === null ? byLibrary(text, base, anchors) : { node: simple, problems: [] }
}

/** The items of a list that a part holds. Where something is wrong in it, none of its maps is to be relied on. */
export function itemsOf({ node, problems }: YamlPiece): readonly YamlNode[] {
  const items = node.kind === 'list' ? node.items : [node]
  return problems.length === 0 ? items : items.map((item) => (item.kind === 'map' ? broken(item) : item))
}

function broken(map: YamlMap): YamlMap {
  return map.broken ? map : { ...map, broken: true }
}
