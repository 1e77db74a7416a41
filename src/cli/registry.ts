import fs from 'node:fs'
import path from 'node:path'
import { upwards } from './paths'

/** The registry's file name. */
export const REGISTRY_NAME = 'deals.yaml'

/** What a person should know who has no registry. */
export function noRegistryWords(where: string): string {
  return `No ${REGISTRY_NAME} found at or above ${where}: figures are read, but there is nothing to tie them to.`
}

/** What a person should know of a registry that stands further down. */
export function belowWords(file: string): string {
  return `Notes at and below ${file} are held to it, and to no registry above.`
}

/** Whether a file is named as a registry: a YAML file is never a note. */
export function isRegistryName(file: string): boolean {
  return /\.ya?ml$/i.test(file)
}

/**
 * The nearest `deals.yaml` in a folder or above it, be it one that cannot be read: a folder, a broken link. Null where
 * there is none.
 *
 * @param folder absolute
 */
export function nearestRegistry(folder: string): string | null {
  const files = upwards(folder).map((one) => path.join(one, REGISTRY_NAME))
  return files.find(isThere) ?? null
}

function isThere(file: string): boolean {
  try {
    return fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined
  } catch {
    // A folder that may not be entered holds nothing that is known.
    return false
  }
}
