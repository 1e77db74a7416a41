import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freshAnchors } from '../../../../src/core/registry/yaml/anchors'
import { byLibrary as readPiece } from '../../../../src/core/registry/yaml/library'
import { readSimpleItem } from '../../../../src/core/registry/yaml/simple'

const BASE = 7

/** What the library reads in an item. */
function byLibrary(text: string): unknown {
  const { node, problems } = readPiece(text, BASE, freshAnchors())
  return problems.length > 0 ? problems : node.kind === 'list' ? node.items : [node]
}

const plain = fc.constantFrom(
  ...[
    'aws',
    '$38 billion',
    '2025-11-03',
    'https://a.example/b?c#d',
    'C#',
    'a b',
    '5:30',
    'é€',
    '€5bn',
    '(about) x',
    '日本',
  ],
)
const quoted = fc.constantFrom('"$1,250,000"', "'a: b # c'", '""', '"x"', "'[a]'")
const odd = fc.constantFrom(
  ...[
    'null',
    '~',
    '',
    '-5',
    'a: b',
    'a #b',
    '"a\\n"',
    "'it''s'",
    '&x y',
    '*x',
    '|',
    '> x',
    '!t x',
    '? a',
    '- x',
    'x:',
    '😀',
  ],
  ...[
    '"open',
    '[a',
    '{a: b',
    '[a,]',
    '{a:b}',
    '{a, b: c}',
    '[a, b: c]',
    '"a" b',
    '[a] b',
    '{}',
    '[]',
    'a\u00a0b',
    'a\tb',
    '%a',
    '<<',
  ],
)
const flow = fc.oneof(
  fc.array(fc.oneof(plain, quoted), { minLength: 1, maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  fc
    .tuple(plain, quoted, fc.constantFrom(' ', ''))
    .map(([amount, note, space]) => `{${space}amount: ${amount}, from: [x,y z], note: ${note}${space}}`),
)
const value = fc.oneof(
  { weight: 30, arbitrary: plain },
  { weight: 8, arbitrary: quoted },
  { weight: 8, arbitrary: flow },
  { weight: 1, arbitrary: odd },
)
const behind = fc.oneof(
  { weight: 8, arbitrary: fc.constant('') },
  fc.constantFrom(' # signed', '  ', ' #', '# x', ' # a '),
)
const key = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.tuple(fc.constantFrom('id', 'from', 'as-of'), fc.nat(99)).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom('null', 'a b', '"a"', '<<') },
)
const deeper = fc.constantFrom('    ', '      ', '        ')
const field = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(key, value, behind).map(([name, said, rest]) => [`    ${name}: ${said}${rest}`]) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(key, behind, deeper, fc.array(fc.tuple(value, behind, value), { maxLength: 3 }), fc.boolean())
      .map(([name, rest, indent, items, keys]) => [
        `    ${name}:${rest}`,
        ...items.flatMap(([said, more, other]) =>
          keys ? [`${indent}- x: ${said}${more}`, `${indent}  y: ${other}`] : [`${indent}- ${said}${more}`],
        ),
      ]),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(deeper, fc.constantFrom('# next', '', '#', 'more', '  # x')).map((said) => [said.join('')]),
  },
)
const item = fc
  .tuple(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.tuple(fc.array(field, { minLength: 1, maxLength: 5 })).map(([lines]) => lines.flat()),
      },
      { weight: 1, arbitrary: fc.tuple(flow, behind).map((said) => [`    ${said.join('')}`]) },
    ),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\n', '\n\n', '\n  # next\n', '\n# next', '\n      # deeper\n'),
  )
  .map(([lines, feed, end]) => `  - ${lines.join(feed).slice(4)}${end.replaceAll('\n', feed)}`)
/** A character more, or one less, somewhere. */
const slip = fc.tuple(fc.nat(), fc.constantFrom('', '', ' ', '\n', ':', ',', '"', '#', '- ', '[', '}', '\t', '&'))
const text = fc.tuple(item, fc.option(slip, { freq: 2 })).map(([written, slipped]) => {
  if (slipped === null) return written
  const at = slipped[0] % (written.length + 1)
  const changed = written.slice(0, at) + slipped[1] + written.slice(slipped[1] === '' ? at + 1 : at)
  return changed.replace(/\r(?!\n)/g, '\n')
})

test('reads what the library reads, or nothing', () => {
  const runs = 3000
  let read = 0
  fc.assert(
    fc.property(text, (written) => {
      const item = readSimpleItem(written, BASE)
      if (item === null) return
      read++
      expect([item]).toEqual(byLibrary(written))
    }),
    { numRuns: runs },
  )
  expect(read).toBeGreaterThan(runs / 10)
})

test.each([
  '- {id: aws, name: Amazon Web Services, aliases: [AWS, "Amazon Web Services, Inc."], parent: amazon}\n',
  '  # the largest\n  - id: openai-aws # seven years\n    from: [openai]\n    to: aws\n\n    amount: $38 billion\n',
  '- id: a\n  sources:\n  - https://a.example/b?c=d#e\n  - notes/a.md\n  tranches:\n    - {amount: €5bn, round: C}\n',
  '- id: a\r\n  tranches:\r\n    - amount: "$1,250,000"\r\n      announced: 2025-11-03\r\n',
])('reads what people write: %j', (written) => {
  const item = readSimpleItem(written, BASE)
  expect([item]).toEqual(byLibrary(written))
})
