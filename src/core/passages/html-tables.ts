import type { Block } from './blocks'
import type { Draft } from './draft'
import type { HtmlTag } from './html-tags'

/** The widest span of a cell that is believed, and the last column that one over several rows may stand in. */
const WIDEST = 50

/** A table of HTML while it is read. */
export interface HtmlTable {
  /** Where the reading is: in a cell, in the caption or a layout's cell, or between the cells, where nothing is read. */
  readonly place: 'cell' | 'prose' | 'between'
  /** The caption begins or ends. */
  caption(begins: boolean): void
  row(): void
  /** A cell begins. */
  cell(tag: HtmlTag): void
  /** The words of the cell that ends, if it has any. */
  put(draft: Draft | null): void
  /** It only lays out what it holds: the cells so far, as paragraphs; those to come are prose as it stands. */
  layOut(): Block[]
  /** Its block; its cells as paragraphs where it has no second row or no second column. */
  finish(): Block[]
}

/** A table without rows; one whose head is not at hand has no block. Cells over several columns or rows leave the other places empty. */
export function htmlTable(hasHead: boolean): HtmlTable {
  let rows: (Draft | null)[][] = []
  /** For each column, how many further rows a cell above takes. */
  const taken: number[] = []
  let open: { columns: number; rows: number } | null = null
  let place: HtmlTable['place'] = 'between'
  let lays = false

  const current = () => {
    const row = rows.at(-1) ?? []
    if (rows.length === 0) rows.push(row)
    return row
  }
  const skip = (row: (Draft | null)[]) => {
    for (let left = taken[row.length] ?? 0; left > 0; left = taken[row.length] ?? 0) {
      taken[row.length] = left - 1
      row.push(null)
    }
  }
  const spill = () => {
    const drafts = rows.flat().filter((draft) => draft !== null)
    rows = []
    return drafts.map((draft): Block => ({ type: 'paragraph', draft }))
  }
  return {
    get place() {
      return place
    },
    caption(begins) {
      if (!lays) place = begins ? 'prose' : 'between'
    },
    row() {
      const last = rows.at(-1)
      if (last !== undefined) {
        for (let column = last.length; column < taken.length; column++)
          taken[column] = Math.max(0, (taken[column] ?? 0) - 1)
      }
      rows.push([])
    },
    cell({ attributes }) {
      const size = (name: string) => {
        const value = Number(attributes.find((attribute) => attribute.name === name)?.value ?? 1)
        return Number.isInteger(value) && value > 1 && value <= WIDEST ? value : 1
      }
      open = { columns: size('colspan'), rows: size('rowspan') }
      place = lays ? 'prose' : 'cell'
    },
    put(draft) {
      if (open === null) return
      const row = current()
      skip(row)
      for (let column = 0; column < open.columns; column++) {
        if (open.rows > 1 && row.length < WIDEST) taken[row.length] = open.rows - 1
        row.push(column === 0 ? draft : null)
      }
      open = null
      place = lays ? 'prose' : 'between'
    },
    layOut() {
      lays = true
      place = 'prose'
      return spill()
    },
    finish() {
      if (!hasHead) return []
      const filled = rows.filter((row) => row.some((draft) => draft !== null))
      if (filled.length < 2 || !filled.some((row) => row.length > 1)) return spill()
      return [{ type: 'table', rows: filled }]
    },
  }
}
