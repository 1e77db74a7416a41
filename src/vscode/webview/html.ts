/** Markup that is safe to show: its texts are escaped. */
export class Html {
  constructor(readonly markup: string) {}
}

type Value = string | number | Html | readonly Html[]

/**
 * A template for markup: what is put in is escaped unless it is markup itself.
 *
 * @example html`<p title="${'a "b"'}">${'1 < 2'}</p>`.markup === '<p title="a &#34;b&#34;">1 &#60; 2</p>'
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(parts.map((part, i) => part + render(values[i] ?? '')).join(''))
}

function render(value: Value): string {
  if (value instanceof Html) return value.markup
  if (typeof value === 'object') return value.map(({ markup }) => markup).join('')
  return String(value).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
}
