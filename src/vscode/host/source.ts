import type * as vscode from 'vscode'
import type { Change, Settings, Workspace } from '../../core/workspace/types'
import type { FedFolder } from './folder'
import type { Storage } from './memory'

/** Where the texts of a workspace folder, or of one document, come from: open documents first, files else. */
export interface Source {
  /** Its desks; none until the first file is read. */
  folders(): readonly FedFolder[]
  /** The desk that a file belongs to. */
  folderOf(uri: vscode.Uri): FedFolder | undefined
  opened(document: vscode.TextDocument): void
  changed(document: vscode.TextDocument): void
  closed(document: vscode.TextDocument): void
  configured(event: vscode.ConfigurationChangeEvent): void
  /** How many of the files that were found have been read. */
  progress(): Progress
  /** Looks for files once more: the editor may not have told of the latest yet. */
  lookAgain(): void
  settled(): Promise<void>
  dispose(): void
}

/** How far reading has come, in files. */
export interface Progress {
  readonly read: number
  readonly found: number
}

/** What a source needs of the host. */
export interface SourceParts {
  /** Loads the engine. */
  createWorkspace(settings: Settings): Promise<Workspace>
  /** Where what is known of notes is kept between sessions; nowhere in a window without a folder. */
  readonly storage?: Storage | undefined
  onChange(folder: FedFolder, change: Change): void
  /** A desk is none any more: its notes belong to another. */
  onClose(folder: FedFolder): void
  onBug(error: unknown): void
}
