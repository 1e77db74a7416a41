import type { FigureExplanation, Pointed } from '../../core/views/explain-figure'
import type { RelationExplanation } from '../../core/views/explain-relations'
import { type CheckSource, checkJson } from '../../core/views/json'
import { ledgerJson } from '../../core/views/ledger-json'

/** The result of `tieout check` as one line of JSON. */
export function formatCheckJson(sources: readonly CheckSource[], explain: boolean): string {
  return `${JSON.stringify(checkJson(sources, { explain }))}\n`
}

/** The result of `tieout explain` as one line of JSON. */
export function formatExplanationJson(
  path: string,
  figures: readonly FigureExplanation[],
  unread: Pointed['unread'],
  relations: readonly RelationExplanation[],
): string {
  return `${JSON.stringify({ version: 1, path, figures, unread, relations })}\n`
}

/** The result of `tieout summary` as one line of JSON: one entry for each registry that the PATHs lead to. */
export function formatSummaryJson(sources: readonly CheckSource[]): string {
  const workspaces = sources.map(({ workspace, registryTexts }) => ({
    registries: [...registryTexts.keys()],
    ...ledgerJson(workspace.ledger(), workspace.counts()),
  }))
  return `${JSON.stringify({ version: 1, workspaces })}\n`
}
