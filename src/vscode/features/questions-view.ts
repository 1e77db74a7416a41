import * as vscode from 'vscode'
import { count } from '../../core/amounts/format'
import type { Registry } from '../../core/registry/types'
import type { Location } from '../../core/span'
import type { NoteQuestions, Question } from '../../core/views/open-questions'
import { addCounts } from '../../core/workspace/counts'
import type { Folder } from '../host/folder'
import type { Host } from '../host/host'
import { debounce } from './debounce'
import { placeAddress } from './markdown'
import { type ActionAddress, COMMANDS, type FigureAction, reveal } from './navigation'
import { deskItem, desksOf, excerptAt } from './tree-parts'

const VIEW = 'tieout.questions'

/** An open figure, a note with some, or where there are several desks, the desk. */
interface Element {
  readonly folder: Folder
  readonly note: NoteQuestions | null
  readonly question: Question | null
}

/** The buttons of a row, and what each does with its figure. */
const BUTTONS: Readonly<Record<string, FigureAction>> = {
  'tieout.questions.explain': 'explain',
  'tieout.questions.pin': 'pin',
  'tieout.questions.add': 'add',
}

/** The side bar's open questions: figures that were not decided or have no entry, note by note, to be worked through. */
export function registerQuestionsView(host: Host): vscode.Disposable {
  const changes = new vscode.EventEmitter<undefined>()

  const notesOf = async (folder: Folder): Promise<Element[]> =>
    (await questions()).questionNotes(folder.workspace).map((note) => ({ folder, note, question: null }))

  const view = vscode.window.createTreeView<Element>(VIEW, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changes.event,
      async getChildren(element) {
        if (element?.note) {
          const { folder, note } = element
          const own = (await questions()).questionsOf(folder.workspace, note.path)
          return own.map((question) => ({ folder, note, question }))
        }
        if (element) return notesOf(element.folder)
        const desks = desksOf(host)
        const [first] = desks
        return first === undefined || desks.length > 1
          ? desks.map((folder) => ({ folder, note: null, question: null }))
          : notesOf(first)
      },
      getParent({ folder, note, question }) {
        if (question !== null) return { folder, note, question: null }
        return note !== null && desksOf(host).length > 1 ? { folder, note: null, question: null } : undefined
      },
      getTreeItem({ folder, note, question }) {
        if (note === null) return deskItem(folder)
        return question === null ? noteItem(folder, note) : questionItem(folder, question)
      },
      resolveTreeItem(item, { folder, question }) {
        if (question !== null) item.tooltip = excerptAt(folder, question.place)
        return item
      },
    },
  })

  const refresh = debounce(300, () => {
    changes.fire(undefined)
    // Without a registry every figure is open, and there is nothing to work through yet.
    const desks = desksOf(host).filter(({ workspace }) => hasEntries(workspace.registry()))
    const { abstained, untied } = addCounts(desks.map(({ workspace }) => workspace.counts()))
    const open = abstained + untied
    view.badge = open === 0 ? undefined : { value: open, tooltip: count(open, 'open figure') }
  })

  /** Goes to the open figure behind a row, or behind the cursor; from elsewhere, to the first. */
  async function next(element?: Element): Promise<void> {
    const { nextQuestion, questionNotes, questionsOf } = await questions()
    const editor = vscode.window.activeTextEditor
    const held = editor && host.fresh(editor.document)
    const folder = element?.folder ?? held?.folder ?? desksOf(host)[0]
    const at: Location | null = editor && held ? { path: held.path, span: spanOf(editor) } : null
    const place = folder && nextQuestion(folder.workspace, element?.question?.place ?? at)
    if (!folder || !place) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No figure is open: each has an entry, or adds up.'))
      return
    }
    await reveal(folder, place)
    if (!view.visible) return
    const note = questionNotes(folder.workspace).find(({ path }) => path === place.path)
    const question = questionsOf(folder.workspace, place.path).find((one) => one.place.span.start === place.span.start)
    if (note && question) await view.reveal({ folder, note, question }, { select: true, focus: false })
  }

  async function act(action: FigureAction, element?: Element): Promise<void> {
    if (!element?.question) return
    const address: ActionAddress = { ...placeAddress(element.folder, element.question.place), action }
    await vscode.commands.executeCommand(COMMANDS.actAt, address)
  }

  refresh.call()
  return vscode.Disposable.from(
    changes,
    refresh,
    view,
    vscode.commands.registerCommand(COMMANDS.nextQuestion, next),
    ...Object.entries(BUTTONS).map(([command, action]) =>
      vscode.commands.registerCommand(command, (element?: Element) => act(action, element)),
    ),
    host.onDidChange(refresh.call),
    host.onDidClose(refresh.call),
  )
}

/** The engine's part of it, loaded when it is first asked for and not when the extension starts. */
function questions(): Promise<typeof import('../../core/views/open-questions')> {
  return import('../../core/views/open-questions')
}

/**
 * Which buttons a figure's row has. A pin is a link, and only Markdown has links; what a finding calls wrong is no deal
 * that is missing, and a note outside of all folders has no registry to add one to.
 */
function contextOf({ isSingle }: Folder, isDoubted: boolean, { path }: Location): string {
  const isPinned = /\.(?:md|markdown)$/i.test(path)
  return ['question explain', isPinned ? 'pin' : '', isDoubted || isSingle ? '' : 'add'].filter(Boolean).join(' ')
}

function hasEntries({ deals, metrics }: Registry): boolean {
  return deals.length > 0 || metrics.length > 0
}

function spanOf({ document, selection }: vscode.TextEditor): Location['span'] {
  return { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) }
}

function noteItem(folder: Folder, { path, name, folder: within, description }: NoteQuestions): vscode.TreeItem {
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed)
  item.id = `${folder.root}|${path}`
  item.resourceUri = folder.uri(path)
  item.iconPath = vscode.ThemeIcon.File
  item.description = description
  item.tooltip = path
  item.contextValue = 'note'
  item.accessibilityInformation = { label: [name, description, within].filter(Boolean).join(', ') }
  return item
}

function questionItem(folder: Folder, { id, label, why, isDoubted, place }: Question): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None)
  const line = folder.range(place.path, place.span).start.line + 1
  const words = isDoubted
    ? vscode.l10n.t('see Problems')
    : why === 'abstained'
      ? vscode.l10n.t('not decided')
      : vscode.l10n.t('no entry')
  item.id = `${folder.root}|${id}`
  item.description = `${vscode.l10n.t('line {0}', line)} · ${words}`
  item.iconPath = isDoubted
    ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'))
    : new vscode.ThemeIcon(why === 'abstained' ? 'question' : 'circle-outline')
  item.contextValue = contextOf(folder, isDoubted, place)
  item.command = {
    command: COMMANDS.openPlace,
    title: vscode.l10n.t('Open'),
    arguments: [placeAddress(folder, place)],
  }
  item.accessibilityInformation = { label: `${label}, ${item.description}` }
  return item
}
