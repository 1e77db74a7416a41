import fs from 'node:fs'
import path from 'node:path'
import { parseAst } from 'vitest/node'

const root = path.resolve(import.meta.dirname, '../..')

/** A JSON file of the project. */
export function json<T>(file: string): T {
  return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')) as T
}

/** What is asked of a node; most have none of it. */
interface Node {
  readonly type: string
  readonly callee?: unknown
  readonly arguments?: readonly unknown[]
  readonly object?: unknown
  readonly property?: unknown
  readonly name?: unknown
  readonly value?: unknown
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value
const named = (value: unknown): unknown => (isNode(value) ? (value.name ?? named(value.property)) : undefined)

function* nodes(value: unknown): Generator<Node> {
  if (isNode(value)) yield value
  if (typeof value !== 'object' || value === null) return
  for (const part of Object.values(value)) yield* nodes(part)
}

/** Whether a node is `l10n.t`, of whatever it is the `l10n`. */
function isTranslate(callee: unknown): boolean {
  return isNode(callee) && named(callee.property) === 't' && isNode(callee.object) && named(callee.object) === 'l10n'
}

/** The texts that a source asks to be translated. Those that are put together as it runs could not be looked up. */
export function translatedIn(source: string): readonly string[] {
  return [...nodes(parseAst(source, { lang: 'ts' }))].flatMap(({ callee, arguments: given }) => {
    if (!isTranslate(callee)) return []
    const [text] = given ?? []
    if (!isNode(text) || typeof text.value !== 'string') throw new Error('l10n.t takes a text in quotes')
    return text.value
  })
}

/** The texts of `src/vscode`, each once, with the files that ask for them. */
export function translatedTexts(): ReadonlyMap<string, readonly string[]> {
  const folder = path.join(root, 'src/vscode')
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const texts = new Map<string, string[]>()
  for (const file of files.sort()) {
    for (const text of translatedIn(fs.readFileSync(path.join(folder, file), 'utf8')))
      texts.set(text, [...(texts.get(text) ?? []), file])
  }
  return texts
}

/** The keys of package.nls.json that a manifest refers to: `%command.checkAll%`. */
export function keysIn(manifest: unknown): readonly string[] {
  if (typeof manifest === 'string') return /^%([\w.-]+)%$/.exec(manifest)?.slice(1) ?? []
  return typeof manifest === 'object' && manifest !== null ? Object.values(manifest).flatMap(keysIn) : []
}

/** What stands for values in a text, sorted: `['{0}', '{1}']`. */
export function placeholders(text: string): readonly string[] {
  return [...(text.match(/\{\d+\}/g) ?? [])].sort()
}
