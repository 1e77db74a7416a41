import { moved } from '../span'
import type { Text } from './fields'
import type { Reference } from './types'
import type { YamlMap } from './yaml/tree'

/** Collects where an entry names companies and sources, while it is read. */
export interface Refers {
  readonly all: readonly Reference[]
  /** Notes that a text names a company, and gives the company's id; one that names none is passed over. */
  company(written: Text, id: string | null): string | null
  /** Notes that texts are sources, and gives the texts. */
  sources(written: readonly Text[]): readonly string[]
}

/** Collects what the entry in a map names. */
export function refersFrom(map: YamlMap): Refers {
  const all: Reference[] = []
  const place = ({ at }: Text) => moved(at, -map.at.start)
  return {
    all,
    company(written, id) {
      if (id !== null) all.push({ to: 'company', id, at: place(written) })
      return id
    },
    sources: (written) =>
      written.map((source) => {
        all.push({ to: 'source', text: source.text, at: place(source) })
        return source.text
      }),
  }
}
