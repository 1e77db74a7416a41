import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import oniguruma from 'vscode-oniguruma'
import textmate from 'vscode-textmate'

/** A run of a line with the scopes that it was given, outermost first. */
export interface Token {
  readonly text: string
  readonly scopes: readonly string[]
}

const injection = 'tieout.money.injection'

/** A stand-in for the editor's Markdown grammar: the same scope names for what the injection must keep out of. */
const markdown = {
  scopeName: 'text.html.markdown',
  patterns: [
    { name: 'markup.fenced_code.block.markdown', begin: '^```', end: '^```' },
    { name: 'comment.block.html', begin: '<!--', end: '-->' },
    { name: 'meta.tag.inline.html', begin: '</?[A-Za-z]', end: '>' },
    { name: 'markup.inline.raw.string.markdown', match: '`[^`]+`' },
    { name: 'markup.math.inline.markdown', match: '(?<!\\w)\\$\\\\\\w[^$]*\\$' },
    {
      name: 'meta.link.inline.markdown',
      match: '(\\[)([^\\]]*)(\\]\\()([^)]*)(\\))',
      captures: {
        '2': { name: 'string.other.link.title.markdown', patterns: [{ match: '(?!)' }] },
        '4': { name: 'markup.underline.link.markdown' },
      },
    },
    {
      name: 'markup.bold.markdown',
      begin: '\\*\\*',
      end: '\\*\\*',
    },
  ],
}

/**
 * Loads the money grammar into the stand-in Markdown grammar, with the engine that the editor uses.
 *
 * @returns a function from a text's lines to each line's tokens
 * @example (await moneyTokenizer())(['$38B'])[0] is one token of scope constant.numeric.money.tieout and two within
 */
export async function moneyTokenizer(): Promise<(lines: readonly string[]) => Token[][]> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')
  await oniguruma.loadWASM(readFileSync(wasm))
  const money = readFileSync(new URL('../../syntaxes/tieout-money.tmLanguage.json', import.meta.url), 'utf8')
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) =>
      textmate.parseRawGrammar(scope === injection ? money : JSON.stringify(markdown), `${scope}.json`),
    getInjections: (scope) => (scope === 'text.html.markdown' ? [injection] : undefined),
  })
  const grammar = await registry.loadGrammar('text.html.markdown')
  if (grammar === null) throw new Error('the Markdown grammar did not load')
  return (lines) => {
    let state = textmate.INITIAL
    return lines.map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state)
      state = ruleStack
      return tokens.map((token) => ({ text: line.slice(token.startIndex, token.endIndex), scopes: token.scopes }))
    })
  }
}
