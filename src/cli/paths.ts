import path from 'node:path'

/**
 * Where a file is, seen from a folder, with `/` on every system.
 *
 * @example relativePath('/home/ana/notes', '/home/ana/deals.yaml') === '../deals.yaml'
 */
export function relativePath(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/')
}

/** Whether a file or folder is `folder` or lies in it; both absolute. */
export function isWithin(folder: string, file: string): boolean {
  const relative = path.relative(folder, file)
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative)
}

/** A folder and the folders above it, nearest first. */
export function upwards(folder: string): readonly string[] {
  const above = path.dirname(folder)
  return above === folder ? [folder] : [folder, ...upwards(above)]
}

/** The deepest folder that holds all the folders given; the first one where they share none (two drives). */
export function commonFolder(folders: readonly string[]): string {
  const [first = path.resolve('.')] = folders
  return upwards(first).find((one) => folders.every((folder) => isWithin(one, folder))) ?? first
}

/** How a path is shown to a person: from the current folder where it lies in it, else whole. */
export function displayPath(cwd: string, file: string): string {
  return isWithin(cwd, file) ? relativePath(cwd, file) || '.' : file
}
