/**
 * The desks at and above a file, the nearest first. A desk is a folder with a registry of its own, or the root: a note
 * belongs to the nearest, and is passed over where its desk or one above says so.
 *
 * @param path of the file, relative to the root, with `/`
 * @param desks by their folders, `''` for the root
 * @example desksAbove('a/b/c.md', new Map([['', 'root'], ['a', 'A'], ['b', 'B']])) // ['A', 'root']
 */
export function desksAbove<Desk>(path: string, desks: ReadonlyMap<string, Desk>): readonly Desk[] {
  const above: Desk[] = []
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    const desk = desks.get(folder)
    if (desk !== undefined) above.push(desk)
    if (folder === '') return above
  }
}

/** The folder that a file or folder stands in: `a` for `a/b.md`, `''` for one at the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
