import { summarize } from '../core/views/summary'
import { summaryMarkdown } from '../core/views/summary-markdown'
import { summaryText } from '../core/views/summary-text'
import type { SummaryArguments } from './args'
import { formatSummaryJson } from './format/json'
import { openPaths, RECORDS } from './open'
import { REGISTRY_NAME } from './registry'
import { printable, type Terminal } from './terminal'

/** `tieout summary`: writes totals, flows and loops, and gives the exit code. */
export function summary(args: SummaryArguments, terminal: Terminal): number {
  const { sources, problems } = openPaths({ ...args, cwd: terminal.cwd, keeping: RECORDS })
  for (const problem of problems) terminal.err(`tieout: ${printable(problem)}\n`)
  if (sources.length === 0) return 2
  if (args.format === 'json') terminal.out(formatSummaryJson(sources))
  else {
    const layOut = args.format === 'md' ? summaryMarkdown : summaryText
    const nameOf = (registries: readonly string[]) =>
      sources.length === 1 ? null : registries.join(', ') || `no ${REGISTRY_NAME}`
    const texts = sources.map(({ workspace, registryTexts }) =>
      layOut(summarize(workspace), nameOf([...registryTexts.keys()])),
    )
    terminal.out(texts.join('\n').split('\n').map(printable).join('\n'))
  }
  return problems.length > 0 ? 2 : 0
}
