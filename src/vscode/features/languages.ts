import type * as vscode from 'vscode'

/** The documents that notes are: the host knows which of them it reads. */
export const NOTE_SELECTOR: vscode.DocumentSelector = [{ language: 'markdown' }, { language: 'plaintext' }]
