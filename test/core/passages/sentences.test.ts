import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../../src/core/passages/sentences'

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end))

describe('splitSentences', () => {
  test('gives spans without the space between', () => {
    expect(splitSentences(' One. Two!\u00A0 Three')).toEqual([
      { start: 1, end: 5 },
      { start: 6, end: 10 },
      { start: 12, end: 17 },
    ])
    expect(splitSentences('')).toEqual([])
    expect(splitSentences(' \u00A0')).toEqual([])
  })

  test.each([
    ['It owes $1.4 trillion in 3.5 years.'],
    ['The U.S. Treasury and the U.K. Government agreed.'],
    ['Apple Inc. Chief Executive Tim Cook said so.'],
    ['Oracle Corp. sold $5bn vs. Microsoft at $6bn.'],
    ['See No. 3 of Nov. 3, 2025, on p. 4, fig. 2.'],
    ['Chips, e.g. Blackwell, i.e. GPUs, cost approx. $5M.'],
    ['Mr. Altman met Dr. Su and Sen. Warren.'],
    ['J. P. Morgan and J.P. Morgan lent to George W. Bush.'],
    ['Yahoo! said it would. Or not'.slice(0, 20)],
    ['“Can it pay?” he asked.'],
    ['“Can it pay?” Altman asked.'],
    ['“It can!” Sarah Friar told analysts.'],
    ['It spends; It earns: Both rise'],
    ['3. Oracle pays.'],
    ['It has grown … and it will.'],
    ['It raised $5 mil. in May.'],
    ['Shares of Yum! Brands rose.'],
    ['Node.js and amazon.com, at 9 a.m. Eastern.'],
    ['It bought “Inc.” magazine.'],
  ])('one sentence: %s', (text) => {
    expect(split(text)).toEqual([text])
  })

  test.each([
    ['It signed. OpenAI paid.', ['It signed.', 'OpenAI paid.']],
    ['It was $13. Next came $14.', ['It was $13.', 'Next came $14.']],
    ['It sold to Oracle Corp. The price was $5M.', ['It sold to Oracle Corp.', 'The price was $5M.']],
    ['It left the U.S. It then grew.', ['It left the U.S.', 'It then grew.']],
    ['It cost $38bn. $12bn was paid.', ['It cost $38bn.', '$12bn was paid.']],
    ['It ended in 2025. 3 of them stayed.', ['It ended in 2025.', '3 of them stayed.']],
    ['It ended “well.” Then it rose.', ['It ended “well.”', 'Then it rose.']],
    ['(It did.) Then it rose.', ['(It did.)', 'Then it rose.']],
    ['Really?! Yes. Fair.', ['Really?!', 'Yes.', 'Fair.']],
    ['It paid.\uFFFC Oracle too.', ['It paid.\uFFFC', 'Oracle too.']],
    ['It paid.[1] Oracle too.', ['It paid.[1]', 'Oracle too.']],
    ['It paid… Oracle too.', ['It paid…', 'Oracle too.']],
    ['It grew. iPhone sales fell. xAI rose.', ['It grew.', 'iPhone sales fell.', 'xAI rose.']],
    ['“Can it pay?” The answer is no.', ['“Can it pay?”', 'The answer is no.']],
    ['Is it? “No,” he said.', ['Is it?', '“No,” he said.']],
    ['It paid. “We did.” It was so.', ['It paid.', '“We did.”', 'It was so.']],
    ['The answer is no. Oracle agreed.', ['The answer is no.', 'Oracle agreed.']],
    ['支払った。次に。', ['支払った。', '次に。']],
  ])('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences)
  })
})
