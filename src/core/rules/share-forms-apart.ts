import { NO_MARKET, type ShareForm, shareForms } from './share-form'

const SLICE = '(?:prepayment|down payment|deposit|advance|cut|share|slice|part|portion|instal?ment|down-payment)'

/** Forms whose part, or whole, stands in another statement than the percentage. */
export const APART_FORMS: readonly ShareForm[] = [
  ...shareForms(
    'plain',
    false,
    // It signed for ①. That is 57 % of the ③; it made ①. On sales of ③ that is 47 %
    `{part}{tail}(?:[;:.]| –) (?:so )?{that} {p} of≈8 {total}${NO_MARKET}`,
    `{part}{tail}(?:[;:.,]| –) (?:and )?(?:out of|on|of|against)≈6 {total}~3,? {that} {p}{end}`,
  ),
  ...shareForms(
    'plain',
    true,
    // Budgeted at ③, so the government covers 63 % of it with its ①
    '{total}~6(?:[;:.,]| –)~9 {p} of {whole}~2 (?:with|through|from)≈3 {part}{endsum}',
    `${SLICE} of {p} (?:on|of|in)≈6 {total}~4 {would} {part}{endsum}`,
  ),
  ...shareForms(
    'loose',
    true,
    // ③; the prepayment of 20 % comes to ①
    `{total}~8(?:[;:.]| –|, and|, with) (?:so )?(?:the|an?|its|their) ${SLICE} of {p}(?: {would}|,|, or| \\((?:or )?) ?{part}{endsum}`,
    // They hand over 15 % of their sales. If Nvidia sells ③, that is ①.
    '{p} of(?: [^.;:\\uE000-\\uEFFF]{1,90})?(?:[.;:,]| [–—]) (?:so )?(?:if|on|at|for|with|when)~8 {total}~8,? (?:then )?(?:{that}|(?:the |its |their |this |that )?(?:~2 )?(?:cut|share|slice|take|part|portion|fee|tax|royalty|commission|levy)~2 {would}) {part}{endsum}',
  ),
]
