import * as esbuild from 'esbuild'
import { root } from './paths.mjs'
import { yamlForEsbuild } from './yaml.mjs'

/**
 * Bundles sources of the engine into one file of plain JavaScript for Node.
 *
 * @param {string[]} sources modules of the project, without endings; all that they export the bundle exports
 * @param {string} outfile
 */
export async function bundle(sources, outfile) {
  await esbuild.build({
    stdin: {
      contents: sources.map((from) => `export * from './${from}'`).join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
    plugins: [yamlForEsbuild],
    outfile,
  })
}
