/**
 * A number that stands for a text: two texts that differ have the same one about once in nine quadrillion times. It is no
 * protection against somebody who wants them to.
 *
 * Two runs of FNV-1a (Fowler, Noll and Vo) over the UTF-16 units, from different starts, joined to 53 bits.
 */
export function hashOf(text: string): number {
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ (unit + i), 0x01000193)
  }
  return (a >>> 0) * 0x200000 + (b >>> 11)
}
