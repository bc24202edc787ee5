// What is left of a query when its readings and the words that only ask are taken out.
import { isSentenceText, stopWordsBlanked } from '../stop-words.ts'
import { mention, type Mention } from './mention.ts'

/** Words that only lead to a reading or away from one: 有三年经验, 清华毕业, 英语流利. */
const leading = '经[验历]|工作(?:过)?|毕业|校友|出身|背景|上班|任职|就职|流利|优先|更好|加分|最好|尽量|附近|同城|坐标|有过|做过|干过|会说|擅长|精通|熟悉|了解|从事|专业|方向|行业|领域|老师|同学|朋友|' +
  '小伙伴|大佬|高手|靠谱|员工|的人|前辈|过来人|那种|这种|那类|这类|以外|之外|也可以|都可以|都行|也行|就行|没关系'
/** What somebody wants of whoever is found, and how much: 想请人看看, 帮忙, 有点急. */
const wish = '有点?小?事(?=[想情请求找要]|$|[\\s,。])|想(?=咨询)|想(?:请教?人?|约[个位]?|听听?|问问?|看看?|聊聊?|知道|让人?)|看看|问问|问一下|聊聊|聊一聊|谈谈|听听|试试|(?:求|请)(?:教|人|各位|大家)|' +
  '帮(?:忙|我|一下|帮忙|助)|麻烦|拜托|咨询(?![师业公行顾])|建议(?!书)|意见(?!领袖|反馈)|(?:有点|有些|挺|很|比较(?!文学|法|政治)|十分(?!钟)|非常|特别|真的|实在|确实|其实)(?:着?急|多|少|好)?|着急|急[求需找]|急(?=$|[\\s,。!?])|' +
  '之前(?=想|$|[\\s,。])|以前|之后|以后|后来|刚刚|刚开始|一直|正在|暂时|在考虑|考虑|打算|准备(?!金)|第一次(?!世界|工业|鸦片)|不知道|(?<![看听])不懂|不会|不太|不多|不少|有没有|' +
  '怎么(?:办|样|做|分|写|选|看|弄|找|算|收费)?|比较好|事情|别给|别推|要不要|不要只?[做会懂]?|比如|例如|等等|之类|什么的'
const latin = '(?<![a-z])(?:speaks?|speaking|fluent|native|experience|years?|based|ideally|preferably|prefer|works?|working|(?:i\'d |i would |would )?(?:love|like) to|(?:chat|talk(?:ing)?|speak)(?= to| with|$)|let me know|' +
  'urgent(?:ly)?|asap|here|around|hey|all|good|quick|question|other|than|rather|instead|anything|except|without|ones?)(?![a-z])'
const asides = [new RegExp(`${leading}|${wish}`, 'g'), new RegExp(latin, 'g')]

const empty = /^(?:[做搞在会能懂用说讲聊有没是过的了从和与及或请要想找求个位名前那这也还都可以人来去对于为被把让给先再又就才正很太更些点吧帮看问听学急]|\p{M})+$/u
const piece = /[\p{L}\p{N}\p{M}+#.&'·-]*[\p{L}\p{N}][\p{L}\p{N}\p{M}+#&'·-]*/gu
/** One character says too little beside anything else: 分 of 怎么分. */
const single = /^\p{Script=Han}$/u

/** The telling stretches of folded text outside `readings`; the text itself where nothing else is said. */
export function tellingText (folded: string, readings: readonly Mention[]): Mention[] {
  let outside = ''
  for (const { start, end } of readings) outside += folded.slice(outside.length, start) + ' '.repeat(end - start)
  outside += folded.slice(outside.length)
  const isBeside = readings.length > 0
  if (isBeside) outside = asides.reduce((text, pattern) => text.replace(pattern, (word) => ' '.repeat(word.length)), outside)
  const telling = stopWordsBlanked(outside, isSentenceText(folded))
  const pieces = piecesOf(telling).filter(({ label }) => !isBeside || !empty.test(label))
  const kept = pieces.filter(({ label }) => !single.test(label))
  if (isBeside || kept.length > 0) return kept
  return pieces.length > 0 ? pieces : piecesOf(folded)
}

function piecesOf (text: string): Mention[] {
  return [...text.matchAll(piece)].map((match) => mention('text', match.index, match.index + match[0].length, match[0], 1))
}
