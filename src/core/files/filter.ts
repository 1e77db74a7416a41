import ignore from 'ignore'

/** A `.gitignore` file: the folder it stands in (`''` for the root, else `notes/drafts`) and its text. */
export interface IgnoreFile {
  readonly folder: string
  readonly text: string
}

/** Which files are passed over, whatever globs name them. */
export type FileFilter = (path: string) => boolean

/**
 * Tells the notes that are read from those that are passed over: hidden files and folders, `node_modules`, what a
 * `.gitignore` names, and what the registry's `exclude` names (in the same patterns).
 *
 * @param ignoreFiles in any order; one applies to the files in and below its folder, and a deeper one wins
 * @returns a predicate, true for a path that is read; paths are relative to the workspace folder, with `/`
 * @example createFileFilter([{ folder: '', text: 'drafts/' }], [])('drafts/memo.md') === false
 */
export function createFileFilter(ignoreFiles: readonly IgnoreFile[], exclude: readonly string[]): FileFilter {
  const excluded = ignore().add([...exclude])
  const nested = ignoreFiles
    .map(({ folder, text }) => ({ prefix: folder === '' ? '' : `${folder}/`, rules: ignore().add(text) }))
    .sort((a, b) => a.prefix.length - b.prefix.length)

  return (path) => {
    if (isHidden(path) || !ignore.isPathValid(path) || excluded.ignores(path)) return false
    let ignored = false
    for (const { prefix, rules } of nested) {
      if (!path.startsWith(prefix) || path.length === prefix.length) continue
      const verdict = rules.test(path.slice(prefix.length))
      if (verdict.ignored || verdict.unignored) ignored = verdict.ignored
    }
    return !ignored
  }
}

function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === 'node_modules')
}
