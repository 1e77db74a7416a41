/**
 * Who speaks for the companies of the built-in table, by full name: chief executives and founders who lead, as of 2025. A
 * note that writes the whole name may go on with the last one alone.
 */
export const CHIEFS: ReadonlyMap<string, string> = new Map([
  ['sam altman', 'openai'],
  ['sarah friar', 'openai'],
  ['dario amodei', 'anthropic'],
  ['satya nadella', 'microsoft'],
  ['amy hood', 'microsoft'],
  ['sundar pichai', 'google'],
  ['andy jassy', 'amazon'],
  ['matt garman', 'aws'],
  ['mark zuckerberg', 'meta'],
  ['susan li', 'meta'],
  ['jensen huang', 'nvidia'],
  ['colette kress', 'nvidia'],
  ['lisa su', 'amd'],
  ['hock tan', 'broadcom'],
  ['lip-bu tan', 'intel'],
  ['safra catz', 'oracle'],
  ['clay magouyrk', 'oracle'],
  ['masayoshi son', 'softbank'],
  ['michael intrator', 'coreweave'],
  ['arkady volozh', 'nebius'],
  ['josh payne', 'nscale'],
  ['arthur mensch', 'mistral'],
  ['aravind srinivas', 'perplexity'],
  ['ali ghodsi', 'databricks'],
  ['alex karp', 'palantir'],
  ['tim cook', 'apple'],
  ['marc benioff', 'salesforce'],
])
