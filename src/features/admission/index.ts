export { admitNewcomer, type Admitted } from './admit-newcomer.ts'
export { admissionClosed, answersMissing, displayNameMissing, invitationInvalid, proofInvalid } from './admission.errors.ts'
export { newcomerParts, type NewcomerInput } from './admission.schemas.ts'
