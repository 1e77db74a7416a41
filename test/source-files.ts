import fs from 'node:fs'
import path from 'node:path'
import { parseAst } from 'vitest/node'

const root = path.resolve(__dirname, '..')

/** A regular expression of the source: its pattern, or null where it is built from parts. */
export interface Pattern {
  readonly line: number
  readonly source: string | null
}

/** A file of `src/core`, as far as the tests of its structure look at it. */
export interface SourceFile {
  /** From `src/core`: `rules/sums/verdict.ts`. */
  readonly path: string
  /** What it imports, exports from elsewhere, or names in a type: files from `src/core`, packages as written. */
  readonly imports: readonly string[]
  readonly patterns: readonly Pattern[]
}

/** What is asked of a node; most have none of it. */
interface Node {
  readonly type: string
  readonly start: number
  readonly source?: unknown
  readonly callee?: unknown
  readonly regex?: { readonly pattern: string }
  readonly value?: unknown
  readonly name?: unknown
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

/** All nodes of a syntax tree, whatever holds them. */
function* nodes(value: unknown): Generator<Node> {
  if (isNode(value)) yield value
  if (typeof value !== 'object' || value === null) return
  for (const part of Object.values(value)) yield* nodes(part)
}

/** Reads a file by its syntax tree: a comment or a text that looks like an import or a pattern is none. */
export function readSource(file: string, text: string): SourceFile {
  const imports: string[] = []
  const patterns: Pattern[] = []
  const add = (start: number, pattern: string | null): void => {
    patterns.push({ line: text.slice(0, start).split('\n').length, source: pattern })
  }
  for (const { start, source, callee, regex } of nodes(parseAst(text, { lang: 'ts' }))) {
    if (isNode(source) && typeof source.value === 'string') imports.push(resolve(file, source.value))
    if (isNode(callee) && callee.name === 'RegExp') add(start, null)
    if (regex) add(start, regex.pattern)
  }
  return { path: file, imports, patterns }
}

function resolve(file: string, imported: string): string {
  return imported.startsWith('.') ? path.posix.join(path.posix.dirname(file), imported) : imported
}

/** All of `src/core`. */
export function coreFiles(): readonly SourceFile[] {
  const core = path.join(root, 'src/core')
  return fs
    .readdirSync(core, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readSource(file.replaceAll(path.sep, '/'), fs.readFileSync(path.join(core, file), 'utf8')))
}
