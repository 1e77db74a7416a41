import { parseDay } from '../dates/day'
import { folderOf } from '../files/desks'
import { checkText } from './check-text'
import { explainAt, explainText } from './explain'
import { lookUp } from './look-up'
import { TOOLS, type ToolName } from './tools'
import { type Answer, type AssistDesk, refused } from './types'

/** What an assistant hands in, as it comes: nothing of it is sure. */
export type Input = Readonly<Record<string, unknown>>

/**
 * Answers an assistant in plain text.
 *
 * @param today the day that a text is of which says no other, as `2025-11-14`
 * @param desks the registries with their notes; where there are several, and none is meant by a path, each answers
 * @example answer('look_up', { name: 'AWS' }, desks, today).text starts with 'Amazon Web Services (AWS)'
 */
export function answer(tool: ToolName, input: Input, desks: readonly AssistDesk[], today: string): Answer {
  const wrong = wrongIn(tool, input)
  if (wrong !== null) return refused(wrong)
  const { text, path, name, date, ...place } = input as Asked
  const day = date === undefined ? today : parseDay(date)
  if (day === null) return refused(`“${date}” is no day: write it as 2025-11-14.`)
  const draft = { text: text ?? '', path, day }
  const meant = path === undefined ? desks : deskOf(path, desks)
  switch (tool) {
    case 'check_text':
      return each(meant, ({ workspace }) => checkText(workspace, draft))
    case 'explain_figure': {
      if (text !== undefined) return each(meant, ({ workspace }) => explainText(workspace, draft, place))
      if (path === undefined) return refused('Give a text, or the path and the line of a note.')
      if (place.line === undefined) return refused(`Give the line of ${path} that holds the figure.`)
      const { line, column } = place
      return each(meant, ({ workspace }) => explainAt(workspace, path, { line, column }))
    }
    case 'look_up':
      return each(meant, ({ workspace }) => lookUp(workspace, name ?? ''))
  }
}

/** What is handed in, once it has been looked at. */
interface Asked {
  readonly text?: string
  readonly path?: string
  readonly name?: string
  readonly date?: string
  readonly line?: number
  readonly column?: number
}

/** What is wrong with what was handed in, in words; null where nothing is. */
function wrongIn(tool: ToolName, input: Input): string | null {
  const { properties = {}, required = [] } = TOOLS.find(({ name }) => name === tool)?.inputSchema ?? {}
  for (const [key, { type, description }] of Object.entries(properties)) {
    const value = input[key]
    if (value === undefined) {
      if (required.includes(key)) return `“${key}” is missing. ${description}`
    } else if (type === 'string' ? typeof value !== 'string' : !(Number.isInteger(value) && Number(value) >= 1))
      return `“${key}” is no ${type === 'string' ? 'text' : 'number from 1 on'}. ${description}`
    else if (typeof value === 'string' && value.trim() === '') return `“${key}” is empty. ${description}`
  }
  return null
}

/** The desk that holds a note, else the one whose folder is the nearest at or above it. */
function deskOf(path: string, desks: readonly AssistDesk[]): readonly AssistDesk[] {
  const holds = desks.filter(({ workspace }) => workspace.text(path) !== undefined)
  if (holds.length > 0) return holds.slice(0, 1)
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    const near = desks.filter(({ home }) => home === folder)
    if (near.length > 0) return near.slice(0, 1)
    if (folder === '') return desks.slice(0, 1)
  }
}

/** One answer, or those of several desks under their names. It is an error where none of them can answer. */
function each(desks: readonly AssistDesk[], ask: (desk: AssistDesk) => Answer): Answer {
  const answers = desks.map((desk) => ({ desk, ...ask(desk) }))
  const [first] = answers
  if (first === undefined) return refused('There are no notes and no deals.yaml here.')
  const found = answers.filter(({ isError }) => !isError)
  if (found.length === 0) return refused(first.text)
  if (answers.length === 1) return { text: first.text, isError: first.isError }
  return { text: found.map(({ desk, text }) => `# ${desk.name}\n\n${text}`).join('\n'), isError: false }
}
