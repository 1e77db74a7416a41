import { expect, test } from 'vitest'
import { said } from '../said'

test.each<[string, ...string[]]>([
  [
    'Quillon reported $4 billion in revenue from storage products.',
    '$4 billion who=quillon what=revenue scope=part residue=storage+products',
  ],
  ["Tarn's gadget revenue was $5 million.", '$5 million who=tarn what=revenue scope=part'],
  [
    'Tarn raised $275 million ($400 million with milestones).',
    '$275 million who=tarn what=funding',
    '$400 million who=tarn what=~funding residue=milestones',
  ],
  ['Tarn zorbed $5 million in 2024.', '$5 million who=tarn when=2024 residue=zorbed'],
  ["Tarn's computing commitments reach $5 billion.", '$5 billion who=tarn what=commitments'],
  ['Tarn rival Osk reported $5 million in revenue.', '$5 million who=osk what=revenue'],
  ['Tarn CEO Lee reported $5 million in revenue.', '$5 million who=tarn what=revenue'],
  ['Tarn signed a $5 billion deal with Osk for widgets.', '$5 billion who=tarn to=osk undirected deal residue=widgets'],
  ['Tarn reported roughly $5 million in quarterly revenue.', '$5 million who=tarn what=revenue'],
  ["Tarn's revenue from gadgets was $5 million.", '$5 million who=tarn what=revenue scope=part residue=gadgets'],
  ['Tarn reported $5 million in revenue on flumox demand.', '$5 million who=tarn what=revenue residue=flumox'],
  ['Tarn paid $5 million for flumox.', '$5 million who=tarn deal residue=flumox'],
  ['Tarn quoxed a $5 million deal with Osk.', '$5 million who=tarn to=osk undirected deal residue=quoxed'],
  ['Tarn raised $5 million in fresh capital.', '$5 million who=tarn what=funding'],
  ['Harbin, a backer of Tarn, raised $5 million.', '$5 million who=harbin what=funding residue=Tarn'],
  ['Harbin, a maker of flumox, raised $5 million.', '$5 million who=harbin what=funding'],
  ["Tarn's strong demand lifted revenue to $5 million.", '$5 million who=tarn what=revenue'],
])('%s', (text, ...lines) => {
  expect(said(text)).toEqual(lines)
})
