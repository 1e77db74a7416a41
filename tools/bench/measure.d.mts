export function slope(points: readonly (readonly number[])[]): number | undefined
