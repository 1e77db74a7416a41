import { expect, test } from 'vitest'
import { statusFor } from '../../../src/core/claims/status'
import { places } from './place'

test.each([
  ['There are whispers of ⟦$2 billion⟧', 'rumoured'],
  ['An unconfirmed ⟦$2 billion⟧', 'rumoured'],
  ['Neither side has confirmed the ⟦$2 billion⟧', 'rumoured'],
  ['Halden should borrow ⟦$2 billion⟧', 'rumoured'],
  ['Talk of ⟦$2 billion⟧ went round', 'rumoured'],
  ['The bank lent ⟦$2 billion⟧', 'closed'],
  ['The bank, to lent borrowers kind, owes ⟦$2 billion⟧', null],
  ['The picture is complete with ⟦$2 billion⟧', null],
  ['Perrin has ordered ⟦$2 billion⟧ of racks', 'signed'],
  ['Perrin is buying Lumio for ⟦$2 billion⟧', 'signed'],
  ['Perrin owes ⟦$2 billion⟧', null],
])('%s: %s', (sentence, status) => {
  expect(places(sentence).map(statusFor)).toEqual([status])
})
