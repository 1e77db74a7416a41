import type { FlowGraph, GraphEdge, GraphNode } from '../../core/views/flow-graph'
import { type Html, html } from './html'

/** The picture's size in its own units; it scales with the page. */
const WIDTH = 760
const HEIGHT = 460
const NODE_HEIGHT = 30
const MARGIN = 16
/** About the width of a letter of a name. */
const LETTER = 7.4
const THICKEST = 9
const THINNEST = 1.5
/** How far arrows bend aside, as a part of their length, so that there and back are two lines. */
const BEND = 0.18

interface Point {
  readonly x: number
  readonly y: number
}

interface Box extends Point {
  readonly width: number
}

/**
 * The flows as an inline picture: companies on an ellipse, an arrow a flow, as wide as its amount is large, dashed
 * where nothing is committed, emphasised in loops. All colours come from the page's style.
 *
 * @param id makes the ids inside the picture unique on the page
 */
export function flowPicture({ nodes, edges, omitted }: FlowGraph, id: string): Html {
  const boxes = layOut(nodes, edges)
  const drawn = [...edges].sort((a, b) => Number(a.looped) - Number(b.looped) || b.share - a.share)
  const arrows = drawn.flatMap((edge) => {
    const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)]
    return from === undefined || to === undefined || edge.from === edge.to ? [] : [arrow(edge, from, to)]
  })
  return html`<svg class="flows" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">Money between companies</title>
<desc id="${id}-desc">${description(nodes, edges, omitted)}</desc>
${arrows.map(({ line }) => line)}
${nodes.flatMap((node) => nodeBox(node, boxes))}
${arrows.map(({ label }) => label)}
</svg>`
}

/** The picture in words, for those who do not see it. */
function description(nodes: readonly GraphNode[], edges: readonly GraphEdge[], omitted: number): string {
  const name = (id: string) => nodes.find((node) => node.id === id)?.name ?? id
  const flows = edges.map(
    ({ from, to, label, looped }) => `${name(from)} to ${name(to)} ${label}${looped ? ', part of a loop' : ''}`,
  )
  return `${flows.join('; ')}.${omitted > 0 ? ` ${omitted} other flows are left out.` : ''} The table below lists all.`
}

/**
 * Puts companies that pay each other side by side: swaps two of them as long as that shortens the way between payers
 * and paid around the rim.
 */
function order(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): readonly GraphNode[] {
  const ordered = [...nodes]
  const swap = (i: number, j: number) => {
    const [a, b] = [ordered[i], ordered[j]]
    if (a !== undefined && b !== undefined) [ordered[i], ordered[j]] = [b, a]
  }
  const length = () => {
    const place = new Map(ordered.map(({ id }, i) => [id, i]))
    return edges.reduce((sum, { from, to, looped }) => {
      const [a, b] = [place.get(from), place.get(to)]
      if (a === undefined || b === undefined) return sum
      const apart = Math.abs(a - b)
      return sum + Math.min(apart, ordered.length - apart) * (looped ? 2 : 1)
    }, 0)
  }
  let shortest = length()
  for (let better = true; better; ) {
    better = false
    for (let i = 0; i < ordered.length; i++) {
      for (let j = i + 1; j < ordered.length; j++) {
        swap(i, j)
        const now = length()
        if (now < shortest) [shortest, better] = [now, true]
        else swap(i, j)
      }
    }
  }
  return ordered
}

/** Companies on an ellipse; the one that most of the arrows touch stands in the middle. */
function layOut(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): ReadonlyMap<string, Box> {
  const hub = hubOf(nodes, edges)
  const rim = order(
    nodes.filter((node) => node !== hub),
    edges,
  )
  const widest = Math.max(0, ...nodes.map(widthOf))
  const [rx, ry] = [WIDTH / 2 - widest / 2 - MARGIN, HEIGHT / 2 - NODE_HEIGHT / 2 - MARGIN]
  const boxes = new Map<string, Box>()
  if (hub !== undefined) boxes.set(hub.id, { x: WIDTH / 2, y: HEIGHT / 2, width: widthOf(hub) })
  for (const [i, node] of rim.entries()) {
    const angle = (2 * Math.PI * i) / rim.length - Math.PI / 2
    const [x, y] = [WIDTH / 2 + rx * Math.cos(angle), HEIGHT / 2 + ry * Math.sin(angle)]
    boxes.set(node.id, { x, y, width: widthOf(node) })
  }
  return boxes
}

function hubOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphNode | undefined {
  const [first] = nodes
    .map((node) => ({ node, touched: edges.filter(({ from, to }) => from === node.id || to === node.id).length }))
    .sort((a, b) => b.touched - a.touched)
  return first !== undefined && first.touched >= 3 && first.touched * 2 >= edges.length ? first.node : undefined
}

function widthOf({ name }: GraphNode): number {
  return Math.min(name.length, 26) * LETTER + 24
}

function nodeBox({ id, name }: GraphNode, boxes: ReadonlyMap<string, Box>): Html[] {
  const box = boxes.get(id)
  if (box === undefined) return []
  const short = name.length > 26 ? `${name.slice(0, 25)}…` : name
  return [
    html`<g class="company"><rect x="${round(box.x - box.width / 2)}" y="${round(box.y - NODE_HEIGHT / 2)}" width="${round(box.width)}" height="${NODE_HEIGHT}" rx="6"/><text x="${round(box.x)}" y="${round(box.y)}" dy="0.34em" text-anchor="middle">${short}</text></g>`,
  ]
}

function arrow({ label, share, uncommitted, looped }: GraphEdge, from: Box, to: Box): { line: Html; label: Html } {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  const control = { x: middle.x - (to.y - from.y) * BEND, y: middle.y + (to.x - from.x) * BEND }
  const width = THINNEST + (THICKEST - THINNEST) * Math.sqrt(share)
  const head = 7 + width
  const start = border(from, control, 0)
  const tip = border(to, control, 2)
  const neck = towards(tip, control, head)
  const side = { x: ((tip.y - neck.y) / head) * (head * 0.5), y: ((neck.x - tip.x) / head) * (head * 0.5) }
  const name = quadratic(start, control, neck, isMiddle(from) ? 0.6 : isMiddle(to) ? 0.4 : 0.5)
  const classes = ['flow', ...(looped ? ['looped'] : []), ...(uncommitted ? ['uncommitted'] : [])].join(' ')
  return {
    line: html`<g class="${classes}"><path d="M${at(start)}Q${at(control)} ${at(neck)}" fill="none" stroke-width="${round(width)}"/><path class="head" d="M${at(tip)}L${at(plus(neck, side))}L${at(minus(neck, side))}Z"/></g>`,
    label: html`<text class="amount${looped ? ' looped' : ''}" x="${round(name.x)}" y="${round(name.y)}" dy="0.34em" text-anchor="middle">${label}</text>`,
  }
}

/** Whether a box stands in the middle, where labels would crowd. */
function isMiddle({ x, y }: Point): boolean {
  return x === WIDTH / 2 && y === HEIGHT / 2
}

/** Where the line from a box's middle towards a point leaves the box, `gap` further out. */
function border(box: Box, towardsPoint: Point, gap: number): Point {
  const [dx, dy] = [towardsPoint.x - box.x, towardsPoint.y - box.y]
  const scale = Math.min((box.width / 2 + gap) / Math.abs(dx || 1e-9), (NODE_HEIGHT / 2 + gap) / Math.abs(dy || 1e-9))
  return { x: box.x + dx * Math.min(scale, 1), y: box.y + dy * Math.min(scale, 1) }
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return { x: from.x + ((to.x - from.x) * distance) / length, y: from.y + ((to.y - from.y) * distance) / length }
}

function quadratic(a: Point, b: Point, c: Point, t: number): Point {
  const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
  return { x: p * a.x + q * b.x + r * c.x, y: p * a.y + q * b.y + r * c.y }
}

const plus = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y })
const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y })
const round = (n: number): number => Math.round(n * 10) / 10
const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`
