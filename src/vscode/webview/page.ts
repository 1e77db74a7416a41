import type { FlowGraph } from '../../core/views/flow-graph'
import type { DealPlaces, Money, Summary } from '../../core/views/summary'
import type { EntryAddress, PlaceAddress } from '../features/navigation'
import { flowPicture } from './flow-picture'
import { type Html, html } from './html'

/** A finding as the page lists it. */
export interface FindingRow {
  readonly severity: string
  readonly rule: string
  readonly message: string
  readonly place: PlaceAddress
  /** `notes/aws.md:12`. */
  readonly placeText: string
}

/** One folder's part of the page. */
export interface FolderPage {
  /** Its address, which links carry. */
  readonly folder: string
  readonly name: string
  readonly summary: Summary
  readonly graph: FlowGraph
  readonly findings: readonly FindingRow[]
}

/** How many findings the page lists: Problems has them all. */
const MOST_FINDINGS = 100

/** The page's content. Every number in it was rendered by core. */
export function summaryPage(folders: readonly FolderPage[]): string {
  if (folders.length === 0) {
    return html`<h1>Summary</h1><p>No notes have been read. Notes are Markdown and text files; the setting <code>tieout.notes</code> says which.</p>`
      .markup
  }
  return folders.map((page, i) => folderPage(page, `folder-${i}`).markup).join('')
}

function folderPage(page: FolderPage, id: string): Html {
  const { summary } = page
  return html`<header><h1>${page.name}</h1><p>${summary.countsText}; ${summary.findingsText}.</p></header>
${tiles(summary)}
${section('Findings', findings(page))}
${section('Money between companies', flows(page, id))}
${section('Loops', loops(page))}
${section('Unexplained', rests(page))}
${section('Companies', companies(summary))}
${section('Totals', breakdowns(summary))}
${section('Largest untied figures', untied(page))}`
}

function section(title: string, content: Html | null): Html {
  return content === null ? html`` : html`<section><h2>${title}</h2>${content}</section>`
}

function tiles({ counts, severities }: Summary): Html {
  const findings = Object.values(severities).reduce((sum, n) => sum + n, 0)
  const tile = (label: string, n: number, kind = '') =>
    html`<div class="tile ${kind}"><dd>${n.toLocaleString('en-US')}</dd><dt>${label}</dt></div>`
  return html`<dl class="tiles">${tile('notes', counts.notes)}${tile('figures', counts.figures)}${tile('tied', counts.tied, 'tied')}${tile('proved', counts.proved)}${tile('abstained', counts.abstained)}${tile('untied', counts.untied)}${tile('findings', findings, findings > 0 ? 'bad' : '')}</dl>`
}

function findings({ findings: rows }: FolderPage): Html | null {
  if (rows.length === 0) return html`<p>Nothing that was read contradicts the registry or another note.</p>`
  const left = rows.length - MOST_FINDINGS
  const more = left > 0 ? html`<p>${left} more: ${button('show Problems', { problems: true })}</p>` : html``
  return html`${table({
    caption: 'Findings by place',
    head: ['Where', 'What'],
    rows: rows
      .slice(0, MOST_FINDINGS)
      .map(({ severity, rule, message, place, placeText }) => [
        button(placeText, { place }),
        html`<span class="severity ${severity}">${severity}</span> ${message} <code>${rule}</code>`,
      ]),
  })}${more}`
}

function flows({ folder, summary, graph }: FolderPage, id: string): Html | null {
  if (summary.flows.length === 0) return null
  const left =
    graph.omitted > 0 ? html`<p class="note">The picture leaves out ${graph.omitted} other flows.</p>` : html``
  return html`<figure>${flowPicture(graph, id)}<figcaption>${legend(graph)}</figcaption></figure>${left}${table({
    caption: 'Flows, largest first',
    head: ['From', 'To', 'Money', 'Deals'],
    numeric: [2],
    rows: summary.flows.map(({ from, to, money, deals }) => [
      html`${from.name}`,
      html`${to.name}`,
      html`${money.text}`,
      dealLinks(folder, deals),
    ]),
  })}`
}

