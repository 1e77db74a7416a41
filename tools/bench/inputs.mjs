// Texts that make engines fall off a cliff, each of about so many bytes. Twice the bytes are twice the same thing: a
// table of twice the rows, a sentence of twice the figures.

const PAD = 'The campus in Ohio waits for permits.\n\n'

/** Pieces with their number until there are enough bytes. */
function pieces(bytes, piece, separator = '') {
  const parts = []
  for (let i = 0, size = 0; size < bytes; i += 1) {
    parts.push(piece(i))
    size += parts[i].length + separator.length
  }
  return parts.join(separator)
}

const amount = (i) => `$${(i % 97) + 2}.${i % 9} billion`

/** @type {Record<string, (bytes: number) => string>} */
export const inputs = {
  'table of figures': (bytes) =>
    `| Company | Round | Value |\n|---|---|---|\n${pieces(bytes, (i) => `| Osk ${i} | ${amount(i)} | ${amount(i + 5)} |\n`)}`,
  'one line of figures': (bytes) => `${pieces(bytes, amount, ', ')}.\n`,
  '$5–$5–$5…': (bytes) => `${pieces(bytes, () => '$5', '–')}.\n`,
  '$1 $1 $1…': (bytes) => `${pieces(bytes, () => '$1', ' ')}.\n`,
  'one sentence of figures': (bytes) => `Osk paid ${pieces(bytes, (i) => `${amount(i)} to Tarn`, ' and ')}.\n`,
  'one sentence of shares': (bytes) =>
    `Osk got ${pieces(bytes, (i) => `${(i % 90) + 1}% of the ${amount(i)}`, ', ')}.\n`,
  'the same sentence': (bytes) => pieces(bytes, () => 'OpenAI agreed to pay Oracle $30 billion in 2027.', ' '),
  'list of figures': (bytes) => pieces(bytes, (i) => `- Osk ${i}: ${amount(i)}\n`),
  'list in a list': (bytes) => pieces(bytes, (i) => `${'  '.repeat(i % 40)}- Tarn lent ${amount(i)}\n`),
  'quote in a quote': (bytes) => pieces(bytes, (i) => `${'> '.repeat((i % 40) + 1)}Tarn lent ${amount(i)}\n\n`),
  brackets: (bytes) => `${PAD}${'['.repeat(bytes / 2)}$5 billion${']'.repeat(bytes / 2)}\n`,
  parentheses: (bytes) => `${PAD}${'('.repeat(bytes / 2)}$5 billion${')'.repeat(bytes / 2)}\n`,
  emphasis: (bytes) => `${PAD}${pieces(bytes, () => '**a *b ', '')}$5 billion\n`,
  'very long words': (bytes) => `${pieces(bytes, () => 'compute'.repeat(150), ' ')} $5 billion\n`,
  'one long number': (bytes) => `${PAD}Osk paid $${'1234567890'.repeat(bytes / 10)} billion.\n`,
  'unclosed <table>': (bytes) => pieces(bytes, (i) => `<table><tr><td>Osk ${i} ${amount(i)}\n`),
  'many links': (bytes) => pieces(bytes, (i) => `[Osk](https://news.example/${i}) paid [${amount(i)}](#${i}). `),
  'many names': (bytes) => pieces(bytes, (i) => ['OpenAI', 'Oracle', 'Nvidia', 'Meta'][i % 4], ' and '),
  'no line break, no figure': (bytes) => pieces(bytes, () => 'the campus in Ohio waits for permits', ' and '),
}
