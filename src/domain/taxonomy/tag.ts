/**
 * What a tag is about: a craft or tool, a field of study or public affairs, a branch of the economy, what somebody is,
 * what somebody does for pleasure, or a language people speak.
 */
export const tagKinds = ['skill', 'field', 'industry', 'occupation', 'interest', 'language'] as const
export type TagKind = typeof tagKinds[number]

/** A concept people name in many ways. All its words mean the same; what is only related is a parent, a child or another tag. */
export type Tag = {
  /** Never changes: of a tag we ship its name, of a community's own what it was given. */
  readonly id: string
  /** Canonical: the usual mainland word, else the usual spelling: 前端开发, Kubernetes. */
  readonly name: string
  readonly kind: TagKind
  /** Name of the wider tag; `null` at the top. */
  readonly parent: string | null
  /** Other Chinese names, short forms, words of Taiwan and Hong Kong. */
  readonly aliases: readonly string[]
  readonly english: readonly string[]
  /** Words that often mean something else: go, 产品. Latin ones count as whole words, Chinese ones only where no other word touches them. */
  readonly weak: readonly string[]
}
