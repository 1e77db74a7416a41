/** The keys of an entry of a registry file: those it must have, and those it may have. */
export interface EntryKeys {
  readonly required: readonly string[]
  readonly optional: readonly string[]
}

/** What a registry file may hold: the one list that the reader and the editors' JSON Schema follow. */
export const FILE_KEYS = ['companies', 'deals', 'metrics', 'rates', 'tieout'] as const

export const COMPANY_KEYS: EntryKeys = {
  required: ['id', 'name'],
  optional: ['aliases', 'tickers', 'products', 'parent', 'home', 'fiscal-year-end'],
}

export const DEAL_KEYS: EntryKeys = {
  required: ['id', 'from', 'to'],
  optional: ['kind', 'amount', 'per', 'status', 'announced', 'term', 'round', 'tranches', 'sources', 'note'],
}

export const TRANCHE_KEYS: EntryKeys = { required: ['amount'], optional: ['announced', 'round', 'note'] }

export const METRIC_KEYS: EntryKeys = {
  required: ['id', 'company', 'measure', 'amount'],
  optional: ['period', 'as-of', 'with', 'basis', 'status', 'sources', 'note'],
}

export const RATE_KEYS: EntryKeys = { required: ['from', 'to', 'rate'], optional: ['as-of'] }

export const SETTINGS_KEYS: EntryKeys = { required: [], optional: ['rules', 'exclude'] }
