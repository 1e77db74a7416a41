import { describe, expect, test } from 'vitest'
import { readPassages } from '../../../src/core/passages/read'
import { markdown, texts, written } from './notes'

/** A note's only passage, and what stands in the note for some of its words. */
function only(source: string) {
  const { passages } = readPassages(source, 'markdown')
  expect(passages).toHaveLength(1)
  return { text: passages[0]?.text, written: (words: string) => written(source, passages[0], words) }
}

describe('text and its map', () => {
  test('an escaped dollar maps to the dollar itself', () => {
    const note = only('pays \\$5M now')
    expect(note.text).toBe('pays $5M now')
    expect(note.written('$5M')).toBe('$5M')
  })

  test.each([
    ['&pound;3m', '£3m'],
    ['&#36;7bn', '$7bn'],
    ['&#x20AC;2m', '€2m'],
    ['$38&nbsp;billion', '$38\u00A0billion'],
    ['AT&amp;T', 'AT&T'],
  ])('the entity in %s is decoded and maps to its whole writing', (source, text) => {
    const note = only(`It is ${source} now`)
    expect(note.text).toBe(`It is ${text} now`)
    expect(note.written(text)).toBe(source)
  })

  test('an entity of two units maps both to its writing', () => {
    const source = 'a &#x1F4B0; b'
    const passage = markdown(source).passages[0]
    expect(passage?.text).toBe('a 💰 b')
    expect([...(passage?.map.starts ?? [])]).toEqual([0, 1, 2, 2, 11, 12])
    expect([...(passage?.map.ends ?? [])]).toEqual([1, 2, 11, 11, 12, 13])
  })

  test('what is no entity stays as written', () => {
    expect(only('R&D; &nosuch; & more').text).toBe('R&D; &nosuch; & more')
  })

  test.each([
    ['pays **$4**.5M now', 'pays $4.5M now', '$4**.5M'],
    ['pays $*4*.5M now', 'pays $4.5M now', '$*4*.5M'],
    ['pays $4<b>.5</b>M now', 'pays $4.5M now', '$4<b>.5</b>M'],
    ['pays $4.~~5~~M now', 'pays $4.5M now', '$4.~~5~~M'],
  ])('markup inside a figure: %s', (source, text, figure) => {
    const note = only(source)
    expect(note.text).toBe(text)
    expect(note.written('$4.5M')).toBe(figure)
  })

  test.each([
    ['a soft break', 'Amazon Web\nServices', 'Amazon Web\nServices'],
    ['CRLF', 'Amazon Web\r\nServices', 'Amazon Web\r\nServices'],
    ['a lone CR', 'Amazon Web\rServices', 'Amazon Web\rServices'],
    ['a hard break', 'Amazon Web  \nServices', 'Amazon Web  \nServices'],
    ['a backslash break', 'Amazon Web\\\nServices', 'Amazon Web\\\nServices'],
    ['a quote', '> Amazon Web\n> Services', 'Amazon Web\n> Services'],
    ['a nested quote', '> > Amazon Web\n> > Services', 'Amazon Web\n> > Services'],
    ['a lazy quote', '> Amazon Web\nServices', 'Amazon Web\nServices'],
    ['a list', '- Amazon Web\n  Services', 'Amazon Web\n  Services'],
    ['a quoted list', '> - Amazon Web\n>   Services', 'Amazon Web\n>   Services'],
    ['a `<br>`', 'Amazon Web<br>Services', 'Amazon Web<br>Services'],
    ['a `<br>` and a line end', 'Amazon Web<br />\nServices', 'Amazon Web<br />\nServices'],
    ['a setext heading', 'Amazon Web\nServices\n===', 'Amazon Web\nServices'],
    ['a footnote', '[^1]: Amazon Web\n    Services', 'Amazon Web\n    Services'],
  ])('%s inside a name is one space that spans it', (_, source, name) => {
    const note = only(source)
    expect(note.text).toBe('Amazon Web Services')
    expect(note.written('Amazon Web Services')).toBe(name)
  })

  test('a quote sign that a lazy line holds is a character', () => {
    expect(only('Margins were\n    > 15 %').text).toBe('Margins were > 15 %')
  })

  test.each([
    ['> Margins were\n>     > 15 %', 'Margins were > 15 %'],
    ['> Margins were\n>     > \\> 15 %', 'Margins were > > 15 %'],
    ['> > Margins were\n> \\> 15 %', 'Margins were > 15 %'],
    ['> > Margins were\n> > &gt; 15 %', 'Margins were > 15 %'],
  ])('of the quote signs in %j, those that are no markers are characters', (source, text) => {
    const note = only(source)
    expect(note.text).toBe(text)
    expect(note.written('15 %')).toBe('15 %')
  })

  test.each([
    ['&fjlig;$5M', 'fj$5M'],
    ['&NotEqualTilde;$5M', '\u2242\u0338$5M'],
    ['&amp;amp;$5M', '&amp;$5M'],
    ['\\&amp;$5M', '&amp;$5M'],
    ['&nosuch;&amp;$5M', '&nosuch;&$5M'],
  ])('what follows the references in %s keeps its place', (source, text) => {
    const note = only(source)
    expect(note.text).toBe(text)
    expect(note.written('$5M')).toBe('$5M')
  })

  test('a byte order mark is nothing', () => {
    const source = '\uFEFF# Title'
    expect(markdown(source).passages[0]).toMatchObject({ text: 'Title', level: 1, span: { start: 1, end: 8 } })
  })

  test('pairs of surrogates, lone ones and right-to-left text stand as they are', () => {
    expect(only('💰 *$5M* \uD83D مليون دولار').text).toBe('💰 $5M \uD83D مليون دولار')
  })
})

