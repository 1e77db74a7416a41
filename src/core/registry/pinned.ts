/**
 * The id that a link's target names in a registry file; null for a link to anything else.
 *
 * @example pinnedId('../deals.yaml#openai-aws') is 'openai-aws'; pinnedId('https://example.com/#aws') null
 */
export function pinnedId(target: string): string | null {
  const hash = target.lastIndexOf('#')
  const file = target.slice(0, Math.max(0, hash)).toLowerCase()
  return (file.endsWith('.yaml') || file.endsWith('.yml')) && hash + 1 < target.length ? target.slice(hash + 1) : null
}
