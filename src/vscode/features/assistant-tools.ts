import * as vscode from 'vscode'
import type { Input } from '../../core/assist/answer'
import type { ToolName } from '../../core/assist/tools'
import type { AssistDesk } from '../../core/assist/types'
import type { Folder } from '../host/folder'
import type { Held, Host } from '../host/host'

/** The tools as package.json names them, and what the editor shows while one is at work. */
const TOOLS: readonly (readonly [name: string, tool: ToolName, message: (input: Input) => string])[] = [
  ['tieout_checkText', 'check_text', () => vscode.l10n.t('Checking the figures of a text')],
  ['tieout_explainFigure', 'explain_figure', () => vscode.l10n.t('Explaining a figure')],
  ['tieout_lookUp', 'look_up', ({ name }) => vscode.l10n.t('Looking up {0} in deals and notes', String(name))],
]

/** Answers the editor's assistants: it checks a text, explains a figure, and looks up a name. Nothing is changed. */
export function registerAssistantTools(host: Host): vscode.Disposable {
  // Editors that are made from VS Code may have no assistants.
  const lm = vscode.lm as Partial<typeof vscode.lm> | undefined
  if (lm?.registerTool === undefined) return new vscode.Disposable(() => undefined)
  return vscode.Disposable.from(
    ...TOOLS.map(([name, tool, message]) =>
      vscode.lm.registerTool<Input>(name, {
        prepareInvocation: ({ input }) => ({ invocationMessage: message(input) }),
        async invoke({ input }) {
          await host.settled()
          const { answer } = await import('../../core/assist/answer')
          const { desks, given } = located(host, input)
          const { text, isError } = answer(tool, given, desks, today())
          // What is thrown is told to the assistant as the reason.
          if (isError) throw new Error(text)
          return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)])
        },
      }),
    ),
  )
}

/** The desks that an input is about, and its path as notes have theirs. */
function located(host: Host, input: Input): { readonly desks: readonly AssistDesk[]; readonly given: Input } {
  const { path } = input
  const held = typeof path === 'string' ? heldAt(host, path.replaceAll('\\', '/')) : undefined
  if (held !== undefined) return { desks: [deskOf(held.folder)], given: { ...input, path: held.path } }
  const all = host.folders()
  const desks = all.filter(({ isSingle }) => !isSingle)
  return { desks: (desks.length > 0 ? desks : all.slice(0, 1)).map(deskOf), given: input }
}

/** The note at a path, which is absolute or counts from a workspace folder. */
function heldAt(host: Host, path: string): Held | undefined {
  const folders = vscode.workspace.workspaceFolders ?? []
  const isAbsolute = path.startsWith('/') || path.charAt(1) === ':'
  const addresses = folders.map(({ uri }) =>
    isAbsolute ? uri.with({ path: vscode.Uri.file(path).path }) : vscode.Uri.joinPath(uri, path),
  )
  const named = folders.flatMap(({ name, uri }) =>
    path.startsWith(`${name}/`) ? [vscode.Uri.joinPath(uri, path.slice(name.length + 1))] : [],
  )
  for (const address of [...addresses, ...named]) {
    const held = host.find(address)
    if (held !== undefined) return held
  }
  return undefined
}

function deskOf({ name, root, workspace }: Folder): AssistDesk {
  const top = vscode.workspace.getWorkspaceFolder(root)?.uri.path ?? root.path
  return { name, home: root.path.slice(top.length + 1), workspace }
}

/** Today as a person here would write it: `2025-11-14`. */
function today(): string {
  const now = new Date()
  const two = (part: number) => `${part}`.padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
