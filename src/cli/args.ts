import { parseArgs } from 'node:util'
import { nearest } from '../core/text/suggest'

/** From which severity on `tieout check` ends with 1. */
export const THRESHOLDS = ['error', 'warning', 'info', 'never'] as const
export type Threshold = (typeof THRESHOLDS)[number]

export interface CheckArguments {
  readonly command: 'check'
  readonly paths: readonly string[]
  readonly registries: readonly string[]
  readonly format: 'pretty' | 'json'
  readonly failOn: Threshold
  readonly explain: boolean
  readonly cache: string | null
  /** Whether the fixes that are certain are made. */
  readonly fix: boolean
  readonly color: boolean
}

export interface SummaryArguments {
  readonly command: 'summary'
  readonly paths: readonly string[]
  readonly registries: readonly string[]
  readonly format: 'pretty' | 'json' | 'md'
  readonly cache: string | null
  readonly color: boolean
}

/** A place in a note: lines and columns count from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number | null
}

export interface ExplainArguments {
  readonly command: 'explain'
  readonly place: Place
  readonly registries: readonly string[]
  readonly format: 'pretty' | 'json'
  readonly color: boolean
}

export interface McpArguments {
  readonly command: 'mcp'
  readonly path: string
  readonly registries: readonly string[]
}

/** What a command line asks for; `wrong` where it cannot be followed, with the reason. */
export type Request =
  | CheckArguments
  | SummaryArguments
  | ExplainArguments
  | McpArguments
  | { readonly command: 'help' | 'version' | 'nothing' }
  | { readonly command: 'wrong'; readonly message: string }

export const USAGE = `Tieout ties out the figures in research notes with a registry of deals, deals.yaml.

Usage
  tieout check [PATH…]       check the notes: against the registry, against each other, and their sums
  tieout summary [PATH…]     totals by company, flows of money and loops
  tieout explain FILE:LINE   how the figures of a line were read, and why each is tied or not; FILE:LINE:COLUMN for one
  tieout mcp [PATH]          serve the notes to an assistant: a Model Context Protocol server on standard input and output

PATH is a file or a folder, the current folder where none is given. Notes are *.md, *.markdown and *.txt; hidden files
and folders, node_modules and what .gitignore or the registry's exclude names are passed over. A note is held to the
nearest deals.yaml at or above it.

Options
  --registry FILE        hold all notes to FILE instead; may be given several times
  --format FORMAT        pretty (the default) or json; summary: md too
  --fail-on SEVERITY     check: end with 1 from which severity on: error, warning (the default), info or never
  --fix                  check: correct what is certain, such as digits swapped, in notes; list what remains
  --explain              check: also list what was not read, not tied or left open, and why
  --cache DIR            check and summary: keep what is known of the notes in DIR, and read only those that have
                         changed since; --format json and --explain read all of them
  --no-color             no colours; NO_COLOR in the environment does the same
  -h, --help             this text
  -v, --version          the version

Ends with 0 where nothing is found, 1 for findings at or above --fail-on, 2 for a wrong command line or a file that
cannot be read.
`

const COMMANDS = ['check', 'summary', 'explain', 'mcp'] as const
type CommandName = (typeof COMMANDS)[number]

/** An option's type, its choices, and the commands that take it. */
interface Option {
  readonly type: 'string' | 'boolean'
  readonly commands: readonly CommandName[]
  readonly short?: string
  readonly multiple?: boolean
  readonly choices?: Readonly<Partial<Record<CommandName, readonly string[]>>>
}

const OPTIONS = {
  registry: { type: 'string', multiple: true, commands: COMMANDS },
  format: {
    type: 'string',
    commands: ['check', 'summary', 'explain'],
    choices: { check: ['pretty', 'json'], summary: ['pretty', 'json', 'md'], explain: ['pretty', 'json'] },
  },
  'fail-on': { type: 'string', commands: ['check'], choices: { check: THRESHOLDS } },
  explain: { type: 'boolean', commands: ['check'] },
  cache: { type: 'string', commands: ['check', 'summary'] },
  fix: { type: 'boolean', commands: ['check'] },
  'no-color': { type: 'boolean', commands: ['check', 'summary', 'explain'] },
  help: { type: 'boolean', short: 'h', commands: COMMANDS },
  version: { type: 'boolean', short: 'v', commands: COMMANDS },
} as const satisfies Readonly<Record<string, Option>>

