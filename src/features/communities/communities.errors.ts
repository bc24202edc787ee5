import { defineError } from '../../domain/errors.ts'
import { onConstraint } from '../../postgres/pg-errors.ts'

export const slugTaken = defineError(
  'community.slug_taken', 'conflict',
  'Another community has this slug. Slugs are unique in an installation.',
  () => ({ message: 'The slug is taken.', faults: [{ pointer: '/body/slug', message: 'is taken' }] })
)

onConstraint('communities_slug_unique', slugTaken)
