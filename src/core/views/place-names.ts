import type { Location } from '../span'
import { lineStarts, positionOf } from '../text/lines'
import type { Workspace } from '../workspace/types'

/**
 * A way to say where something stands, `notes/a.md:3`; each note's lines are counted once. Just the path for what is no
 * note of the workspace.
 */
export function placeNames(workspace: Pick<Workspace, 'text'>): (place: Location) => string {
  const known = new Map<string, readonly number[] | null>()
  return ({ path, span }) => {
    let starts = known.get(path)
    if (starts === undefined) {
      const text = workspace.text(path)
      starts = text === undefined ? null : lineStarts(text)
      known.set(path, starts)
    }
    return starts === null ? path : `${path}:${positionOf(starts, span.start).line}`
  }
}
