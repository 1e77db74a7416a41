import { SEVERITIES } from '../core/views/counts'
import type { CheckArguments } from './args'
import { fixCertain } from './fix'
import { formatCheckJson } from './format/json'
import { formatPretty } from './format/pretty'
import { openPaths, RECORDS, WHOLE } from './open'
import { displayPath } from './paths'
import { belowWords, noRegistryWords } from './registry'
import { printable, type Terminal } from './terminal'

/** `tieout check`: writes the findings and gives the exit code. */
export function check(args: CheckArguments, terminal: Terminal): number {
  const keeping = args.format === 'json' || args.explain || args.fix ? WHOLE : RECORDS
  const opened = openPaths({ ...args, cwd: terminal.cwd, keeping })
  const { base, registries, below } = opened
  const fixed = args.fix
    ? fixCertain(opened.sources, base, terminal.cwd)
    : { sources: opened.sources, changes: [], problems: [] }
  const { sources } = fixed
  const problems = [...opened.problems, ...fixed.problems]
  for (const problem of problems) terminal.err(`tieout: ${printable(problem)}\n`)
  if (sources.length === 0) return 2
  // What a program reads stands alone.
  const say = args.format === 'json' ? terminal.err : terminal.out
  for (const change of fixed.changes) say(`${printable(change)}\n`)

  const findings = sources.flatMap(({ workspace }) => workspace.findings())
  if (args.format === 'json') terminal.out(formatCheckJson(sources, args.explain))
  else {
    const remarks = remarksOn(args.paths, sources, registries.length > 0, terminal.cwd)
    const isEmpty = findings.length === 0 && sources.every(({ workspace }) => workspace.paths().length === 0)
    if (!isEmpty) {
      const options = { base, cwd: terminal.cwd, color: args.color && terminal.color, explain: args.explain }
      terminal.out(formatPretty(sources, options))
    }
    for (const remark of remarks) terminal.out(`${remark}\n`)
    for (const file of below) terminal.out(`${belowWords(printable(displayPath(terminal.cwd, file)))}\n`)
  }

  if (problems.length > 0) return 2
  const limit = args.failOn === 'never' ? -1 : SEVERITIES.indexOf(args.failOn)
  return findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= limit) ? 1 : 0
}

type Sources = ReturnType<typeof openPaths>['sources']

/** What a person should know beside the findings: that there was nothing to read, or nothing to tie to. */
function remarksOn(paths: readonly string[], sources: Sources, hasRegistry: boolean, cwd: string): readonly string[] {
  const where = paths.map((one) => printable(one === '.' ? displayPath(cwd, cwd) : one)).join(', ')
  const isEmpty = sources.every(({ workspace }) => workspace.paths().length === 0)
  if (isEmpty) return [`No notes found in ${where === '.' ? 'this folder' : where} (*.md, *.markdown, *.txt).`]
  return hasRegistry ? [] : [noRegistryWords(where === '.' ? 'this folder' : where)]
}
