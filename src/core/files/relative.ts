import { folderOf } from './desks'

/**
 * The way from a file to another, as a link in it says it.
 *
 * @example relativePath('notes/2025/a.md', 'deals.yaml') === '../../deals.yaml'
 */
export function relativePath(from: string, to: string): string {
  const base = partsOf(folderOf(from))
  const target = to.split('/')
  let shared = 0
  while (shared < base.length && shared < target.length - 1 && base[shared] === target[shared]) shared++
  return [...base.slice(shared).map(() => '..'), ...target.slice(shared)].join('/')
}

/**
 * The file that a link in a file leads to; null for one outside of the workspace.
 *
 * @example resolvePath('notes/a.md', '../deals.yaml') === 'deals.yaml'
 */
export function resolvePath(from: string, link: string): string | null {
  const parts = link.startsWith('/') ? [] : partsOf(folderOf(from))
  for (const part of partsOf(link)) {
    if (part === '..' && parts.pop() === undefined) return null
    if (part !== '..' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '')
}
