import type { ScanContext } from '../../src/core/figures/types'
import type { Table } from './format'

/** Signs that several currencies share, decided by what stands near. */
export const NEAR: readonly { name: string; context: Partial<ScanContext>; rows: Table }[] = [
  {
    name: 'NEAR Japan and Sweden',
    context: { near: ['JPY', 'SEK'] },
    rows: [
      ['JPY 500e6 ±5e6', '⟦¥500m⟧', '⟦￥500 million⟧'],
      ['SEK 500e6 ±5e6', '⟦kr500m⟧', '⟦500m kr⟧', '⟦500 mkr⟧', '⟦500 million crowns⟧', '⟦500 million kronor⟧'],
      ['CNY 500e6 ±5e6', '⟦CN¥500m⟧', '⟦RMB500m⟧', '⟦500m yuan⟧'],
      ['USD 5 ±.5', '⟦$5⟧'],
      ['? 500 ±5', '⟦500 pesos⟧', '⟦500 kroner⟧'],
    ],
  },
  {
    name: 'NEAR China, Pakistan, Korea and Egypt',
    context: { near: ['CNY', 'PKR', 'KRW', 'EGP'] },
    rows: [
      ['CNY 500e6 ±5e6', '⟦¥500m⟧'],
      ['PKR 20 ±.5', '⟦Rs 20⟧', '⟦20 rupees⟧'],
      ['INR 20 ±.5', '⟦₹20⟧', '⟦20 Indian rupees⟧'],
      ['KRW 500 ±5', '⟦500 won⟧'],
      ['EGP 5e6 ±.5e6', '⟦5 million pounds⟧'],
      ['GBP 5e6 ±.5e6', '⟦£5m⟧', '⟦5 million British pounds⟧'],
    ],
  },
  {
    name: 'NEAR another dollar',
    context: { dollar: 'AUD', near: ['USD'] },
    rows: [
      ['AUD 5e6 ±.5e6', '⟦$5m⟧', '⟦5 million dollars⟧', '⟦A$5m⟧', '⟦AUD 5m⟧'],
      ['USD 5e6 ±.5e6', '⟦US$5m⟧', '⟦USD 5m⟧', 'US ⟦$5m⟧', '⟦5 million US dollars⟧'],
      ['AUD .05 ±.005', '⟦5 cents⟧', '⟦5¢⟧'],
    ],
  },
]
