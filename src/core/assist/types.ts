import type { Workspace } from '../workspace/types'

/** A registry with its notes, as an answer names it. */
export interface AssistDesk {
  readonly name: string
  /** The folder of its registry, `''` for the one that all paths start from. */
  readonly home: string
  readonly workspace: Workspace
}

/** What an assistant is told; `isError` where it asked for what cannot be answered. */
export interface Answer {
  readonly text: string
  readonly isError: boolean
}

export function said(text: string): Answer {
  return { text, isError: false }
}

export function refused(text: string): Answer {
  return { text, isError: true }
}
