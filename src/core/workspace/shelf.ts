/** How many notes that were only read, and that nobody has asked for, stay in full: those that an editor may ask for next. */
const JUST_READ = 4

/** Which notes are kept in full. */
export interface Shelf {
  /** A note was read for the first time; gives those that are not to be kept in full any more. */
  read(path: string): readonly string[]
  /** A note was edited or asked for; gives the same. */
  use(path: string): readonly string[]
  drop(path: string): void
}

/**
 * Keeps the notes in use, and the last ones that were read.
 *
 * @param most how many notes in use are kept in full
 */
export function createShelf(most: number): Shelf {
  const used = new Set<string>()
  const read = new Set<string>()
  const put = (shelf: Set<string>, path: string, room: number): readonly string[] => {
    shelf.delete(path)
    shelf.add(path)
    const gone: string[] = []
    for (const one of shelf) {
      if (shelf.size <= room) break
      shelf.delete(one)
      gone.push(one)
    }
    return gone
  }
  return {
    read: (path) => (used.has(path) ? [] : put(read, path, Number.isFinite(most) ? Math.min(JUST_READ, most) : most)),
    use(path) {
      read.delete(path)
      return put(used, path, most)
    },
    drop(path) {
      used.delete(path)
      read.delete(path)
    },
  }
}
