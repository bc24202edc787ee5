// What people type into a search for people, and what it says. Written before the reader of queries was tuned; every second line was held back.
// A line is `query => kind slice; kind slice`; the kinds are those of a reading, `topic` where skill or industry is for the taxonomy to say, and `any`.
// After a kind: `!` it is excluded, `~` it is a wish, `?` it may be read or not. `@3-5` are years, an open end is left out.
// Whatever is not listed must be free text or not be read.
import { ruleTables } from './understanding-rule-cases.ts'

const bySubject = {
  asks: `
懂亚马逊运营的人 => topic 亚马逊运营
上海做跨境电商、能聊日语的 => place 上海; topic 跨境电商; language 日语
有没有做过小程序的前端老师 => topic 小程序; topic 前端
求推荐靠谱的知识产权律师 => topic 知识产权律师
谁认识腾讯的产品经理 => company 腾讯; topic 产品经理
想找三年以上经验的嵌入式工程师，最好在江浙沪 => experience 三年以上 @3-; topic 嵌入式工程师; place~ 江浙沪
有人会剪辑视频吗 => topic 剪辑; topic? 视频
谁懂香港公司注册和税务 => topic 税务; place? 香港; topic? 公司注册
找一位在杭州的摄影师拍家庭照 => place 杭州; topic 摄影师
有没有深圳的朋友做硬件供应链 => place 深圳; topic 硬件; topic 供应链
求介绍做私募的投资人 => topic 私募; topic 投资人
哪位大佬熟悉Kubernetes => topic Kubernetes
想请教一下做短视频的老师 => topic 短视频
有无成都会弹钢琴的 => place 成都; topic 钢琴
谁能帮忙看看合同，需要律师 => topic 律师; topic? 合同
找个会写Python爬虫的 => topic Python; topic 爬虫
广州有做餐饮加盟的吗 => place 广州; topic 餐饮; topic? 加盟
求推荐北京靠谱的装修公司 => place 北京; topic 装修
有认识做外贸的朋友吗 => topic 外贸
想认识一些做播客的人 => topic 播客
请问哪位老师了解跨境支付 => topic 跨境支付
需要一个会Figma的UI设计师 => topic Figma; topic UI设计师
谁做过SaaS的增长 => topic SaaS; topic 增长
有没有懂机器学习的同学 => topic 机器学习
找西安做新媒体运营的 => place 西安; topic 新媒体运营
帮忙介绍一个心理咨询师 => topic 心理咨询师
有会C++和C#的吗 => topic C++; topic C#
找个.NET后端 => topic .NET; topic 后端
`,
  names: `
冯宝宝 => name 冯宝宝
馮寶寶 => name 馮寶寶
fengbaobao => name fengbaobao
Tony陈 => name Tony陈
王总 => name 王总
李老师 => name 李老师
张医生 => name 张医生
小王 => name 小王
老李 => name 老李
王姐 => name 王姐
林小满 => name 林小满
feng baobao => name feng baobao
欧阳娜娜 => name 欧阳娜娜
艾力·买买提 => name 艾力·买买提
O'Brien => name O'Brien
陈默 => name 陈默
谁认识冯宝宝 => name 冯宝宝
找一下陈嘉怡 => name 陈嘉怡
王伟在吗 => name 王伟
刘思远的微信 => name 刘思远
有没有一个叫李建国的 => name 李建国
群里姓欧阳的 => name 欧阳
姓单的那位老师 => name 单
周教授 => name 周教授
有人认识赵总吗 => name 赵总
Kevin Liu => name Kevin Liu
zhang wei => name zhang wei
Coco姐 => name Coco姐
朵朵妈 => name 朵朵妈
阿杰 => name 阿杰
司马懿 => name 司马懿
上海的王总 => place 上海; name 王总
字节的小李 => company 字节; name 小李
✨冯宝宝✨｜上海 => name 冯宝宝; place 上海
北京 张伟 => place 北京; name 张伟
who knows Tony Chen => name Tony Chen
@林小满 => name 林小满
佐藤健 => name 佐藤健
山田太郎 => name 山田太郎
孙律师 => name 孙律师
`,
  notNames: `
高兴 =>
安全 => topic? 安全
时间管理 => topic? 时间管理
程序员 => topic 程序员
高尔夫 => topic 高尔夫
马拉松 => topic 马拉松
方法论 =>
牛肉面 =>
黄金 => topic? 黄金
包装 => topic? 包装
文案 => topic 文案
项目 =>
关系 =>
路演 => topic? 路演
水果批发 => topic? 水果批发
白酒 => topic? 白酒
温泉 => topic? 温泉
金融 => topic 金融
施工 => topic? 施工
常识 =>
马上 =>
任务 =>
小白 =>
小程序 => topic 小程序
老板 => topic? 老板
老师 => topic? 老师
单身 =>
宣传 => topic? 宣传
成长 => topic? 成长
查理 => name? 查理
`,
  places: `
长三角 => place 长三角
珠三角 => place 珠三角
北上广深 => place 北上广深
浙江 => place 浙江
湾区 => place 湾区
杭州 => place 杭州
在苏州的设计师 => place 苏州; topic 设计师
东南亚 => place 东南亚
人在海外 =>
坐标成都的摄影师 => place 成都; topic 摄影师
浙江的制造业老板 => place 浙江; topic 制造业; topic? 老板
based in Singapore => place Singapore
新加坡的投资人 => place 新加坡; topic 投资人
臺北的設計師 => place 臺北; topic 設計師
海淀区程序员 => place 海淀区; topic 程序员
New York lawyer => place New York; topic lawyer
魔都遛狗搭子 => place 魔都; topic? 遛狗
沪 => place 沪
上海或者杭州的前端 => place 上海; place 杭州; topic 前端
武汉光谷做芯片的 => place 武汉光谷; topic 芯片
粤港澳大湾区的律师 => place 粤港澳大湾区; topic 律师
京津冀 供应链 => place 京津冀; topic 供应链
`,
  notPlaces: `
中山大学 => school 中山大学
北京烤鸭 => topic? 北京烤鸭
海南鸡饭 =>
长沙发 =>
上海话 => language 上海话
南京路 =>
兰州拉面 => topic? 拉面
普洱茶 => topic? 普洱茶
成都火锅怎么开店 => topic? 火锅; topic? 开店
北京大学 => school 北京大学
上海交通大学校友 => school 上海交通大学
北京银行 => company? 北京银行
懂日本税务的人 => topic 税务
做美国签证的 => topic 签证
德国留学 => topic 留学
非洲市场 => topic? 市场
上海落户政策 => topic? 政策
日语老师 => topic? 日语老师; language? 日语
广东话流利的 => language 广东话
合作 =>
四川大学华西医院 => company? 华西医院; school? 四川大学; school? 四川大学华西医院; company? 四川大学华西医院
金华火腿 =>
出海东南亚 => topic? 出海
`,
  organisations: `
清华毕业的 => school 清华
交大校友 => school 交大
在字节上班 => company 字节
前阿里 => company 前阿里
ex-Google => company ex-Google
复旦的同学 => school 复旦
华为出来的硬件工程师 => company 华为; topic 硬件工程师
腾讯 => company 腾讯
字节跳动员工 => company 字节跳动
浙江大学计算机博士 => school 浙江大学; topic 计算机; topic? 博士
哈佛商学院 => school 哈佛商学院
在美团工作过的产品 => company 美团; topic 产品
阿里的运营 => company 阿里; topic 运营
MIT校友 => school MIT
北大法学硕士 => school 北大; topic 法学; topic? 硕士
武大校友会 => school 武大
有没有人在小红书上班 => company 小红书
谁在招商银行工作 => company 招商银行
微软的工程师 => company 微软; topic 工程师
西安电子科技大学 => school 西安电子科技大学
小米手机 => company? 小米; topic? 手机
苹果种植 => topic? 种植
最美的风景 =>
字节码 =>
重大项目 =>
港科大的同学在深圳创业 => school 港科大; place 深圳; topic 创业
`,
  platforms: `
淘宝开店 => topic? 淘宝; topic? 开店
抖音投放 => topic? 抖音投放; topic? 抖音; topic? 投放
小红书运营 => topic 小红书运营
微信小程序开发 => topic 小程序
`,
  exclusions: `
不要销售 => topic! 销售
除了中介 => topic! 中介
不是猎头 => topic! 猎头
no agencies => any! agencies
非猎头的HR => topic! 猎头; topic HR
找产品经理，不要外包 => topic 产品经理; any! 外包
懂装修的，中介勿扰 => topic 装修; topic! 中介
找前端，除了北京都行 => topic 前端; place! 北京
不要钱 =>
不错的律师 => topic 律师
不动产 => topic? 不动产
非遗 => topic? 非遗
非洲 => place 非洲
非标自动化 => topic 自动化
是不是有人懂区块链 => topic 区块链
找设计师 不要实习生 => topic 设计师; topic! 实习生
不考虑培训机构的英语老师 => any! 培训机构; topic? 老师; topic? 英语老师; language? 英语
非技术出身的创始人 => topic! 技术; topic 创始人
不要微商和保险 => topic! 微商; topic! 保险
designer, no freelancers => topic designer; any! freelancers
lawyer not in Beijing => topic lawyer; place! Beijing
engineers except recruiters => topic engineers; any! recruiters
找合伙人，投资人请绕道 => topic 合伙人; topic! 投资人
除了会写代码还懂设计的 => topic 设计; topic? 写代码; topic? 代码
不要应届生 => experience! 应届
会不会日语都行 => language? 日语
要不要一起跑步 => topic? 跑步
别推荐猎头 => topic! 猎头
排除上海 => place! 上海
拒绝传销和微商 => topic! 微商; any! 传销
非常靠谱的会计 => topic 会计
不只是程序员 => topic? 程序员
无需经验 =>
不要求经验的兼职 => topic? 兼职
no-code tools => topic? no-code
不限地区的远程开发 => topic? 开发; topic? 远程
`,
  experience: `
5年以上 => experience 5年以上 @5-
3-5年 => experience 3-5年 @3-5
三五年 => experience 三五年 @3-5
十年经验 => experience 十年经验 @10-
应届 => experience 应届
5+ years => experience 5+ years @5-
at least 3 years => experience at least 3 years @3-
刚毕业 => experience 刚毕业
资深产品经理 => experience? 资深; topic 产品经理
8年工作经验的Java后端 => experience 8年 @8-; topic Java; topic 后端
两三年经验的运营 => experience 两三年 @2-3; topic 运营
至少五年的财务 => experience 至少五年 @5-; topic 财务
不超过3年经验的设计 => experience 不超过3年 @-3; topic 设计
10年以上律师 => experience 10年以上 @10-; topic 律师
三到五年的会计 => experience 三到五年 @3-5; topic 会计
十几年经验的老中医 => experience 十几年 @10-; topic 中医
over 10 years in finance => experience over 10 years @10-; topic finance
3-5 years experience marketing => experience 3-5 years @3-5; topic marketing
2024年毕业 =>
三年级数学老师 => topic? 数学; topic? 老师; topic? 数学老师
十年前的照片 =>
五年计划 =>
近三年的论文 =>
超过15年的建筑师 => experience 超过15年 @15-; topic 建筑师
五年跨境电商经验 => experience 五年 @5-; topic 跨境电商
二十年以上外贸 => experience 二十年以上 @20-; topic 外贸
应届生求职 => experience 应届; topic? 求职
前端 3年 => topic 前端; experience 3年 @3-
senior backend engineer => experience? senior; topic backend
未来5年规划 =>
`,
  languages: `
会说粤语 => language 粤语
英语流利 => language 英语
母语日语 => language 日语
speaks French => language French
Shanghai designer who speaks Japanese => place Shanghai; topic designer; language Japanese
会法语的导游 => language 法语; topic 导游
西班牙语翻译 => language? 西班牙语; topic? 西班牙语翻译; topic? 翻译
能用德语沟通的销售 => language 德语; topic 销售
native English speaker in Shenzhen => language English; place Shenzhen
懂韩语和日语 => language 韩语; language 日语
Japanese restaurant =>
阿拉伯语 => language 阿拉伯语
`,
  preferences: `
找前端，最好会React => topic 前端; topic~ React
找律师，上海优先 => topic 律师; place~ 上海
designer, ideally in Berlin => topic designer; place~ Berlin
会计，有外企经验更好 => topic 会计; topic? 外企
最好的律师 => topic 律师
最好是清华的产品经理 => school~ 清华; topic~ 产品经理
英语好的优先 => language~ 英语
有医疗背景加分的投资人 => topic~ 医疗; topic? 投资人; topic~? 投资人
prefer someone from Google => company~ Google
尽量在深圳，做硬件的 => place~ 深圳; topic 硬件
`,
  short: `
React => topic React
k8s => topic k8s
前端 => topic 前端
律师 => topic 律师
frontend => topic frontend
投资 => topic 投资
区块链 => topic 区块链
產品經理 => topic 產品經理
上海前端 => place 上海; topic 前端
杭州 电商 => place 杭州; topic 电商
985/211 =>
Python 数据分析 => topic Python; topic 数据分析
遛狗 => topic? 遛狗
税务 日本 => topic 税务; place? 日本
UI/UX => topic UI; topic? UX
AI创业 => topic AI; topic 创业
`,
  askers: `
坐标上海，想找前端合伙人 => place~ 上海; topic 前端; topic? 合伙人
我是做外贸的，想找一个律师 => topic 律师
我在北京，想认识做投资的朋友 => place~ 北京; topic 投资
本人会计，求推荐英语老师 => topic? 英语老师; language? 英语; topic? 老师
I am a designer, looking for a lawyer => topic lawyer
我们在成都开了一家书店，谁懂品牌设计 => place~ 成都; topic 品牌设计
`,
}

export type UnderstandingCase = { subject: string, query: string, expected: ExpectedReading[], isHeldBack: boolean }
export type ExpectedReading = { kind: string, slice: string, isExcluded: boolean, isPreference: boolean, isOptional: boolean, years: string | null }

function readLine (line: string): { query: string, expected: ExpectedReading[] } {
  const [query = '', list = ''] = line.split(/ =>\s?/)
  const expected = list.split('; ').filter((entry) => entry !== '').map((entry) => {
    const [, kind = '', marks = '', slice = '', years = null] = /^([a-z]+)([!~?]*) (.+?)(?: @(\S+))?$/.exec(entry) ?? []
    return { kind, slice, isExcluded: marks.includes('!'), isPreference: marks.includes('~'), isOptional: marks.includes('?'), years }
  })
  return { query, expected }
}

/** Every case, in the order of the tables; every second of each set of tables was held back. */
export const understandingCases: UnderstandingCase[] = [bySubject, ruleTables].flatMap((tables) => Object.entries(tables)
  .flatMap(([subject, table]) => table.trim().split('\n').map((line) => ({ subject, ...readLine(line) })))
  .map((one, at) => ({ ...one, isHeldBack: at % 2 === 1 })))