describe('what is no prose', () => {
  test.each([
    ['code', 'pays `$5M` now', 'pays \uFFFC now', '`$5M`'],
    ['an autolink', 'see <https://x.com/$5M> now', 'see \uFFFC now', '<https://x.com/$5M>'],
    ['a bare address', 'see https://x.com/$5M. Now', 'see \uFFFC. Now', 'https://x.com/$5M'],
    ['a mail address', 'ask a.b@x.com now', 'ask \uFFFC now', 'a.b@x.com'],
    ['a footnote call within a word', 'pays $5M[^1]b\n\n[^1]: ', 'pays $5M\uFFFCb', '[^1]'],
    ['superscript words', 'the A<sup>new</sup> chip', 'the A\uFFFCnew chip', '<sup>'],
    ['a template tag', 'pays {% money "$5M" %} now', 'pays \uFFFC now', '{% money "$5M" %}'],
    ['a template value', 'pays {{ price | or: "$5M" }} now', 'pays \uFFFC now', '{{ price | or: "$5M" }}'],
    ['an embed', 'see ![[slide $5M.png|300]] now', 'see \uFFFC now', '![[slide $5M.png|300]]'],
    ['HTML code', 'pays <code>$5M</code> now', 'pays \uFFFC now', '<code>'],
    ['a formula', 'where $x^2 + y$ grows', 'where \uFFFC grows', '$x^2 + y$'],
    ['a formula that ends in a number', 'where $C = 5m$ and so on', 'where \uFFFC and so on', '$C = 5m$'],
    ['a formula with a factor', 'where $y = 2x + 3$ holds', 'where \uFFFC holds', '$y = 2x + 3$'],
    ['a formula with a command', 'where $\\alpha$ grows', 'where \uFFFC grows', '$\\alpha$'],
  ])('%s leaves a stand-in that maps to it', (_, source, text, object) => {
    const note = only(source)
    expect(note.text).toBe(text)
    expect(note.written('\uFFFC')).toBe(object)
  })

  test('an image leaves its words between stand-ins', () => {
    const note = only('See ![Chart of $5M](a.png "t") here')
    expect(note.text).toBe('See \uFFFC Chart of $5M \uFFFC here')
    expect(note.written('M \uFFFC')).toBe('M](a.png "t")')
  })

  test("an image's words have their markup, references too", () => {
    const note = only('See ![*$5*M `x` ![in][a]][a]\n\n[a]: a.png')
    expect(note.text).toBe('See \uFFFC $5M \uFFFC \uFFFC in \uFFFC \uFFFC')
    expect(note.written('$5M')).toBe('$5*M')
  })

  test.each([
    ["a footnote's call", 'pays $5M[^1] now\n\n[^1]: ', 'pays $5M now', '$5M'],
    ['a raised call behind a word', 'pays $5M<sup>2</sup> now', 'pays $5M now', '$5M'],
    ["a raised footnote's call", 'pays $5M<sup>[^1]</sup> now\n\n[^1]: ', 'pays $5M now', '$5M'],
    ['the call of a source', 'pays $5M[1](https://osk.example/a) now', 'pays $5M now', '$5M'],
    ['the call of a source in brackets', 'pays $5M[\\[12\\]](https://osk.example/a) now', 'pays $5M now', '$5M'],
    ['the call of a source by its label', 'pays $5M[12][a] now\n\n[a]: https://osk.example/a', 'pays $5M now', '$5M'],
    ['the call of a source behind a blank', 'now pays $5M [17](https://osk.example/a).', 'now pays $5M .', '$5M'],
    ['two calls of sources', 'pays $5M[1](https://a.example)[2](https://b.example) now', 'pays $5M now', '$5M'],
    ['a raised call that is a link', 'pays $5M<sup>[3](#f)</sup> now', 'pays $5M now', '$5M'],
    ['the tags of an ordinal', 'the 4<sup>th</sup> one', 'the 4th one', '4<sup>th'],
    ['a soft hyphen', 'pays $5\u00ADM now', 'pays $5M now', '$5\u00ADM'],
    ['a zero-width space', 'pays $5\u200BM now', 'pays $5M now', '$5\u200BM'],
    ['a word joiner', 'pays $5\u2060M now', 'pays $5M now', '$5\u2060M'],
    ['the marks of a highlight', 'pays ==$5M== now', 'pays $5M now', '$5M'],
    ['the marks of a highlight with markup', 'pays ==**$5M**== now', 'pays $5M now', '$5M'],
    ['the brackets of a wikilink', 'the [[$5M round]] now', 'the $5M round now', '$5M round'],
    ['the target of a wikilink', 'the [[$6M round|$5M round]] now', 'the $5M round now', '$5M round'],
    ['a comment of Obsidian’s', 'pays $5M%% or $6M %% now', 'pays $5M now', '$5M'],
  ])('%s leaves nothing', (_, source, text, words) => {
    const note = only(source)
    expect(note.text).toBe(text)
    expect(note.written(words.replace(/[\u00AD\u200B\u2060]|<sup>/g, ''))).toBe(words)
  })

  test.each([
    ['a number raised behind a number may be a power', 'pays $10<sup>9</sup> now', 'pays $10⁹ now'],
    ['an inline note is parted from what it is glued to', 'pays $5M^[or $6M] now', 'pays $5M [or $6M] now'],
    ['line and paragraph separators are blanks', 'pays $5\u2028million\u2029now', 'pays $5 million now'],
    ['wide blanks are blanks', 'pays $5\u2003million\u3000now', 'pays $5 million now'],
    [
      'so are separators of other systems',
      'pays $5\u2028million, $6\fbn, $7\vbn and $8\u0085bn',
      'pays $5 million, $6 bn, $7 bn and $8 bn',
    ],
    ['no comment: percent signs of numbers', 'from 5%% to 6%% now', 'from 5%% to 6%% now'],
    ['no comment: an open one', 'pays %% $5M now', 'pays %% $5M now'],
    ['no highlight: a comparison', 'a==b and c==d, e == f == g', 'a==b and c==d, e == f == g'],
    ['a comparison before a highlight', 'a== b ==$5M== now', 'a== b $5M now'],
    ['no call: a year', 'paid $5M [2025](https://osk.example/a).', 'paid $5M 2025.'],
    ['no call: a number among words', 'paid [12](https://osk.example/a) firms', 'paid 12 firms'],
    ['no call: a number with a sign', 'paid $[12](https://osk.example/a) now', 'paid $12 now'],
    ['no call: an entry of the registry', 'paid $5M[38](deals.yaml#osk) now', 'paid $5M38 now'],
    ['no wikilink: the call of a note', 'pays $5M[[1]] now', 'pays $5M[[1]] now'],
    ['a tag that stays open', 'pays {{ $5M now', 'pays {{ $5M now'],
  ])('%s', (_, source, text) => {
    expect(only(source).text).toBe(text)
  })

  test('marks at the ends of a passage leave no blanks there', () => {
    expect(only('%% note %% Tarn pays $5M %% note %%').text).toBe('Tarn pays $5M')
    expect(texts(markdown('%% all hidden $5M %%'))).toEqual([])
  })

  test('links keep their places where marks are taken out', () => {
    const { passages } = markdown('==[$5\u00ADM](a.md)== and [[b|c]] [d==](e.md)')
    expect(passages[0]).toMatchObject({
      text: '$5M and c d==',
      links: [
        { at: { start: 0, end: 3 }, target: 'a.md' },
        { at: { start: 10, end: 13 }, target: 'e.md' },
      ],
    })
  })

  test('a comment over several lines hides what it holds and nothing around it', () => {
    const source = 'Tarn %% pays\n\n# $5M\n%% now.\n\n```\n%% a\n```\n\n- `%%` $6M\n\n%% open $7M'
    expect(texts(markdown(source))).toEqual(['Tarn', 'now.', '\uFFFC $6M', '%% open $7M'])
    expect(texts(markdown('Tarn', '%% a', 'b %% pays', '$5M %% c %% now'))).toEqual(['Tarn', 'pays $5M  now'])
  })

  test.each([
    ['tabs', '\tTarn pays $5\n\tbillion now.', '$5\n\tbillion'],
    ['spaces', '    Tarn pays $5 billion now.', '$5 billion'],
    ['a quote', '>     Tarn pays $5\n>     billion now.', '$5\n>     billion'],
    ['a list', '- a\n\n\t  Tarn pays $5\n\t  billion now.', '$5\n\t  billion'],
  ])('sentences indented by %s are read', (_, source, money) => {
    for (const [end, text] of [
      ['\n', source],
      ['\r\n', source.replaceAll('\n', '\r\n')],
    ] as const) {
      const passage = readPassages(text, 'markdown').passages.at(-1)
      expect(passage?.text).toBe('Tarn pays $5 billion now.')
      expect(written(text, passage, '$5 billion')).toBe(money.replaceAll('\n', end))
    }
  })

  test('of a list, only one in which every item is a link and no pin is passed over', () => {
    expect(texts(markdown('- [Tarn](a.md)', '- [Osk](b.md) pays $5M'))).toEqual(['Tarn', 'Osk pays $5M'])
    expect(texts(markdown('- [$5M](deals.yaml#tarn-osk)'))).toEqual(['$5M'])
  })

  test('a comment leaves nothing', () => {
    expect(only('Open<!-- $5M -->AI').text).toBe('OpenAI')
  })

  test.each([
    ['fenced code', '```\n$5M\n\n$6M\n```'],
    ['open fenced code', '~~~ $5M\n\n$6M\n\n# $7M'],
    ['indented code', '    $5M'],
    ['indented lines that hold signs of code', '    Tarn pays $5M.\n\n    x = 1'],
    ['indented lines that do not end as sentences do', '    Tarn pays $5M to Osk'],
    ['fenced sentences', '```\nTarn pays $5M now.\n```'],
    ['a comment of Obsidian’s over paragraphs', '%%\n$5M\n\n# $6M\n%%'],
    ['a list of links', '- [Tarn pays $5M](a.md)\n- [Osk][b]\n  - [$6M](https://x.com)\n\n[b]: c.md'],
    ['a comment over paragraphs', '<!-- $5M\n\n$6M\n-->'],
    ['a definition', '[a]: https://x.com/$5M "$6M"'],
    ['a display formula', '$$\n\\frac{a}{b}\n$$'],
    ['an image alone', '![](x.png)'],
    ['an address alone', 'https://x.com/$5M'],
    ['YAML front matter', '---\ntitle: $5M\n---\n'],
    ['TOML front matter', '+++\ntitle = "$5M"\n+++\n'],
  ])('%s has no passage', (_, source) => {
    expect(texts(markdown(source))).toEqual([])
  })

  test.each([
    'It costs $5 and sells at $7.',
    'From $5-$7 to $8/$9.',
    'Class $A at $5m and $B at 5m$',
    'up $C 5m$',
    'US$5 or A$7, US$x or C$y',
    'between $5bn and $7bn ($4bn net)',
    'about $5M_a and ($6M_b)$',
    'the $10^ and $20^',
    'it cost ($6_b)$ each',
    '\\$x^2\\$ is escaped',
    '$$$ for $$$ and more',
    'Cashtags $NVDA, $MSFT',
  ])('no formula: %s', (source) => {
    expect(only(source).text).not.toContain('\uFFFC')
  })
})

