import { expect, test } from 'vitest'
import { said } from '../said'

test.each<[string, ...string[]]>([
  [
    "Tarn bets revenue will grow from today's $13 billion to $100 billion by 2027.",
    '$13 billion who=tarn what=revenue when=2025-11-10',
    '$100 billion who=tarn what=revenue when=2027 mode=outlook',
  ],
  ["Tarn's revenue will exceed the $9 billion of last year.", '$9 billion who=tarn what=revenue when=2024'],
  ["Tarn's revenue could surpass the $9 billion of 2024.", '$9 billion who=tarn what=revenue when=2024'],
  [
    "Tarn's loss narrowed to $5 million from $9 million.",
    '$5 million who=tarn what=loss',
    '$9 million who=tarn what=loss',
  ],
  [
    'Tarn lost $5 million in the third quarter, compared with $4 million a year earlier.',
    '$5 million who=tarn what=loss when=2025-Q3',
    '$4 million who=tarn what=~loss when=2024-Q3',
  ],
  [
    "Tarn's revenue was $5 billion, above the $4 billion that analysts expected.",
    '$5 billion who=tarn what=revenue',
    '$4 billion who=tarn what=revenue mode=outlook',
  ],
  [
    "Tarn's capex was $5 billion in 2024, more than Osk's $4 billion.",
    '$5 billion who=tarn what=capex when=2024',
    '$4 billion who=osk what=~capex when=~2024',
  ],
  [
    "Tarn's revenue doubled to $5 billion in 2024 from $2.5 billion in 2023.",
    '$5 billion who=tarn what=revenue when=2024',
    '$2.5 billion who=tarn what=revenue when=2023',
  ],
  [
    "Tarn's revenue rose from $3.7 billion in 2024 to $13 billion in 2025.",
    '$3.7 billion who=tarn what=revenue when=2024',
    '$13 billion who=tarn what=revenue when=2025',
  ],
])('%s', (text, ...lines) => {
  expect(said(text)).toEqual(lines)
})
