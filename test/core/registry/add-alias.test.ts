import { expect, it } from 'vitest'
import { aliasEdit } from '../../../src/core/registry/add-alias'

function added(entry: string): string | null {
  const text = `companies:\n  - ${entry}\n`
  const start = text.indexOf(entry)
  const edit = aliasEdit(text, { start, end: start + entry.length }, 'Coreweve')
  return edit && text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end)
}

it.each([
  ['{id: a, aliases: [CW]}', '{id: a, aliases: [CW, Coreweve]}'],
  ['{id: a, name: A, aliases: []}', '{id: a, name: A, aliases: [Coreweve]}'],
  ['{id: a, name: A}', '{id: a, name: A, aliases: [Coreweve]}'],
  [
    'id: a\n    name: A # its name\n    home: US',
    'id: a\n    name: A # its name\n    aliases: [Coreweve]\n    home: US',
  ],
])('adds an alias to %j', (entry, expected) => expect(added(entry)).toBe(`companies:\n  - ${expected}\n`))

it('leaves a list of lines alone', () => expect(added('id: a\n    aliases:\n      - CW')).toBeNull())
