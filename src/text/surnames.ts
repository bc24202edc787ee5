/**
 * Characters that begin a name and have more than one reading, with every reading in use, the surname's first.
 *
 * Source: readings of surnames in 现代汉语词典 and what people type (曾 as ceng); where pinyin-pro 3.29 lacks the surname (种 chong, 隗 kui, 佴 nai,
 * 秘 bi, 宓 fu, 洗 xian, 覃 tan) or prefers the rarer reading (乐 yue).
 */
const severalReadings = `
  单shan,dan,chan 种chong,zhong 仇qiu,chou 解xie,jie 曾zeng,ceng 查zha,cha 区ou,qu 朴piao,pu 盖ge,gai 缪miao,mou,miu 牟mou,mu 折she,zhe
  召shao,zhao 员yun,yuan 薄bo,bao 乐le,yue 覃qin,tan 翟zhai,di 隗kui,wei 佴nai,er 秘bi,mi 宓fu,mi 洗xian,xi 尉wei,yu 那na,nuo 柏bai,bo
  逄pang,feng 逢pang,feng 郗xi,chi 郇xun,huan 繁po,fan 祭zhai,ji 都du,dou 黑he,hei 谌chen,shen 乜nie,mie 句gou,ju 费fei,bi 炅gui,jiong
  重chong,zhong 藏zang,cang 钭tou,dou 么yao,me 莘shen,xin 隽juan,jun 郄qie,xi 令ling,lin 阿a,e 长chang,zhang 行xing,hang 盛sheng,cheng
  车che,ju 晟sheng,cheng 朝chao,zhao 宿su,xiu 圈juan,quan 适shi,kuo 侗tong,dong 褶xi,zhe 哈ha,ka 贠yun,yuan
  茜qian,xi 干gan,qian 呙guo,wo 冒mao,mo 眭sui,gui 卜bu,bo
`

/** Characters whose other readings no name uses: a search for ping must not find every 冯. */
const oneReading = '孙朱冯许沈彭贾丁叶石陆万汤殷陶俞齐莫谷隋景强余于陈郑江施应任葛华宁吴何夏程袁苏蒋戴方姚邹白秦史常易武龚艾大小无南一不'

/** Surnames of two or more characters, simplified; readings only where pinyin-pro is not certain. */
const compoundSurnames = `
  欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟mo-qi,wan-si,wan-qi 闻人 夏侯 诸葛 尉迟yu-chi,wei-chi 公羊 赫连 澹台tan-tai,dan-tai 皇甫 宗政
  濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙zhang-sun,chang-sun 宇文 司徒 鲜于 司空 闾丘 子车zi-ju,zi-che 亓官 司寇 巫马 公西 颛孙 公良 漆雕
  乐正yue-zheng,le-zheng 宰父 谷梁 拓跋tuo-ba 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 左丘 东门 西门 单于chan-yu,shan-yu 第五 完颜 纳兰
  叶赫那拉 爱新觉罗 钮祜禄
`

/** Characters of given names with two readings in use, which no dictionary word decides. */
const givenReadings = '乐le,yue 茜qian,xi 晟sheng,cheng 朝chao,zhao 行xing,hang 干gan,qian 着zhe,zhu 莘xin,shen 长chang,zhang 纶lun,guan 炅jiong,gui 曾zeng,ceng'

/** Every reading of a character at the start of a name, most likely first; where it is not here, its dictionary readings hold. */
export const firstReadings: ReadonlyMap<string, readonly string[]> = readingTable(severalReadings)

/** Readings of a character inside a given name, where there are several. */
export const innerReadings: ReadonlyMap<string, readonly string[]> = readingTable(givenReadings)

/** Characters that have but one reading at the start of a name. */
export const settledCharacters: ReadonlySet<string> = new Set(oneReading)

const compounds = new Map(compoundSurnames.trim().split(/\s+/).map((entry): [string, string[][]] => {
  const [, surname = '', readings = ''] = /^(\P{ASCII}+)(.*)$/u.exec(entry) ?? []
  return [surname, readings === '' ? [] : readings.split(',').map((reading) => reading.split('-'))]
}))

/** The surname of several characters a folded name starts with, and its readings where they are uncertain; null for all other names. */
export function compoundSurname (name: string): { surname: string, readings: readonly string[][] } | null {
  for (const length of [4, 3, 2]) {
    const surname = name.slice(0, length)
    const readings = compounds.get(surname)
    if (readings !== undefined) return { surname, readings }
  }
  return null
}

function readingTable (table: string): Map<string, string[]> {
  return new Map(table.trim().split(/\s+/).map((entry): [string, string[]] => [entry.slice(0, 1), entry.slice(1).split(',')]))
}
