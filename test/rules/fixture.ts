import type { Severity } from '../../src/core/rules/types'
import type { Span } from '../../src/core/span'

/** A finding that an example expects. */
export interface ExpectedFinding {
  readonly path: string
  /** Into the file's text without marks. */
  readonly span: Span
  /** `proved` where a rule proves a figure. */
  readonly severity: Severity | 'proved'
  readonly rule: string
  readonly message: string
}

/** A file of an example: a note, or the registry it is read with. */
export interface ExampleFile {
  readonly kind: 'note' | 'registry'
  readonly path: string
  /** Without marks. */
  readonly text: string
}

/** One example: what is read, and all that is found in it. */
export interface Example {
  readonly title: string
  readonly files: readonly ExampleFile[]
  readonly findings: readonly ExpectedFinding[]
}

/** What the fixture file of a rule holds. */
export interface Fixture {
  /** The registry that every example without one of its own is read with; null where there is none. */
  readonly registry: ExampleFile | null
  readonly fires: readonly Example[]
  readonly silent: readonly Example[]
  /** Of a rule that proves figures. */
  readonly proves: readonly Example[]
}

/** A fenced block, or an expected finding in a quote. */
const PIECE =
  /^```(markdown|text|yaml)(?: (\S+))?\n([\s\S]*?)^```$|^> (error|warning|info|hint|proved) ([a-z-]+): (.+)$/gm

/**
 * Reads the fixture file of a rule:
 *
 * - a `yaml` block before the first heading of the second level is the registry of all examples;
 * - `## Fires` and `## Stays silent` hold the examples, each under a heading of the third level; `## Proves`, of a rule
 *   that does, those in which all proved figures are marked;
 * - an example has one or more blocks: `markdown` and `text` are notes, `yaml` a registry of its own. The word behind
 *   the language is the file's path: `note.md`, `note.txt` or `deals.yaml` unless given;
 * - `⟦…⟧` marks where something is found, and the lines `> severity rule: message` below the block say what, one for
 *   each mark, in the order of the marks' starts.
 *
 * Throws where a file does not follow this: that is a slip in the fixture, not data.
 */
export function readFixture(source: string): Fixture {
  const [head = '', ...sections] = source.split(/^## /m)
  const section = (name: string) => {
    const text = sections.find((one) => one.startsWith(`${name}\n`))
    return text
      ?.split(/^### /m)
      .slice(1)
      .map((example) => readExample(example))
  }
  const needed = (name: string) => {
    const examples = section(name)
    if (examples === undefined) throw new Error(`a fixture has no section “${name}”`)
    return examples
  }
  const registry = head.includes('```yaml') ? (readExample(head).files[0] ?? null) : null
  return { registry, fires: needed('Fires'), silent: needed('Stays silent'), proves: section('Proves') ?? [] }
}

function readExample(source: string): Example {
  const title = source.slice(0, source.indexOf('\n')).trim()
  const files: ExampleFile[] = []
  const findings: ExpectedFinding[] = []
  let marks: Span[] = []
  let path = ''
  for (const [, language, given, body = '', severity, rule, message] of source.matchAll(PIECE)) {
    if (language !== undefined) {
      if (marks.length > 0) throw new Error(`“${title}”: a mark has no message`)
      path = given ?? DEFAULT_PATHS[language] ?? ''
      const unmarked = unmark(body)
      files.push({ kind: language === 'yaml' ? 'registry' : 'note', path, text: unmarked.text })
      marks = unmarked.spans
    } else {
      const span = marks.shift()
      if (span === undefined || rule === undefined || message === undefined)
        throw new Error(`“${title}”: a message has no mark: ${message}`)
      findings.push({ path, span, severity: severity as ExpectedFinding['severity'], rule, message })
    }
  }
  if (marks.length > 0 || files.length === 0) throw new Error(`“${title}”: a mark has no message, or there is no block`)
  return { title, files, findings }
}

const DEFAULT_PATHS: Readonly<Record<string, string>> = { markdown: 'note.md', text: 'note.txt', yaml: 'deals.yaml' }

/** Takes the marks out of a text. */
function unmark(marked: string): { readonly text: string; readonly spans: Span[] } {
  const spans: Span[] = []
  const open: number[] = []
  let text = ''
  for (const piece of marked.split(/([⟦⟧])/)) {
    if (piece === '⟦') open.push(text.length)
    else if (piece === '⟧') spans.push({ start: open.pop() ?? 0, end: text.length })
    else text += piece
  }
  return { text, spans: spans.sort((a, b) => a.start - b.start || a.end - b.end) }
}
