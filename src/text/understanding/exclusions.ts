// What is not wanted: which mentions 不要, 除了, 勿扰, “no”, “rather than” and the like govern, and how far.
import { clauseEnd } from './clauses.ts'
import { mention, type Mention } from './mention.ts'

/** A word that excludes, and what is different about it. */
type Cue = { pattern: string, isStrict?: boolean, isAbsent?: boolean, isSet?: boolean }

const cues: readonly Cue[] = [
  { pattern: '(?<![要是能会有可])不要(?![求钱紧脸急怕太再只忘问说笑走命一很特那]|错过|担心|客气|浪费|非常)' },
  { pattern: '(?<![得能可])不(?:想(?:再)?(?:要(?!太|求)|找)|需要(?![很太多会懂有特那]|非常|什么)|找(?!不)|招(?!不)|考虑|接受|喜欢|含|包括)|(?<![好要])不看(?!好|重)|不能是|不可以是|不想[和跟与]' },
  { pattern: '(?<![特级分性区差辨派个识])别(?:再|总|老)?(?:给我?|跟我|向我|帮我)?(?:找|推荐?|介绍|发|塞|安排)(?:给我)?' },
  { pattern: '排除掉?|拒绝|谢绝|避开|屏蔽' },
  { pattern: '(?<![删开清拆消解免废移扣驱去])除(?:[了开去](?!草)|(?!此)(?=[^,。;!?]{1,12}?(?:以外|之外|外(?=的|$|[\\s,。;!?]))))', isSet: true },
  // Only what is known can be their object: 不是很多, 非凡, 不在乎.
  { pattern: '而不是|(?<![是可要])不是(?![很太不]|特别|问题)|(?<!在)不在(?![意乎线职吗的场家乡])|别[是来](?!人)|不来自|(?<=^|[\\s,。;的但要而])非-?(?![常遗洲标凡诚农法得要典人公银晶]|[营盈]利|虚构|全|物质|线性|正式|官方|主流|结构化|金属|接触|侵入|关系型|参数|对称)', isStrict: true },
  { pattern: '不做(?![作到好完成了得])', isStrict: true },
  { pattern: '(?<!有)没有?(?:做过|干过|从事过|搞过|当过)?(?=[^,。;!?]{1,12}的)', isStrict: true, isAbsent: true },
]
const latinCues: readonly Cue[] = [
  { pattern: 'no(?![.-]| (?:problem|matter|idea|one|longer|need|more|doubt|way|worries|rush|code)(?![a-z]))' },
  { pattern: '(?<!why )(?:but )?not(?! (?:only|just|sure|necessarily|simply|merely|limited|that|too|very|yet|really|even|required|bad|much|many|to|be|being)(?![a-z]))', isStrict: true },
  { pattern: 'without|except(?: for)?|excluding|(?:any(?:thing|one|body|where)|everything|everyone|all) but|other than|rather than|instead of|avoid(?:ing)?|(?:don\'t|do not|doesn\'t) want' },
  { pattern: 'non-', isStrict: true },
]
const ordered: readonly Cue[] = [...cues, ...latinCues.map((cue) => ({ ...cue, pattern: `(?<![a-z])(?:${cue.pattern})(?:(?<=-)|(?![a-z]))\\s*` }))]
/** With a look at the first character, which tells nearly all places of a text. */
const excluding = new RegExp(`(?=[不别排拒谢避屏除而没非nweaordib])(?:${ordered.map(({ pattern }) => `(${pattern})`).join('|')})`, 'g')

/** Behind 除了 …: who can also do something else is not without the first. */
const addition = /^[^。!?;]{0,12}?(?:还|也|又|同时)(?:会|懂|能|要|可以|做|需要|得|有(?![谁没人别])|在)/
/** 没有经验也可以: nothing is asked, so nothing is excluded. */
const concession = /^[^。,!?;]{0,8}?也(?:可以?|行|没关系|无妨|欢迎|ok|能)/
const filler = /^(?:\s|推荐|找|给我|介绍|任何|一切|那种|这种|所有|那些|做|搞|干|在|来自|刚|黑|纯|是|(?:any|an?|the|more|people|from|in|at|who|are|based|looking for|interested in|working in)(?![a-z]))*/
const connector = /^\s*(?:、|和|与|或者?|及|以及|跟|还有|\/|,?\s*(?:or|and|nor)(?![a-z]))\s*(?:做|在|in |from )?/
/** What may follow the word for what is excluded and belongs to it. */
const targetEnd = /^(?:培训|机构|公司|行业|业务|岗位|背景|经[验历]|出身|类|型| (?:compan(?:y|ies)|agenc(?:y|ies)|firms?|background|experience|businesses|roles?|jobs?)(?![a-z]))*(?:以外|之外|外(?=的|$|[\s,。;!?]))?/
const targetEndMax = 24
/** Behind what is absent from a person: 没有销售背景 的产品经理, and not 没有做过电商. */
const ofPerson = /^(?:背景|经[验历]|出身|基础)?的(?=\p{Script=Han})/u
const excludingBehind = /^(?:的|类)?(?:(?:的话|都|一律|请|也|什么的)*(?:勿扰|免谈|勿入|勿进|勿加|除外|绕道|绕行|走开|退散|别来|就免了|就?算了(?!吧)|就不用了|不考虑|不接受|不要(?=$|[\s,。;!?]))|(?:以外|之外)(?=的|都|$|[\s,。;!?])|s? (?:need not apply|not welcome|excluded)(?![a-z]))/
/** What stays excluded though nothing knows it: 打广告的, 黑心机构, agencies. */
const spokenTarget = /^(?:[\p{Script=Han}a-z0-9]{1,10}?(?=的(?:$|[\s,。;!?]|那种|那类))|[\p{Script=Han}a-z0-9]{1,8}?(?:[师员人者党商工]|机构|公司|企业|平台|背景|出身)(?=$|[\s,。;!?的])|\p{Script=Han}{2,4}(?=$|[,。;!?])|[a-z-]{3,}(?: [a-z-]{3,})?(?= please|$|[,。;!?.]))/u
const spokenBlocked = /^(?:experience|only|人|有人|别人)/
const spokenBehind = /(?<=^|[,。;!?\s])(?<spoken>[\p{Script=Han}a-z0-9]{2,8}?)的?(?:勿扰|免谈|勿入|勿进|就算了|除外|(?<!要)不要(?=$|[,。;!?]))/gu

