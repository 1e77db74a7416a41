import { expect, test } from 'vitest'
import { createWorkspace } from '../../src/core/workspace/workspace'

const REGISTRY = `companies:
  - {id: tarn, name: Tarn}
  - {id: osk, name: Osk}
  - {id: pellmore, name: Pellmore}
deals:
  - {id: tarn-osk, kind: compute, from: tarn, to: osk, amount: $38 billion, status: signed, announced: 2025-11-03, term: 7 years}
  - {id: pellmore-tarn, kind: equity, from: pellmore, to: tarn, amount: $2 billion, status: signed}
metrics:
  - {id: tarn-revenue, company: tarn, measure: revenue, period: 2025, amount: $13 billion}
rates:
  - {from: EUR, to: USD, rate: 1.08}
`

/** What is found in a note beside the registry: rule, and the message. */
function found(text: string): string[] {
  const workspace = createWorkspace()
  workspace.update([
    { kind: 'registry', path: 'deals.yaml', text: REGISTRY },
    { kind: 'note', path: 'note.md', text },
  ])
  return workspace.findings().map(({ rule, message }) => `${rule}: ${message}`)
}

// Claims are read from English words. What a sentence in another language says of its amount is not known, so that
// neither an amount that differs from the registry nor a share, a change or a rate in it is judged.
test.each([
  [
    'German',
    'Tarn zahlt Osk 38 Milliarden US-Dollar über sieben Jahre, 9 Milliarden Dollar pro Jahr. Tarn zahlt Osk 24 Mrd. Dollar. ' +
      'Das sind 3 % der 1,4 Billionen Dollar, die Tarn zugesagt hat. Der Umsatz von Tarn stieg 2025 um 50 % von 10 auf 15 Mrd. Dollar. ' +
      'Pellmore hält einen Anteil an Tarn für 3 Mrd. Euro.',
  ],
  [
    'French',
    'Tarn paie 38 milliards de dollars à Osk sur sept ans, soit 9 milliards de dollars par an. Tarn paie 24 Md$ à Osk. ' +
      'C’est 10 % des 1 400 milliards de dollars promis par Tarn. Le chiffre d’affaires de Tarn est de 15 Md$ en 2025, ' +
      'en hausse de 20 % par rapport à 10 Md$. Pellmore investit 3 milliards d’euros dans Tarn.',
  ],
  [
    'Italian',
    'Tarn paga a Osk 24 miliardi di dollari in sette anni, circa 9 miliardi di dollari l’anno, il 10 % dei 1.400 miliardi di dollari ' +
      'promessi. I ricavi di Tarn nel 2025 sono 15 miliardi di dollari, +20 % dai 10 miliardi di dollari del 2024.',
  ],
  [
    'Spanish',
    'Tarn pagará 38 mil millones de dólares a Osk. Tarn pagará 24 mil millones de dólares a Osk en siete años, unos 9 mil millones ' +
      'de dólares al año. Tarn ingresó 15.000 millones de dólares en 2025, un 50 % más que los 11.000 millones de dólares de 2024.',
  ],
  [
    'Japanese',
    'TarnはOskに380億ドルを支払う。TarnはOskに240億ドルを支払う。約束総額1.4兆ドルの10%にあたる。' +
      'Tarnの2025年の売上高は150億ドルで、前年の100億ドルから20%増加した。Pellmoreは Tarn に30億ドルを出資した。',
  ],
  [
    'Chinese',
    'Tarn向Osk支付380亿美元。Tarn向Osk支付240亿美元，为期七年，每年约90亿美元，占总额1.4万亿美元的10%。' +
      'Tarn 2025年营收150亿美元，同比增长20%，去年为100亿美元。Pellmore 向 Tarn 投资 30 亿美元。',
  ],
  ['Korean', 'Tarn은 Osk에 380억 달러를 지불한다. Tarn은 Osk에 240억 달러를 지불한다. 총 1조 4000억 달러의 10%이다.'],
])('a paragraph in %s beside a deal yields no finding, right or differing', (_, text) => {
  expect(found(text)).toEqual([])
})

test.each([
  ['Tarn investiert 60 Mrd. Dollar, unter anderem: Osk (38 Mrd. Dollar), Pellmore (10 Mrd. Dollar).'],
  ['Tarn investiert 60 Mrd. Dollar, u. a.: Osk (38 Mrd. Dollar), Pellmore (10 Mrd. Dollar).'],
  ['Tarn investit 60 Md$, notamment : Osk (38 Md$), Pellmore (10 Md$).'],
  ['Tarn investe 60 miliardi di dollari, tra cui: Osk (38 miliardi di dollari), Pellmore (10 miliardi di dollari).'],
  [
    'Tarn invierte 60 mil millones de dólares, entre ellos: Osk (38 mil millones de dólares), Pellmore (10 mil millones de dólares).',
  ],
  ['Tarn投资600亿美元，包括：Osk（380亿美元），Pellmore（100亿美元）。'],
  ['Tarnは600億ドルを投資：Osk（380億ドル）、Pellmore（100億ドル）など。'],
  ['Tarn投资600亿美元，其中：\n\n- Osk：380亿美元\n- Pellmore：100亿美元'],
  ['Total: 60 Md$, dont:\n\n- Osk : 38 Md$\n- Pellmore : 10 Md$'],
  [
    '| Posten | Betrag |\n|---|---|\n| Osk | 38 Mrd. USD |\n| davon Dune | 12 Mrd. USD |\n| Harbin | 10 Mrd. USD |\n| Total | 48 Mrd. USD |',
  ],
  ['| Poste | Montant |\n|---|---|\n| Osk | 38 Md$ |\n| dont Dune | 12 Md$ |\n| Harbin | 10 Md$ |\n| Total | 48 Md$ |'],
  [
    '| 項目 | 金額 |\n|---|---|\n| Osk | 380億ドル |\n| うち Dune | 120億ドル |\n| Harbin | 100億ドル |\n| Total | 480億ドル |',
  ],
])('%j leaves its parts open, or holds a part of a part', (text) => {
  expect(found(text)).toEqual([])
})

test('what needs no word of a language is judged: parts behind a colon, and the rows of a table', () => {
  expect(found('Tarn investiert 60 Mrd. Dollar: Osk (38 Mrd. Dollar), Pellmore (10 Mrd. Dollar).')).toEqual([
    'parts-total: The parts add up to $48B, not $60B: Osk and Pellmore.',
  ])
  expect(found('| Poste | Montant |\n|---|---|\n| Osk | 38 Md$ |\n| Harbin | 10 Md$ |\n| Total | 58 Md$ |')).toEqual([
    'parts-total: The parts add up to $48B, not $58B: Osk and Harbin.',
  ])
})

test.each([
  ['Osk: 125 × $150 × 12 months = $225,000'],
  ['Osk compte 30 failles × 2 000 € en moyenne × 30 (facteur) = 1,8 million d’euros.'],
])('%j has a factor that is no count and no price', (text) => {
  expect(found(text)).toEqual([])
})
