import type * as vscode from 'vscode'

/** The documents that notes are: the host knows which of them it reads. */
export const NOTE_SELECTOR: vscode.DocumentFilter[] = [{ language: 'markdown' }, { language: 'plaintext' }]

/** The documents that registry files are, also where the editor does not know YAML. */
export const REGISTRY_SELECTOR: vscode.DocumentFilter[] = [{ language: 'yaml' }, { pattern: '**/*.{yaml,yml}' }]

/** Both. */
export const ALL_SELECTOR: vscode.DocumentFilter[] = [...NOTE_SELECTOR, ...REGISTRY_SELECTOR]
