// As much of the module `vscode` as the host needs, over files in memory. Events are told as the editor tells them.

type Listener<T> = (event: T) => void

export class Uri {
  private constructor(readonly path: string) {}
  readonly scheme = 'file'
  readonly authority = ''
  static file(path: string): Uri {
    return new Uri(path)
  }
  static joinPath(uri: Uri, ...parts: readonly string[]): Uri {
    return new Uri(new URL(`file:${[uri.path, ...parts].join('/')}`).pathname)
  }
  toString(): string {
    return `file://${this.path}`
  }
}

export class EventEmitter<T> {
  private readonly listeners = new Set<Listener<T>>()
  readonly event = (listener: Listener<T>) => {
    this.listeners.add(listener)
    return { dispose: () => this.listeners.delete(listener) }
  }
  fire(event: T): void {
    for (const listener of [...this.listeners]) listener(event)
  }
}

export class RelativePattern {
  constructor(
    readonly base: Uri,
    readonly pattern: string,
  ) {}
}

export class FileSystemError extends Error {
  readonly code = 'FileNotFound'
}

export const FileType = { Unknown: 0, File: 1, Directory: 2 }
export const Disposable = {
  from: (...all: readonly { dispose(): void }[]) => ({ dispose: () => void all.map((one) => one.dispose()) }),
}

/** A glob as a pattern: `**`, `*`, `{a,b}` and `[…]`. */
function matcher(glob: string): RegExp {
  const parts = glob.split(/(\*\*\/|\*\*|\*|\[[^\]]*\]|[{},.])/)
  const as: Record<string, string> = {
    '**/': '(?:.*/)?',
    '**': '.*',
    '*': '[^/]*',
    '{': '(?:',
    '}': ')',
    ',': '|',
    '.': '\\.',
  }
  return new RegExp(`^${parts.map((part) => as[part] ?? part).join('')}$`)
}

interface Watcher {
  readonly pattern: RelativePattern
  readonly created: EventEmitter<Uri>
  readonly changed: EventEmitter<Uri>
  readonly deleted: EventEmitter<Uri>
}

const watchers = new Set<Watcher>()
const files = new Map<string, string>()
const configuration = new Map<string, unknown>()
/** How often files were looked for. */
export const looks = { count: 0 }

function tell(path: string, event: 'created' | 'changed' | 'deleted'): void {
  for (const watcher of watchers) {
    const below = path.slice(watcher.pattern.base.path.length + 1)
    if (matcher(watcher.pattern.pattern).test(below)) watcher[event].fire(Uri.file(path))
  }
}

/** Writes files, or with null deletes them, and tells the watchers. */
export function write(changed: Readonly<Record<string, string | null>>): void {
  for (const [path, text] of Object.entries(changed)) {
    const event = text === null ? 'deleted' : files.has(path) ? 'changed' : 'created'
    if (text === null) files.delete(path)
    else files.set(path, text)
    tell(path, event)
  }
}

/** Puts a folder with files in place of which only the folder is told, as happens to one that is copied. */
export function copy(folder: string, texts: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(texts)) files.set(`${folder}/${name}`, text)
  tell(folder, 'created')
}

/** Sets what `getConfiguration('tieout').get` gives. */
export function configure(values: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(values)) configuration.set(key, value)
}

/** Forgets all files, watchers and settings. */
export function reset(): void {
  watchers.clear()
  files.clear()
  configuration.clear()
  looks.count = 0
}

const none = () => ({ dispose: () => undefined })

export const workspace = {
  textDocuments: [],
  getConfiguration: () => ({ get: (key: string) => configuration.get(key) }),
  async findFiles({ base, pattern }: RelativePattern, exclude: string) {
    looks.count += 1
    const [wanted, unwanted] = [matcher(pattern), matcher(exclude)]
    const below = [...files.keys()].filter((path) => path.startsWith(`${base.path}/`))
    return below
      .filter((path) => {
        const relative = path.slice(base.path.length + 1)
        return wanted.test(relative) && !unwanted.test(relative)
      })
      .map(Uri.file)
  },
  createFileSystemWatcher(pattern: RelativePattern) {
    const watcher = {
      pattern,
      created: new EventEmitter<Uri>(),
      changed: new EventEmitter<Uri>(),
      deleted: new EventEmitter<Uri>(),
    }
    watchers.add(watcher)
    return {
      onDidCreate: watcher.created.event,
      onDidChange: watcher.changed.event,
      onDidDelete: watcher.deleted.event,
      dispose: () => watchers.delete(watcher),
    }
  },
  onDidDeleteFiles: none,
  onDidRenameFiles: none,
  async decode(bytes: Uint8Array, _of: { readonly uri: Uri }) {
    return new TextDecoder().decode(bytes)
  },
  fs: {
    async stat({ path }: Uri) {
      const text = files.get(path)
      if ([...files.keys()].some((file) => file.startsWith(`${path}/`))) return { size: 0, type: FileType.Directory }
      if (text === undefined) throw new FileSystemError(path)
      return { size: text.length, type: FileType.File }
    },
    async readFile({ path }: Uri): Promise<Uint8Array> {
      return new TextEncoder().encode(files.get(path))
    },
    async createDirectory() {},
    async writeFile({ path }: Uri, bytes: Uint8Array) {
      files.set(path, new TextDecoder().decode(bytes))
    },
  },
}

export const l10n = {
  t: (text: string, ...values: readonly unknown[]) => text.replace(/\{(\d+)\}/g, (_, i) => String(values[Number(i)])),
}

export const window = { visibleTextEditors: [] }
