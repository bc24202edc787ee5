export { judgeTexts, type ModerationJob } from './judge-texts.ts'
export { Me } from './moderation.schemas.ts'
export { patchMe, readMe } from './own-profile.ts'
export { judgeOfNames, namelessNewcomer, proposeTexts, recheckTexts } from './propose-texts.ts'
