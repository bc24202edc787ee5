import type { ReadingKind } from '../../domain/query/reading.ts'
import { addressee } from '../honorifics.ts'
import { knownOrganisation } from '../organisations.ts'
import { findFoldedPlace } from '../places/gazetteer.ts'
import type { TagBook } from '../tags.ts'
import { experienceMentions } from './experience-mentions.ts'
import { mention, type Mention } from './mention.ts'
import { placeMention } from './place-mentions.ts'
import { namesWorker } from './worker-words.ts'

/** A stretch of folded text as what the caller says it is. */
export function forcedMention (folded: string, kind: ReadingKind, start: number, end: number, tags: TagBook): Mention {
  const written = folded.slice(start, end)
  switch (kind) {
    case 'place': return placeMention(folded, findFoldedPlace(written)?.place ?? null, start, end, 1)
    case 'name': return mention('name', start, end, written, 1, { values: [addressee(written)?.name ?? written] })
    case 'company':
    case 'school': return mention(kind, start, end, written, 1, { values: [...new Set([written, knownOrganisation(written)?.name ?? written])] })
    case 'industry':
    case 'skill':
    case 'language': {
      const tag = tags.find(written)
      return mention(kind, start, end, tag?.name ?? written, 1, { values: tag === null ? [written] : tags.formsOf(tag), title: namesWorker(written) ? written : null })
    }
    case 'experience': {
      const experience = experienceMentions(written)[0]
      return mention('experience', start, end, experience?.label ?? written, 1, { values: [], years: experience?.years ?? null })
    }
    case 'text': return mention('text', start, end, written, 1)
  }
}
