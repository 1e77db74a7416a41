import type { Period } from './period'

/**
 * The period of so many months from a month on, with its spelling in the registry as its text: in years, halves,
 * quarters or months, whichever is the coarsest that fits.
 *
 * @param first its first month, counted from January of year 0; of a company's own year: from that year's first month
 * @param months its length, at least 1
 * @example makePeriod(2025 * 12 + 3, 9, false).text is '2025-Q2/2025-Q4'; makePeriod(2026 * 12, 3, true).text 'FY2026-Q1'
 */
export function makePeriod(first: number, months: number, fiscal: boolean): Period {
  const [kind, size] = (
    [
      ['year', 12],
      ['half', 6],
      ['quarter', 3],
      ['month', 1],
    ] as const
  ).find(([, size]) => first % size === 0 && (months === size || (size !== 6 && months % size === 0))) ?? ['month', 1]
  const from = spelled(first, size, fiscal)
  if (months === size) return { kind, fiscal, first, months, text: from }
  return { kind: 'span', fiscal, first, months, text: `${from}/${spelled(first + months - size, size, fiscal)}` }
}

function spelled(first: number, size: number, fiscal: boolean): string {
  const year = `${fiscal ? 'FY' : ''}${Math.floor(first / 12)}`
  const part = (first % 12) / size + 1
  if (size === 12) return year
  return size === 1 ? `${year}-${String(part).padStart(2, '0')}` : `${year}-${size === 3 ? 'Q' : 'H'}${part}`
}
