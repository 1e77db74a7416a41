import { parseDocument } from 'yaml'
import type { Span } from '../../span'
import { shortened } from '../../text/quoted'
import type { Anchors } from './anchors'
import { type Conversion, convert } from './convert'
import type { YamlPiece } from './piece'

interface LibraryError {
  readonly code: string
  readonly message: string
  readonly pos: readonly [number, number]
}

// What the library says of tabs depends on what stands around them.
const TAB_INDENT = /^ *\t/m
const TAB_ERRORS = ['TAB_AS_INDENT', 'UNEXPECTED_TOKEN', 'BAD_INDENT']

const WORDS: readonly (readonly [said: RegExp, words: string])[] = [
  [/quote$/, 'this quotation mark is not closed'],
  [/^Flow (?:map|sequence) .*and end with a/, 'this bracket or brace is not closed'],
  [/same column|^Sequence item without/, 'this line’s indent does not fit the lines above it'],
  [/^Block scalar header/, 'a value that starts with > or | needs quotes'],
  [/^Implicit (?:map )?keys need/, 'a key needs a colon behind it'],
  [/^Nested mappings/, 'a value with a colon in it needs quotes'],
]

function inWords({ code, message, pos }: LibraryError, text: string): string {
  if (TAB_ERRORS.includes(code) && TAB_INDENT.test(text)) return 'a tab stands in the indent: YAML takes spaces only'
  if (/^ *-\w/.test(text)) return 'a dash needs a space behind it'
  if (code === 'BAD_SCALAR_START') return `a value that starts with ${text.charAt(pos[0])} needs quotes`
  if (code === 'RESOURCE_EXHAUSTION') return 'this is nested too deeply to be read'
  const words = WORDS.find(([said]) => said.test(message))?.[1]
  return words ?? `this is not valid YAML (${shortened(message.charAt(0).toLowerCase() + message.slice(1))})`
}

// The library puts the error of an unclosed quotation mark or bracket behind it; its place is the mark.
function placeOf(error: LibraryError, message: string, { text, base, unclosed }: Conversion): Span {
  // A map without braces within brackets has no mark of its own.
  const mark = unclosed.find((at) => /[[{"']/.test(text.charAt(at - base)))
  if (mark !== undefined && message.endsWith('is not closed')) return { start: mark, end: mark + 1 }
  const start = Math.max(0, Math.min(error.pos[0], text.length - 1))
  const end = Math.min(Math.max(error.pos[1], start + 1), text.length)
  return { start: base + start, end: base + end }
}

/** Reads a part of a file with the library, which knows all of YAML. */
export function byLibrary(text: string, base: number, anchors: Anchors): YamlPiece {
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const errors = document.errors.map(({ pos: [start, end] }) => ({ start: base + start, end: base + end }))
  const conversion: Conversion = { text, base, anchors, errors, problems: [], unclosed: [] }
  const node = convert(document.contents, conversion)
  const [first] = document.errors
  if (first === undefined) return { node, problems: conversion.problems }
  const message = inWords(first, text)
  // What else is wrong in the part may come of this.
  return { node, problems: [{ code: 'syntax', at: placeOf(first, message, conversion), message }] }
}
