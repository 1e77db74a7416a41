export function withoutExamples(source: string): string
