import type * as vscode from 'vscode'
import type { Change, Settings, Workspace } from '../../core/workspace/types'
import type { FedFolder } from './folder'

/** Where the texts of one folder come from: open documents first, files else. */
export interface Source {
  /** Undefined until the first of the folder's files is read. */
  readonly folder: FedFolder | undefined
  opened(document: vscode.TextDocument): void
  changed(document: vscode.TextDocument): void
  closed(document: vscode.TextDocument): void
  configured(event: vscode.ConfigurationChangeEvent): void
  settled(): Promise<void>
  dispose(): void
}

/** What a source needs of the host. */
export interface SourceParts {
  /** Loads the engine. */
  createWorkspace(settings: Settings): Promise<Workspace>
  onChange(folder: FedFolder, change: Change): void
  onBug(error: unknown): void
}
