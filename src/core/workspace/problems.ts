import type { Note } from '../notes/types'
import type { Registry } from '../registry/types'
import type { Finding } from '../rules/types'

/** What keeps notes from being read, as findings of the rule `note`. */
export function noteProblems(note: Note): readonly Finding[] {
  return note.doc.problems.map(({ span, message, code }) => ({
    rule: 'note',
    severity: code === 'front-matter' ? 'warning' : 'error',
    path: note.path,
    span,
    message,
    proof: null,
    related: [],
    fixes: [],
  }))
}

/** What is wrong with the registry's files, as findings of the rule `registry`. */
export function registryProblems(registry: Registry): readonly Finding[] {
  return registry.problems.map(({ at, severity, message, related }) => ({
    rule: 'registry',
    severity,
    path: at.path,
    span: at.span,
    message,
    proof: null,
    related: related.map((other) => ({ path: other.at.path, span: other.at.span, message: other.message })),
    fixes: [],
  }))
}
