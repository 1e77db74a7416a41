import * as vscode from 'vscode'
import type { RegistrySymbol } from '../../core/views/registry-symbols'
import type { Folder } from '../host/folder'
import type { Host } from '../host/host'
import { REGISTRY_SELECTOR } from './languages'

const KINDS: Readonly<Record<RegistrySymbol['kind'], vscode.SymbolKind>> = {
  section: vscode.SymbolKind.Namespace,
  deal: vscode.SymbolKind.Event,
  tranche: vscode.SymbolKind.EnumMember,
  metric: vscode.SymbolKind.Number,
  company: vscode.SymbolKind.Class,
  rate: vscode.SymbolKind.Operator,
}

/** The outline of a registry file, and all deals, metrics and companies by name. */
export function registerSymbols(host: Host): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(
      REGISTRY_SELECTOR,
      {
        async provideDocumentSymbols(document) {
          const { registryOutline } = await import('../../core/views/registry-symbols')
          const held = host.fresh(document)
          if (held?.folder.kind(held.path) !== 'registry') return undefined
          const { folder, path } = held
          return registryOutline(folder.workspace, path).map((symbol) => toSymbol(folder, symbol))
        },
      },
      { label: 'Tieout' },
    ),
    vscode.languages.registerWorkspaceSymbolProvider({
      async provideWorkspaceSymbols(query) {
        const { registrySymbols } = await import('../../core/views/registry-symbols')
        return host.folders().flatMap((folder) =>
          registrySymbols(folder.workspace)
            .map(({ kind, name, detail, at, nameAt }) => {
              const location = folder.location(at.path, nameAt)
              return new vscode.SymbolInformation(name, KINDS[kind], detail, location)
            })
            .filter(({ name, containerName }) => isLike(query, `${name} ${containerName}`)),
        )
      },
    }),
  )
}

function toSymbol(folder: Folder, { kind, name, detail, at, nameAt, children }: RegistrySymbol): vscode.DocumentSymbol {
  const [whole, selected] = [folder.range(at.path, at.span), folder.range(at.path, nameAt)]
  const symbol = new vscode.DocumentSymbol(name, detail, KINDS[kind], whole, selected)
  symbol.children = children.map((child) => toSymbol(folder, child))
  return symbol
}

/** Whether the letters of a query stand in a text, in their order: the editor ranks what is left. */
function isLike(query: string, text: string): boolean {
  const letters = text.toLowerCase()
  let at = 0
  for (const char of query.toLowerCase().replace(/\s/g, '')) {
    at = letters.indexOf(char, at) + 1
    if (at === 0) return false
  }
  return true
}