describe('links', () => {
  test('hold their words, their target and their place', () => {
    const source =
      'The [$38B](deals.yaml#openai-aws-2025 "x") deal and [*AWS*][ref] [b].\n\n[ref]: a&amp;b.md\n[b]: <c d.md>'
    const { passages } = markdown(source)
    expect(texts(markdown(source))).toEqual(['The $38B deal and AWS b.'])
    expect(passages[0]?.links).toEqual([
      { at: { start: 4, end: 8 }, target: 'deals.yaml#openai-aws-2025', source: { start: 4, end: 42 } },
      { at: { start: 18, end: 21 }, target: 'a&b.md', source: { start: 52, end: 64 } },
      { at: { start: 22, end: 23 }, target: 'c d.md', source: { start: 65, end: 68 } },
    ])
  })

  test('move with the addresses taken out before them', () => {
    const { passages } = markdown('https://x.com/a [$5M](b.md)')
    expect(passages[0]).toMatchObject({ text: '\uFFFC $5M', links: [{ at: { start: 2, end: 5 }, target: 'b.md' }] })
  })

  test('keep their place where their words are an address', () => {
    const { passages } = markdown('See [https://x.com/a](b.md) now')
    expect(passages[0]).toMatchObject({ text: 'See \uFFFC now', links: [{ at: { start: 4, end: 5 }, target: 'b.md' }] })
  })

  test('brackets without a definition are characters', () => {
    expect(only('costs [$5M] and [a][b] [^1]').text).toBe('costs [$5M] and [a][b] [^1]')
  })

  test('a definition after the reference counts, in any container', () => {
    expect(texts(markdown('[a] is', '', 'more', '', '> - [a]: b.md'))).toEqual(['a is', 'more'])
  })

  test('a label runs on behind a quote marker, of the reference and of the definition', () => {
    const target = (...lines: string[]) => markdown(...lines).passages[0]?.links[0]?.target
    expect(target('> The [AWS', '> deal] is', '', '[aws deal]: a.md')).toBe('a.md')
    expect(target('The [AWS deal] is', '', '> [aws', '> deal]: a.md')).toBe('a.md')
  })

  test('references and footnote calls are read in every block, whatever else the note defines', () => {
    const note = markdown('[a]: a.md', '', '[^1]: One', '', '    - [A] item[^1]', '', '```', '[a]', '', '# [^1]')
    expect(texts(note)).toEqual(['One', 'A item'])
    expect(note.passages[1]?.links).toEqual([
      { at: { start: 0, end: 1 }, target: 'a.md', source: { start: 28, end: 31 } },
    ])
  })
})

