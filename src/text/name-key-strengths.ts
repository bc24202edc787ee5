/**
 * How exactly each way of typing a name says whom it means, in (0, 1]. A way found is worth the member's strength times the query's.
 *
 * Source: chosen, in the order a reader would put them: as written, in full, alias, given name, surname, beginning, piece, initials.
 */
export const memberStrengths = {
  /** The display name, character by character as its bearer writes it. */
  asWritten: 1,
  /** The whole name in folded characters, of whichever script. */
  whole: 0.98,
  /** The name inside a decorated nickname (✨冯宝宝✨｜上海), and each of several names in it. Multiplies the others. */
  inNickname: 0.97,
  /** Multiplies the others. */
  alias: 0.96,
  /** What stands in a nickname beside the name: 上海, 无业游民. */
  aside: 0.25,
  reading: 0.97,
  otherReading: 0.95,
  given: 0.9,
  /** baobaofeng of 冯宝宝. */
  turned: 0.87,
  /** 冯宝 of 冯宝宝. */
  beginning: 0.85,
  /** 冯饱宝 for 冯宝宝. Less than a beginning in the same characters, in a nickname too: 孙依 is the start of 孙依琳 rather than 孙翊. */
  bySound: 0.82,
  surname: 0.83,
  ending: 0.82,
  fragment: 0.8,
  /** fengbb, fbaobao. */
  partlyInitials: 0.82,
  lastCharacter: 0.76,
  missingLetter: 0.69,
  initials: 0.62,
  givenInitials: 0.45,
  innerCharacter: 0.5,
  /** 冯贝 of 冯宝贝. */
  gap: 0.42,
  fuzzy: 0.96,
  romanised: 0.9,
  surnameOf: 0.96,
} as const

/** Strength of letters typed so far: shorter rests are likelier. `typed` and `whole` are lengths in characters. */
export function prefixStrength (typed: number, whole: number): number {
  return 0.68 + 0.1 * typed / whole
}

/** What remains of the strength when a query must be changed to name somebody. */
export const queryStrengths = {
  exact: 1,
  /** 冯饱宝: one character of the given name is another of the same sound, worth `bySound`. */
  givenHomophone: 1,
  /** 封宝宝 */
  surnameHomophone: 0.94,
  /** Baobao Feng for fengbaobao where the words are apart. */
  turnedWords: 0.97,
  /** 冯bao宝, f宝宝: characters and letters in one name. */
  mixed: 0.85,
  titled: 0.9,
  turned: 0.88,
  oneConfusion: 0.88,
  /** 宝宝冯. */
  turnedCharacters: 0.8,
  confusions: 0.78,
  /** 芳姐, and 刘博, which may be a name. */
  titledName: 0.78,
  /** 冯饱饱: so are several, as in a name only heard. */
  homophones: 0.745,
  romanisedCharacters: 0.71,
  extraEnd: 0.705,
  otherSpelling: 0.7,
  swappedLetters: 0.68,
  extraCharacter: 0.67,
  turnedHomophones: 0.66,
  confusedHomophones: 0.64,
  romanised: 0.65,
  extraLetter: 0.62,
  titledSound: 0.5,
  /** 张 for 章. */
  characterHomophone: 0.45,
} as const
