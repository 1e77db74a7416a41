const BY_LANGUAGE: Readonly<Record<string, string>> = {
  German:
    'darunter|unter anderem|unter anderen|davon|wovon|vor allem|insbesondere|zum beispiel|beispielsweise|inklusive|inkl|einschließlich|inbegriffen|sowie|weitere[rn]?|andere[rn]?|usw|teils|teilweise|überwiegend|hauptsächlich|mindestens|übrige[rn]?|sonstige[rs]?',
  French:
    "dont|notamment|entre autres|y compris|par exemple|parmi|ainsi que|autres?|principalement|surtout|au moins|sans compter|incluant|inclus|comprenant|en plus|d'abord",
  Italian:
    '(?:tra|fra) (?:cui|gli altri|le altre)|di cui|inclus[oiea]|compres[oiea]|ad esempio|altr[oiea]|principalmente|soprattutto|oltre a|ecc|eccetera',
  Spanish:
    'entre (?:ell[oa]s|otr[oa]s|l[oa]s que)|incluid[oa]s?|incluyendo|incluye|por ejemplo|de l[oa]s cuales|otr[oa]s?|sobre todo|además|como',
  Portuguese: 'entre (?:eles|elas|outr[oa]s)|incluindo|d[oa]s quais|por exemplo|outr[oa]s?|além',
  Dutch: 'waaronder|waarvan|onder (?:meer|andere)|bijvoorbeeld|overige|inclusief',
}
const WORDS = new RegExp(
  `(?<!\\p{L})(?:${Object.values(BY_LANGUAGE).join('|')}|u\\.\\s?a\\.|z\\.\\s?b\\.|p\\.\\s?ex\\.|v\\.\\s?a\\.)(?!\\p{L})`,
  'iu',
)
const EASTERN =
  /など|ほか|うち|主に|たとえば|例えば|その他|含む|[等含]|其中|包括|包含|例如|主要|其他|其余|不限于|등(?![\p{L}])|포함|그중|중(?![\p{L}])/u
const PART =
  /^[^\p{L}\p{N}]*(?:(?:davon|darunter|wovon|dont|di cui|de l[oa]s cuales|d[oa]s quais|waarvan|waaronder)(?!\p{L})|うち|内|其中|含|그중)/iu

/**
 * Whether words of another language leave a list of parts open: *darunter*, *notamment*, *tra cui*, 其中. They tell what
 * they stand beside; a list beside them is not judged.
 */
export function isOpenElsewhere(text: string): boolean {
  return WORDS.test(text) || EASTERN.test(text)
}

/** Whether a row's label in another language makes it a part of the row above: *davon Osk*, *dont Osk*, うちOsk. */
export function isPartElsewhere(label: string): boolean {
  return PART.test(label)
}
