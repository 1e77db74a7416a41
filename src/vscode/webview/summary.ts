/// <reference lib="dom" />
// The script of the summary's page: shows the content that the extension sends, keeps the reader's place in it, and
// hands clicks back. It knows nothing of what the content says.

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void
  getState(): { readonly scroll?: number } | undefined
  setState(state: unknown): void
}

const vscode = acquireVsCodeApi()
const main = document.querySelector('main')

function show(content: string): void {
  if (main === null) return
  const focused = document.activeElement?.getAttribute('data-request')
  const scroll = main.childElementCount === 0 ? (vscode.getState()?.scroll ?? 0) : window.scrollY
  main.innerHTML = content
  window.scrollTo(0, scroll)
  if (focused)
    main.querySelector<HTMLElement>(`[data-request="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true })
}

window.addEventListener('message', ({ data }: MessageEvent<{ readonly content?: unknown }>) => {
  if (typeof data.content === 'string') show(data.content)
})

window.addEventListener('scroll', () => vscode.setState({ scroll: window.scrollY }), { passive: true })

document.addEventListener('click', ({ target }) => {
  const request = target instanceof Element ? target.closest('[data-request]')?.getAttribute('data-request') : null
  if (request) vscode.postMessage(JSON.parse(request))
})

vscode.postMessage({ ready: true })
