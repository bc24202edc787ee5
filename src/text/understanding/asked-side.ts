// Which side of a deal a question is about: 谁会做前端 wants those who can, 谁在找前端 those who look for one.

const roles = '公司|企业|团队|机构|单位|商家|老板|朋友|同学|伙伴|小伙伴|群友|创业者|客户|家长|甲方'
const whoever = `(?:谁家?|(?:有没有|有|还有|可有)(?:人|谁|哪些人|哪位|${roles})|哪(?:位|些|个|家|几家|几位)(?:人|${roles})?|哪些人)`
const between = '(?:现在|正在|最近|近期|目前|也|还|都|正|这边|那边|[要想]?(?:急着|着急)){0,3}'
// 找 and the like are not yet done and for somebody else: 谁找过私教, 谁在找我.
const open = '(?![过到得不我你他她了]|[^,。;!?]{0,8}方面)'
const seeks = `(?:(?:在|想|要|正)?(?:找|招|求|寻)${open}|寻找|招聘(?!会|网|软)|求[购租]|收购|急需|(?:在|还)?需要|需(?=[^要求])|缺(?![点陷失席])|[想要](?:学|请|买|租|约|收))`
/** Who seeks those with something says so right behind: 需要会英语的朋友 is the asker's own wish. */
const object = '(?![会懂能有做说擅了熟精靠帮])[^,。;!?的我会懂能]{1,12}'

const inChinese = new RegExp([
  `${whoever}${between}${seeks}`,
  `(?:有没有|有|哪位是)${between}${seeks}${object}的(?:人|${roles})?(?:$|[\\s,。;!?]|[吗么嘛呢呀啊没])`,
  `有没有${between}(?:在|想|要)?(?:找|招)人的`,
  `(?:谁|有人|有没有(?:人|谁)?|哪位|哪些人|哪家(?:公司)?)有?(?!懂|会|做)[^,。;!?懂会做]{0,10}的?需求(?:$|[\\s,。;!?吗么呢]|的(?:人|${roles}))`,
].join('|'))
/** Nobody is asked: 在找摄影师的人, 想学吉他的朋友. Whoever tells more than that tells their own story, and means 在找做设计的朋友. */
const named = new RegExp(`^(?:(?:正?在(?:找|招|求)|正?在寻找|需要|急需|缺|想[买租]|求[购租])${open}${object}的(?:人|公司|团队|老板|企业|机构|客户|家长|商家)|想学${object}的(?:人|${roles}))(?:$|[\\s,。;!?]|有[哪谁吗]|在哪|吗|都有)`)
/** Who offers something to those who want it: 谁需要优惠券可以私信我. */
const offerInChinese = /(?:联系|私信|私聊|找|加|滴滴?|问|艾特|@)我(?!们?要)/

const seeking = '(?:looking (?:for|to (?:buy|hire|rent|learn|find))|seeking|searching for|hiring(?! managers?)|recruiting(?! managers?)|in (?:need|search) of|in the market for|' +
  'needs?(?! to\\b)|needing|wants?(?! to\\b)|wants? to (?:buy|hire|rent|learn|find|study)|wanting to (?:buy|hire|rent|learn|find))\\b'
const manner = '(?: (?:currently|also|still|now|actively|here|else))*'
const firms = 'companies|teams|startups|firms|employers|founders|investors|agencies|clients|members|people'
const firm = 'company|team|startup|firm|employer|founder|investor|agency|client|member'
const inEnglish = new RegExp([
  String.raw`\bwho(?:'s| is| are)?${manner} ${seeking}`,
  String.raw`\b(?:any(?:one|body)|some(?:one|body)|those|(?:which|what|any) (?:${firm})|${firms})${manner}(?: who| that)?(?: is| are)?${manner} ${seeking}`,
].join('|'))
const offerInEnglish = /\b(?:contact|dm|message|reach|ping|call|email|hire|ask) (?:out to )?(?:me|us)\b/

/** Whether a folded text asks for people who look for something. */
export function asksForNeeds (folded: string): boolean {
  return ((inChinese.test(folded) || named.test(folded)) && !offerInChinese.test(folded)) || (inEnglish.test(folded) && !offerInEnglish.test(folded))
}
