import * as vscode from 'vscode'
import { entryName, entryStanding } from '../../core/registry/entries'
import type { Location } from '../../core/span'
import type { Folder } from '../host/folder'
import type { Host } from '../host/host'

/**
 * Every command by its id; `openPlace`, `actAt`, `showMentions` and `openSampleNote` are for links and are not in
 * package.json.
 */
export const COMMANDS = {
  showSummary: 'tieout.showSummary',
  checkAll: 'tieout.checkAll',
  openDeal: 'tieout.openDeal',
  explainFigure: 'tieout.explainFigure',
  addDeal: 'tieout.addDeal',
  pinFigure: 'tieout.pinFigure',
  toggleHighlighting: 'tieout.toggleHighlighting',
  copySummary: 'tieout.copySummary',
  createRegistry: 'tieout.createRegistry',
  openWalkthrough: 'tieout.openWalkthrough',
  nextFinding: 'tieout.nextFinding',
  previousFinding: 'tieout.previousFinding',
  openPlace: 'tieout.openPlace',
  openSampleNote: 'tieout.openSampleNote',
  actAt: 'tieout.actAt',
  showMentions: 'tieout.showMentions',
  nextQuestion: 'tieout.nextQuestion',
  copySelectionTotal: 'tieout.copySelectionTotal',
} as const

/** What can be done with the figure at a place: commands that look at the selection. */
const FIGURE_COMMANDS = { explain: COMMANDS.explainFigure, pin: COMMANDS.pinFigure, add: COMMANDS.addDeal } as const

export type FigureAction = keyof typeof FIGURE_COMMANDS

/** A place in a file, as a link carries it. `folder` is the address of the folder that holds the file. */
export interface PlaceAddress {
  readonly folder: string
  readonly path: string
  readonly start: number
  readonly end: number
}

/** A place and what is to be done with the figure there, as a link carries it. */
export interface ActionAddress extends PlaceAddress {
  readonly action: FigureAction
}

/** A deal or metric of a folder's registry, as a link carries it. */
export interface EntryAddress {
  readonly folder: string
  readonly id: string
}

/** The commands behind links: to a place in a note, and to an entry in the registry. */
export function registerNavigation(host: Host): vscode.Disposable {
  const folderAt = (address: string) => host.folders().find(({ root }) => root.toString() === address)

  async function goTo(place: PlaceAddress | undefined): Promise<boolean> {
    const folder = place && folderAt(place.folder)
    if (!place || folder?.text(place.path) === undefined) return false
    await reveal(folder, { path: place.path, span: place })
    return true
  }

  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.openPlace, goTo),
    vscode.commands.registerCommand(COMMANDS.actAt, async (address?: ActionAddress) => {
      if (!address || !Object.hasOwn(FIGURE_COMMANDS, address.action) || !(await goTo(address))) return
      await vscode.commands.executeCommand(FIGURE_COMMANDS[address.action])
    }),
    vscode.commands.registerCommand(COMMANDS.openDeal, async (entry?: EntryAddress) => {
      const folder = entry && folderAt(entry.folder)
      const at = folder && entry ? placeOf(folder, entry.id) : undefined
      if (folder && at) await reveal(folder, at)
      else await pick(host)
    }),
  )
}

/** Shows a place in an editor and selects it. */
export async function reveal(folder: Folder, { path, span }: Location): Promise<void> {
  const selection = folder.range(path, span)
  // Beside a webview the place opens in the editor group next to it.
  const besideWebview = vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview
  const editor = await vscode.window.showTextDocument(folder.uri(path), {
    selection,
    viewColumn: besideWebview ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active,
  })
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}

function placeOf({ workspace }: Folder, id: string): Location | undefined {
  const { deals, metrics } = workspace.registry()
  const entry = [...deals, ...metrics].find((one) => one.id === id)
  return entry && { path: entry.at.path, span: entry.idAt }
}

async function pick(host: Host): Promise<void> {
  const items = host.folders().flatMap((folder) => {
    const registry = folder.workspace.registry()
    return [...registry.deals, ...registry.metrics].map((entry) => ({
      label: entryName(registry, entry),
      description: [entry.amount?.text, entryStanding(entry)].filter(Boolean).join(', '),
      detail: vscode.l10n.t('{0} in {1}', entry.id, vscode.workspace.asRelativePath(folder.uri(entry.at.path))),
      folder,
      at: { path: entry.at.path, span: entry.idAt },
    }))
  })
  if (items.length === 0) {
    const create = vscode.l10n.t('Create deals.yaml')
    const message = vscode.l10n.t('There are no deals yet: this workspace has no deals.yaml with entries.')
    const chosen = await vscode.window.showInformationMessage(message, create)
    if (chosen === create) await vscode.commands.executeCommand(COMMANDS.createRegistry)
    return
  }
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Open Deal'),
    placeHolder: vscode.l10n.t('A deal or metric of the registry'),
    matchOnDescription: true,
    matchOnDetail: true,
  })
  if (chosen !== undefined) await reveal(chosen.folder, chosen.at)
}
