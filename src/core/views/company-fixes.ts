import { aliasEdit } from '../registry/add-alias'
import { entryEdit } from '../registry/add-entry'
import type { Registry } from '../registry/types'
import type { Fix } from '../rules/types'
import type { Span } from '../span'
import { nearest } from '../text/suggest'
import { slug } from './new-entry'

/** A registry file that entries are added to, as it is now. */
export interface RegistryText {
  readonly path: string
  readonly text: string
}

/** Adds a company that nobody knows, or its name as an alias of the company of the file whose name is nearest. */
export function companyFixes(name: string, registry: Registry, file: RegistryText): readonly Fix[] {
  const id = slug(name)
  const isFree = id !== '' && !registry.companies.has(id)
  const entry = isFree
    ? entryEdit(file.text, { section: 'companies', id, fields: [{ key: 'name', value: name }] })
    : null
  const own = [...registry.companies.values()].filter(({ at }) => at?.path === file.path)
  const namesOf = ({ name: main, aliases }: (typeof own)[number]) => [main, ...aliases]
  const meant = nearest(name, own.flatMap(namesOf))
  const company = own.find((one) => meant !== null && namesOf(one).includes(meant))
  const alias = company?.at == null ? null : aliasEdit(file.text, company.at.span, name)
  return [
    ...fixOf(`Add company ${name} to ${file.path}`, file, entry),
    ...fixOf(`Add ${name} as an alias of ${company?.name}`, file, alias),
  ]
}

function fixOf(
  title: string,
  { path, text }: RegistryText,
  edit: { readonly span: Span; readonly newText: string } | null,
): readonly Fix[] {
  if (edit === null) return []
  const { span, newText } = edit
  const oldText = text.slice(span.start, span.end)
  return [{ title, kind: 'registry', certain: false, edits: [{ path, span, oldText, newText }] }]
}
