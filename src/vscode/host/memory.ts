import * as vscode from 'vscode'
import { type Conditions, type Memory, memoryName, memoryOf, memoryText, NO_MEMORY } from '../../core/workspace/memory'
import type { NoteRecord } from '../../core/workspace/records'
import type { Workspace } from '../../core/workspace/types'
import { paced } from './queue'

/** How long it is at least between two times that what is known is written down, in milliseconds. */
const REST = 5 * 60 * 1000

/** How long nothing must have changed before it is, the first time. */
const CALM = 10 * 1000

/** Where what is known of notes is kept between sessions, and the name of the engine that reads them. */
export interface Storage {
  readonly folder: vscode.Uri
  readonly engine: string
}

/** What was known of a desk's notes when the folder was last open. */
export interface DeskMemory {
  /** What is known of a note's text under the registry and the settings that hold. */
  recordOf(path: string, text: string): NoteRecord | undefined
  /** The registry or the settings have changed. */
  reconsider(): void
  /** A note was read: what is known is written down when there is time. */
  learnt(): void
  dispose(): void
}

/** Where nothing is kept: in a window without a folder. */
export const FORGETFUL: DeskMemory = {
  recordOf: () => undefined,
  reconsider: () => undefined,
  learnt: () => undefined,
  dispose: () => undefined,
}

/**
 * Opens what is kept of a desk.
 *
 * @param desk the address of its folder
 * @param conditions what the reading of its notes depends on now
 */
export async function openMemory(
  { folder, engine }: Storage,
  desk: vscode.Uri,
  workspace: Workspace,
  conditions: () => Omit<Conditions, 'engine'>,
): Promise<DeskMemory> {
  const file = vscode.Uri.joinPath(folder, memoryName(desk.toString()))
  const now = (): Conditions => ({ engine, ...conditions() })
  let text = await textOf(file)
  let memory: Memory | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let written = Number.NEGATIVE_INFINITY

  async function write(): Promise<void> {
    timer = undefined
    written = Date.now()
    const kept = await paced(memoryText(workspace, now()))
    // All notes have been read by now, and none is recalled any more.
    text = ''
    memory = NO_MEMORY
    try {
      await vscode.workspace.fs.createDirectory(folder)
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(kept))
    } catch {
      // The notes are read again the next time.
    }
  }

  return {
    recordOf(path, note) {
      memory ??= memoryOf(text, now())
      return memory.recordOf(path, note)
    },
    reconsider() {
      memory = null
    },
    learnt() {
      clearTimeout(timer)
      timer = setTimeout(write, Math.max(CALM, written + REST - Date.now()))
    },
    dispose: () => clearTimeout(timer),
  }
}

async function textOf(file: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file))
  } catch {
    return ''
  }
}
