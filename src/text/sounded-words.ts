// Chinese words typed by their sound, without an input method: qianduan for 前端, zai shanghai zuo kuajing dianshang de.
import { emptyVocabulary, type Vocabulary } from '../domain/query/reading.ts'
import { tags } from '../domain/taxonomy/taxonomy.ts'
import { fold, type FoldedText } from './fold.ts'
import { occupationWords } from './occupations.ts'
import { knownForms, knownOrganisation } from './organisation-known.ts'
import { findFoldedPlace, placeNames } from './places/gazetteer.ts'
import { isPinyin, isSyllable } from './pinyin.ts'
import { findTag } from './tags.ts'
import { translatedWords } from './translation/translate.ts'
import { lettersOf, soundOf } from './typed-value.ts'

/**
 * A stretch of folded text, UTF-16 range, and the words that sound so, the likeliest first.
 *
 * `isTelling`: a word of something, and not one that asks. `isSure`: it is hardly a name, as 云莹 is for yunying.
 */
export type SoundedWord = { start: number, end: number, words: readonly string[], isTelling: boolean, isSure: boolean }

/** Words of a question that are understood among others that say what it is about. */
const askingWords = ('我想找一个 我想找 想找一个 想找 想认识 想要 想学 想请教 想问问 我想 我要 想 找 找一个 找人 求 求推荐 推荐 介绍 有没有 有没有人 有没有做过 有人 有过 有 谁 谁会 谁能 谁能帮 谁懂 谁有 谁在 谁知道 谁认识 谁做过 ' +
  '哪位 哪里 哪个 请问 请教 大家 认识 知道 需要 需 帮忙 帮忙看看 帮我 帮我看看 看看 能 能不能 会 会不会 可不可以 可以 懂 懂得 擅长 熟悉 了解 从事 负责 专门 做 做过 做的 搞 学 学过 教 教我 说 讲 聊 聊聊 问 问问 ' +
  '怎么 怎么办 怎样 什么 为什么 多少 在 在做 是 的 的人 的朋友 的老师 了 过 里 到 去 来 从 跟 和 与 或者 还是 把 被 让 给 对 向 不 没 没有 也 都 还 很 太 更 最 最好 最近 现在 正在 刚 刚刚 想把 人 个人 吗 呢 吧 ' +
  '一 二 三 四 五 六 七 八 九 十 两 几 一个 一位 一名 一下 一起 一些 个 位 名 年 月 天 万 以上 以下 左右 三年 五年 十年 有经验 经验 靠谱 专业 便宜 老师 朋友 前辈 大佬 大神 专家 高手 同行 ' +
  '不要 除了 以外 之外 用 写 画 拍 弹 唱 开 修 卖 买 打 我 我们 你 他 她 家 家里 公司 这个 那个 这种').split(' ')

/** `isSpelling`: the letters are a way to write it, as xiaohongshu of 小红书, and are read as they are. */
type Sense = { words: readonly string[], isTelling: boolean, isSpelling: boolean }

/** A telling word has two to eight characters and at least so many letters: ai is 爱, and an English word. */
const telling = { charactersMin: 2, charactersMax: 8, lettersMin: 4 } as const
const sensesMax = 3

/** Of a long run of letters so much must be words; a short one must be words as a whole: zhang wen hua is no 文化. */
const coverage = { longFrom: 15, longMin: 0.5 } as const

/** Characters in all. A single word of two may as well be a given name. */
const sureFrom = 4

let senses: { bySound: ReadonlyMap<string, Sense>, longest: number } | null = null

/** Nobody spells a text that is longer. */
const textMax = 200

/**
 * The words typed by their sound in folded text, in order. Empty for names and for text that is not spelled.
 *
 * @param vocabulary what members say besides the words we know
 */
export function soundedWordsIn (folded: string, vocabulary: Pick<Vocabulary, 'soundingLike'> = emptyVocabulary): SoundedWord[] {
  if (folded.length > textMax || !/[a-z]{2}/.test(folded)) return []
  return runsOf(folded).flatMap((run) => readRun(run, vocabulary))
}

