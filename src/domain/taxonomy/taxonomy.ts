// The taxonomy: concepts that people of any community do, study, like or are, with their words in Chinese and English.
// Written by us from what is public and general: job boards' and universities' catalogues of occupations and subjects, the names products
// give themselves, what profiles say. An alias means the same thing; a related thing is another tag.
import { dataAndSystemsTable } from './data-and-systems.ts'
import { engineeringTable } from './engineering.ts'
import { growthAndCommerceTable } from './growth-and-commerce.ts'
import { healthAndLearningTable } from './health-and-learning.ts'
import { industriesTable } from './industries.ts'
import { languageAndTextTable } from './language-and-text.ts'
import { leisureTable } from './leisure.ts'
import { mediaAndArtsTable } from './media-and-arts.ts'
import { moneyAndLawTable } from './money-and-law.ts'
import { parseTags } from './parse-tags.ts'
import { productAndDesignTable } from './product-and-design.ts'
import { publicAffairsTable } from './public-affairs.ts'
import { rolesTable } from './roles.ts'
import { scienceTable } from './science.ts'
import { softwareTable } from './software.ts'
import { spokenLanguagesTable } from './spoken-languages.ts'
import type { Tag } from './tag.ts'

/** Every tag once; a parent may come after its children. */
export const tags: readonly Tag[] = [
  softwareTable,
  dataAndSystemsTable,
  productAndDesignTable,
  growthAndCommerceTable,
  moneyAndLawTable,
  engineeringTable,
  healthAndLearningTable,
  industriesTable,
  languageAndTextTable,
  leisureTable,
  mediaAndArtsTable,
  publicAffairsTable,
  rolesTable,
  scienceTable,
  spokenLanguagesTable,
].flatMap(parseTags)

/** The same by id. */
export const tagsById: ReadonlyMap<string, Tag> = new Map(tags.map((tag) => [tag.id, tag]))
