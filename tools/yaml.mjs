import fs from 'node:fs'
import { parse } from 'yaml'

/**
 * What the import of a YAML file is in every bundle and test: its data as JSON text. All scalars stay as written, as the
 * registry's reader takes them. Parsing YAML takes a third of a second where the table of companies is first needed,
 * JSON a millisecond.
 */
const asJson = (file) => JSON.stringify(parse(fs.readFileSync(file, 'utf8'), { schema: 'failsafe' }))

/** For esbuild. */
export const yamlForEsbuild = {
  name: 'yaml',
  setup(build) {
    build.onLoad({ filter: /\.yaml$/ }, ({ path }) => ({ contents: asJson(path), loader: 'text', watchFiles: [path] }))
  },
}

/** For vitest. */
export const yamlForVite = {
  name: 'yaml',
  load: (id) => (id.endsWith('.yaml') ? `export default ${JSON.stringify(asJson(id))}` : null),
}
