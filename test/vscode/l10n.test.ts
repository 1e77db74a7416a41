import { describe, expect, test } from 'vitest'
import { json, keysIn, placeholders, translatedIn, translatedTexts } from './strings'

type Texts = Readonly<Record<string, string>>

/** What a translation must keep: placeholders, code, links to commands and settings. */
function kept(text: string): readonly string[] {
  return [...placeholders(text), ...(text.match(/`[^`]+`|\]\([^)]+\)|#[\w.]+#/g) ?? [])].sort()
}

describe('the texts of src/vscode', () => {
  const texts = translatedTexts()
  const german = json<Texts>('l10n/bundle.l10n.de.json')

  test('all have their German, and no German is left over', () => {
    expect(Object.keys(german).sort()).toEqual([...texts.keys()].sort())
  })

  test.each(Object.entries(german))('%j keeps its values', (text, translated) => {
    expect(placeholders(translated)).toEqual(placeholders(text))
    expect(translated.trim()).not.toBe('')
  })
})

describe('the texts of package.json', () => {
  const english = json<Texts>('package.nls.json')
  const german = json<Texts>('package.nls.de.json')
  const asked = keysIn(json('package.json'))

  test('all are there, and none is left over', () => {
    expect(Object.keys(english).sort()).toEqual([...new Set(asked)].sort())
    expect(Object.keys(german)).toEqual(Object.keys(english))
  })

  test.each(Object.entries(german))('%s keeps code and links', (key, translated) => {
    expect(kept(translated)).toEqual(kept(english[key] ?? ''))
  })
})

test('texts are found in a source, and one that is put together is refused', () => {
  expect(translatedIn("const a = vscode.l10n.t('Show {0}', b) + l10n.t('All')")).toEqual(['Show {0}', 'All'])
  expect(() => translatedIn('l10n.t(first + second)')).toThrow('in quotes')
})
