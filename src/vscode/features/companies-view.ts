import * as vscode from 'vscode'
import type { CompanyRow, CompanyTree, RowState } from '../../core/views/company-tree'
import type { Folder } from '../host/folder'
import type { Host } from '../host/host'
import { debounce } from './debounce'
import { COMMANDS, type EntryAddress, type PlaceAddress } from './navigation'
import { deskItem, desksOf, excerptAt } from './tree-parts'

const VIEW = 'tieout.companies'

/** A row of a desk, or where there are several desks, the desk itself. */
interface Element {
  readonly folder: Folder
  readonly row: CompanyRow | null
}

/** The state of a row as an icon with the theme's colour, and in words for those who do not see it. */
const STATES: Readonly<Record<RowState, { readonly icon: vscode.ThemeIcon; readonly words: () => string }>> = {
  agrees: {
    icon: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
    words: () => vscode.l10n.t('the notes agree'),
  },
  disagrees: {
    icon: new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')),
    words: () => vscode.l10n.t('a note disagrees'),
  },
  open: {
    icon: new vscode.ThemeIcon('circle-outline', new vscode.ThemeColor('descriptionForeground')),
    words: () => vscode.l10n.t('no note is tied to it'),
  },
}

/** The side bar's companies, each with its deals and metrics, and those with the places in notes. */
export function registerCompaniesView(host: Host): vscode.Disposable {
  const changes = new vscode.EventEmitter<undefined>()
  const trees = new Map<Folder, Promise<CompanyTree>>()

  const treeOf = (folder: Folder): Promise<CompanyTree> => {
    const tree = trees.get(folder) ?? buildTree(folder)
    trees.set(folder, tree)
    return tree
  }

  const rowsOf = async (folder: Folder): Promise<Element[]> =>
    (await treeOf(folder)).roots.map((row) => ({ folder, row }))

  const view = vscode.window.createTreeView<Element>(VIEW, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changes.event,
      async getChildren(element) {
        if (element?.row) {
          const { folder, row } = element
          return (await treeOf(folder)).children(row).map((child) => ({ folder, row: child }))
        }
        if (element) return rowsOf(element.folder)
        const desks = desksOf(host)
        const [first] = desks
        return first === undefined || desks.length > 1 ? desks.map((folder) => ({ folder, row: null })) : rowsOf(first)
      },
      getParent: ({ folder, row }) =>
        row?.parent || (row && desksOf(host).length > 1) ? { folder, row: row.parent } : undefined,
      getTreeItem: ({ folder, row }) => (row === null ? deskItem(folder) : rowItem(folder, row)),
      resolveTreeItem(item, { folder, row }) {
        if (row?.kind === 'mention' && row.place) item.tooltip = `${row.place.path}\n${excerptAt(folder, row.place)}`
        return item
      },
    },
  })

  const refresh = debounce(300, () => {
    trees.clear()
    changes.fire(undefined)
  })

  /** Lists the places of a deal or metric, or opens it where the view does not show it. */
  async function showMentions(entry?: EntryAddress): Promise<void> {
    const folder = host.folders().find(({ root }) => root.toString() === entry?.folder)
    const row = folder && entry && (await treeOf(folder)).find(entry.id)
    if (folder && row) await view.reveal({ folder, row }, { select: true, focus: true, expand: true })
    else await vscode.commands.executeCommand(COMMANDS.openDeal, entry)
  }

  return vscode.Disposable.from(
    changes,
    refresh,
    view,
    vscode.commands.registerCommand(COMMANDS.showMentions, showMentions),
    host.onDidChange(refresh.call),
    host.onDidClose(refresh.call),
  )
}

async function buildTree({ workspace }: Folder): Promise<CompanyTree> {
  const { companyTree } = await import('../../core/views/company-tree')
  const { placeNames } = await import('../../core/views/place-names')
  const nameOf = placeNames(workspace)
  // A row has room for the file's name alone; its folder stands in the tooltip.
  return companyTree(workspace, (place) => nameOf(place).split('/').at(-1) ?? '')
}

function rowItem(folder: Folder, row: CompanyRow): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState
  const { icon, words } = STATES[row.state]
  const item = new vscode.TreeItem(row.label, row.hasChildren ? Collapsed : None)
  item.id = `${folder.root}|${row.id}`
  item.description = row.description
  item.iconPath = icon
  item.contextValue = row.kind
  // A mention's tooltip is looked up when the mouse rests on it.
  if (row.kind !== 'mention') item.tooltip = [`${row.label} ${row.description}`, words()].join('\n')
  item.accessibilityInformation = { label: [row.label, row.description, words()].filter(Boolean).join(', ') }
  const command = commandOf(folder, row)
  if (command !== null) item.command = command
  return item
}

/** What a click on a row does: a mention shows its place, what is in the registry its entry there. */
function commandOf({ root }: Folder, { kind, of, place }: CompanyRow): vscode.Command | null {
  const folder = root.toString()
  const title = vscode.l10n.t('Open')
  if (kind === 'deal' || kind === 'metric') {
    const entry: EntryAddress = { folder, id: of }
    return { command: COMMANDS.openDeal, title, arguments: [entry] }
  }
  if (place === null) return null
  const start = place.span.start
  const address: PlaceAddress = { folder, path: place.path, start, end: kind === 'company' ? start : place.span.end }
  return { command: COMMANDS.openPlace, title, arguments: [address] }
}
