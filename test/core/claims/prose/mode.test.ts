import { expect, test } from 'vitest'
import { said } from '../said'

test.each<[string, ...string[]]>([
  ['Tarn will pay Osk $5 billion for chips.', '$5 billion who=tarn to=osk what=chips'],
  ['Tarn would invest $5 billion in Osk under the agreement.', '$5 billion who=tarn to=osk what=equity'],
  ['Tarn reportedly paid Osk $5 billion for chips.', '$5 billion who=tarn to=osk what=chips'],
  ['Tarn expects revenue of $5 billion in 2026.', '$5 billion who=tarn what=revenue when=2026 mode=outlook'],
  [
    'Tarn forecast sales of $5 billion for the current quarter.',
    '$5 billion who=tarn what=revenue when=2025-Q4 mode=outlook',
  ],
  ["Tarn's revenue will reach $5 billion in 2026.", '$5 billion who=tarn what=revenue when=2026 mode=outlook'],
  ["Tarn's revenue could reach $5 billion in 2026.", '$5 billion who=tarn what=revenue when=2026 mode=outlook'],
  ['Tarn plans to spend $5 billion on data centers in 2026.', '$5 billion who=tarn what=capex when=2026 mode=outlook'],
  ["Tarn's revenue is $20 billion in 2027.", '$20 billion who=tarn what=revenue when=2027 mode=outlook'],
  [
    "Tarn's revenue was $11 billion in the third quarter. It is looking for $11.5 billion in the second quarter, above the $11.1 billion that analysts expected.",
    '$11 billion who=tarn what=revenue when=2025-Q3',
    '$11.5 billion who=~tarn what=~revenue when=2026-Q2 mode=outlook',
    '$11.1 billion who=~tarn what=~revenue when=2026-Q2 mode=outlook',
  ],
  ['Tarn is in talks to invest $5 billion in Osk.', '$5 billion who=tarn to=osk what=equity mode=rumour'],
  ['Tarn may buy Osk for $5 billion.', '$5 billion who=tarn to=osk what=acquisition mode=rumour'],
  ['Tarn is considering a $5 billion investment in Osk.', '$5 billion who=tarn to=osk what=equity mode=rumour'],
  [
    'Osk is in talks to raise $5 billion at a valuation of $50 billion.',
    '$5 billion who=osk what=funding mode=rumour',
    '$50 billion who=~osk what=valuation mode=rumour',
  ],
  ['If Tarn paid Osk $5 billion, it would be poor.', '$5 billion who=tarn to=osk deal mode=hypothetical'],
  ["Suppose Tarn's revenue is $5 billion.", '$5 billion who=tarn what=revenue mode=hypothetical'],
  ['At $51 billion, Tarn would be cheap.', '$51 billion mode=hypothetical'],
  ['Tarn did not invest $5 billion in Osk.', '$5 billion who=tarn to=osk what=equity mode=denied'],
  ['Tarn never paid Osk $5 billion.', '$5 billion who=tarn to=osk deal mode=denied'],
  ['Tarn had planned to invest $5 billion in Osk.', '$5 billion who=tarn to=osk what=equity mode=past-plan'],
  ['Tarn expects to lose $5 million in 2026.', '$5 million who=tarn what=loss when=2026 mode=outlook'],
  ['Tarn could raise $5 million.', '$5 million who=tarn what=funding mode=rumour'],
  ['Tarn plans to raise $5 billion.', '$5 billion who=tarn what=funding mode=outlook'],
  ['Tarn guided to revenue of $5 billion.', '$5 billion who=tarn what=revenue mode=outlook'],
  ["Analysts see Tarn's revenue at $5 billion in 2026.", '$5 billion who=tarn what=revenue when=2026 mode=outlook'],
  [
    "Tarn's revenue was $5 billion in 2024 and will be $6 billion in 2026.",
    '$5 billion who=tarn what=revenue when=2024',
    '$6 billion who=tarn what=revenue when=2026 mode=outlook',
  ],
  ['Tarn had planned a $5 million investment in Osk.', '$5 million who=tarn to=osk what=equity mode=past-plan'],
  ['Tarn has not paid Osk $5 million for chips.', '$5 million who=tarn to=osk what=chips mode=denied'],
  ['Tarn denied paying Osk $5 million for chips.', '$5 million who=tarn to=osk what=chips mode=denied'],
  ['Suppose Tarn paid Osk $5 million.', '$5 million who=tarn to=osk deal mode=hypothetical'],
  ["Tarn's revenue, estimated at $5 million, grew.", '$5 million who=tarn what=revenue mode=outlook'],
  ["Tarn's CEO said it will invest $5 million in Osk.", '$5 million who=~tarn to=osk what=equity'],
])('%s', (text, ...lines) => {
  expect(said(text)).toEqual(lines)
})
