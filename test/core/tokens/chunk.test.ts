import { expect, test } from 'vitest'
import { chunked } from './say-tokens'

test.each<[string, string]>([
  [
    'Tarn has committed to spending $5m on chips.',
    'noun[Tarn] verb[has committed to spending] noun[$5m] preposition[on] noun[chips] punctuation[.]',
  ],
  [
    'Tarn will pay Varro $38 billion over seven years for computing capacity.',
    'noun[Tarn] verb[will pay] noun[Varro] noun[$38_billion] time[over_seven_years] preposition[for] noun[computing_capacity] punctuation[.]',
  ],
  [
    "Pellmore's $7 billion investment in Tarn rival Osk closed.",
    "noun[Pellmore 's $7_billion investment] preposition[in] noun[Tarn rival Osk] verb[closed] punctuation[.]",
  ],
  [
    'Tarn, which went public last year, held $5 million in cash.',
    'noun[Tarn] punctuation[,] relative[which] verb[went_public] time[last_year] punctuation[,] verb[held] noun[$5_million] preposition[in] noun[cash] punctuation[.]',
  ],
  [
    "In 2024, Tarn's first-quarter revenue rose to $5 million.",
    "time[In 2024] punctuation[,] noun[Tarn 's first-quarter revenue] verb[rose] preposition[to] noun[$5_million] punctuation[.]",
  ],
  [
    'Revenue rose 5 % to $5 million, up from $4 million a year earlier.',
    'noun[Revenue] verb[rose] noun[5_%] preposition[to] noun[$5_million] punctuation[,] preposition[up_from] noun[$4_million] time[a_year_earlier] punctuation[.]',
  ],
  [
    'Tarn pays Osk $5 million and Harbin $3 million.',
    'noun[Tarn] verb[pays] noun[Osk] noun[$5_million] coordinator[and] noun[Harbin] noun[$3_million] punctuation[.]',
  ],
  [
    'The $5 billion that Osk pledged to Tarn is due.',
    'noun[The $5_billion] relative[that] noun[Osk] verb[pledged] preposition[to] noun[Tarn] verb[is_due] punctuation[.]',
  ],
  [
    'Tarn plans a deal to buy chips from Osk.',
    'noun[Tarn] verb[plans] noun[a deal] verb[to buy] noun[chips] preposition[from] noun[Osk] punctuation[.]',
  ],
  [
    'Tarn raised $5 million (€4 million) in a Series G.',
    'noun[Tarn] verb[raised] noun[$5_million] punctuation[(] noun[€4_million] punctuation[)] preposition[in] noun[a Series_G] punctuation[.]',
  ],
  [
    "Tarn's contract with Osk, at $5 million, has no term.",
    "noun[Tarn 's contract] preposition[with] noun[Osk] punctuation[,] preposition[at] noun[$5_million] punctuation[,] verb[has] noun[no term] punctuation[.]",
  ],
  [
    'Tarn and Osk lost a combined $5 million in 2026 spending.',
    'noun[Tarn] coordinator[and] noun[Osk] verb[lost] noun[a combined $5_million] preposition[in] noun[2026 spending] punctuation[.]',
  ],
  [
    'Tarn raised its latest $5 million from Osk.',
    'noun[Tarn] verb[raised] noun[its latest $5_million] preposition[from] noun[Osk] punctuation[.]',
  ],
  [
    'Tarn expects 2026 spending of about $5 million.',
    'noun[Tarn] verb[expects] noun[2026 spending] preposition[of] noun[about $5_million] punctuation[.]',
  ],
  [
    'To buy Osk, Tarn borrowed $5 million.',
    'verb[To buy] noun[Osk] punctuation[,] noun[Tarn] verb[borrowed] noun[$5_million] punctuation[.]',
  ],
  [
    'Revenue of $5 million; profit of $1 million.',
    'noun[Revenue] preposition[of] noun[$5_million] punctuation[;] noun[profit] preposition[of] noun[$1_million] punctuation[.]',
  ],
  ['Tarn gave Osk a $5 million loan.', 'noun[Tarn] verb[gave] noun[Osk] noun[a $5_million loan] punctuation[.]'],
  [
    "Tarn grew last year's $5 million budget.",
    "noun[Tarn] verb[grew] noun[last_year 's $5_million budget] punctuation[.]",
  ],
  [
    'Since Osk raised $5m, Tarn has grown.',
    'subordinator[Since] noun[Osk] verb[raised] noun[$5m] punctuation[,] noun[Tarn] verb[has grown] punctuation[.]',
  ],
])('%s', (text, chunks) => expect(chunked(text)).toBe(chunks))
