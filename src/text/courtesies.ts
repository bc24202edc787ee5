// What people add to an ask or an offer besides what it is about: how soon, for how much, and thank you.

const chinese = [
  '(?:不|比较|很|挺|有点)?(?:急|着急)(?:用|找|需)?(?=$|[\\s,.。;!?])', '(?:时间)?(?:比较|很|有点)紧(?:急|张)?(?=$|[\\s,.。;!?])', '长期有效', '随缘', '慢慢(?:来|找)(?=$|[\\s,.。;!?])', '尽快', '尽早',
  '(?:这|本|下)(?:周|个?月)(?:内|就|底)?(?:要|用|要用|要定(?:下来)?)', '(?:不|免)(?:收)?费', '免费', '(?:可以?|愿意?)?(?:付费|有偿)(?:咨询)?(?=$|[\\s,.。;!?])', '价格(?:好说|可谈|好商量)',
  '(?:先|提前)?(?:多)?(?:谢谢|感谢|多谢|谢过)(?:了|大家|各位)?(?=$|[\\s,.。;!?])', '先(?:加个?好友|认识一下|聊聊看?)(?:认识一下)?', '随时(?:可以?)?(?:通话|联系|私信|私聊|找我)',
  '欢迎(?:交流|联系|私信|私聊|来聊|打扰|勾搭)', '新手也?欢迎', '(?:线上|线下|语音|电话)(?:线上|线下|语音|电话)?(?:聊聊?|都|也)?(?:都?行|就?可以|就行|均可|皆可)', '聊得来就行', '有兴趣的?(?:可以)?(?:联系|私信|私聊)我?',
  '请(?:我|你|您)?(?:吃饭|喝咖?啡|喝杯?咖啡|喝茶|奶茶)', '认识合适的人也请介绍', '时间(?:我来)?(?:配合|好商量)',
]
const english = [
  '\\b(?:no|not in a?) (?:hurry|rush)\\b', '\\b(?:very |rather |quite |somewhat )?urgent(?:ly)?\\b(?= *(?:$|[,.;!?]))', '\\basap\\b', '\\bas soon as possible\\b', '\\b(?:by|this|next) (?:week|month)(?= *(?:$|[,.;!?]))',
  '\\b(?:needed|deadline) (?:by|this|next) (?:week|month)\\b', '\\b(?:paid|happy to pay|can pay|will pay)(?:,? of course)?\\b(?= *(?:$|[,.;!?]))', '\\b(?:free of charge|for free|no charge)\\b',
  '\\bof course\\b', '\\b(?:a )?(?:short|quick) (?:call|chat)(?: is enough| is fine)?\\b', '\\bintroductions? (?:are )?welcome\\b', '\\bany time (?:this|next) (?:week|month|year)\\b', '\\bjust (?:exploring|looking)(?: for now)?\\b',
  '\\b(?:many )?thanks(?: in advance)?\\b', '\\bthank you\\b', '\\bfeel free to (?:reach out|contact me|message me|dm)\\b', '\\bhappy to (?:chat|talk|trade skills|connect|help)\\b', '\\b(?:newcomers|beginners|everyone) welcome\\b',
]
const courtesies = new RegExp([...chinese, ...english].join('|'), 'g')

/** Folded text with spaces over courtesies; the text itself where nothing else would remain. */
export function withoutCourtesies (folded: string): string {
  const rest = folded.replace(courtesies, (phrase) => ' '.repeat(phrase.length))
  return /[\p{L}\p{N}]/u.test(rest) ? rest : folded
}
