/**
 * The text that a file's bytes hold, as an editor shows it: UTF-8, or UTF-16 where a byte order mark says so. The
 * mark is not part of the text; bytes that are no valid text become U+FFFD.
 *
 * @example decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x24, 0x35)) === '$5'
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return 'utf-8'
}