describe('structure', () => {
  test('passages stand under their headings', () => {
    const { passages } = markdown('# A', 'one', '### B', '', 'two', '', '## C', '> # D', '>', '> three', '', 'four')
    expect(passages.map(({ text, headings }) => [text, headings])).toEqual([
      ['A', []],
      ['one', [0]],
      ['B', [0]],
      ['two', [0, 2]],
      ['C', [0]],
      ['D', []],
      ['three', [5]],
      ['four', [0, 4]],
    ])
    expect(passages.map(({ level }) => level)).toEqual([1, 0, 3, 0, 2, 1, 0, 0])
  })

  test('list items know their list, their number and what leads to them', () => {
    const note = markdown('Across:', '', '- AWS', '  more', '- [x] Oracle', '', '  second', '  1. nested', '', 'End')
    expect(note.passages.map(({ text, kind, item }) => [text, kind, item])).toEqual([
      ['Across:', 'paragraph', null],
      ['AWS more', 'item', { list: 0, number: 0 }],
      ['Oracle', 'item', { list: 0, number: 1 }],
      ['second', 'item', { list: 0, number: 1 }],
      ['nested', 'item', { list: 1, number: 0 }],
      ['End', 'paragraph', null],
    ])
    expect(note.lists).toEqual([
      { lead: 0, items: [[1], [2, 3]] },
      { lead: 3, items: [[4]] },
    ])
  })

  test('a directive does not part a list from its lead, a rule does', () => {
    const list = ['- a']
    expect(markdown('Lead', '', '<!-- tieout-disable -->', '', ...list).lists[0]?.lead).toBe(0)
    expect(markdown('Lead', '', '---', '', ...list).lists[0]?.lead).toBeNull()
    expect(markdown('Lead', '', '```', '```', '', ...list).lists[0]?.lead).toBeNull()
  })

  test('an empty item keeps its number', () => {
    expect(markdown('- a', '-', '- c').lists).toEqual([{ lead: null, items: [[0], [], [1]] }])
  })

  test('tables hold their cells by row and column, and their caption', () => {
    const source = 'Deals\n\n| Deal | $m |\n|---|--:|\n| **AWS** | 38,000 |\n| a \\| b | |\n'
    const note = readPassages(source, 'markdown')
    expect(texts(note)).toEqual(['Deals', 'Deal', '$m', 'AWS', '38,000', 'a | b'])
    expect(note.tables).toEqual([
      {
        caption: 0,
        rows: [
          [1, 2],
          [3, 4],
          [5, null],
        ],
      },
    ])
    expect(note.passages[4]).toMatchObject({ kind: 'cell', cell: { table: 0, row: 1, column: 1 } })
    expect(written(source, note.passages[4], '38,000')).toBe('38,000')
  })

  test('a caption line can stand behind its table', () => {
    const table = ['| a |', '|---|', '| b |', '']
    expect(markdown('Lead', '', ...table, 'Table 1: in $m').tables[0]?.caption).toBe(3)
    expect(markdown('Lead', '', ...table, 'Other words').tables[0]?.caption).toBe(0)
    expect(markdown(...table, 'Other words').tables[0]?.caption).toBeNull()
  })

  test('footnotes and quotes are told', () => {
    const note = markdown('a[^1]', '', '[^1]: Note one.', '', '    Two.', '', '> > deep', '> - item')
    expect(note.passages.map(({ text, kind, quotes }) => [text, kind, quotes])).toEqual([
      ['a', 'paragraph', 0],
      ['Note one.', 'footnote', 0],
      ['Two.', 'footnote', 0],
      ['deep', 'paragraph', 2],
      ['item', 'item', 1],
    ])
  })

  test('block spans cover the markup of a heading and no more than the words of a paragraph', () => {
    const source = '## A b ##\n\n  words  \n'
    const spans = readPassages(source, 'markdown').passages.map(({ span }) => source.slice(span.start, span.end))
    expect(spans).toEqual(['## A b ##', 'words'])
  })
})

