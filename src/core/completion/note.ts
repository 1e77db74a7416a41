import type { Workspace } from '../workspace/types'
import { amountCompletions, signBefore } from './amounts'
import type { Completions } from './model'
import { nameCompletion, namesOf, typedBefore } from './names'
import { passageAt } from './note-text'
import { pinCompletions, targetBefore } from './pins'

/** How completions of a note are asked for. */
export interface NoteQuestion {
  readonly path: string
  readonly offset: number
  /** Somebody asked; else they come by themselves while a note is written. */
  readonly isAsked: boolean
  /** The currency of a bare `$`. */
  readonly dollar: string
}

/**
 * Whether anything may be offered at an offset, by the characters before it alone. The note needs to be read as it now
 * stands only where this is so.
 */
export function mayComplete(
  workspace: Workspace,
  text: string,
  { offset, isAsked }: Omit<NoteQuestion, 'path' | 'dollar'>,
): boolean {
  if (signBefore(text, offset) !== null) return true
  const target = targetBefore(text, offset)
  if (target !== null) return target.text.includes('#') || isAsked
  return namesOf(workspace.registry(), typedBefore(text, offset), isAsked).names.length > 0
}

/** What could be written at an offset of a note: an amount of the registry, the target of a pin, a company's name. */
export function noteCompletions(
  workspace: Workspace,
  { path, offset, isAsked, dollar }: NoteQuestion,
): Completions | null {
  const note = workspace.note(path)
  if (note === undefined) return null
  const { text } = note
  const sign = signBefore(text, offset)
  if (sign !== null) return amountCompletions(workspace, note, sign, offset, dollar)
  const target = targetBefore(text, offset)
  if (target !== null) return pinCompletions(workspace, note, target, offset)
  const { typed, names } = namesOf(workspace.registry(), typedBefore(text, offset), isAsked)
  if (names.length === 0 || (typed !== '' && passageAt(note, offset - 1) === undefined)) return null
  const items = names.map((name) => nameCompletion(workspace, name))
  return { span: { start: offset - typed.length, end: offset }, items, isIncomplete: !isAsked }
}
