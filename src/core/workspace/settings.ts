import type { Settings } from './types'

/** What holds unless a person sets otherwise. */
export const DEFAULT_SETTINGS: Settings = { dollar: 'USD', builtInCompanies: true, severities: {} }
