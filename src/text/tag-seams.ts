// Word, characters before it, characters after it; "-" for none.
const seamTable = `
会计 社大年机 划
会展 社机 现
会务 社 工实
家政 国 策治府
家教 国专大 授
家电 国 网影脑
家居 大 -
家具 国大 有备体
地产 本当原各 品业量生
内科 国室境省市 技学研幻创
外科 海国境 技学研幻创
全科 安 技学
儿科 哪那 技
产科 生量投 技学
西医 广江陕山 科院疗
代工 现当时近年 业程艺作具
化工 文动优息字能变转强简业代准 具作程
化学 文强优深变转 习者生院
力学 能动 习历
文学 人 习
光学 阳时 习校
国学 中外各美英法德韩俄泰 生者习校会院术历
汉学 武 生校院
法文 书 化
法语 语书 -
德文 道品 化
日文 今 化件
电工 发光机充 程作业
理财 管经处 务产报
公交 办 流
财会 理 -
同传 共 播
中药 高初 店
中医 集 疗
行销 银发流 量售
资安 投外合融 全排
新创 更 意
产后 生投 -
物业 动植实货 务
水产 净 品
法务 无 -
工会 职 -
人事 个本 情件物
人口 个本每 味述头
音响 - 应
学术 医 语
数论 函 -
统计 系 算划
小说 缩 -
海运 上 营
品酒 产 店
公关 办 -
手术 选 -
行政 - 区
办学 公民 -
考公 - 务
教书 - 法
种花 种 -
预算 我 不有高低充几多大左在为是约内够
`

/**
 * Words of tags that are also the seam of two other words, folded, with the characters beside which they are: [before, after].
 * 国家政策 names no 家政, 自动化工具 no 化工.
 */
export const tagSeams: ReadonlyMap<string, readonly [before: string, after: string]> = new Map(seamTable.trim().split('\n').map((line) => {
  const [word = '', before = '', after = ''] = line.replaceAll('-', '').split(' ')
  return [word, [before, after]]
}))
