/** A character, another one that sounds the same, and the sound: no profile of the tests has them otherwise. */
const sounds = [
  ['鸾', '峦', 'luan'], ['翎', '棂', 'ling'], ['砚', '谚', 'yan'], ['榆', '谀', 'yu'], ['笙', '甥', 'sheng'], ['黛', '岱', 'dai'], ['箫', '潇', 'xiao'], ['珩', '蘅', 'heng'],
  ['樾', '钺', 'yue'], ['骁', '枭', 'xiao'], ['筠', '昀', 'yun'], ['菀', '琬', 'wan'], ['酩', '茗', 'ming'], ['霁', '蓟', 'ji'], ['皓', '颢', 'hao'], ['棠', '螗', 'tang'],
  ['澍', '墅', 'shu'], ['旌', '菁', 'jing'], ['邈', '缈', 'miao'], ['麒', '祺', 'qi'],
] as const

const consonants = 'bcdfghjkmnpqrstvwxz'

/** A word nobody says, in the ways somebody could look for it. */
export type MarkedWord = { latin: string, prefix: string, han: string, homophone: string, pinyin: string, initials: string }

export type NextWord = () => MarkedWord

/** Words one after the other, none of them twice. */
export function openWords (): NextWord {
  let made = 0
  return () => markedWord(made++)
}

/** Each prefix and each pair of characters is of one word only. */
function markedWord (at: number): MarkedWord {
  const first = at % sounds.length
  const [a, b] = [sounds[first], sounds[(first + 1 + Math.floor(at / sounds.length)) % sounds.length]]
  if (!a || !b || at >= consonants.length ** 2) throw new Error('no more words')
  const prefix = `zq${consonants[Math.floor(at / consonants.length)] ?? ''}${consonants[at % consonants.length] ?? ''}`
  return { latin: `${prefix}vwk`, prefix, han: a[0] + b[0], homophone: a[1] + b[1], pinyin: a[2] + b[2], initials: a[2].charAt(0) + b[2].charAt(0) }
}
