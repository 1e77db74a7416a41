import json from '../../../media/deals.schema.json'
import { ITEM } from './yaml-place'

/** What is used of a JSON Schema here. */
interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly pattern?: string
  readonly title?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly required?: readonly string[]
  readonly items?: Schema | undefined
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly const?: string
  readonly examples?: readonly (string | number)[]
}

const ROOT: Schema = json
const DEFINITIONS: Readonly<Record<string, Schema>> = json.definitions
/** Definitions of values that name something. */
const NAMES = ['companyRef', 'currency', 'source']
const REFERENCE = '#/definitions/'

/** A word that may stand somewhere, and what it means. */
export interface Word {
  readonly word: string
  readonly description: string
}

/** A key of a map: what it is called and takes. */
export interface KeySchema extends Word {
  readonly title: string
  readonly isRequired: boolean
  /** Examples of what it takes. */
  readonly examples: readonly string[]
}

/** What may stand at a path of a registry file. */
export interface Expected {
  /** The keys of a map; none where it is none. */
  readonly keys: readonly KeySchema[]
  /** It is a map whose keys are the names of rules. */
  readonly takesRules: boolean
  /** The words that a value may be. */
  readonly words: readonly Word[]
  /** What a value names, by the schema's own name for it: a `companyRef`, a `currency`, a `source`; null for anything else. */
  readonly names: string | null
  /** It is, or may be, a list: what its items are by the schema's name (`deal`), or `text`. */
  readonly listOf: string | null
}

/**
 * What the schema, the one that editors with YAML support use too, expects at a path; null for a path that it has not.
 *
 * @example expectedAt(['deals', '-', 'kind'])?.words.map(({ word }) => word) begins with 'compute', 'chips'
 */
export function expectedAt(path: readonly string[]): Expected | null {
  const variants = variantsAt(path)
  return variants.length === 0 ? null : expected(variants)
}

/** The key of a map at a path, with the title and description that the schema has for it. */
export function keyAt(path: readonly string[], key: string): KeySchema | null {
  return expectedAt(path)?.keys.find(({ word }) => word === key) ?? null
}

/** What the map at a path is called, and what it is. */
export function sectionOf(path: readonly string[]): { readonly title: string; readonly description: string } {
  const [found] = variantsAt(path).filter(({ schema }) => schema.properties !== undefined)
  return { title: found?.schema.title ?? '', description: found?.schema.description ?? '' }
}

/** A schema without its alternatives, and the name of the definition that it was found by. */
interface Variant {
  readonly schema: Schema
  readonly name: string | null
}

function variantsAt(path: readonly string[]): readonly Variant[] {
  return path.reduce<readonly Variant[]>((at, step) => at.flatMap((one) => stepInto(one, step)), all(ROOT))
}

/** A schema and all that it refers to and leaves to choose from. */
function all(schema: Schema, name: string | null = null): readonly Variant[] {
  const { $ref, anyOf = [], oneOf = [], allOf = [] } = schema
  const named = $ref?.slice(REFERENCE.length)
  const referred = named === undefined ? undefined : DEFINITIONS[named]
  return [
    { schema, name },
    ...(referred === undefined || named === undefined ? [] : all(referred, named)),
    ...[...anyOf, ...oneOf, ...allOf].flatMap((one) => all(one, name)),
  ]
}

function stepInto({ schema }: Variant, step: string): readonly Variant[] {
  if (step === ITEM) return schema.items === undefined ? [] : all(schema.items)
  const own = schema.properties?.[step]
  if (own !== undefined) return all(own)
  return typeof schema.additionalProperties === 'object' ? all(schema.additionalProperties) : []
}

function expected(variants: readonly Variant[]): Expected {
  const items = variants.flatMap(({ schema }) => (schema.items === undefined ? [] : [schema.items]))
  return {
    keys: variants.flatMap(({ schema }) =>
      Object.entries(schema.properties ?? {}).map(([word, key]) => keySchema(word, key, schema)),
    ),
    takesRules: variants.some(({ schema }) => typeof schema.additionalProperties === 'object'),
    words: wordsOf(variants),
    names: variants.map(({ name }) => name).find((name) => name !== null && NAMES.includes(name)) ?? null,
    listOf: items.map((item) => (isMap(item) ? (item.$ref?.slice(REFERENCE.length) ?? null) : 'text'))[0] ?? null,
  }
}

/** Words that may stand there. Of one in two spellings, the second of which says no more than the first, the first. */
function wordsOf(variants: readonly Variant[]): readonly Word[] {
  const words = variants.flatMap(({ schema: { const: word, description = '' } }) =>
    word === undefined ? [] : [{ word, description }],
  )
  return words.filter(({ description }) => !words.some(({ word }) => word === description))
}

function isMap(schema: Schema): boolean {
  return all(schema).some(({ schema: one }) => one.properties !== undefined)
}

function keySchema(word: string, key: Schema, { required = [] }: Schema): KeySchema {
  return {
    word,
    title: key.title ?? word,
    description: key.description ?? '',
    isRequired: required.includes(word),
    examples: all(key).flatMap(({ schema }) => (schema.examples ?? []).map(String)),
  }
}
