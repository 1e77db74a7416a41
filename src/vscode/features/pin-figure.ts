import * as vscode from 'vscode'
import { relativePath } from '../../core/files/relative'
import type { Deal, Metric } from '../../core/registry/types'
import type { PinRefusal } from '../../core/views/pin'
import type { Host } from '../host/host'
import { COMMANDS } from './navigation'
import { type PointedFigure, pointedFigure, tell } from './pointed'

interface Choice extends vscode.QuickPickItem {
  readonly entry?: Deal | Metric
}

/** Ties a figure to the entry that a person chooses, by a link around it. */
export function registerPinFigure(host: Host): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.pinFigure, async (uri?: unknown, offset?: unknown) => {
    const pointed = await pointedFigure(host, uri, offset)
    if (pointed === undefined) return
    const choices = await choicesFor(pointed)
    if (!choices.some(({ entry }) => entry !== undefined)) {
      tell(vscode.l10n.t('There are no deals or metrics here that the figure could be tied to.'))
      return
    }
    const { document, note, index } = pointed
    const chosen = await vscode.window.showQuickPick(choices, {
      title: vscode.l10n.t('Pin {0}', note.figures[index]?.text ?? ''),
      placeHolder: vscode.l10n.t('The deal or metric that this figure stands for'),
      matchOnDescription: true,
      matchOnDetail: true,
    })
    // It may have been typed in while the list was open.
    if (chosen?.entry !== undefined && document.getText() === note.text) await pin(pointed, chosen.entry)
  })
}

/** The entries of the figure's companies, the likeliest first, each with how it stands to the sentence; then all others. */
async function choicesFor({ held, note, index }: PointedFigure): Promise<readonly Choice[]> {
  const { pinCandidates } = await import('../../core/views/pin')
  const { entryName, entryStanding } = await import('../../core/registry/entries')
  const registry = held.folder.workspace.registry()
  const entries = new Map([...registry.deals, ...registry.metrics].map((entry) => [entry.id, entry]))
  const made = pinCandidates(note, registry, index).flatMap(({ id, outcome, isRuledOut }) => {
    const entry = entries.get(id)
    entries.delete(id)
    return entry === undefined ? [] : [{ isRuledOut, choice: choiceOf(entry, outcome) }]
  })
  const of = (isRuledOut: boolean) => made.filter((one) => one.isRuledOut === isRuledOut).map(({ choice }) => choice)
  return [
    ...group(vscode.l10n.t('may be meant'), of(false)),
    ...group(vscode.l10n.t('does not fit the sentence'), of(true)),
    ...group(
      vscode.l10n.t('of other companies'),
      [...entries.values()].map((entry) => choiceOf(entry)),
    ),
  ]

  function choiceOf(entry: Deal | Metric, detail?: string): Choice {
    const description = [entry.amount?.text, entryStanding(entry)].filter(Boolean).join(', ')
    return { label: entryName(registry, entry), description, ...(detail !== undefined && { detail }), entry }
  }
}

function group(label: string, choices: readonly Choice[]): readonly Choice[] {
  return choices.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...choices]
}

async function pin({ document, held, note, index }: PointedFigure, { id, at }: Deal | Metric): Promise<void> {
  const { pinEdit } = await import('../../core/views/pin')
  const edit = pinEdit(note, index, relativePath(held.path, at.path), id)
  if ('refusal' in edit) return tell(wordsFor(edit.refusal))
  const change = new vscode.WorkspaceEdit()
  change.replace(document.uri, held.folder.range(held.path, edit.span), edit.newText)
  if (!(await vscode.workspace.applyEdit(change))) tell(vscode.l10n.t('This note cannot be edited.'))
}

function wordsFor(refusal: PinRefusal): string {
  switch (refusal) {
    case 'not-markdown':
      return vscode.l10n.t('A pin is a link, and only Markdown notes have links.')
    case 'in-link':
      return vscode.l10n.t('This figure stands in a link already.')
    case 'in-markup':
      return vscode.l10n.t('The markup around this figure leaves no room for a link.')
  }
}
