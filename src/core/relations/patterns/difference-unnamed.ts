import type { Pattern } from '../read'

/** What is left of a company's commitments and has no name: *$790 billion is left unnamed*. What they are stands before. */
export const UNNAMED_REST: readonly Pattern<null>[] = [
  {
    name: 'difference/rest-is-unnamed',
    say: 'rest:$ (of WHOLE)? (IS | has | have | STAYS | LEAVES)* UNNAMED',
    gives: null,
    fires: [
      'Coldwell has commitments of $1.4 trillion; $690 billion is left unnamed.',
      'Coldwell puts its commitments at $1.4 trillion. The remaining $690 billion is not accounted for.',
      'Coldwell has commitments of $1.4 trillion, which leaves $690 billion unaccounted for.',
    ],
    silent: [
      'Coldwell has commitments of $1.4 trillion; $790 billion is left unnamed.',
      'Coldwell has commitments of $1.4 trillion; of the $610.4 billion for Harbin, $20 billion is unexplained.',
      'Coldwell has commitments of $1.4 trillion. Of its revenue $2 billion is unexplained.',
    ],
  },
  {
    name: 'difference/rest-is-left-for-the-unnamed',
    say: 'rest:$ IS? (STAYS | LEAVES) (for | to | with) (UNNAMED | …4 (who | that | which) …2 UNNAMED)',
    gives: null,
    fires: [
      'Coldwell has commitments of $1.4 trillion. Roughly $690 billion is left for suppliers who have not been named.',
    ],
  },
]