const OPTION_OF: ReadonlyMap<string, Option> = new Map(Object.entries(OPTIONS))

/**
 * Reads a command line, without the program's name. Options may stand anywhere; after `--` everything is a path.
 *
 * @example parseArguments(['check', 'notes', '--fail-on', 'error'])
 */
export function parseArguments(argv: readonly string[]): Request {
  if (argv.length === 0) return { command: 'nothing' }
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const isAsked = (name: string) => tokens.some((token) => token.kind === 'option' && token.name === name)
  if (isAsked('help')) return { command: 'help' }
  if (isAsked('version')) return { command: 'version' }

  const [name, ...paths] = positionals
  const command = COMMANDS.find((one) => one === name)
  if (name === undefined) return wrong(`no command, ${listed(COMMANDS)}`)
  if (name === 'help') return { command: 'help' }
  if (command === undefined) return wrong(`unknown command ${name}${meant(name, COMMANDS)}`)
  const chosen = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const problem = problemOf(token, command)
    if (problem !== null) return wrong(problem)
    chosen.set(token.name, [...(chosen.get(token.name) ?? []), token.value ?? ''])
  }

  const registries = chosen.get('registry') ?? []
  if (command === 'mcp') {
    if (paths.length > 1) return wrong('mcp takes one PATH')
    return { command, path: paths[0] ?? '.', registries }
  }
  const last = <T extends string>(option: string, choices: readonly T[], fallback: T): T =>
    choices.find((choice) => choice === chosen.get(option)?.at(-1)) ?? fallback
  const common = { registries, color: !chosen.has('no-color') }
  if (command === 'explain') {
    const place = placeOf(paths)
    if (place === null) return wrong('explain needs one place, FILE:LINE or FILE:LINE:COLUMN, such as notes/memo.md:12')
    return { command, ...common, place, format: last('format', OPTIONS.format.choices.explain, 'pretty') }
  }
  const below = {
    ...common,
    paths: paths.length === 0 ? ['.'] : paths,
    cache: chosen.get('cache')?.at(-1) ?? null,
  }
  if (command === 'summary')
    return { command, ...below, format: last('format', OPTIONS.format.choices.summary, 'pretty') }
  return {
    command,
    ...below,
    format: last('format', OPTIONS.format.choices.check, 'pretty'),
    failOn: last('fail-on', THRESHOLDS, 'warning'),
    explain: chosen.has('explain'),
    fix: chosen.has('fix'),
  }
}

/** The one place that is given, `notes/memo.md:12` or `notes/memo.md:12:5`; null where none, or more, are. */
function placeOf(given: readonly string[]): Place | null {
  const [, file, line, column] = /^(.+?):(\d+)(?::(\d+))?$/.exec(given.length === 1 ? (given[0] ?? '') : '') ?? []
  if (file === undefined || line === undefined) return null
  return { file, line: Number(line), column: column === undefined ? null : Number(column) }
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

/** What is wrong with one option as it was given; null where nothing is. */
function problemOf({ name, rawName, value, inlineValue }: OptionToken, command: CommandName): string | null {
  const option = OPTION_OF.get(name)
  if (option === undefined) {
    const long = [...OPTION_OF.keys()].map((one) => `--${one}`)
    return `unknown option ${rawName}${meant(rawName, long)}`
  }
  if (!option.commands.includes(command)) return `${rawName} is no option of ${command}`
  if (option.type === 'boolean') return value === undefined ? null : `${rawName} takes no value`
  const missing = value === undefined || value === '' || (value.startsWith('-') && inlineValue !== true)
  const choices = option.choices?.[command]
  if (missing) return `${rawName} needs a value${choices === undefined ? '' : `, ${listed(choices)}`}`
  if (choices === undefined || choices.includes(value)) return null
  return `${rawName} ${value} is unknown: it is ${listed(choices)}`
}

function wrong(message: string): Request {
  return { command: 'wrong', message }
}

function meant(word: string, words: readonly string[]): string {
  const near = nearest(word, words)
  return near === null ? '' : `; did you mean ${near}?`
}

/** `listed(['a', 'b', 'c'])` is 'a, b or c'. */
function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
