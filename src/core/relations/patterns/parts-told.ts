import type { Pattern } from '../read'

/** What a sentence says that only adds up what stands before it. */
export interface TogetherSays {
  readonly certainty: 'whole' | 'open'
  /** Its verb must be that of what it adds up. */
  readonly acts: boolean
}

const ALL: TogetherSays = { certainty: 'whole', acts: false }

/** The total of amounts that the sentences, the list or the table before it told. */
export const PARTS_TOLD: readonly Pattern<TogetherSays>[] = [
  {
    name: 'parts-total/together-they-come-to',
    say: '{OPENS} (TOGETHER ,? ((they | these | those | that | this | it | both) (IS | worth | ,)? | (the | all | these | those)? count:# (…6 {SAYS})? | (these | those) …6 {SAYS} | (, | : | IS | worth)?) | (together | combined | between them) ,? (the | their) …6 {SAYS}) {FILLER} total:$',
    gives: ALL,
    fires: [
      'Texas gets a loan of $23.25 billion. The loan for Osk is $17.75 billion. Together the two loans come to $38 billion.',
    ],
    silent: [
      'Osk pays Dune $18 billion. Varro pays Kelvin $16 billion. Together the two companies have spent $300 billion on capex.',
    ],
  },
  {
    name: 'parts-total/in-total-the-contracts-come-to',
    say: '{OPENS} TOGETHER ,? (the | all) …6 {SAYS} {FILLER} total:$',
    gives: { certainty: 'open', acts: false },
    fires: ['Osk pays $4.5 billion and Dune $3.0 billion. In total, the bills come to $6.5 billion.'],
    silent: ['Osk has $300 billion and Dune $250 billion. In total, the commitments of Tarn come to $1.4 trillion.'],
  },
  {
    name: 'parts-total/these-together-come-to',
    say: '{OPENS} (the | these | those | all | both | its | their) …8 TOGETHER ({SAYS} | raised | raise | : | ,) {FILLER} total:$',
    gives: ALL,
    fires: [
      'Osk raised $28 billion, Tarn raised $110 billion and Dune $17 billion.\n\nThese three rounds collectively raised $195 billion.',
    ],
    silent: [
      'Tarn has put $5 billion into Osk and $1 billion into Dune. The two companies together are worth $300 billion.',
    ],
  },
  {
    name: 'parts-total/the-two-come-to',
    say: '{OPENS} (these | those | both | (the | its | their | all | all the | these | those) count:(# | NUMBER)) (to | …6 (come to | came to | ADDS | total | make | are worth | were worth))? {FILLER} total:$',
    gives: ALL,
    fires: [
      'Osk gets $17.4 billion over five years, about $3.5 billion a year.\n\nDune gets $9.7 billion. The two contracts are worth $29.1 billion.',
      'Tarn bought Osk ($9.5 billion), Dune ($5.275 billion) and Varro ($1.0 billion). The three come to $14.8 billion, and every cent is paid in cash.',
    ],
    silent: [
      'There are two contracts with Osk, of $10 billion and of $3 billion, and one with Dune of $3 billion. The two come to $13 billion.',
    ],
  },
  {
    name: 'parts-total/that-makes',
    say: '{OPENS} (that | this | it all | all that | all this | they | these) (MAKES | made) {FILLER} total:$',
    gives: ALL,
    fires: ['Osk pays $4.5 billion and Dune $3.0 billion. That makes $9.5 billion.'],
  },
  {
    name: 'parts-total/that-is-in-all',
    say: '{OPENS} ((that | this | it | they | these | those) IS {FILLER})? total:$ …3 TOGETHER',
    gives: ALL,
    fires: ['Osk pays $4.5 billion and Dune $3.0 billion. That is $9.5 billion in all.'],
    silent: [
      'Tarn raised $1.5 billion. It had raised $480 million in February and now has orders for $4 billion in all.',
    ],
  },
  {
    name: 'parts-total/that-is',
    say: '{OPENS} that IS total:$ =.',
    gives: ALL,
    fires: ['Osk pays $4.5 billion and Dune $3.0 billion. That is $9.5 billion.'],
  },
  {
    name: 'parts-total/total-is',
    say: '{OPENS} (the | their | its)? (grand | combined | overall)? (total | sum | the total) …2 (: | EQUALS) {FILLER} total:$',
    gives: ALL,
    fires: ['Osk pays $4.5 billion and Dune $3.0 billion. Total: $9.5 billion.'],
  },
  {
    name: 'parts-total/the-total-is',
    say: '{OPENS} (the | their | its)? (grand | combined | overall)? (total | sum | the total | the sum) (of (the | these | those) …4)? (is | was | comes to | came to | stands at) {FILLER} total:$',
    gives: { certainty: 'open', acts: false },
    fires: ['Osk pays $4.5 billion and Dune $3.0 billion. The total is $6.5 billion.'],
  },
  {
    name: 'parts-total/they-did-together',
    say: '{OPENS} (TOGETHER ,? (they | both | (the | these | all | their) count:(# | NUMBER)) …8 total:$ | (they | both | (the | these | all | their) count:(# | NUMBER)) …8 total:$ …3 TOGETHER)',
    gives: { certainty: 'whole', acts: true },
    fires: [
      'Osk has put in $4.5 billion and Dune has put in $3.0 billion. Together the two groups have invested $9.5 billion.',
    ],
    silent: [
      'Osk spent $30 billion and Dune $25 billion in the third quarter. Together they will spend $250 billion this year.',
    ],
  },
]
