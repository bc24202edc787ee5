// What else stands in a nickname: employers, schools, contact details, and the status, years and numbers around them. Everything folded.

const companies = new Set(`
腾讯 阿里 阿里巴巴 阿里云 字节 字节跳动 华为 百度 京东 美团 网易 小米 拼多多 滴滴 快手 小红书 携程 蚂蚁 蚂蚁集团 蚂蚁金服 比亚迪 大疆 海康 海康威视 大华 平安 中国平安 平安银行 招行 招商银行 工行 工商银行 建行 建设银行 农行 农业银行 中行 中国银行 交行 顺丰 格力 美的 海尔 联想 中兴 一汽 上汽 广汽 宁德时代 特斯拉 微软 谷歌 苹果公司
四大 普华永道 德勤 毕马威 安永 麦肯锡 贝恩 高盛 中金 中信 万科 碧桂园 保利 链家 贝壳 国家电网 国网 南网 中石油 中石化 中移动 移动 联通 新东方 好未来 学而思 猿辅导 蔚来 理想汽车 小鹏 商汤 旷视 科大讯飞 讯飞 哔哩哔哩 b站 知乎 微博 新浪 搜狐 饿了么 菜鸟 极兔 中通 圆通 用友 金蝶 三一重工 徐工 中车 中建 中铁 中交 富士康 台积电 三星 索尼 西门子 博世 英特尔 英伟达 甲骨文 宝洁 联合利华
google microsoft meta facebook apple tesla nvidia intel oracle sap ibm tencent alibaba bytedance huawei baidu bilibili shein temu kpmg pwc deloitte ey mckinsey bain bcg uber linkedin netflix
`.trim().split(/\s+/))

const companyEnding = /^.{2,}(?:有限公司|公司|集团|科技|网络|传媒|文化|资本|工作室|事务所|律所|研究院|研究所|医院|银行|证券|实业|控股|股份|电子商务|出版社|电视台)$/u

const schools = new Set(`
清华 北大 复旦 交大 上交 上海交大 西安交大 浙大 南大 中科大 科大 哈工大 人大 北师大 华师大 华东师大 北航 北理工 北邮 北外 北语 中财 央财 贸大 对外经贸 法大 政法 南开 天大 同济 华理 华东理工 东华 上财 上外 上大 武大 华科 华中科大 中南 湖大 湘大 中大 华工 华南理工 暨大 深大 厦大 福大 山大 海大 川大 电子科大 成电 西财 重大 西工大 西电 兰大 吉大 大工 东大 东北大学 中传 传媒大学 央美 国美 中戏 北影 北电 上戏 央音 上音 中央美院 港大 港科大 港中文 台大 新国立 南洋理工 长江商学院 中欧 中欧商学院 长江emba 哈佛 斯坦福 耶鲁 麻省理工 剑桥大学 牛津大学 哥大 伯克利
harvard stanford mit yale cmu ucla nyu nus ntu hku cuhk hkust lse ucl tsinghua pku fudan sjtu zju
`.trim().split(/\s+/))

const schoolEnding = /^.{2,}(?:大学|学院|商学院|大学城|中学|小学|高中|附中|一中|二中|三中|实验|师大|理工|校友|校友会)$/u
const degree = /(?:mba|emba|硕士|博士|本科|校友|研究生|phd)$/

const status = new Set(`
男 女 男生 女生 男士 女士 帅哥 美女 单身 已婚 离异 未婚 未育 已育 二胎 单身狗 求职 求职中 找工作 求职者 找对象 招人 招聘中 求合作 合作 在线 不在线 离线 免打扰 勿扰 忙 休假 休假中 出差 出差中 请假 隐身 有事留言 有事请留言 有事电话 在职 离职 在读 已毕业 应届 应届生 毕业生 学霸 创业中 筹备中 群主 管理员 副群主 小助手 助手 机器人 嘉宾 新人 新成员 会员 vip svip 本人 真人 大号 小号 备用 微信同号 同号 手机同号 电话同号 私聊 加我 欢迎勾搭 欢迎交流 交流 学习 潜水 潜水员 冒泡 互推 全职 兼职 军嫂 青年 文艺青年 中年 中年大叔 大叔 少年 少女 小姐姐 小哥哥 国企 央企 外企 体制内 民企 大厂 大学 本科 硕士 博士 研究生 mba emba cfa cpa phd 海归 校友 同学 班长 家长 一年级 二年级 三年级 四年级 五年级 六年级 初一 初二 初三 高一 高二 高三 大一 大二 大三 大四 研一 研二 研三 幼儿园小班 幼儿园中班 幼儿园大班 infp infj intj intp enfp enfj entj entp isfp isfj istj istp esfp esfj estj estp 白羊座 金牛座 双子座 巨蟹座 狮子座 处女座 天秤座 天蝎座 射手座 摩羯座 水瓶座 双鱼座 a型 b型 o型
`.trim().split(/\s+/))

