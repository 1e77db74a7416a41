/**
 * The path from one file to another of the same folder, as a link in the first would have it.
 *
 * @param from and `to`, relative to that folder, with `/`
 * @example relativePath('notes/a.md', 'deals.yaml') === '../deals.yaml'; relativePath('a/b.md', 'a/c.md') === 'c.md'
 */
export function relativePath(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')]
  const differing = here.findIndex((part, i) => part !== there[i])
  const shared = differing < 0 ? here.length : differing
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/')
}
