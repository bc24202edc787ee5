// What members trade in business: selling, making, moving goods, opening shops.

import type { Topic } from './topics.ts'

export const commerceTopics = {
  亚马逊运营: {
    with: ['选品', '广告投放', '跨境电商'],
    offers: ['可以帮忙看亚马逊店铺的广告结构和 Listing', '聊亚马逊从零起店的节奏，踩过的坑都可以讲', '手把手看一遍你的后台，指出三个最该先改的地方', '分享{market}站{product}类目的选品表和测算方法'],
    needs: ['想找做过亚马逊{market}站的人聊聊类目', '店铺卡在不温不火的阶段，想请人看看广告怎么调', '打算把{product}搬到亚马逊，求一位走过弯路的前辈', '找亚马逊运营的朋友对一下退货率和测评风险'],
    english: ['Happy to review an Amazon listing and its ad structure', 'Looking for someone who has run an Amazon store for {enMarket}'],
  },
  广告投放: {
    with: ['Google Ads', '信息流', '投放优化'],
    offers: ['帮你看投放账户，哪些钱花得冤枉一眼能看出来', '可以讲小预算怎么测素材，日预算两三百也能跑', '分享信息流素材的拆解表和复盘模板'],
    needs: ['想请懂投放的人看看获客成本为什么降不下来', '准备第一次投信息流，求人带着走一遍', '找做过{product}投放的朋友交流素材'],
    english: ['Can audit small ad accounts and explain what to test first', 'Need advice on paid acquisition with a small budget'],
  },
  选品: {
    with: ['跨境电商', '市场调研'],
    offers: ['{product}类目的选品思路可以聊两个小时', '手里有一套选品打分表，可以直接拿去用', '帮你判断一个产品值不值得开模'],
    needs: ['想找人一起看{product}还有没有机会', '不会判断市场容量，求懂选品的人指点', '手上有{few}款样品拿不定主意，想听听卖家的意见'],
    english: ['I can talk through product research step by step', 'Would like a second opinion on a few product samples'],
  },
  供应链: {
    with: ['采购', '工厂资源', '打样'],
    offers: ['可以介绍靠谱的{product}工厂，能做小单', '帮忙核价、看合同里的交期和质检条款', '在产业带跑了多年，验厂要看什么可以列清单给你', '小批量打样和找替代料可以问我'],
    needs: ['找能接小单的{product}工厂', '现在的供应商交期总拖，想找懂供应链的人聊聊怎么谈', '想找人帮忙验一次厂，费用我出', '需要一位熟悉打样流程的朋友'],
    english: ['Can introduce small-batch factories and explain how to vet them', 'Looking for a reliable small-batch supplier'],
  },
  外贸获客: {
    with: ['外贸', '展会', '海外客户'],
    offers: ['开发信怎么写、展会怎么跟单，可以给模板', '手把手教用海关数据和社媒找{market}买家', '帮看英文询盘，判断是不是真客户'],
    needs: ['有产品想出口，不知道第一批客户从哪来', '想认识做{market}市场的外贸人', '想参加一次海外展会，请有经验的人帮忙过一遍准备清单'],
    english: ['Can share outreach templates that work with European buyers', 'Our factory needs help finding its first overseas buyers'],
  },
  国际物流: {
    with: ['报关', '海外仓', '清关'],
    offers: ['可以聊海运空派怎么选、旺季怎么订舱', '清关卡住了可以问我，常见的坑都见过', '介绍{market}的海外仓，价格透明'],
    needs: ['货卡在{market}清关，想找懂的人问问', '在比较海外仓，想听听用过的人怎么说', '找能走带电产品的物流渠道'],
    english: ['Ask me about freight, customs and bonded warehouses', 'Need advice on customs clearance for a small shipment'],
  },
  日本市场: {
    with: ['日本', '乐天', '本地化'],
    offers: ['可以聊日本消费者的习惯和渠道，附真实案例', '帮看日文页面，是不是机翻味一眼就知道', '介绍在东京、大阪做代理的朋友'],
    needs: ['想把{product}卖到日本，找熟悉渠道的人', '需要人帮忙看日文详情页地不地道', '找在日本的朋友一起做市场走访'],
    english: ['Can explain Japanese retail channels and check Japanese copy', 'Want to understand how to enter the Japanese market'],
  },
  东南亚市场: {
    with: ['东南亚', 'Shopee', 'TikTok Shop'],
    offers: ['在东南亚待过几年，泰国越南马来的差别可以讲', '聊 TikTok Shop 东南亚达人怎么谈', '可以介绍吉隆坡和曼谷的本地团队'],
    needs: ['准备做东南亚，想先找人问问本地支付和物流', '找懂泰国市场的朋友', '想了解东南亚小团队怎么招人'],
    english: ['Can share what differs between Thailand, Vietnam and Malaysia', 'Looking for someone with a local team in Southeast Asia'],
  },
  直播带货: {
    with: ['直播', '短视频', '主播'],
    offers: ['聊直播间从零搭建：人、货、场各花多少钱', '可以帮忙听一场回放，逐段说问题', '介绍靠谱的兼职主播和场控'],
    needs: ['想试直播，找有实操经验的人问成本', '{product}直播转化低，求人诊断', '找一位能说本地话的主播合作'],
    english: ['Can explain what a small livestream studio costs to run', 'Need a live-selling partner for a small brand'],
  },
  私域社群: {
    with: ['社群运营', '私域', '用户运营'],
    offers: ['可以聊社群从热闹到冷清的几个原因，以及怎么救', '分享一套入群、破冰、淘汰的规则', '帮你设计老客户复购的小活动'],
    needs: ['老客户群没人说话，想请做社群的人支招', '想学怎么做会员群，又不打扰人', '找社群运营的朋友一起做个小实验'],
    english: ['Can help design rules that keep a community alive', 'Our customer group went silent, looking for ideas'],
  },
  新媒体运营: {
    with: ['小红书', '公众号', '内容策划'],
    offers: ['帮看小红书账号，给{few}条能马上改的建议', '可以一起定选题，讲讲怎么把专业写得好懂', '公众号排版、选题、数据复盘都能聊'],
    needs: ['想把自己的专业写成小红书，求人带一带', '找新媒体运营帮忙看看账号定位', '公众号写了半年没人看，想听实话'],
    english: ['Can review a social media account and suggest next posts', 'Looking for help with content for Chinese social media'],
  },
  文案写作: {
    with: ['文案', '品牌故事'],
    offers: ['可以帮改介绍、简介和活动文案，每次一篇', '产品卖点说不清楚的，聊半小时我帮你理', '写品牌故事，先采访再动笔'],
    needs: ['产品介绍写得像说明书，求人改', '找会写人话的文案朋友', '想给店里写个故事，需要有人听我讲完再写'],
    english: ['Can edit English and Chinese product copy', 'Need someone to rewrite our product story in plain words'],
  },
  品牌设计: {
    with: ['Logo', '包装设计', '视觉识别'],
    offers: ['可以帮小店看 Logo 和包装，给修改方向', '聊品牌从名字到视觉怎么一步步定下来', '每个月留一个名额，帮公益项目做视觉'],
    needs: ['想找设计师做一套{product}的包装', '开店缺一个不俗的 Logo，预算不高但给足时间', '自己做的视觉越看越旧，想先请设计师看看'],
    english: ['Can review a logo, packaging or brand guideline', 'Looking for a brand designer for a small product line'],
  },
  农产品: {
    with: ['农业', '社区团购', '助农'],
    offers: ['应季水果和米面可以给群友产地价', '欢迎来基地看看，吃住我安排', '聊农产品分级、保鲜和发货怎么少赔钱'],
    needs: ['想给公司订一批应季水果，找产地直发的', '找能稳定供货的小农户', '想看看农业项目，求带路去一次基地'],
    english: ['Farm-gate prices and farm visits for members of the group', 'Looking for a farm to order seasonal fruit from'],
  },
  开店: {
    with: ['咖啡店', '选址', '实体店'],
    offers: ['开小店的账可以摊开讲：房租、人工、损耗', '帮看选址，陪你蹲点数半天人流', '二手设备去哪收、哪些必须买新的，可以问我'],
    needs: ['想在{city}开一家小店，找开过店的人泼冷水', '纠结要不要接一个转让铺面，求有经验的人看看', '想了解小店怎么熬过第一个冬天'],
    english: ['Can walk you through the real costs of a small shop', 'Thinking about opening a small shop and want honest advice'],
  },
  民宿运营: {
    with: ['民宿', '文旅', '旅行'],
    offers: ['聊民宿改造预算和淡季怎么活下来', '来住有群友价，行程也可以帮忙排', '平台排名和差评处理可以交流'],
    needs: ['有个老院子想改民宿，想找过来人算算账', '想找民宿主合作办小型活动', '想在民宿里拍一组照片，可以用照片换房晚'],
    english: ['Friends’ price at our guesthouse and honest talk about low season', 'Want to meet guesthouse owners to host a small retreat'],
  },
  咖啡: {
    with: ['手冲', '烘焙咖啡豆'],
    offers: ['来店里喝一杯，手冲可以现教', '家用磨豆机和豆子怎么挑，按预算推荐', '公司茶水间要换豆子可以找我配'],
    needs: ['想学手冲，找人带着冲几次', '办活动需要咖啡摊位，找{city}的咖啡师', '想请教烘豆，家里那台小机器总烘不匀'],
    english: ['I can teach pour-over basics at the bar', 'Looking for a barista for a small event'],
  },
} satisfies Record<string, Topic>
