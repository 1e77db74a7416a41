import * as vscode from 'vscode'
import type { Settings } from '../../core/workspace/types'

/** What a person can set for a folder: what the engine takes, and where its files are. */
export interface FolderSettings {
  readonly core: Settings
  /** Globs of notes and of the folder's own registry files, relative to it. */
  readonly notes: readonly string[]
  readonly registry: readonly string[]
  /** The names of registry files that make a desk of the folder they stand in, with `*` and the like. */
  readonly registryNames: readonly string[]
}

const DEFAULT_NOTES = ['**/*.{md,markdown,txt}']
const DEFAULT_REGISTRY = ['deals.yaml']
const SEVERITIES = ['error', 'warning', 'info', 'hint', 'off']

/** Reads the settings that hold for a folder or a document. Values of the wrong type count as not set. */
export function readSettings(scope: vscode.Uri | null): FolderSettings {
  const settings = vscode.workspace.getConfiguration('tieout', scope)
  const registry = globs(settings.get('registry')) ?? DEFAULT_REGISTRY
  return {
    core: {
      dollar: text(settings.get('dollar'))?.toUpperCase() ?? 'USD',
      builtInCompanies: settings.get('builtInCompanies') !== false,
      severities: severities(settings.get('rules')),
    },
    notes: (globs(settings.get('notes')) ?? DEFAULT_NOTES).map(inAnyCase),
    registry: registry.filter((glob) => glob.includes('/')).map((glob) => glob.replace(/^(?:\.?\/)+/, '')),
    registryNames: registry.filter((glob) => !glob.includes('/')),
  }
}

/** Whether one of the editor's features is switched on where a document stands. */
export function isOn(feature: 'highlight' | 'hover' | 'codeLens', scope: vscode.Uri | undefined): boolean {
  return vscode.workspace.getConfiguration('tieout', scope).get(feature) !== false
}

/** Whether the findings in a document are to wait until it is saved. One that has no file yet has no such moment. */
export function waitsForSave({ uri, isDirty, isUntitled }: vscode.TextDocument): boolean {
  return isDirty && !isUntitled && vscode.workspace.getConfiguration('tieout', uri).get('check') === 'save'
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function globs(value: unknown): readonly string[] | null {
  const list = (Array.isArray(value) ? value : [value]).flatMap((one) => text(one) ?? [])
  return list.length === 0 ? null : list
}

/** A glob that matches in any case, as the command line does: `*.md` finds `MEMO.MD`. Its own `[…]` stay. */
function inAnyCase(glob: string): string {
  const parts = glob.split(/(\[[^\]]*\])/)
  const either = (letter: string) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`
  return parts.map((part, i) => (i % 2 === 1 ? part : part.replace(/[a-z]/gi, either))).join('')
}

function severities(value: unknown): Settings['severities'] {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).filter(([, severity]) => SEVERITIES.includes(severity)))
}
