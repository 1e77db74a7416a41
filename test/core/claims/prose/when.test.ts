import { expect, test } from 'vitest'
import { said } from '../said'

test.each<[string, ...string[]]>([
  ["Tarn's revenue was $5 billion in the third quarter.", '$5 billion who=tarn what=revenue when=2025-Q3'],
  ["Tarn's revenue was $5 billion last year.", '$5 billion who=tarn what=revenue when=2024'],
  ["In 2024, Tarn's revenue was $5 billion.", '$5 billion who=tarn what=revenue when=2024'],
  ["Tarn's 2024 revenue was $5 billion.", '$5 billion who=tarn what=revenue when=2024'],
  ['Tarn lost $5 million in the first half.', '$5 million who=tarn what=loss when=2025-H1'],
  [
    "Tarn's revenue was $5 billion in the nine months through September 2025.",
    '$5 billion who=tarn what=revenue when=2025-Q1/2025-Q3',
  ],
  ["Varro's revenue was $5 billion in fiscal 2025.", '$5 billion who=varro what=revenue when=FY2025'],
  [
    'Tarn expects revenue of $5 billion in the first quarter.',
    '$5 billion who=tarn what=revenue when=2026-Q1 mode=outlook',
  ],
  ['Tarn expects revenue of $5 billion this quarter.', '$5 billion who=tarn what=revenue when=2025-Q4 mode=outlook'],
  ["Tarn's revenue will reach $5 billion by 2027.", '$5 billion who=tarn what=revenue when=2027 mode=outlook'],
  [
    "Tarn's revenue was $5 billion in the third quarter, up from $4 billion a year earlier.",
    '$5 billion who=tarn what=revenue when=2025-Q3',
    '$4 billion who=tarn what=~revenue when=2024-Q3',
  ],
  [
    "Tarn's revenue rose to $6 million from $5 million a year ago.",
    '$6 million who=tarn what=revenue',
    '$5 million who=tarn what=revenue',
  ],
  ['Tarn said on Thursday that its revenue was $5 billion.', '$5 billion who=~tarn what=revenue'],
  [
    'Tarn signed a $5 billion deal with Osk on 3 November.',
    '$5 billion who=tarn to=osk undirected deal when=2025-11-03',
  ],
  ['Tarn signed a seven-year, $38 billion deal with Osk.', '$38 billion who=tarn to=osk undirected deal term=84'],
  ['Tarn will pay Osk $38 billion over seven years.', '$38 billion who=tarn to=osk deal term=84'],
  ['Tarn raised $5 billion in a Series G.', '$5 billion who=tarn what=funding round=Series G'],
  ['Tarn raised a $5 million seed round in May 2024.', '$5 million who=tarn what=funding when=2024-05 round=seed'],
  ['At the end of 2024, Tarn held $5 billion in cash.', '$5 billion who=tarn what=cash when=2024-12-31'],
  ["Tarn's revenue was $5 billion over the last twelve months.", '$5 billion who=tarn what=revenue when=TTM'],
  ["Tarn's revenue fell 5 % in the second quarter to $5 million.", '$5 million who=tarn what=revenue when=2025-Q2'],
  ['Tarn posted sales of $5 billion in the December quarter.', '$5 billion who=tarn what=revenue when=2024-Q4'],
  [
    'Tarn posted sales of $5 billion for the year ended March 31, 2025.',
    '$5 billion who=tarn what=revenue when=2024-Q2/2025-Q1',
  ],
  [
    "Tarn's revenue was $5 billion in 2024 and $6 billion in 2025.",
    '$5 billion who=tarn what=revenue when=2024',
    '$6 billion who=~tarn what=~revenue when=2025',
  ],
  [
    'Tarn announced on Monday a $5 million investment in Osk.',
    '$5 million who=tarn to=osk what=equity when=2025-11-10',
  ],
])('%s', (text, ...lines) => {
  expect(said(text)).toEqual(lines)
})