function legend({ edges }: FlowGraph): Html {
  const parts = ['The wider the arrow, the larger the amount.']
  if (edges.some(({ uncommitted }) => uncommitted)) parts.push('Dashed: rumoured, intended or “up to”.')
  if (edges.some(({ looped }) => looped)) parts.push('Emphasised: money that comes back through others.')
  return html`${parts.join(' ')}`
}

function loops({ folder, summary }: FolderPage): Html | null {
  if (summary.loops.length === 0) return null
  return html`<ul>${summary.loops.map(
    (loop) =>
      html`<li>${loop.text}<ul>${loop.flows.map(
        ({ from, to, money, deals }) =>
          html`<li>${from.name} → ${to.name} ${money.text}: ${dealLinks(folder, deals)}</li>`,
      )}</ul></li>`,
  )}</ul>`
}

function rests({ folder, summary }: FolderPage): Html | null {
  if (summary.rests.length === 0) return null
  return html`<ul>${summary.rests.map(
    ({ text, metric }) => html`<li>${text} (${button(metric, { entry: { folder, id: metric } })})</li>`,
  )}</ul>`
}

function companies({ companies: rows }: Summary): Html | null {
  if (rows.length === 0) return null
  return table({
    caption: 'What companies pay and are paid, their subsidiaries included',
    head: ['Company', 'Pays', 'Is paid'],
    numeric: [1, 2],
    rows: rows.map(({ company, paid, received }) => [html`${company.name}`, moneyCell(paid), moneyCell(received)]),
  })
}

function moneyCell({ committed, ceiling, text }: Money): Html {
  return committed === '' && ceiling === '' ? html`<span class="none">–</span>` : html`${text}`
}

function breakdowns({ breakdowns: all }: Summary): Html | null {
  const filled = all.filter(({ lines }) => lines.length > 0)
  if (filled.length === 0) return null
  return html`<div class="columns">${filled.map(({ by, lines }) =>
    table({
      caption: `By ${by}`,
      head: [by.charAt(0).toUpperCase() + by.slice(1), 'Money'],
      numeric: [1],
      rows: lines.map(({ key, money }) => [html`${key}`, html`${money.text}`]),
    }),
  )}</div>`
}

function untied({ folder, summary }: FolderPage): Html | null {
  if (summary.untied.length === 0) return null
  return table({
    caption: 'Figures that nothing in the registry stands behind',
    head: ['Figure', 'Where', 'Sentence'],
    rows: summary.untied.map(({ text, place, sentence }) => {
      const address = { folder, path: place.path, start: place.span.start, end: place.span.end }
      return [html`${text}`, button(`${place.path}:${place.line}`, { place: address }), html`${sentence}`]
    }),
  })
}

function dealLinks(folder: string, deals: readonly DealPlaces[]): Html {
  return html`${deals.map(({ id }, i) => html`${i === 0 ? '' : ', '}${button(id, { entry: { folder, id } })}`)}`
}

interface Table {
  readonly caption: string
  readonly head: readonly string[]
  /** Columns flush right. */
  readonly numeric?: readonly number[]
  readonly rows: readonly (readonly Html[])[]
}

function table({ caption, head, numeric = [], rows }: Table): Html {
  const kind = (i: number) => (numeric.includes(i) ? 'number' : 'text')
  return html`<table><caption>${caption}</caption><thead><tr>${head.map(
    (title, i) => html`<th scope="col" class="${kind(i)}">${title}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (row) => html`<tr>${row.map((cell, i) => html`<td class="${kind(i)}">${cell}</td>`)}</tr>`,
  )}</tbody></table>`
}

/** What a button on the page asks the extension to do. */
export type Request =
  | { readonly place: PlaceAddress }
  | { readonly entry: EntryAddress }
  | { readonly problems: true }
  | { readonly ready: true }

function button(text: string, request: Request): Html {
  return html`<button type="button" class="link" data-request="${JSON.stringify(request)}">${text}</button>`
}
