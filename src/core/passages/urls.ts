import type { Span } from '../span'

const SCHEME = /[A-Za-z][A-Za-z0-9+.-]{0,15}$/
const STOP = /[\s<>"“”«»`|\uFFFC]/
const LOCAL = /[\p{L}\p{N}._%+'-]/u
const DOMAIN = /[\p{L}\p{N}.-]/u

/**
 * The web and mail addresses in a text, as spans in order: `https://…`, `www.…`, `name@host.tld`, `mailto:…`. The
 * punctuation of the sentence around one stands outside, as in GFM's extended autolinks (spec 0.29, 6.9).
 *
 * `addressSpans('See www.a.com/x.')` is `[{ start: 4, end: 15 }]`.
 */
export function addressSpans(text: string): Span[] {
  const found: Span[] = []
  let from = 0
  const take = (start: number, end: number) => {
    if (start < from || end <= start) return
    found.push({ start, end })
    from = end
  }
  const sign = /:\/\/|www\.|@/gi
  for (let hit = sign.exec(text); hit !== null; hit = sign.exec(text)) {
    if (hit.index < from) continue
    if (hit[0] === '@') {
      const mail = mailAt(text, hit.index, from)
      if (mail !== null) take(mail.start, mail.end)
    } else if (hit[0] === '://') {
      const scheme = SCHEME.exec(text.slice(Math.max(from, hit.index - 16), hit.index))
      if (scheme === null) continue
      const end = addressEnd(text, hit.index + 3)
      if (end > hit.index + 3) take(hit.index - scheme[0].length, end)
    } else if (hit.index === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(hit.index - 1))) {
      const end = addressEnd(text, hit.index + 4)
      if (end > hit.index + 4) take(hit.index, end)
    }
    sign.lastIndex = Math.max(sign.lastIndex, from)
  }
  return found
}

/** Where an address that began before `from` ends, without the punctuation that belongs to the sentence. */
function addressEnd(text: string, from: number): number {
  let end = from
  let open = 0
  while (end < text.length && !STOP.test(text.charAt(end))) {
    if (text.charAt(end) === '(') open++
    else if (text.charAt(end) === ')' && --open < 0) break
    end++
  }
  while (end > from && /[?!.,:;*_~'’\]}…]/.test(text.charAt(end - 1))) end--
  return end
}

/** The mail address around an `@`, or null. Its parts are at most as long as RFC 5321 allows (64 and 255). */
function mailAt(text: string, at: number, floor: number): Span | null {
  let start = at
  while (start > floor && at - start < 64 && LOCAL.test(text.charAt(start - 1))) start--
  while (start < at && /[.'-]/.test(text.charAt(start))) start++
  let end = at + 1
  while (end < text.length && end - at < 255 && DOMAIN.test(text.charAt(end))) end++
  while (end > at + 1 && /[.-]/.test(text.charAt(end - 1))) end--
  const domain = text.slice(at + 1, end)
  if (start === at || !/^[^.]+(?:\.[^.]+)*\.\p{L}{2,}$/u.test(domain)) return null
  if (text.slice(Math.max(floor, start - 7), start).toLowerCase() === 'mailto:') start -= 7
  return { start, end }
}
