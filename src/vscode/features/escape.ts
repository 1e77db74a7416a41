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
