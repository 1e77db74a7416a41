import * as vscode from 'vscode'
import type { PlaceLink } from '../../core/views/links'
import type { Folder } from '../host/folder'
import type { Host } from '../host/host'
import { ALL_SELECTOR } from './languages'

/** Makes the pins of a note lead to the lines of their entries, and the sources of an entry to what they name. */
export function registerLinks(host: Host): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(ALL_SELECTOR, {
    async provideDocumentLinks(document) {
      const { noteLinks, registryLinks } = await import('../../core/views/links')
      const held = host.fresh(document)
      if (held === undefined) return undefined
      const { folder, path } = held
      const links = (folder.kind(path) === 'note' ? noteLinks : registryLinks)(folder.workspace, path)
      return links.map((link) => new vscode.DocumentLink(folder.range(path, link.span), targetOf(folder, link)))
    },
  })
}

function targetOf(folder: Folder, { to }: PlaceLink): vscode.Uri {
  if ('address' in to) return vscode.Uri.parse(to.address)
  if ('file' in to) return folder.uri(to.file)
  const { line, character } = folder.range(to.path, to.span).start
  // The editor goes to the line and column of such a fragment.
  return folder.uri(to.path).with({ fragment: `L${line + 1},${character + 1}` })
}