const numberOrYear = /^(?:no\.?|vip|a|aa+)?\d{1,8}(?:号|年|级|届|后|女|男|岁|班|cm|kg|w|年级|期|群|组|届校友|级校友|年生|人|后女|后男|年女|年男)?$/
const wanting = /^(?:找|求|招|寻|诚聘|急招|想找).{1,6}$/u

/** Noise that sticks to the front of a segment: list-topping A's, numbers, and words that announce a place. */
export const noisePrefix = /^(?:a{2,}\d*|a\d+|\d{2}后|\d{2}年|\d{2,4}[级届]|\d{1,4}(?=[\p{Script=Han}])|坐标|base|现居|常驻|现在|人在|住在|来自|在|居|驻|ip|原籍|老家|[\p{Script=Han}]{2,3}人在)\s*/u

/** Noise that sticks to the end of a place: 上海人, 成都站. */
export const placeSuffixNoise = /^(?:人|站|分会|分舵|群|区|市|省|青年|女孩|男孩|女生|男生|姑娘|土著|本地|本地人|周边|那边|这边|总部|分公司|地区|\d{2}后)$/u

export function companyFit (folded: string): number {
  if (companies.has(folded)) return 0.95
  if (folded.length > 2 && companyEnding.test(folded)) return 0.7
  return 0
}

export function schoolFit (folded: string): number {
  if (schools.has(folded)) return 0.9
  const named = folded.replace(degree, '')
  if (named !== folded && schools.has(named)) return 0.9
  if (/[院系班]$/.test(folded) && [2, 3, 4].some((length) => schools.has(folded.slice(0, length)))) return 0.85
  return schoolEnding.test(folded) ? 0.8 : 0
}

/** Whether folded text says something of its bearer that is no part of the profile: a year, a number, a status. */
export function isNoise (folded: string): boolean {
  return status.has(folded) || numberOrYear.test(folded) || wanting.test(folded)
}

/** A contact detail in folded text. */
export type ContactMatch = { start: number, end: number, isMobile: boolean }

// Mobile numbers of mainland China, also masked with x or *; handles after their label; e-mail addresses.
const mobile = '(?<![\\dx*])(?:\\+?86[- ]?)?(?:1[3-9][\\dx*](?:[- ]?[\\dx*]{4}){2}|0{11})(?![\\dx*])'
const handle = '(?:微信号?|薇信|威信|v信|wechat|weixin|(?<![a-z])(?:wx|vx|v|qq|tel|phone))[:\\s]+[a-z0-9][a-z0-9_-]{4,}' +
  '|(?:微信号?|薇信|威信|v信|qq|电话|手机|联系方式)[:\\s]*\\+?[a-z0-9][a-z0-9_-]{4,}|(?<![a-z])[wv]x(?=[a-z_-]*\\d)[a-z0-9_-]{5,}'
const email = '[a-z0-9][a-z0-9._+-]*@[a-z0-9-]+(?:\\.[a-z0-9-]+)+'
const contact = new RegExp(`(?<mobile>${mobile})|${handle}|${email}`, 'g')

/** The contact details in folded text, leftmost first. */
export function findContacts (folded: string): ContactMatch[] {
  if (!/[\dx@]/.test(folded) && !/微信|薇信|威信|v信|qq|wechat|weixin|tel|电话|手机/.test(folded)) return []
  return [...folded.matchAll(contact)].map((match) => ({
    start: match.index, end: match.index + match[0].length, isMobile: match.groups?.['mobile'] !== undefined,
  }))
}
