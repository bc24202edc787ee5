import { findPlacesInFolded } from './places/gazetteer.ts'

/** Phrases that say somebody is asking, not what for. Regular expressions over folded text; longer ones first where one starts another. */
const askingPhrases = [
  '有没有(?:人|谁|哪位|朋友|大佬)?', '有(?:谁|人|哪位)(?:会|懂|能|做|认识|知道|可以)?', '谁(?:会|懂|能|有|做|认识|知道|可以)', '哪(?:位|里|个|些|儿)', '有无',
  '(?:我)?(?:想|要|在|求|正在|希望)(?:要|找|认识|请教|了解|咨询|问)(?:一下|一个|一位|一些|个|位|些|到)?', '寻找', '请问', '请教', '求助', '求推荐', '推荐(?!算法|系统|引擎|模型|语)',
  '(?:帮忙|帮我)(?:找|介绍)?', '介绍(?:一下|一个|一位|几位)?', '认识', '需要', '希望', '想要', '怎么样?', '如何', '什么(?:样)?', '为什么',
  '一下', '一(?:个|位|些|名)', '几(?:个|位|名)', '(?:这|那)(?:个|位|些|边|里)', '大家', '各位', '朋友们', '小伙伴们?', '大佬们?', '大神们?', '的人', '方面', '相关',
  '的(?:朋友|小?伙伴|前辈|大佬|高手|达人)(?!圈)', '可以', '能够', '会(?:做|用|(?=[写说讲画拍弹开教修唱跳剪吹骑织酿]))', '(?:我们?|咱们?)?公司(?=[想要需准打正在刚最目])', '我们', '你们', '他们', '谢谢', '感谢', '或者', '以及', '还是', '并且', '而且', '因为', '所以', '但是', '如果', '就是',
  '有经验', '比较', '最好', '目前', '现在', '最近', '本人', '自己',
]

/** Single characters that carry nothing, unless they are part of the words in the brackets. */
const emptyCharacters = [
  '的(?![士确])', '了(?!解)', '[吗呢吧嘛啊呀哦谁您她它们]', '我', '你', '懂', '^[求找寻](?![职学购婚生是知])', '[和与](?![平谐解睦气服论])(?<![平谐共温总饱缓柔亲参][和与])', '或', '及',
  // At the start of what somebody does: 上海 做跨境电商.
  '(?<!\\S)[做搞](?=\\S{2})', '(?<!\\S)[在到去从](?!\\S)',
]

const phrases = new RegExp(askingPhrases.join('|'), 'g')
const characters = new RegExp(emptyCharacters.join('|'), 'gm')

const englishWords = new Set((
  'a an the of for to in on at by from with and or that this these those is are am be was were been has have had i me my we our you your he she they them ' +
  'who whom what where which how when anyone anybody someone somebody person people need needs want wants wanted looking look find finding seek seeking search ' +
  'know knows can could would should please recommend any some help helps about into as there their not but if so do does just also hi hello thanks ' +
  'us him her its will would may might must shall than then while because over under about between both such other another each more most very only all every much many get got make made like'
).split(' '))

/** A word between spaces or sentence marks: not the A of A轮, A/B or vitamin-a. */
const standingWord = /(?<![^\s,;:!?"(])[a-z']+(?![^\s,;:!?.")]|\.\S)/g

/** Han characters from which on a query is a sentence, so that single characters may be dropped. Chosen: 有道词典 is a term, 谁会剪辑视频 a sentence. */
const sentenceLengthMin = 5

/** Folded text with spaces over its English stop words: in a long text the Chinese ones are too often parts of others. */
export function englishStopWordsBlanked (folded: string): string {
  return folded.replace(standingWord, (word) => englishWords.has(word) ? blank(word) : word)
}

/** A folded query without the words that only say that something is asked; the query itself where nothing else would remain. */
export function withoutStopWords (folded: string): string {
  const isSentence = isSentenceText(folded)
  const telling = stopWordsBlanked(isSentence ? withPlacesApart(folded) : folded, isSentence)
  return /[\p{L}\p{N}]/u.test(telling) ? telling : folded
}

/** A folded text with spaces over every stop word, so that what remains stands where it stood. */
export function stopWordsBlanked (folded: string, isSentence: boolean): string {
  const withoutPhrases = folded.replace(phrases, blank)
  const chinese = isSentence ? withoutPhrases.replace(characters, blank) : withoutPhrases
  return englishStopWordsBlanked(chinese)
}

function blank (word: string): string {
  return ' '.repeat(word.length)
}

/** Whether folded text is long enough for a sentence: in shorter ones single characters are parts of words. */
export function isSentenceText (folded: string): boolean {
  return folded.replace(/\P{Script=Han}/gu, '').length >= sentenceLengthMin
}

/** A sentence with its places between spaces: 上海做 would be no word, and nobody means 海做. */
function withPlacesApart (folded: string): string {
  return findPlacesInFolded(folded).reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(start, end)} ${text.slice(end)}`, folded)
}
