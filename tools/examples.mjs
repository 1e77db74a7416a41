import fs from 'node:fs'
import path from 'node:path'
import { root } from './paths.mjs'

const PATTERNS = path.join(root, 'src/core/relations/patterns')

/** The lists `fires` and `silent` of a pattern, as the formatter lays them out. */
const EXAMPLES = /^ {4}(?:fires|silent): \[(?:.*\]|\n[\s\S]*?\n {4}\]),$/gm

/** A source file of patterns without their examples, its lines where they were. */
export const withoutExamples = (source) => source.replace(EXAMPLES, (examples) => examples.replace(/[^\n]/g, ''))

/** For esbuild: leaves out the examples of patterns. Tests and documentation read them, no program does. */
export const leaveOutExamples = {
  name: 'leave-out-examples',
  setup(build) {
    build.onLoad({ filter: /relations[\\/]patterns[\\/][\w-]+\.ts$/ }, ({ path: file }) =>
      path.dirname(file) === PATTERNS
        ? { contents: withoutExamples(fs.readFileSync(file, 'utf8')), loader: 'ts', watchFiles: [file] }
        : undefined,
    )
  },
}
