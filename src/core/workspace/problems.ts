import type { Note } from '../notes/types'
import type { NoteProblem } from '../passages/types'
import type { Mistyped, Registry } from '../registry/types'
import type { RulePage } from '../rules/rule'
import type { Finding, Fix } from '../rules/types'
import type { Location } from '../span'

/** What is reported beside the rules, under an id of its own: it cannot be silenced, for what is not read is not checked. */
export const PROBLEM_RULES: readonly RulePage[] = [
  {
    id: 'registry',
    severity: 'error',
    meaning: 'A registry file, or an entry of it, cannot be used as it is written.',
    why:
      'Registry files are checked by themselves: their YAML and merge-conflict markers, keys, ids, companies, ' +
      'amounts, dates and periods, tranches against the amount, parents. An entry with an error is left out, and the ' +
      'others work. What is only odd is a warning, such as an unknown key, tranches that do not add up or a name that ' +
      'two companies share; an unknown kind or measure is a hint.',
    mend:
      'Correct the place that is marked; [the page on the registry](../registry.md) lists every key and what it ' +
      'takes.',
  },
  {
    id: 'note',
    severity: 'error',
    meaning: 'A note, or a part of it, cannot be read.',
    why:
      'A file that is no text is not read at all. Characters that are lost are passed over, with a warning beside a ' +
      'number, for an amount may have stood there. Lines with merge-conflict markers are passed over, and the ' +
      'rest of the note is read, both sides of the conflict included. Front matter that is not valid YAML, a warning, ' +
      'is passed over with its `date` and `title`.',
    mend:
      'Resolve the conflict, save the file as UTF-8, or mend the front matter. A file that is no note can be left out ' +
      'with `tieout: {exclude: [drafts/**]}` in `deals.yaml`.',
  },
]

/** What leaves the rest of a note as it is. */
const SEVERITIES: Readonly<Partial<Record<NoteProblem['code'], Finding['severity']>>> = {
  'front-matter': 'warning',
  'lost-amount': 'warning',
  'lost-characters': 'info',
}

/** What keeps notes from being read, as findings of `note`; nothing of a note that says `tieout: false`. */
export function noteProblems(note: Note): readonly Finding[] {
  if (note.doc.front.off) return []
  return note.doc.problems.map(({ span, message, code }) => ({
    rule: 'note',
    severity: SEVERITIES[code] ?? 'error',
    path: note.path,
    span,
    message,
    proof: null,
    related: [],
    fixes: [],
  }))
}

/** The fix that writes the word that was meant. */
function rename(at: Location, { written, meant }: Mistyped): Fix {
  return {
    title: `Write ${meant}`,
    kind: 'registry',
    certain: false,
    edits: [{ ...at, oldText: written, newText: meant }],
  }
}

/** What is wrong with the registry's files, as findings of `registry`. */
export function registryProblems(registry: Registry): readonly Finding[] {
  return registry.problems.map(({ at, severity, message, related, mistyped }) => ({
    rule: 'registry',
    severity,
    path: at.path,
    span: at.span,
    message,
    proof: null,
    related: related.map((other) => ({ path: other.at.path, span: other.at.span, message: other.message })),
    fixes: mistyped === undefined ? [] : [rename(at, mistyped)],
  }))
}
