// Sentences in which somebody says what they look for, among those that say what they do.

const sentence = /[^。！？!?；;\n.]+(?:\.(?!\s|$)[^。！？!?；;\n.]*)*[。！？!?；;.\n]*/g

const seeks = '(?:[想要在正求]找|寻找|寻求|想(?:请教|请|认识|结识)|希望(?:能)?(?:找到?|认识|结识)|急需|(?:还|正)缺)'
/** People and their help: papers 寻求最优解 too. */
const sought = '(?:人(?![工类])|朋友|[伙同]伴|搭[子档]|合伙|前辈|老师|[^\\s]师|团队|客户|投资|机会|工作|渠道|资源|聊|问|请教|指点)'
const inChinese = new RegExp(`(?<![帮替给为你您谁][^,，。]{0,6})${seeks}[^,，。]{0,14}?${sought}|到处请教|求(?:推荐|带|介绍|合作|指点)`)
/** 在找摄影师的朋友可以问我 is an offer. */
const offers = /(?:问|找|联系|私信|私聊|加|滴|来)我|能帮就帮|可以(?:帮|介绍|推荐)|\b(?:ask|contact|message) me\b/
const inEnglish = /\b(?:(?:i am|i'm|im|we are|we're|currently|now|also) (?:(?:actively|currently|always|still|also) )?(?:looking for|seeking|searching for|in search of|hiring)|(?:would|i'd|we'd) (?:love|like) to (?:meet|find|learn from|talk to)|hoping to (?:meet|find)|(?:i|we) need (?:an?|some|help))\b|^\s*(?:looking for|seeking)\b/

/** A folded text with spaces over the sentences that say what is looked for. */
export function withoutSought (folded: string): string {
  return folded.replace(sentence, (part) => (inChinese.test(part) || inEnglish.test(part)) && !offers.test(part) ? ' '.repeat(part.length) : part)
}
