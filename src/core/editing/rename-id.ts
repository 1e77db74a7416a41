import type { Company } from '../mentions/company'
import type { Location } from '../span'
import { entryOf, namedPlaces, type Pointer, type Subject, subjectAt } from '../views/subject'
import type { Workspace } from '../workspace/types'
import { isRefusal, type Refusal, type Renamable, type TextChange, type TextOf } from './types'

/** What an id may be, so that every link and every file can name it. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u
const NOTHING = ['null', 'true', 'false', 'yes', 'no']

/** An id that can be renamed, and whose it is. */
interface Named {
  readonly kind: 'entry' | 'company'
  readonly id: string
}

/** The id that stands at a place, of a deal, a metric or a company: where it is given, or where another names it. */
export function renamableIdAt(workspace: Workspace, pointer: Pointer, textOf: TextOf): Renamable | Refusal {
  const subject = subjectAt(workspace, pointer)
  const found = namedAt(workspace, pointer, subject, textOf)
  if (isRefusal(found) || subject === null) return isRefusal(found) ? found : { refused: 'nothing', about: '' }
  return { span: subject.span, text: found.id }
}

/**
 * The changes that give a deal, a metric or a company another id: where it stands, wherever the registry's files refer to
 * it, and in the links of all notes. A company that is named by its name somewhere stays named so.
 *
 * @example `osk` becomes `osk-systems`, and so does `to: osk`
 */
export function renameId(
  workspace: Workspace,
  pointer: Pointer,
  typed: string,
  textOf: TextOf,
): readonly TextChange[] | Refusal {
  const found = namedAt(workspace, pointer, subjectAt(workspace, pointer), textOf)
  if (isRefusal(found)) return found
  const newId = typed.trim()
  const refusal = whyNot(workspace, found, newId)
  if (refusal !== null) return refusal
  const own = (found.kind === 'entry' ? entryPlaces : companyPlaces)(workspace, found.id)
  const changes: TextChange[] = []
  for (const { path, span } of [...own, ...pinned(workspace, found)]) {
    const oldText = textOf(path)?.slice(span.start, span.end) ?? ''
    const isId = fold(oldText) === fold(found.id)
    const isName = found.kind === 'company' && oldText !== found.id && isNameOf(workspace, found.id, oldText)
    if (!isId && !isName) return { refused: 'unclear', about: path }
    if (isId && !isName && oldText !== newId) changes.push({ path, span, oldText, newText: newId, isCertain: true })
  }
  return onceEach(changes)
}

function namedAt(workspace: Workspace, pointer: Pointer, subject: Subject | null, textOf: TextOf): Named | Refusal {
  if (subject === null || subject.kind === 'candidates' || subject.as !== 'id') return { refused: 'nothing', about: '' }
  const { kind, id, span } = subject
  const company = workspace.registry().companies.get(id)
  if (kind === 'company' && (company?.at ?? null) === null) return { refused: 'built-in', about: company?.name ?? id }
  const written = textOf(pointer.path)?.slice(span.start, span.end) ?? ''
  return fold(written) === fold(id) ? { kind, id } : { refused: 'name', about: id }
}

function whyNot(workspace: Workspace, { kind, id }: Named, newId: string): Refusal | null {
  if (!ID.test(newId) || NOTHING.includes(newId.toLowerCase())) return { refused: 'malformed', about: newId }
  const { deals, metrics, companies } = workspace.registry()
  const others = kind === 'entry' ? [...deals, ...metrics] : [...companies.values()]
  const taken = others.find((one) => one.id !== id && fold(one.id) === fold(newId))
  if (taken !== undefined) return { refused: 'taken', about: taken.id }
  if (kind === 'entry') return null
  const called = [...companies.values()].find(
    (one) => one.id !== id && namesOf(one).some((name) => fold(name) === fold(newId)),
  )
  return called === undefined ? null : { refused: 'ambiguous', about: called.name }
}

function entryPlaces(workspace: Workspace, id: string): readonly Location[] {
  const entry = entryOf(workspace.registry(), id)
  return entry === undefined ? [] : [{ path: entry.at.path, span: entry.idAt }]
}

function companyPlaces(workspace: Workspace, id: string): readonly Location[] {
  return namedPlaces(workspace.registry()).filter((place) => place.id === id)
}

/** Where the links of all notes say an id. What is both an entry's and a company's means the entry. */
function pinned(workspace: Workspace, { kind, id }: Named): readonly Location[] {
  if (kind === 'company' && entryOf(workspace.registry(), id) !== undefined) return []
  return workspace.paths().flatMap((path) => {
    const pins = workspace.record(path)?.pins.filter((pin) => pin.id === id) ?? []
    return pins.map(({ idAt }) => ({ path, span: idAt }))
  })
}

function namesOf({ name, aliases, tickers, products }: Company): readonly string[] {
  return [name, ...aliases, ...tickers, ...products]
}

/** Whether a text is a name of a company that is not its id: one that has none is called by its id. */
function isNameOf(workspace: Workspace, id: string, text: string): boolean {
  const company = workspace.registry().companies.get(id)
  return company !== undefined && namesOf(company).some((name) => name !== id && fold(name) === fold(text))
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim()
}

/** A place may be told twice: by the anchors of YAML, or by links with one definition. */
function onceEach(changes: readonly TextChange[]): readonly TextChange[] {
  return changes.filter(
    ({ path, span }, i) => changes.findIndex((one) => one.path === path && one.span.start === span.start) === i,
  )
}
