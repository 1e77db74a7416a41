// The folders that the tools work on, as absolute paths.
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, which is also the extension's. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** Bundles, written by `tools/build.mjs`. */
export const dist = path.join(root, 'dist')

/** Screenshots, logs and counts of the last test run. */
export const results = path.join(root, 'test-results')

/** The sample workspace: a folder of notes with its registry. */
export const samples = path.join(root, 'samples/ai-economy')
