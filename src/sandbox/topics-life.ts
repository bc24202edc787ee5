// What members trade in life: health, learning, languages, company.

import type { Topic } from './topics.ts'

export const lifeTopics = {
  健康咨询: {
    with: ['就医', '体检'],
    offers: ['体检报告看不懂可以问我，能解释但不替代面诊', '该挂什么科、要带什么资料，帮你理清楚', '可以给公司做一次久坐和颈椎的小讲座'],
    needs: ['家里老人要做手术，想问问怎么选医院', '体检有几个箭头，想请医生朋友解释', '找医生给我们社区讲一次急救'],
    english: ['Can explain a check-up report, not a replacement for a visit', 'Looking for a doctor to give a first-aid talk'],
  },
  营养饮食: {
    with: ['营养', '减脂', '控糖'],
    offers: ['给你一份不饿肚子的控糖食谱', '孕期和孩子挑食的问题可以聊', '外卖怎么点得健康一点，发菜单给我'],
    needs: ['血糖偏高，想找营养师看看饮食', '孩子挑食，求建议', '想给团队配一周的健康午餐'],
    english: ['Can plan meals for lower blood sugar', 'Need a nutritionist’s advice for a picky child'],
  },
  心理咨询: {
    with: ['情绪', '亲密关系', '倾听'],
    offers: ['可以聊怎么找合适的咨询师、第一次去说什么', '每月办一次线上情绪茶话会，不录音', '职场压力和睡眠的小练习可以分享'],
    needs: ['最近睡不好，想找咨询师推荐', '想给团队办一次压力主题的分享', '孩子上初中后不爱说话，想请教'],
    english: ['Can help you find a suitable therapist', 'Looking for a speaker on stress at work'],
  },
  亲子教育: {
    with: ['育儿', '幼小衔接', '青春期'],
    offers: ['孩子写作业拖拉，聊聊背后的原因', '小升初、中考怎么准备，可以讲讲节奏', '周末可以带一场亲子阅读'],
    needs: ['孩子明年上小学，想听听老师的真心话', '想找同城的家长一起遛娃', '孩子沉迷手机，求有经验的人支招'],
    english: ['A teacher’s view on homework and motivation', 'Looking for parents in {enCity} to share weekend activities'],
  },
  课业辅导: {
    with: ['数学', '物理', '作文'],
    offers: ['初高中数学难题可以发我，晚上集中回', '作文怎么开头结尾，给孩子改过上千篇', '学习方法比刷题重要，可以和孩子聊一次'],
    needs: ['孩子初二数学跟不上，求一位有耐心的老师', '想找人教孩子写作文', '高三家长，想问问最后半年怎么安排'],
    english: ['Can help with middle-school maths', 'Looking for a patient maths tutor'],
  },
  英语口语: {
    with: ['英语', '雅思'],
    offers: ['每周一次英语口语角，欢迎来聊', '可以改英文邮件和简历', '雅思口语陪练，按评分标准给反馈'],
    needs: ['想找人每周练一次英语', '英文演讲稿求母语者看一遍', '准备雅思，找口语搭子'],
    english: ['Weekly English conversation, all levels', 'Happy to swap English for Mandarin practice'],
  },
  日语: {
    with: ['日语', 'N1', '日本'],
    offers: ['日语自学路线可以帮你排', '可以陪练日语会话，纠音比较严', '赴日签证、租房的日文材料可以看'],
    needs: ['从五十音学起，求日语学习搭子', '想练商务日语，找会话对象', '要去{jpCity}出差，想请教几句场面话'],
    english: ['Can practise Japanese conversation with you', 'Looking for a Japanese conversation partner'],
  },
  翻译: {
    with: ['口译', '笔译', '本地化'],
    offers: ['中日互译，合同和产品资料为主', '展会和商务陪同口译可以约', '机翻稿帮你润一遍，按千字算'],
    needs: ['有一份{product}说明书要翻成日文', '下个月接待客户，找一位口译', '找译者长期合作，稿子不多但细'],
    english: ['Interpreting at trade fairs, Chinese and Japanese', 'Need an interpreter for a client visit'],
  },
  留学申请: {
    with: ['留学', '文书'],
    offers: ['自己申请出国的全过程，材料都可以给你看', '文书帮忙挑错，不代写', '聊聊在国外第一年真实的花费'],
    needs: ['想申请{abroad}的硕士，找读过的人问问', '在{abroad}读书到底值不值，想听真话', '文书写不出来，求人聊聊思路'],
    english: ['Can read a statement of purpose and be honest about it', 'Considering a master’s abroad, looking for people who did it'],
  },
  公益项目: {
    with: ['公益', '乡村教育', '筹款'],
    offers: ['想做公益不知道从哪开始，可以来我们项目看看', '公益项目预算和筹款方案可以聊', '可以对接乡村学校和社区资源'],
    needs: ['乡村图书角缺绘本和会讲故事的人', '公益项目想做一份像样的年报，找设计和财务', '找企业一起做员工志愿日'],
    english: ['Can connect you with rural schools and community projects', 'Our project needs help with an annual report'],
  },
  志愿者: {
    with: ['志愿服务', '公益'],
    offers: ['周末有空，活动可以来当志愿者', '会开车会搬东西，活动现场可以叫我', '可以给老人讲怎么用手机，耐心管够'],
    needs: ['社区活动缺几位周末志愿者', '找会拍照的志愿者跟一次活动', '助老课堂缺人手，每次两小时'],
    english: ['Free on weekends to volunteer', 'Looking for weekend volunteers in {enCity}'],
  },
  书法: {
    with: ['国学', '传统文化'],
    offers: ['教毛笔字，从握笔开始，纸墨我出', '春节可以给群友写春联', '老物件上的字不认识，拍照发我'],
    needs: ['孩子想学书法，找一位和气的老师', '想请人写几个字挂在工作间，有偿', '想找人一起临帖打卡'],
    english: ['Can teach brush calligraphy from the beginning', 'Looking for someone to hand-letter a shop sign'],
  },
  读书会: {
    with: ['读书', '写作'],
    offers: ['每月一次读书会，带一本书来就行', '可以推荐一份不装的书单', '帮新书会设计规则，怎样不冷场'],
    needs: ['想参加{city}线下的读书会', '找人一起把大部头读完', '读书会缺一位能控场的主持'],
    english: ['Monthly book club, newcomers welcome', 'Looking for a book club in {enCity}'],
  },
  活动场地: {
    with: ['场地', '线下活动'],
    offers: ['我这边能坐十来个人，工作日免费给群里用', '有个带院子的地方，适合小型聚会', '场地怎么谈、怎么布置，可以帮忙'],
    needs: ['找一个能坐三十人的免费场地', '想办一次线下分享，求{city}的场地', '摄影小展需要一面白墙，两周就好'],
    english: ['A room for a dozen people, free on weekdays', 'Looking for a small venue in {enCity}'],
  },
  同城运动: {
    with: ['跑步', '羽毛球', '徒步'],
    offers: ['每周三晚羽毛球，缺人随时补位', '带新手跑五公里，配速聊天都行', '周末徒步路线我来排，轻装就够'],
    needs: ['找{city}的羽毛球搭子', '想开始跑步，求人带', '周末想去爬山，缺个伴'],
    english: ['Weekly badminton, newcomers welcome', 'Looking for hiking partners in {enCity}'],
  },
  旅行: {
    with: ['旅行', '目的地'],
    offers: ['{city}周边两天怎么玩，可以给不踩坑的路线', '带老人孩子出行的经验可以分享', '来{city}可以找我带路吃饭'],
    needs: ['想去{city}以外住一个月，求推荐安静的地方', '找人拼一段川西的车', '第一次带爸妈出国，求路线'],
    english: ['Will show you around {enCity}', 'Looking for a quiet place to stay for a month'],
  },
  合伙人: {
    with: ['创业', '搭伙'],
    offers: ['有好项目可以一起搭伙，出力为主', '可以先合作一个小单子，磨合看看', '技术以外的事我都能扛，找产品的人聊'],
    needs: ['找一位懂运营的合伙人，先做三个月试试', '有货源缺会卖的人，想找搭档', '想找技术合伙人，产品原型已经有了'],
    english: ['Open to joining a small venture part-time', 'Looking for a co-founder who can sell'],
  },
  创业经验: {
    with: ['创业', '复盘'],
    offers: ['关过一家公司，怎么体面收场可以聊', '小生意前两年怎么活下来，账本可以给你看', '想辞职创业的，先来找我喝杯茶'],
    needs: ['准备辞职单干，想找走过的人聊聊', '团队到十个人开始乱，求过来人', '想听失败的经验，成功的听够了'],
    english: ['I closed a company once and can tell you how', 'Thinking of going solo, looking for honest stories'],
  },
  演讲主持: {
    with: ['演讲', '主持'],
    offers: ['上台紧张可以一起练，前三分钟最要紧', '群里活动要主持可以叫我', '分享稿帮你改成能讲的口语'],
    needs: ['第一次公开分享，想找人听一遍', '年会缺一位主持', '想练即兴表达，找固定搭子'],
    english: ['Can rehearse your talk with you', 'Need a host for a small event'],
  },
} satisfies Record<string, Topic>
