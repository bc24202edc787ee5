export { findCommunityTags } from './tags.repository.ts'
