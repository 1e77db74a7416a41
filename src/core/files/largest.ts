/** The largest file that is read, in megabytes. */
export const MOST_MEGABYTES = 5

/** Whether a file of so many bytes is read. */
export function isReadable(bytes: number): boolean {
  return bytes <= MOST_MEGABYTES * 1024 * 1024
}
