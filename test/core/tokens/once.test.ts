import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { RULES } from '../../../src/core/rules/index'
import * as lexer from '../../../src/core/tokens/lex'
import * as tagger from '../../../src/core/tokens/tag'
import { DEFAULT_SETTINGS } from '../../../src/core/workspace/settings'
import { createWorkspace } from '../../../src/core/workspace/workspace'

const cut = vi.spyOn(lexer, 'lexSentence')
const tagged = vi.spyOn(tagger, 'tagSentence')
afterAll(() => vi.restoreAllMocks())
beforeEach(() => vi.clearAllMocks())

const REGISTRY = `
companies:
  - {id: tarn, name: Tarn}
  - {id: osk, name: Osk}
deals:
  - {id: tarn-osk, kind: compute, from: tarn, to: osk, amount: $38 billion, status: signed}
`
const A = `# What Tarn pays

Tarn signed a $83 billion compute deal with Osk. Revenue rose 20 % to $13 billion from $10 billion.

Of the $40 billion, $10 billion, or 52 %, is for chips. Tarn pays $14.2 billion over six years, $3.4 billion a year.

| Part   | Amount | Share |
| ------ | ------ | ----- |
| Chips  | $6bn   | 50 %  |
| Power  | $4bn   | 40 %  |
| Total  | $12bn  | 100 % |

<!-- tieout-disable-next-line parts-total -->
- In all $9 billion: $4 billion for halls and $3 billion for land
`
const B = `Osk was valued at $5 billion in March 2026. It bought 100 chips at $2 million each, $300 million in all.

Osk was valued at $7 billion in March 2026. Its costs were $2 billion; the sun shone.
`

/** The rules that find something here, some of them in tables, in two sentences or in two notes. */
const FIRE =
  'note-disagreement parts-total period registry-amount share unit-price unlinked-figure unsourced-deal'.split(' ')

/** A folder of two notes in which every rule is switched on. */
function open() {
  const severities = Object.fromEntries(RULES.map(({ id }) => [id, 'info'] as const))
  const workspace = createWorkspace({ ...DEFAULT_SETTINGS, severities })
  workspace.update([
    { kind: 'registry', path: 'deals.yaml', text: REGISTRY },
    { kind: 'note', path: 'a.md', text: A },
    { kind: 'note', path: 'b.md', text: B },
  ])
  return workspace
}

/** The sentences of a note, as written. */
function sentencesOf(workspace: ReturnType<typeof open>, path: string): readonly string[] {
  const { doc, sentences } = workspace.note(path) ?? { sentences: [] }
  return sentences.map(({ passage, at }) => doc?.passages[passage]?.text.slice(at.start, at.end) ?? '')
}

/** The sentences that were cut into pieces, sorted, and how many were made tokens. */
const read = () => ({
  cut: cut.mock.calls.map(([text, at]) => text.slice(at.start, at.end)).sort(),
  tagged: tagged.mock.calls.length,
})

test('a sentence is made tokens once, however many rules look at it', () => {
  const workspace = open()
  const all = ['a.md', 'b.md'].flatMap((path) => sentencesOf(workspace, path))
  expect(all.length).toBe(22)
  expect(new Set(workspace.findings().map(({ rule }) => rule))).toEqual(new Set(FIRE))
  expect(read()).toEqual({ cut: [...all].sort(), tagged: all.length })
})

test('nothing is read again where nothing changed, nor a note beside the one that did, nor what no figure needs', () => {
  const workspace = open()
  vi.clearAllMocks()
  workspace.update([{ kind: 'note', path: 'a.md', text: A }])
  workspace.ledger()
  expect(read()).toEqual({ cut: [], tagged: 0 })
  workspace.update([{ kind: 'note', path: 'b.md', text: `${B}\nIt rained.\n` }])
  const own = sentencesOf(workspace, 'b.md')
  expect(own).toContain('It rained.')
  const needed = own.filter((sentence) => sentence !== 'It rained.').sort()
  expect(read()).toEqual({ cut: needed, tagged: needed.length })
})
