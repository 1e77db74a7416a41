import { expect, test } from 'vitest'
import { said } from '../said'

// Clauses within clauses: who does what where another clause, an aside or a denial stands between.
test.each<[string, ...string[]]>([
  ["Harbin, Tarn's rival, lost $5 million.", '$5 million who=harbin what=loss residue=Tarn'],
  ['Tarn and Osk are growing. The company lost $5 million.', '$5 million what=loss'],
  ['Tarn signed a deal with Osk that would bring in $5 million.', '$5 million who=tarn to=osk undirected deal'],
  ['Tarn bought a start-up called Osk for $5 billion.', '$5 billion who=tarn to=osk what=acquisition'],
  ['Harbin knows of the $5 billion Tarn pledged to Osk.', '$5 billion who=tarn to=osk deal'],
  [
    "Mubadala spoke. Tarn, which manages $327 billion, led Osk's round with $2.1 billion.",
    '$327 billion who=tarn',
    '$2.1 billion who=tarn to=osk what=equity',
  ],
  ['Tarn has not yet agreed to pay Osk $5 billion.', '$5 billion who=tarn to=osk deal mode=denied'],
  ['Tarn denied that it would invest $5 billion in Osk.', '$5 billion who=~tarn to=osk what=equity mode=denied'],
  ['It is untrue that Tarn paid Osk $5 billion.', '$5 billion who=tarn to=osk deal mode=denied'],
  ["Tarn's loss was not $5 million.", '$5 million who=tarn what=loss mode=denied'],
  [
    "Tarn's loss was $5 million, not $4 million.",
    '$5 million who=tarn what=loss',
    '$4 million who=~tarn what=~loss mode=denied',
  ],
  ['Tarn has no plan to invest $5 billion in Osk.', '$5 billion who=tarn to=osk what=equity mode=denied'],
  [
    'Tarn was valued at $50 billion in its Series F.',
    '$50 billion who=tarn what=valuation round=Series F residue=Series F',
  ],
  ['Osk was sold to Tarn for $5 billion.', '$5 billion who=tarn to=osk what=acquisition'],
  ['Osk was acquired by Tarn for $5 billion.', '$5 billion who=tarn to=osk what=acquisition'],
  ['Tarn sold $5 billion of chips to Osk.', '$5 billion who=osk to=tarn what=chips'],
  ['Tarn, which went public last year, held $5 million in cash.', '$5 million who=tarn what=cash'],
  ["Tarn's $5 billion acquisition of Osk is to close in March 2026.", '$5 billion who=tarn to=osk what=acquisition'],
  [
    'Osk raised €1.9 billion in September. Harbin put in €1.4 billion.',
    '€1.9 billion who=osk what=funding when=2025-09',
    '€1.4 billion who=harbin to=~osk what=~equity',
  ],
  [
    "Tarn's revenue rose from $3.7 billion in 2024 to $13 billion.",
    '$3.7 billion who=tarn what=revenue when=2024',
    '$13 billion who=tarn what=revenue',
  ],
  [
    'Nordcap, which Meridian pays $2 billion, held $21 billion in debt; its market value quadrupled to $19.3 billion.',
    '$2 billion who=meridian deal',
    '$21 billion who=nordcap what=debt-outstanding',
    '$19.3 billion who=~nordcap what=market-cap',
  ],
  ['Tarn, not to be outdone, had promised Osk €575 million of equity.', '€575 million who=tarn to=osk what=equity'],
  ["Tarn's contracts with Osk add up to $15.9 billion this week.", '$15.9 billion who=tarn to=osk undirected deal'],
  ['We listen for Osk, which Tarn is buying for $9 billion in stock.', '$9 billion who=tarn to=osk what=acquisition'],
  [
    "Tarn's three contracts with the company, worth $22.4 million altogether, are untouched.",
    '$22.4 million who=tarn undirected deal scope=several',
  ],
  ["Tarn's lease with Osk in Ellendale is worth $1.1 billion.", '$1.1 billion who=tarn to=osk undirected what=lease'],
  [
    '- **Osk.** Bondholders have seen the quarter: a net loss of $1.46 billion on revenue of $107 million.',
    '$1.46 billion who=~osk what=loss',
    '$107 million what=revenue residue=bondholders',
  ],
  ['- Osk. The Series B raised £1.1 billion.', '£1.1 billion who=~osk what=funding round=Series B'],
  ['Tarn is paying $1.1 billion, all of it in shares, for Osk.', '$1.1 billion who=tarn to=osk deal'],
  ['At its current valuation of $61.5 billion, Tarn is cheap.', '$61.5 billion who=~tarn what=valuation'],
  [
    'Harbin lent Osk $9.6 billion in May, and is said to be sounding out others.',
    '$9.6 billion who=harbin to=osk what=debt when=2025-05',
  ],
  [
    'Harbin, which lent Osk $9.6 billion in May, is said to be sounding out others.',
    '$9.6 billion who=harbin to=osk what=debt when=2025-05',
  ],
  [
    'Tarn spent $8.7 billion on inference in 2024. The $8.7 billion figure is double.',
    '$8.7 billion who=tarn what=inference-spend when=2024',
    '$8.7 billion who=~tarn what=~inference-spend when=~2024',
  ],
  ['Amid this, Osk hired Sam Altman. Altman said revenue was $5 million.', '$5 million who=~openai what=revenue'],
  ['Tarn will grow. Revenue of $100 billion by 2027 is the aim.', '$100 billion what=revenue when=2027 mode=outlook'],
  ['Tarn plans to spend $100 billion by 2027.', '$100 billion who=tarn when=2025/2027 mode=outlook'],
  ['# Tarn and the rest\n\nToto — net sales of $5 million were a record.\n', '$5 million what=revenue'],
])('%s', (text, ...claims) => expect(said(text)).toEqual(claims))
