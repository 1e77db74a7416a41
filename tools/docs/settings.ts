import { RULES } from '../../src/core/rules'

/** Severities as settings name them. */
const SEVERITIES = ['error', 'warning', 'info', 'hint', 'off']

/**
 * What package.json says of the rules in the setting `tieout.rules`, so that the editor completes their names and says
 * what each means: a property for each rule, and the English texts that they refer to.
 */
export function ruleSettings(): {
  readonly properties: Readonly<Record<string, object>>
  readonly texts: Readonly<Record<string, string>>
} {
  const property = (id: string, severity: string) => ({
    type: 'string',
    enum: SEVERITIES,
    enumDescriptions: SEVERITIES.map((one) => `%severity.${one}%`),
    default: severity,
    description: `%rule.${id}%`,
  })
  return {
    properties: Object.fromEntries(RULES.map(({ id, severity }) => [id, property(id, severity)])),
    texts: Object.fromEntries(RULES.map(({ id, meaning }) => [`rule.${id}`, meaning])),
  }
}
