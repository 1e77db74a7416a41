import { listOf } from '../amounts/format'
import type { Deal, Registry } from './types'

/** A company's name for people, or its id where it is unknown. */
export function companyName(registry: Pick<Registry, 'companies'>, id: string): string {
  return registry.companies.get(id)?.name ?? id
}

/** 'OpenAI → Amazon Web Services': who pays and who is paid. */
export function partiesOf(registry: Pick<Registry, 'companies'>, deal: Pick<Deal, 'from' | 'to'>): string {
  const names = (ids: readonly string[]) => listOf(ids.map((id) => companyName(registry, id)))
  return `${names(deal.from)} → ${names(deal.to)}`
}

/** `possessive('OpenAI')` is 'OpenAI’s', `possessive('Meta Platforms')` 'Meta Platforms’'. */
export function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`
}
