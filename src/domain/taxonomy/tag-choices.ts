/** What a member said about tags that are recognised in their words, by the id of the tag. */
export type TagChoices = ReadonlyMap<string, 'confirmed' | 'dropped'>

export const noTagChoices: TagChoices = new Map()
