/**
 * Escapes what Markdown, HTML or the editor's icons would read as markup. White space becomes single spaces.
 *
 * @example escapeMarkdown('[x](command:y) <b>') === '\\[x\\]\\(command:y\\) &lt;b&gt;'
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-!~|$^]/g, '\\$&')
    .replace(/^(\s*\d+)\.(?=\s|$)/, '$1\\.')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/(?<=\w):(?=\/\/)|(?<=www)\.|@/g, (mark) => `&#${mark.charCodeAt(0)};`)
}

/** Inline code that holds any text: its fence is longer than any run of backticks within. */
export function codeSpan(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1)
  return `${fence} ${text.replace(/\s+/g, ' ')} ${fence}`
}
