// The engine as one file of plain JavaScript, for the processes that measure it.
import { createRequire } from 'node:module'
import path from 'node:path'
import { bundle } from '../bundle.mjs'
import { dist } from '../paths.mjs'

const outfile = path.join(dist, 'bench/engine.cjs')

/** Makes the file; the processes that measure read it. */
export const buildEngine = () => bundle(['src/core/workspace/workspace'], outfile)

const { createWorkspace } = process.env.TIEOUT_BENCH === 'child' ? createRequire(import.meta.url)(outfile) : {}

/** A workspace that has read a registry and one small note: names and deals are entered when the first note asks. */
export function openWorkspace(registry) {
  const workspace = createWorkspace()
  workspace.update([
    { kind: 'registry', path: 'deals.yaml', text: registry },
    { kind: 'note', path: 'first.md', text: 'OpenAI pays Oracle $1 billion.\n' },
  ])
  return workspace
}

/** Edits that bring notes in. */
export const editsOf = (notes) => notes.map(({ path, text }) => ({ kind: 'note', path, text }))
