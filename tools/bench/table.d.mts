export interface Column {
  readonly key: string
  readonly title: string
  readonly after?: string
}
export function table(columns: readonly Column[], rows: readonly Readonly<Record<string, unknown>>[]): string
export function threeDigits(value: number): string
