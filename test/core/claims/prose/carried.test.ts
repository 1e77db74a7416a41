import { expect, test } from 'vitest'
import { said } from '../said'

test.each<[string, ...string[]]>([
  ['Tarn is growing. It lost $5 million in 2024.', '$5 million who=~tarn what=loss when=2024'],
  ['Tarn is growing. The company lost $5 million in 2024.', '$5 million who=~tarn what=loss when=2024'],
  ['Tarn, the largest lab in Paris, raised $5 million.', '$5 million who=tarn what=funding'],
  ['Tarn, a lab in Paris, raised $5 million.', '$5 million who=tarn what=funding'],
  ['Tarn rival Osk raised $5 million.', '$5 million who=osk what=funding'],
  ['Pellmore-backed Osk raised $5 million.', '$5 million who=osk what=funding'],
  ['Tarn CEO Ann Lee said revenue was $5 billion.', '$5 billion who=tarn what=revenue'],
  ['Revenue fell to $5 billion, Tarn said.', '$5 billion who=~tarn what=revenue'],
  [
    "Tarn's revenue was $9 million in the third quarter. Net income rose to $5 million.",
    '$9 million who=tarn what=revenue when=2025-Q3',
    '$5 million who=~tarn what=profit when=~2025-Q3',
  ],
  ['At its current valuation of $5 billion, Tarn is large.', '$5 billion who=~tarn what=valuation'],
  [
    'Tarn signed a contract with Osk for $4 billion. The deal runs for five years.',
    '$4 billion who=tarn to=osk undirected deal',
  ],
  [
    'Tarn agreed to buy Osk for $4 billion. The deal is worth $5 billion with stock.',
    '$4 billion who=tarn to=osk what=acquisition',
    '$5 billion who=~tarn to=~osk what=~acquisition',
  ],
  [
    "Pellmore invested $4 million in Osk in May. Pellmore's $5 million investment closed in June.",
    '$4 million who=pellmore to=osk what=equity when=2025-05',
    '$5 million who=pellmore to=~osk what=equity when=2025-06',
  ],
  [
    'Osk spent $8.7 billion on inference in 2025. The $8.7 billion figure is double that of Tarn.',
    '$8.7 billion who=osk what=inference-spend when=2025',
    '$8.7 billion who=~osk what=~inference-spend when=~2025',
  ],
  ['Tarn raised €5 million ($6 million).', '€5 million who=tarn what=funding', '$6 million who=tarn what=funding'],
  [
    'Tarn expects capex of $5 billion. Osk estimates $2 billion.',
    '$5 billion who=tarn what=capex mode=outlook',
    '$2 billion who=osk what=~capex mode=outlook',
  ],
  ['Tarn, which went public, held $5 million in cash.', '$5 million who=tarn what=cash'],
  ['Tarn CEO Ann Lee spoke. Revenue was $5 billion, Lee said.', '$5 billion who=~tarn what=revenue'],
  [
    'Osk raised $9 million. Tarn gave $5 million to the round.',
    '$9 million who=osk what=funding',
    '$5 million who=tarn to=~osk what=~equity',
  ],
  ['Tarn raised $5 million, or €4 million.', '$5 million who=tarn what=funding', '€4 million who=tarn what=funding'],
  ['Tarn signed a deal that would bring in $5 million.', '$5 million who=tarn undirected deal'],
  ['Tarn is large. Its third quarter brought $5 million in revenue.', '$5 million who=~tarn what=revenue when=2025-Q3'],
  ["Tarn's year saw $5 million in revenue.", '$5 million who=tarn what=revenue'],
  ['Tarn is growing. The start-up announced a $5 million round.', '$5 million who=~tarn what=funding'],
  [
    'Tarn signed a $9 million chip deal with Osk. It follows a prior arrangement of $5 million.',
    '$9 million who=tarn to=osk undirected what=chips',
    '$5 million who=~tarn to=~osk undirected what=~chips',
  ],
  [
    'Tarn expects capex of $5 billion, Osk $3 billion. Harbin estimates $2 billion.',
    '$5 billion who=tarn what=capex mode=outlook',
    '$3 billion who=osk what=~capex mode=outlook',
    '$2 billion who=harbin what=~capex mode=outlook',
  ],
  [
    "Tarn's total commitments come to $9 million across Osk ($5 million) and Harbin ($4 million).",
    '$9 million who=tarn what=commitments residue=Osk',
    '$5 million who=~tarn to=osk deal',
    '$4 million who=~tarn to=harbin deal',
  ],
  [
    "Tarn's commitments are $9 million: Osk ($5 million), Harbin ($4 million).",
    '$9 million who=tarn what=commitments',
    '$5 million who=~tarn to=~osk undirected deal',
    '$4 million who=~tarn to=~harbin undirected deal',
  ],
  ['Tarn told Osk that its revenue was $5 million.', '$5 million who=~tarn what=revenue'],
  ['Tarn said Osk lost $5 million in 2024.', '$5 million who=osk what=loss when=2024'],
  ['Harbin, a Tarn rival, lost $5 million in 2024.', '$5 million who=harbin what=loss when=2024'],
  ['Tarn rose. Its market value is $5 billion.', '$5 billion who=~tarn what=market-cap'],
  [
    "Tarn's revenue in 2024 was $5 million, and it lost $2 million.",
    '$5 million who=tarn what=revenue when=2024',
    '$2 million who=~tarn what=loss',
  ],
])('%s', (text, ...lines) => {
  expect(said(text)).toEqual(lines)
})
