import * as vscode from 'vscode'

const SCHEME = 'tieout-docs'

/** A page of the documentation, and nothing beside it: `/docs/rules/share.md`. */
const PAGE = /^\/docs\/(?:[a-z-]+\/)?[A-Za-z-]+\.md$/

/** The address of a rule's page, which a finding's code links to. */
export function rulePage(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/docs/rules/${rule}.md` })
}

/**
 * Opens the pages of docs that come with the extension, as documents that cannot be edited and need no network. They
 * have a scheme of their own, so that they open in the editor wherever the extension is installed, and so that their
 * examples are not taken for notes.
 */
export function registerRulePages(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent({ path }) {
      if (!PAGE.test(path)) throw vscode.FileSystemError.FileNotFound(path)
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, path)))
    },
  })
}
