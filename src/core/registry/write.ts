/** Whether YAML reads a value without quotes as the same text, in braces too. */
export function isPlainScalar(value: string): boolean {
  return /^[\p{L}\p{N}\p{Sc}(−+][^,:#[\]{}"'&*!|>%@`\n]*$/u.test(value) && value.trim() === value
}
