// Words that names of organisations are made of. How a short form treats a word depends on its class, see organisation-alignment.ts.

/** How words of a class are shortened; the order is that of the rows in `keepTable` of organisation-alignment.ts. */
export const wordClasses = [
  'region', 'nation', 'brand', 'field', 'headFirst', 'headLast', 'group', 'legal', 'trade', 'filler', 'number', 'attached', 'latin', 'division',
] as const

export type WordClass = (typeof wordClasses)[number]

/** Parts of the world and of the country beside the places of the gazetteer. */
const region = '中南 北方 南方 东南 东方 西部 中西部 华西 亚洲 亚太 首都'

/** The whole country, or more; dropped more readily than a city. */
const nation = '中国 中华 全国 国家 中央 国务院 世界 国际'

/** What an organisation deals with: 科技 in 华中科技大学. */
const field = `
科技 技术 科学 工程 理工 师范 农业 林业 农林 医科 医药 医学 中医 中医药 药科 财经 政法 经济 贸易 经贸 工商 外国语 外语 外贸 语言 交通 邮电 电力 电子 电气 电信 信息
石油 石化 地质 矿业 煤炭 航空 航天 航海 海洋 海事 民航 民族 体育 音乐 美术 戏剧 戏曲 电影 传媒 广播 电视 舞蹈 艺术 工艺 服装 工业 轻工 轻工业 商业 商务 建筑 化工 化学
纺织 机械 机电 机器人 计算机 计算 软件 网络 通信 通讯 自动化 物理 高能 数学 系统 生物 生命 植物 动物 微生物 天文 地理 资源 环境 生态 能源 核能 材料 金属 钢铁
冶金 光学 精密 半导体 微电子 光电 声学 力学 心理 土壤 遥感 空间 气象 水利 水电 水产 粮食 食品 发酵 日用 标准化 计量 测绘 勘察 设计 规划 城市 城乡 住房 建设 铁道 铁路
公路 汽车 轨道 船舶 造船 重工 重型 飞机 电器 电机 家电 制造 制药 药业 药物 肿瘤 胸科 口腔 眼科 妇产 妇产科 妇幼 儿童 儿科 骨科 精神 传染病 保健 卫生 健康 人口 人民
劳动 人力 人才 社会 保障 发展 改革 监督 管理 市场 证券 期货 金融 信托 外汇 税务 财政 审计 知识产权 自然 先进 智能 人工智能 数据 大数据 互联网
文化 旅游 教育 新闻 外文 外交 青年 妇女 儿童 残疾人 工会 足球 篮球 作家 文学 艺术 红十字 国防 军事 军医 海军 空军 陆军 火箭军 警察 公安 司法 行政 国土 安全
投资 开发 进出口 出口 储蓄 邮政 农村 农商 商贸 中级 高级 最高 普通 职业 高等 实验 示范 综合 应用 联合 统计 烟草 远洋 海运 海油 天然气 集成电路 芯片 新能源 网约车
生产 生产力 促进 保护 防治 服务 咨询 工人 农民 国有 资产 监察 纪律 检查 宗教 侨务 水务 园林 环保 消防 应急 粮油 畜牧 兽医 渔业 种子 地震 海关 档案 历史 考古 文物 自然 民用 生化
`

/** What an organisation is, where a short form keeps the beginning: 大学 is 大. */
const headFirst = `
大学 中学 小学 高中 初中 中等 幼儿园 学会 协会 委员会 联合会 总会 商会 公会 基金会 理事会 研究会 厂 办公室 党委 党校
保险 基金 证券 支队 总队 大队 电视台 电台 有限合伙 俱乐部
`

/** What an organisation is, where a short form keeps the end, or the beginning: 研究所 is 所, 医院 is 院. */
const headLast = `
学院 学校 书院 分校 校区 医院 卫生院 保健院 诊所 银行 分行 支行 研究所 研究院 研究总院 研究中心 科学院 设计院 实验室
出版社 杂志社 报社 通讯社 日报社 新闻社 事务所 律师事务所 会计师事务所 工作室 工程局 管理局 总局 分局 公安局 税务局 知识产权局 中心 总医院 专科学校
法院 检察院 图书馆 博物馆 博物院 美术馆 科技馆 体育馆 文化馆 印书馆 档案馆 剧院 话剧院 书店 工厂 总厂 酒厂 药厂 药房 旅行社 合作社 合作联社 党校 设计所 天文台 交易所 医学院
`

/** One character that ends a name and says what it is. */
const headCharacters = '局 厅 部 厂 所 院 站 馆 社 系 署 处 科 室 店 村 台 团 队 中 校 会 行'

const group = '集团 控股 集团控股 控股集团 实业集团 (集团) 总公司'

const legal = `
股份 有限 责任 公司 有限公司 股份公司 有限责任公司 股份有限公司 有限责任 股份有限 分公司 子公司 总部 合伙 普通合伙 特殊普通合伙 个体工商户
inc ltd llc corp co corporation company limited plc gmbh ag sa bv holdings holding group
`

/** What firms add to their names without meaning much; counts as such only at the end of a company's name. */
const trade = `
科技 技术 网络 信息 信息技术 信息科技 网络技术 网络科技 软件 电子 电子商务 数码 数字 实业 贸易 商贸 文化 传媒 文化传媒 文化传播 投资 咨询 管理 服务 发展 产业 企业 创新 工业 制造
生物 医药 药业 医疗 教育 电器 汽车 食品 乳业 建材 地产 置业 物业 物流 速递 速运 供应链 机电 设备 智能 数据 云计算 新能源 材料 绿能 重工 教育科技 智能科技 生物科技 企业管理 管理咨询 游戏 娱乐 影业 资本 创业投资
`

const filler = '第 与 和 及 暨 以及 之 of the and at in for de & 国立 省立 市立 县立 私立 公立 民办 特殊'

const attached = '附属 附设 直属 所属'

const wordsByClass: Partial<Record<WordClass, string>> = { region, nation, field, headFirst, headLast, group, legal, filler, attached }

/** Word → its class. A word of two classes has the last one; what the trade is depends on the place in the name, see `tradeWords`. */
export const classByWord: ReadonlyMap<string, WordClass> = new Map([
  ...list(trade).map((word) => [word, 'field'] as const),
  ...wordClasses.flatMap((wordClass) => list(wordsByClass[wordClass] ?? '').map((word) => [word, wordClass] as const)),
])

/** Whether a folded word says what an organisation deals with, and so names none: 儿童 of 儿童医院. */
export const namesField = (folded: string): boolean => classByWord.get(folded) === 'field'

export const tradeWords: ReadonlySet<string> = new Set(list(trade))

export const finalHeads: ReadonlySet<string> = new Set(list(headCharacters))

export const wordLengthMax = Math.max(...[...classByWord.keys()].map((word) => word.length))

function list (text: string): string[] {
  return text.trim().split(/\s+/).filter((word) => word !== '')
}
