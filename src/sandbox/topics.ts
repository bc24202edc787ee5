// Everything members offer and look for, by its main tag. One list for both sides, so that pairs exist.

import { adviceTopics } from './topics-advice.ts'
import { commerceTopics } from './topics-commerce.ts'
import { lifeTopics } from './topics-life.ts'
import { makingTopics } from './topics-making.ts'

/** Sentences may hold `{slots}`, filled from the member and from the shared words. */
export type Topic = {
  /** Tags that may stand beside the main one. */
  with: readonly string[]
  offers: readonly string[]
  needs: readonly string[]
  /** How a member who writes English says it. */
  english: readonly [offer: string, need: string]
}

const allTopics = { ...commerceTopics, ...makingTopics, ...adviceTopics, ...lifeTopics }

export type TopicTag = keyof typeof allTopics

export const topics: Readonly<Record<TopicTag, Topic>> = allTopics

export type Tone = 'plain' | 'urgent' | 'relaxed'

/** What people add to an offer. */
export const offerEndings: readonly string[] = [
  '新手也欢迎', '群里人优先', '先发资料给我看一眼更好', '线上线下都行', '每周能空出一两个小时', '合适的话请我喝杯咖啡', '不懂的我会直说', '语音比打字快', '说清楚背景我好判断',
  '不收费，聊得来就行', '工作日晚上回得比较慢', '第一次都免费',
]

/** What people add to a need, by how much it presses. */
export const needEndings: Readonly<Record<Tone, readonly string[]>> = {
  plain: ['有经验的请指点', '线上聊就可以', '愿意拿我的经验来换', '认识合适的人也请介绍', '时间我来配合', '可以付费', '先加个好友认识一下', '聊完请吃饭'],
  urgent: ['这个月内要定下来', '比较急，可以付费', '下周就要用', '急，随时可以通话', '时间很紧，先谢过'],
  relaxed: ['不急，先认识一下', '随缘', '长期有效', '慢慢找', '明年才用得上，先打听打听'],
}

export const englishNeedEndings: Readonly<Record<Tone, readonly string[]>> = {
  plain: ['happy to trade skills', 'a short call is enough', 'paid, of course', 'introductions welcome'],
  urgent: ['needed this month', 'rather urgent', 'deadline next week'],
  relaxed: ['no hurry', 'just exploring for now', 'any time this year'],
}
