import type { Claim } from '../../../src/core/claims/types'
import { readWith } from '../read-note'

const NAMES = ['Tarn', 'Osk', 'Pellmore', 'Harbin', 'Meridian', 'Quillon', 'Nordcap', 'Coldwell', 'Varro', 'Kelvin']

/** The companies of the examples; *Osk Cloud* is a product of Osk, and *Varro* reports in years that end in January. */
export const COMPANIES = [
  'companies:',
  ...NAMES.map((name) => {
    const more = name === 'Osk' ? ', products: [Osk Cloud]' : name === 'Varro' ? ", fiscal-year-end: '01-31'" : ''
    return `  - {id: ${name.toLowerCase()}, name: ${name}${more}}`
  }),
].join('\n')

/**
 * What a note says of each of its figures, in order, a line each: the figure, then every slot that is filled or that is
 * not the default. A slot that was carried over has a `~`.
 *
 * @param text the whole note, in Markdown unless its path says otherwise
 * @example of *Tarn's revenue was $5m in 2024*: `$5m who=tarn what=revenue when=2024`
 */
export function said(text: string, path = '2025-11-10-note.md'): readonly string[] {
  const { claims, figures } = readWith(COMPANIES, text, path)
  return claims.map((claim) => `${figures[claim.figure]?.text}${saidOf(claim)}`)
}

function saidOf(claim: Claim): string {
  const slot = (name: string, filled: { value: unknown; how: string } | null, text?: string) =>
    filled === null ? '' : ` ${name}=${filled.how === 'carried' ? '~' : ''}${text ?? String(filled.value)}`
  const other = (name: string, value: string, plain: string) => (value === plain ? '' : ` ${name}=${value}`)
  return [
    slot('who', claim.who),
    slot('to', claim.to),
    claim.directed ? '' : ' undirected',
    slot('what', claim.what),
    claim.bareDeal ? ' deal' : '',
    slot('when', claim.when, claim.when?.value.text),
    slot('round', claim.round),
    claim.term === null ? '' : ` term=${claim.term}`,
    other('mode', claim.mode.value, 'fact'),
    other('scope', claim.scope.value, 'whole'),
    slot('basis', claim.basis),
    claim.residue.length === 0 ? '' : ` residue=${claim.residue.join('+')}`,
  ].join('')
}