/** Reads the tables now, which takes a fifth of a second, and not for the first who asks. */
export function prepareSoundedWords (): void { readSenses() }

/** The text with the words it sounds like, and the way back to what was typed. */
export function soundedOut ({ folded, starts }: FoldedText, sounded: readonly SoundedWord[]): FoldedText {
  let out = ''
  const ways: number[] = []
  const keep = (from: number, to: number) => {
    // A space between two words in letters is none between Chinese ones.
    const between = /^ *$/.test(folded.slice(from, to)) && from > 0 && to < folded.length ? to : from
    out += folded.slice(between, to)
    for (let at = between; at < to; at++) ways.push(starts[at] ?? 0)
  }
  let at = 0
  for (const { start, end, words: [word = ''] } of sounded) {
    keep(at, start)
    for (let index = 0; index < word.length; index++) ways.push(starts[start + Math.floor(index * (end - start) / word.length)] ?? 0)
    out += word
    at = end
  }
  keep(at, folded.length)
  return { folded: out, starts: new Uint32Array([...ways, starts[folded.length] ?? 0]) }
}

type Token = { text: string, start: number, end: number }

/** Words in letters one after the other that could all be pinyin. */
function runsOf (folded: string): Token[][] {
  const runs: Token[][] = []
  let last: Token | null = null
  for (const { index, 0: text } of folded.matchAll(/(?<![\d.@/_-])[a-z']+(?![\d.@/_-])/g)) {
    const token = { text: lettersOf(text).replace(/([ln])v/g, '$1u'), start: index, end: index + text.length }
    if (!isPinyin(lettersOf(text))) {
      last = null
      continue
    }
    if (last !== null && /^ +$/.test(folded.slice(last.end, index))) runs.at(-1)?.push(token)
    else runs.push([token])
    last = token
  }
  return runs
}

type Step = { worth: number, from: number, sense: Sense | null }

/** The words that together cover most of a run; none when they cover too little, or are few and only ask: wo xiang zhao yi ge hui before Shopify. */
function readRun (run: Token[], vocabulary: Pick<Vocabulary, 'soundingLike'>): SoundedWord[] {
  const letters = run.map(({ text }) => text).join('')
  const found = wordsOf(run, letters, vocabulary)
  const covered = found.reduce((sum, { length }) => sum + length, 0)
  const isCovered = covered === letters.length || (letters.length >= coverage.longFrom && covered >= coverage.longMin * letters.length)
  const characters = found.reduce((sum, { sense: { words: [word = ''] } }) => sum + word.length, 0)
  const isSure = characters >= sureFrom
  if (!isCovered || (!isSure && !found.some(({ sense }) => sense.isTelling))) return []
  return found.filter(({ sense }) => !sense.isSpelling).map(({ at, length, sense: { words, isTelling } }) =>
    ({ start: originOf(run, at, false), end: originOf(run, at + length, true), words, isTelling, isSure }))
}

type Found = { at: number, length: number, sense: Sense }

/** By the letters of a run without its spaces: a word may be written in several pieces, and a piece may hold several words. */
function wordsOf (run: readonly Token[], letters: string, vocabulary: Pick<Vocabulary, 'soundingLike'>): Found[] {
  const { bySound, longest } = readSenses()
  const places = letterPlacesIn(run)
  const steps: (Step | null)[] = [{ worth: 0, from: 0, sense: null }]
  const reach = (to: number, step: Step) => {
    const isTorn = places[to]?.isInSyllable === true || (places[to - 1]?.piece !== places[step.from]?.piece && !(places[step.from]?.isStart === true && isEndOfPiece(places, to)))
    if (!isTorn && step.worth > (steps[to]?.worth ?? -Infinity)) steps[to] = step
  }
  for (let at = 0; at < letters.length; at++) {
    const worth = steps[at]?.worth
    if (worth === undefined) continue
    for (let length = Math.min(longest, letters.length - at); length > 0; length--) {
      const sound = letters.slice(at, at + length)
      const sense = bySound.get(sound) ?? (length < telling.lettersMin ? undefined : valueSense(vocabulary.soundingLike(sound)))
      // Off each word a letter is taken, so that few long ones win over many short ones.
      if (sense !== undefined) reach(at + length, { worth: worth + length - (sense.isTelling ? 0.5 : 1), from: at, sense })
      else if (length <= syllableMax && isSyllable(sound)) reach(at + length, { worth: worth - 1, from: at, sense: null })
    }
  }
  const found: Found[] = []
  for (let at = letters.length; at > 0;) {
    const step = steps[at]
    if (!step) return []
    if (step.sense !== null) found.unshift({ at: step.from, length: at - step.from, sense: step.sense })
    at = step.from
  }
  return found
}

const valueSense = (value: string | null): Sense | undefined => value === null ? undefined : { words: [value], isTelling: true, isSpelling: false }

const syllableMax = 6

/** A letter of a run: in which piece it is, whether it is the first one there, and whether it is inside a syllable that stands alone. */
type LetterPlace = { piece: number, isStart: boolean, isInSyllable: boolean }

/** No word begins inside a syllable, or is a piece and half of the next one: jiao da is no ji, ao da, and zhao shanghai no zhaoshang. */
function letterPlacesIn (run: readonly Token[]): LetterPlace[] {
  return run.flatMap(({ text }, piece) => {
    const isOne = isSyllable(text)
    return Array.from(text, (_, at) => ({ piece, isStart: at === 0, isInSyllable: isOne && at > 0 }))
  })
}

const isEndOfPiece = (places: readonly LetterPlace[], at: number) => places[at]?.isStart ?? true

/** Where in the folded text a letter of a run stands, or one ends. */
function originOf (run: readonly Token[], at: number, isEndOfWord: boolean): number {
  let left = at
  for (const { text, start, end } of run) {
    if (left < text.length || (isEndOfWord && left === text.length)) return left === text.length ? end : start + left
    left -= text.length
  }
  return run.at(-1)?.end ?? 0
}

function readSenses () {
  if (senses !== null) return senses
  const places = placeNames().map((name) => ({ name, sound: soundOf(name) })).filter(({ sound }) => sound.length >= telling.lettersMin)
  // Letters that are read as a place anyway are this place, and no question: chengdu is not 程度.
  const written = places.filter(({ sound }) => findFoldedPlace(sound) !== null).reverse()
  const bySound = new Map(written.map(({ name, sound }): [string, Sense] => [sound, { words: [name], isTelling: false, isSpelling: false }]))
  const writtenSounds = new Set(bySound.keys())
  const enter = (sound: string, word: string, isTelling: boolean) => {
    const known = bySound.get(sound)
    if (writtenSounds.has(sound) || (known?.isTelling === true && !isTelling)) return
    const words = known?.isTelling === isTelling ? known.words : []
    if (words.includes(word) || words.length === sensesMax) return
    const isSpelling = isTelling && (findTag(sound) !== null || knownOrganisation(sound) !== null)
    bySound.set(sound, { words: [...words, word], isTelling, isSpelling })
  }
  const tagWords = tags.flatMap(({ name, aliases }) => [name, ...aliases])
  for (const word of [...tagWords, ...occupationWords, ...translatedWords(), ...knownForms()]) {
    const folded = fold(word)
    const isUsable = folded.length >= telling.charactersMin && folded.length <= telling.charactersMax && /^\p{Script=Han}+$/u.test(folded)
    const sound = isUsable ? soundOf(folded) : ''
    if (sound.length >= telling.lettersMin) enter(sound, folded, true)
  }
  for (const { name, sound } of places) enter(sound, name, true)
  for (const word of askingWords) for (const sound of new Set([soundOf(word), soundOf(word).replace(/^shui/, 'shei')])) enter(sound, word, false)
  senses = { bySound, longest: Math.max(...[...bySound.keys()].map(({ length }) => length)) }
  return senses
}
