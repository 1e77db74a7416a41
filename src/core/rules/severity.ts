import type { Registry } from '../registry/types'
import type { Rule } from './rule'
import type { Severity } from './types'

/** What decides how severe a rule is. */
export interface Severities {
  readonly registry: Pick<Registry, 'severities'>
  /** Severities from the settings; the registry's own come next, then the rule's default. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>
}

/** The severity a rule has here: the setting, else what `deals.yaml` says, else its default. */
export function severityOf(
  rule: Pick<Rule, 'id' | 'severity'>,
  { severities, registry }: Severities,
): Severity | 'off' {
  const set = Object.hasOwn(severities, rule.id) ? severities[rule.id] : undefined
  return set ?? registry.severities.get(rule.id) ?? rule.severity
}
