import type { FoldedText } from './fold.ts'

/**
 * Words of Taiwan and Hong Kong with the mainland word for the same thing, both folded.
 *
 * Chosen: frequent in profiles and asks, and not also a mainland word for something else (so 文件, 档案, 品质, 变数, 线上 stay out).
 * Spellings such as 计画/计划 are here and not among the characters: 画 and 划 alone are different words.
 */
const regionalWords = `
  软体=软件 硬体=硬件 韧体=固件 模组=模块 函式=函数 程式=程序 程式码=代码 物件导向=面向对象 执行绪=线程 演算法=算法 最佳化=优化
  网路=网络 网际网路=互联网 频宽=带宽 宽频=宽带 蓝芽=蓝牙 伺服器=服务器 作业系统=操作系统 资料库=数据库 资料夹=文件夹 巨量资料=大数据
  资讯=信息 资讯科技=信息技术 资安=信息安全 资料科学=数据科学 资料分析=数据分析 资料工程=数据工程 搜寻=搜索 讯号=信号 讯息=消息
  人工智慧=人工智能 晶片=芯片 记忆体=内存 硬碟=硬盘 随身碟=u盘 光碟=光盘 滑鼠=鼠标 萤幕=屏幕 荧幕=屏幕 印表机=打印机 列印=打印
  影片=视频 视讯=视频 短影音=短视频 部落格=博客 数位=数字 使用者=用户 介面=界面 解析度=分辨率 画素=像素 行动支付=移动支付 行动电话=手机
  行动装置=移动设备 行动应用=移动应用 行销=营销 专案=项目 客制化=定制 新创=初创 执行长=首席执行官 专业经理人=职业经理人 职缺=职位
  履历=简历 兼差=兼职 智慧财产=知识产权 房仲=房产中介 计画=计划 规画=规划 企画=企划 座标=坐标 家俱=家具 私隐=隐私 电邮=电子邮件
  计程车=出租车 捷运=地铁 脚踏车=自行车 雷射=激光 奈米=纳米 幼稚园=幼儿园 义大利=意大利 纽西兰=新西兰
`

/** Characters beside which such a word is only the seam of two others: [before, after]. 银行销售 is no 行销. */
const seams: Readonly<Record<string, readonly [before: string, after: string]>> = {
  程式: ['方', ''],
  网路: ['公', '由径段'],
  资讯: ['投外合融', '息'],
  资安: ['投外合融', '全排'],
  数位: ['多少人', '于置居列'],
  视讯: ['电', ''],
  介面: ['中媒', '试对向谈'],
  列印: ['系', '度尼'],
  行销: ['发银', '售量'],
  新创: ['创更', '作意'],
}

const mainlandWord = new Map(regionalWords.trim().split(/\s+/).map((pair): [string, string] => {
  const [regional = '', mainland = ''] = pair.split('=')
  return [regional, mainland]
}))

const longestFirst = [...mainlandWord.keys()].sort((a, b) => b.length - a.length)

const regionalWord = new RegExp(longestFirst.map((word) => {
  const [before, after] = seams[word] ?? ['', '']
  return (before === '' ? '' : `(?<![${before}])`) + word + (after === '' ? '' : `(?![${after}])`)
}).join('|'), 'g')

/**
 * A folded text with regional words replaced by the mainland ones: 伺服器 becomes 服务器.
 *
 * NOTE: for topics only, never for names: a fragment of a text may be changed where the whole is not.
 * An index takes both the text and this form, a query only this form; then either word finds both.
 */
export function canonicalWords (folded: string): string {
  return folded.replace(regionalWord, (word) => mainlandWord.get(word) ?? word)
}

/** As `canonicalWords`, with the origin of each character: those of a replaced word all come from its beginning. */
export function canonicalWithOffsets ({ folded, starts }: FoldedText): FoldedText {
  let canonical = ''
  const origins: number[] = []
  let copied = 0
  const copyTo = (end: number) => {
    canonical += folded.slice(copied, end)
    for (; copied < end; copied++) origins.push(starts[copied] ?? 0)
  }
  for (const { 0: word, index } of folded.matchAll(regionalWord)) {
    copyTo(index)
    canonical += mainlandWord.get(word) ?? word
    while (origins.length < canonical.length) origins.push(starts[index] ?? 0)
    copied = index + word.length
  }
  copyTo(folded.length)
  return { folded: canonical, starts: Uint32Array.from([...origins, starts[folded.length] ?? 0]) }
}