/** The mentions, those under an exclusion marked and with the words that exclude; and what is excluded that was no mention. */
export function withExclusions (folded: string, mentions: readonly Mention[]): Mention[] {
  const marked = [...mentions]
  for (const match of folded.matchAll(excluding)) {
    const cue = ordered[match.slice(1).findIndex((group) => group !== undefined)]
    const from = match.index + match[0].length
    if (cue === undefined || marked.some(({ start, end }) => start < from && end > match.index)) continue
    const targets = targetsFrom(folded, marked, from)
    if (targets.length > 0) markTargets(folded, marked, targets, match.index, cue)
    else addSpokenTarget(folded, marked, match, cue)
  }
  for (const [at, one] of marked.entries()) {
    const behind = one.isExcluded ? null : excludingBehind.exec(folded.slice(one.end, one.end + targetEndMax))
    if (behind !== null && !addition.test(folded.slice(one.end + behind[0].length, one.end + 40))) markBackwards(folded, marked, at, behind[0].length)
  }
  for (const match of folded.matchAll(spokenBehind)) addText(marked, match.index, match.index + match[0].length, match.groups?.['spoken'] ?? '')
  return marked
}

/** Positions of the mentions that a word before `from` governs: the first behind it and those joined to it by 、 or 和. */
function targetsFrom (folded: string, mentions: readonly Mention[], from: number): number[] {
  const targets: number[] = []
  let at = from + (filler.exec(folded.slice(from, from + 30))?.[0].length ?? 0)
  // A word or two may qualify the first: 不要付费的培训机构.
  let slack = 4
  for (const [index, { start, end }] of mentions.entries()) {
    if (start < at) continue
    if (start > at + slack || clauseEnd.test(folded.slice(at, start)) || /[不会能]/.test(folded.slice(at, start))) break
    targets.push(index)
    slack = 0
    const unit = unitEnd(folded, end)
    const joint = connector.exec(folded.slice(unit, unit + 12))?.[0].length ?? 0
    // What stands directly behind is part of it: 自由职业 设计师.
    at = unit + joint
    if (joint === 0 && !mentions.some((next) => next.start === unit && next.kind === mentions[index]?.kind)) break
  }
  return targets
}

/** The end of what is excluded, with the words that belong to it. */
function unitEnd (folded: string, end: number): number {
  return end + (targetEnd.exec(folded.slice(end, end + targetEndMax))?.[0].length ?? 0)
}

function markTargets (folded: string, marked: Mention[], targets: readonly number[], cueStart: number, { isSet = false, isAbsent = false }: Cue): void {
  const last = marked[targets.at(-1) ?? 0]
  if (last === undefined) return
  const behind = folded.slice(last.end, last.end + 40)
  if ((isSet ? addition : concession).test(behind) || (isAbsent && !ofPerson.test(behind))) return
  for (const [order, index] of targets.entries()) {
    const target = marked[index]
    if (target !== undefined) marked[index] = { ...target, start: order === 0 ? cueStart : target.start, end: unitEnd(folded, target.end), isExcluded: true }
  }
}

function addSpokenTarget (folded: string, marked: Mention[], match: RegExpExecArray, { isStrict = false, isSet = false, isAbsent = false }: Cue): void {
  const from = match.index + match[0].length
  const article = /^\s*(?:(?:any|an?|from|at)(?![a-z]) ?|做)*/.exec(folded.slice(from, from + 24))?.[0] ?? ''
  const isNamed = /(?:from|an?) $/.test(article) || /^不做/.test(match[0])
  if (isAbsent || (isStrict && !isNamed)) return
  const spoken = spokenTarget.exec(folded.slice(from + article.length, from + article.length + 24))?.[0] ?? ''
  const behind = folded.slice(from + article.length + spoken.length, from + 60)
  if (spoken === '' || spokenBlocked.test(spoken) || (isSet ? addition : concession).test(behind)) return
  addText(marked, match.index, from + article.length + spoken.length, spoken)
}

/** Adds an excluded stretch that nothing knows, unless some of it is known. */
function addText (marked: Mention[], start: number, end: number, spoken: string): void {
  if (marked.some((one) => one.start < end && one.end > start)) return
  marked.push(mention('text', start, end, spoken, 0.7, { isExcluded: true }))
  marked.sort((a, b) => a.start - b.start)
}

/** Marks a mention and those joined to it in front: 中介、猎头勿扰. */
function markBackwards (folded: string, marked: Mention[], at: number, cueLength: number): void {
  const last = marked[at]
  if (last === undefined) return
  marked[at] = { ...last, end: last.end + cueLength, isExcluded: true }
  for (let index = at - 1; index >= 0; index--) {
    const one = marked[index]
    const next = marked[index + 1]
    if (one === undefined || next === undefined || !/^\s*(?:、|和|与|或|及|\/)\s*$/.test(folded.slice(one.end, next.start))) break
    marked[index] = { ...one, isExcluded: true }
  }
}
