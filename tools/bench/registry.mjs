// A registry of any size for measuring. Its first companies are those that the generated notes speak of, and what it
// says of two of them is what the notes say.
import { amountFor } from './texts.mjs'
import { lists } from './words.mjs'

const KINDS = ['compute', 'chips', 'equity', 'debt']

/**
 * A `deals.yaml` with so many deals, one company to five of them, from twenty companies up.
 *
 * @param {number} deals
 * @returns {string}
 */
export function registryOf(deals) {
  const names = companies(Math.max(20, Math.ceil(deals / 5)))
  const entries = Array.from({ length: deals }, (_, i) => {
    const payer = i % names.length
    const payee = (payer + 1 + Math.floor(i / names.length)) % names.length
    return [
      `  - id: deal-${i}`,
      `    kind: ${KINDS[i % KINDS.length]}`,
      `    from: c${payer}`,
      `    to: c${payee}`,
      `    amount: ${amountFor([names[payer], names[payee]])}`,
      '    status: signed',
      `    announced: ${2021 + (i % 5)}-0${(i % 9) + 1}-1${i % 10}`,
    ].join('\n')
  })
  const list = names.map((name, i) => `  - {id: c${i}, name: ${name}}`)
  return `companies:\n${list.join('\n')}\n\ndeals:\n${entries.join('\n\n')}\n`
}

/** The same registry with another amount in the middle one of its deals; as a string in one piece, as editors give it. */
export function withOtherAmount(registry, amount) {
  const middle = registry.indexOf('    amount: ', (registry.indexOf('deals:\n') + registry.length) / 2)
  const parts = [registry.slice(0, middle), `    amount: ${amount}`, registry.slice(registry.indexOf('\n', middle))]
  return parts.join('')
}

/** Names of companies: those of the notes, then invented ones, no two the same. */
function companies(count) {
  const parts = ['Al', 'Bor', 'Cas', 'Dro', 'Eld', 'Fen', 'Gra', 'Hul', 'Iv', 'Jor', 'Kas', 'Lum', 'Mor', 'Nel', 'Ost']
  const ends = ['den', 'mark', 'vik', 'sen', 'tor', 'wick', 'lund', 'gate', 'holm', 'ridge', 'ford', 'by', 'nor', 'ley']
  const made = (i) => {
    const [first, second] = [parts[i % 15], ends[Math.floor(i / 15) % 14]]
    return `${first}${second} ${parts[Math.floor(i / 210) % 15]}${ends[(i + Math.floor(i / 3150)) % 14]}`
  }
  const known = [...lists.known, ...lists.invented]
  return Array.from({ length: count }, (_, i) => known[i] ?? made(i - known.length))
}
