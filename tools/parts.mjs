import fs from 'node:fs'
import path from 'node:path'
import * as esbuild from 'esbuild'
import { root } from './paths.mjs'

/** The folder of the parts, in the output folder. */
const FOLDER = 'parts'

/**
 * Modules that are loaded when one of their functions is first called, by the names of their parts: what reads
 * Markdown, HTML and YAML. The engine calls these functions where it stands, so that `await import` would not do.
 */
const LATER = {
  markdown: { file: 'src/core/passages/parser.ts', functions: ['parseMarkdown', 'parseHead', 'decodeReference'] },
  html: { file: 'src/core/passages/html-tags.ts', functions: ['readTags'] },
  'front-yaml': { file: 'src/core/passages/front-yaml.ts', functions: ['readFrontYaml'] },
  'registry-yaml': { file: 'src/core/registry/yaml/library.ts', functions: ['byLibrary'] },
}

/**
 * Options of esbuild for programs of Node that share their code and load what they need when they need it: a small file
 * for each entry, and in the folder `parts` what entries have in common, what is imported with `await import`, and the
 * modules of {@link LATER}. esbuild splits ECMAScript modules alone; their output is turned into CommonJS, which is what
 * VS Code loads.
 *
 * @param {import('esbuild').BuildOptions} common what the build has in common with others
 * @param {Record<string, string>} entries source files by the names of their outputs
 */
export function inParts(common, entries) {
  const later = Object.entries(LATER).map(([name, { file }]) => [`${FOLDER}/${name}`, file])
  return {
    ...common,
    entryPoints: { ...entries, ...Object.fromEntries(later) },
    outExtension: { '.js': '.cjs' },
    chunkNames: `${FOLDER}/[name]-[hash]`,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    splitting: true,
    write: false,
    plugins: [...common.plugins, loadLater, writeCommonJs],
  }
}

/** Where a module of {@link LATER} is imported, functions of the same names stand in for it. They load it. */
const loadLater = {
  name: 'load-later',
  setup(build) {
    const byFile = new Map(Object.entries(LATER).map(([name, { file }]) => [path.join(root, file), name]))
    build.onResolve({ filter: /^\./ }, ({ path: file, resolveDir, kind }) => {
      const name = byFile.get(`${path.join(resolveDir, file)}.ts`)
      return name === undefined || kind === 'entry-point' ? undefined : { path: name, namespace: 'later' }
    })
    build.onLoad({ filter: /./, namespace: 'later' }, ({ path: name }) => ({ contents: standIn(name) }))
    // What imports such a module is common to the entries, so that it stands in the folder of the parts itself.
    build.onResolve({ filter: /./, namespace: 'later' }, ({ path: part }) => ({ path: part, external: true }))
  },
}

const standIn = (name) =>
  [
    'let part',
    `const load = () => (part ??= require('./${name}.cjs'))`,
    ...LATER[name].functions.map((called) => `export const ${called} = (...given) => load().${called}(...given)`),
  ].join('\n')

/**
 * Code with its regular expressions in ASCII, as esbuild leaves the rest: a file of nothing else takes half the memory,
 * and a quarter less time to be read and parsed.
 */
const inAscii = (code) =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Turns the output into CommonJS, writes it, and deletes the parts of earlier builds. */
const writeCommonJs = {
  name: 'write-common-js',
  setup(build) {
    const { minify, sourcemap, target } = build.initialOptions
    build.initialOptions.sourcemap = sourcemap && 'inline'
    build.onEnd(async ({ outputFiles = [] }) => {
      const options = {
        format: 'cjs',
        platform: 'node',
        target,
        minify,
        sourcemap: sourcemap && 'inline',
        // `await import` becomes a `require` when it is reached.
        supported: { 'dynamic-import': false },
      }
      for (const { path: file, text } of outputFiles) {
        const { code } = await esbuild.transform(text, { ...options, sourcefile: path.basename(file) })
        fs.mkdirSync(path.dirname(file), { recursive: true })
        fs.writeFileSync(file, inAscii(code))
      }
      const kept = new Set(outputFiles.map((file) => file.path))
      const folder = path.join(root, build.initialOptions.outdir, FOLDER)
      if (kept.size === 0) return
      for (const name of fs.readdirSync(folder)) {
        if (!kept.has(path.join(folder, name))) fs.rmSync(path.join(folder, name))
      }
    })
  },
}
