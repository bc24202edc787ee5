// The two members every demo begins with: 冯宝宝, and the one behind a nickname that says nothing.

import type { SandboxMember } from './sandbox-members.ts'

export const namedMembers: readonly Omit<SandboxMember, 'externalId'>[] = [
  {
    displayName: '冯宝宝',
    aliases: ['Baobao Feng', '宝儿姐', '✨冯宝宝✨｜上海'],
    headline: '跨境电商操盘手，把家居小物卖到日本',
    bio: '做了六年跨境电商，从一个人打包发货，到现在带五个人的小团队，主要看日本站的家居和收纳。\n' +
      '第一年铺货铺到仓库没地方站，亏了一辆小汽车，才明白选品比勤快重要。后来每上一个新品，我都会先写一页“它为什么可能卖不动”，写不出来就不上。\n' +
      '亚马逊之外也在试乐天，日文页面是我自己一句一句抠的，客服邮件至今还会手心出汗。最近最头疼的是日本的消费税和发票制度，找过两家代理，说法都不一样。\n' +
      '老家在湖北黄冈，复旦毕业以后就留在上海。养了一只捡来的土狗叫豆饼，每天早晚各遛一次，小区里认识的人基本都是狗主人。周末背着相机去老城区走走，拍得最多的是门把手。\n' +
      '选品、广告、找工厂打样的坑我都踩过，问我就好；也想认识懂日本税务和做品牌包装的朋友。',
    city: '上海',
    industry: '跨境电商',
    company: '栖朗电子商务',
    title: '运营总监',
    yearsOfExperience: 6,
    skills: ['亚马逊运营', '供应链', '选品', '广告投放', '乐天', 'Listing 优化', '日语'],
    interests: ['遛狗', '摄影'],
    languages: ['中文', '日语'],
    education: ['复旦大学'],
    links: ['https://example.com/shop/baobao'],
    offers: [
      { text: '可以聊亚马逊选品和广告投放', tags: ['亚马逊运营', '广告投放', '选品'] },
      { text: '收纳、家居类的打样和小单工厂可以介绍', tags: ['供应链', '打样'] },
    ],
    needs: [
      { text: '在找懂日本税务的人，想弄清楚消费税和发票制度', tags: ['税务', '日本'], urgency: 'high', expiresOn: null },
      { text: '收纳系列要换包装，想认识做品牌设计的朋友', tags: ['品牌设计', '包装设计'], urgency: 'normal', expiresOn: null },
    ],
    availability: '周末下午, 线上',
    location: { lat: 31.2231, lng: 121.4458 },
    custom: { 一句话需求: '找懂日本税务的人' },
  },
  {
    displayName: '陆小满',
    aliases: ['上海-无业游民-陆小满', '小满'],
    headline: '无业游民，其实当过九年编辑',
    bio: '群昵称写的无业游民，是真的没在上班，不过在那之前做了九年图书编辑，经手过四十多本书，多半是写给普通人看的法律和税务常识。\n' +
      '去年出版社搬家，我没有跟着走，想停下来看看自己还会什么。目前每天写一千字，帮朋友的小店改介绍，偶尔接一点润稿的活。\n' +
      '编书编出来的毛病是看什么都想改，菜单、公告、小区通知都不放过；好处是认识了各行各业愿意把话说清楚的人，律师、税务师、医生都有，谁要找人可以问我。',
    city: '上海',
    industry: '自由职业',
    title: '自由职业者',
    yearsOfExperience: 9,
    skills: ['图书编辑', '文案', '采访', '校对', '选题策划'],
    interests: ['写作', '逛菜市场', '猫'],
    languages: ['中文', '上海话'],
    education: ['南京大学'],
    offers: [
      { text: '可以帮改介绍、简介和产品文案，每次一篇', tags: ['文案写作', '文案'] },
      { text: '认识几位熟悉日本税务和商标的作者，可以牵线', tags: ['税务', '日本', '知识产权'] },
    ],
    needs: [
      { text: '在考虑转行做内容，想找新媒体的前辈聊一次', tags: ['新媒体运营', '职业规划'], urgency: 'normal', expiresOn: null },
    ],
    availability: '随时可约，提前一天说',
    location: { lat: 31.2512, lng: 121.5006 },
  },
]
