import type { Location, Span } from '../span'
import { moved } from '../span'
import type { Workspace } from '../workspace/types'
import { targetOf } from './definition'
import { entryOf } from './subject'

/** A run of a file's text that leads to a place in another, to a file, or to an address. */
export interface PlaceLink {
  readonly span: Span
  readonly to: Location | { readonly file: string } | { readonly address: string }
}

/** The pins of a note, each leading to the id of its entry, where the registry has it. */
export function noteLinks(workspace: Workspace, path: string): readonly PlaceLink[] {
  const registry = workspace.registry()
  const found = (workspace.record(path)?.pins ?? []).flatMap(({ id, target }): readonly PlaceLink[] => {
    const company = registry.companies.get(id)?.at ?? null
    const [entry] = targetOf(entryOf(registry, id), null)
    if (entry !== undefined) return [{ span: target, to: { path: entry.path, span: entry.name } }]
    return company === null ? [] : [{ span: target, to: { path: company.path, span: company.id } }]
  })
  // Several links may be by one definition: `[$38B][aws]`.
  return found.filter(({ span }, i) => found.findIndex((one) => one.span.start === span.start) === i)
}

/**
 * The sources of a registry file's entries: addresses, and the notes that are named by their paths, from the file's
 * folder. Other words (*Reuters, 3 November*) lead nowhere.
 */
export function registryLinks(workspace: Workspace, path: string): readonly PlaceLink[] {
  const { deals, metrics } = workspace.registry()
  const notes = new Set(workspace.paths())
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return [...deals, ...metrics]
    .filter(({ at }) => at.path === path)
    .flatMap(({ refers, at }) =>
      refers.flatMap((one): readonly PlaceLink[] => {
        if (one.to !== 'source') return []
        const span = moved(one.at, at.span.start)
        if (isAddress(one.text)) return [{ span, to: { address: one.text } }]
        const file = resolved(folder, one.text)
        return file !== null && notes.has(file) ? [{ span, to: { file } }] : []
      }),
    )
    .toSorted((a, b) => a.span.start - b.span.start)
}

function isAddress(text: string): boolean {
  return (text.startsWith('https://') || text.startsWith('http://')) && !text.includes(' ')
}

/** A path from a folder, without `.` and `..`; null where it leads out. */
function resolved(folder: string, path: string): string | null {
  const parts: string[] = []
  for (const part of `${folder}${path}`.split('/')) {
    if (part === '..' && parts.length === 0) return null
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
