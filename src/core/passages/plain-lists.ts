import type { Block } from './blocks'
import type { Bullet } from './plain-marks'

/** Writes blocks of a text file, opening and closing quotes and lists as their marks and indentation say. */
export interface ListWriter {
  /** What follows stands in so many quotes. */
  quotes(depth: number): void
  /** What follows is an item with this mark at this indentation. */
  item(bullet: Bullet, indent: number): void
  /** What follows is a paragraph: of the open item if it is indented deeper than its mark, else of none. */
  paragraph(indent: number): void
  /** What follows stands in no list. */
  end(): void
  block(block: Block): void
}

/** A writer that appends to `blocks`. */
export function listWriter(blocks: Block[]): ListWriter {
  const lists: { indent: number; family: Bullet['family'] }[] = []
  let depth = 0
  const close = () => {
    lists.pop()
    blocks.push({ type: 'close' }, { type: 'close' })
  }
  const end = () => {
    while (lists.length > 0) close()
  }
  return {
    quotes(wanted) {
      if (wanted !== depth) end()
      for (; depth < wanted; depth++) blocks.push({ type: 'open', container: 'quote' })
      for (; depth > wanted; depth--) blocks.push({ type: 'close' })
    },
    item({ family }, indent) {
      while ((lists.at(-1)?.indent ?? -1) > indent + 1) close()
      let last = lists.at(-1)
      if (last !== undefined && indent <= last.indent + 1 && last.family !== family) {
        close()
        last = lists.at(-1)
      }
      if (last !== undefined && indent <= last.indent + 1 && last.family === family) blocks.push({ type: 'close' })
      else {
        blocks.push({ type: 'open', container: 'list' })
        lists.push({ indent, family })
      }
      blocks.push({ type: 'open', container: 'item' })
    },
    paragraph(indent) {
      while ((lists.at(-1)?.indent ?? -1) >= indent) close()
    },
    end,
    block: (block) => blocks.push(block),
  }
}
