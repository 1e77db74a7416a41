export type Kind = 'real' | 'dense' | 'bare'
export function note(kind: Kind, bytes: number, seed: number): string
export function notes(kind: Kind, count: number, bytes: number, seed: number): { path: string; text: string }[]
