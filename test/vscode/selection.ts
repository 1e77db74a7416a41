// Which files of a folder are notes: one table that the editor and the command line are both held to.

/** The `.gitignore` files of the folder, and what stands in it beside them: true for what is read. */
export const IGNORE_FILES: Readonly<Record<string, string>> = {
  'which/.gitignore': 'drafts/\n*.tmp.md\nold.md\n',
  'which/sub/.gitignore': '!old.md\n/private\n',
  'which/drafts/.gitignore': '!c.md\n',
}

export const IS_NOTE: Readonly<Record<string, boolean>> = {
  'which/a.md': true,
  'which/b.markdown': true,
  'which/c.txt': true,
  'which/D.TXT': true,
  'which/e.mdx': false,
  'which/deep/er/f.md': true,
  'which/.hidden.md': false,
  'which/.hidden/g.md': false,
  'which/node_modules/h/README.md': false,
  'which/i.tmp.md': false,
  'which/drafts/c.md': false,
  'which/old.md': false,
  'which/sub/old.md': true,
  'which/sub/private/j.md': false,
  'which/sub/deep/private/k.md': true,
}

/** What `exclude: [which/sub/**, "*.txt"]` in the folder's deals.yaml takes away: the files that are still read. */
export const EXCLUDE = '[which/sub/**, "*.txt"]'
export const LEFT: readonly string[] = ['which/a.md', 'which/b.markdown', 'which/deep/er/f.md']
