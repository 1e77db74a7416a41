import path from 'node:path'
import { root } from './paths.mjs'

/** Modules that stand in for packages, by the names under which they are imported. */
const STAND_INS = {
  // Markdown is read, and never written.
  'mdast-util-to-markdown': { contents: 'export const defaultHandlers = {}' },
  // The names of characters (`&euro;`) are in a table of the package that reads HTML, and once is enough.
  'decode-named-character-reference': {
    contents: `
      import { decodeHTMLStrict } from 'entities/decode'
      export function decodeNamedCharacterReference(name) {
        const written = '&' + name + ';'
        const decoded = decodeHTMLStrict(written)
        return decoded === written ? false : decoded
      }`,
    resolveDir: path.join(root, 'node_modules/parse5/dist/tokenizer'),
  },
}

/** For esbuild: leaves out what packages bring along and no program needs. */
export const leaveOutUnused = {
  name: 'leave-out-unused',
  setup(build) {
    const names = Object.keys(STAND_INS)
    build.onResolve({ filter: new RegExp(`^(?:${names.join('|')})$`) }, ({ path: name }) => ({
      path: name,
      namespace: 'stand-in',
    }))
    build.onLoad({ filter: /./, namespace: 'stand-in' }, ({ path: name }) => STAND_INS[name])
  },
}
