// Asks of several sentences, titles and abstracts: what must be read in them, and what kinds must not. All written by us.

export type LongCase = {
  text: string
  /** `has`: kind (topic for skill and industry; ! excluded, ~ a wish) and how the slice begins. `hasNo`: kinds that must not occur. */
  expected: { has: string[], hasNo: string[] }
}

export const longCases: LongCase[] = [
  {
    text: '我们公司在做一个宠物用品的项目，目前团队五个人，想找一个懂亚马逊运营的朋友聊聊。最好在深圳或者广州，有三年以上经验，不要培训机构。谢谢大家！',
    expected: { has: ['topic 亚马逊运营', '~place 深圳', '~place 广州', 'experience 三年以上经验'], hasNo: ['name'] },
  },
  {
    text: '我是一名全职妈妈，孩子三岁了。之前在一家外企做人事，休息两年后想重新找工作。想请教一下做人力资源的前辈，现在转型做猎头合适吗？人在成都。',
    expected: { has: ['topic 人力资源'], hasNo: ['name'] },
  },
  {
    text: 'Hi everyone, we are a small team building a tool for teachers. We are looking for a backend engineer who knows Python and has at least 3 years of experience, ideally in Shanghai. No agencies please. Thanks a lot!',
    expected: { has: ['topic Python', 'experience at least 3 years of experience', '~place Shanghai'], hasNo: ['name'] },
  },
  { text: '基于长三角城市群面板数据的产业结构升级与碳排放关系实证研究', expected: { has: [], hasNo: ['place', 'name', 'experience', 'company'] } },
  { text: '北京冬奥会新闻语料中的隐喻研究', expected: { has: [], hasNo: ['place', 'name', 'school', 'company'] } },
  { text: '从上海话到普通话：一个方言家庭的五年语言变迁', expected: { has: [], hasNo: ['place', 'name', 'experience'] } },
  { text: '面向低资源场景的深度学习方法与机器翻译实践', expected: { has: ['topic 深度学习', 'topic 机器翻译'], hasNo: ['place', 'name', 'experience'] } },
  {
    text: '本文提出了一种面向中文医疗文本的信息抽取方法。我们在公开数据集上做了实验，结果表明该方法比基线提升了三个百分点。最近五年，相关研究主要集中在英文数据，中国的语料仍然稀缺。未来我们计划把它用到南京路街道的社区医院。',
    expected: { has: [], hasNo: ['place', 'name', 'experience', 'company', 'school', 'language'] },
  },
  { text: 'Towards a History of Tea Houses in Chengdu: Public Space and Everyday Life', expected: { has: [], hasNo: ['place', 'name', 'experience', 'company', 'school', 'language'] } },
  { text: '如何用三年时间把一家小书店做成社区的客厅——一个独立书店主理人的自述', expected: { has: [], hasNo: ['place', 'name', 'experience', 'company', 'school'] } },
  {
    text: '各位老师好，我在西安，去年辞职开了一家咖啡馆，生意一般。想认识做过线下门店的朋友，最好是餐饮行业的，帮我看看选址和成本。中介和加盟商勿扰。',
    expected: { has: ['!topic 中介', '~topic 餐饮'], hasNo: ['name', 'company'] },
  },
  { text: '二十世纪的北京胡同与日常生活史研究综述', expected: { has: [], hasNo: ['place', 'name', 'experience', 'company'] } },
]
