// What a person would answer to the editor's questions: the functions that ask are put in the place of VS Code's own.
import * as vscode from 'vscode'

/** What was asked, and what was said, in their order. */
export interface Asked {
  /** The items of each list, separators in square brackets. */
  readonly lists: string[][]
  readonly messages: string[]
}

interface Answers {
  /** The label of the item to choose from a list; null to give up. */
  readonly pick?: string | null
  /** The label of the button to press below a message. */
  readonly button?: string
}

type Item = vscode.QuickPickItem | string

/** Does something while lists and messages are answered, and gives what was asked. */
export async function answering({ pick = null, button }: Answers, work: () => PromiseLike<unknown>): Promise<Asked> {
  const asked: Asked = { lists: [], messages: [] }
  const window = vscode.window as { -readonly [K in keyof typeof vscode.window]: unknown }
  const { showQuickPick, showInformationMessage } = vscode.window
  window.showQuickPick = async (given: readonly Item[] | PromiseLike<readonly Item[]>) => {
    const items = await given
    asked.lists.push(items.map(labelOf))
    return items.find((item) => labelOf(item) === pick)
  }
  window.showInformationMessage = async (message: string, ...buttons: readonly string[]) => {
    asked.messages.push(message)
    return buttons.find((one) => one === button)
  }
  try {
    await work()
  } finally {
    window.showQuickPick = showQuickPick
    window.showInformationMessage = showInformationMessage
  }
  return asked
}

function labelOf(item: Item): string {
  if (typeof item === 'string') return item
  return item.kind === vscode.QuickPickItemKind.Separator ? `[${item.label}]` : item.label
}