describe('hostile notes', () => {
  test.each([
    ['quotes 10,000 deep', `${'>'.repeat(10_000)} pays $5M`],
    ['lists 5,000 deep', `${'- '.repeat(5000)}pays $5M`],
    ['a list indented without end', Array.from({ length: 1000 }, (_, at) => `${'  '.repeat(at)}- $5M`).join('\n')],
    ['100,000 links without an end', `pays $5M ${'[a]('.repeat(100_000)}`],
    ['rising runs of backticks', `pays $5M ${Array.from({ length: 1000 }, (_, at) => '`'.repeat(at)).join(' ')}`],
    ['images 3,000 deep', `${'!['.repeat(3000)}pays $5M${'](x)'.repeat(3000)}`],
    ['emphasis 3,500 deep', `${'**'.repeat(3500)}pays $5M${'**'.repeat(3500)}`],
    ['open comments', `pays $5M ${'<!-- '.repeat(100_000)}`],
    ['a wide head over many rows', `${'|$5M'.repeat(3000)}|\n${'|-'.repeat(3000)}|\n${'|$5M|\n'.repeat(3000)}`],
  ])('%s are read all the same', (_, source) => {
    expect(texts(readPassages(source, 'markdown')).some((text) => text.includes('$5M'))).toBe(true)
  })

  test('a long line is one passage', () => {
    expect(texts(readPassages('a *b* '.repeat(2000), 'markdown'))).toEqual(['a b '.repeat(2000).trim()])
  })
})
