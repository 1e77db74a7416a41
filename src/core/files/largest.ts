/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 5 * 1024 * 1024

/** Why a larger one is not. */
export const TOO_LARGE = `it is larger than ${LARGEST_FILE / 1024 / 1024} MB`
