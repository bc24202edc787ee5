// How the characters of the names are read: written down for this evaluation, so that no answer is judged by the code that gave it.

import { polyphonicSurnames } from './name-parts.ts'

/** A syllable and the characters that may be read so in a given name; ü is v. Surnames read otherwise stand in name-parts.ts. */
const syllables = `
  a 阿, ai 爱艾, an 安, ba 跋巴, bai 白百柏, ban 班, bao 鲍宝, bei 蓓贝, bi 比, bian 卞边扁, bin 斌彬, bing 冰兵, bo 博波, bu 布不卜, cai 蔡, cao 曹, chang 长畅, chao 朝超, che 车, chen 陈晨辰琛,
  cheng 程承成诚晟, chi 迟驰, chong 翀重, chu 初楚, chuan 川, chun 淳春, ci 次, cui 崔翠, cuo 措, da 达大, dai 戴黛, dan 丹旦, dao 刀, de 德, deng 邓, di 第迪, ding 丁, dong 董东冬栋, dou 都, du 都杜独,
  duan 段端, dui 堆, dun 顿敦, duo 铎多朵, e 娥额, er 尔, fan 范帆, fang 方芳, fei 费菲飞斐, fen 芬, feng 冯凤峰, fu 付甫父, ga 嘎呷, gang 刚, gao 高, ge 葛格, gen 根, gong 龚公宫, gu 顾孤古, guan 关官冠,
  guang 广光, gui 桂, guo 郭国, ha 哈, hai 海, han 韩涵晗罕, hang 航, hao 郝浩昊豪皓, he 何贺赫禾荷合和, heng 恒衡, hong 红鸿, hou 侯, hu 胡狐呼虎, hua 华桦, huang 黄皇, hui 慧惠辉晖, huo 霍, ji 纪骥吉,
  jia 贾佳嘉家加, jian 建健, jiang 蒋姜江, jiao 焦娇, jie 洁杰, jin 金瑾锦, jing 静婧菁晶景靖, jiu 久, juan 娟, jue 珏, jun 君俊军钧, ka 卡, kai 凯恺, ke 柯可珂恪克, kong 孔, ku 库, la 拉, lai 来, lan 蓝岚兰,
  lang 朗, le 乐, lei 雷蕾磊, li 李黎离里丽莉立砺力, lian 连莲, liang 梁亮, liao 廖, lin 林琳, ling 凌令灵玲翎, liu 刘, long 龙, lu 卢陆路璐露鲁, luo 罗骆洛, lv 吕绿律旅, lve 略, ma 马玛, mai 麦买, man 曼, mao 毛茅,
  mei 梅美, men 门, meng 孟梦萌, mi 米, miao 淼, min 敏旻民, ming 明, mo 莫, mu 慕木沐姆, na 娜那, nai 乃, nan 南男, ni 倪尼, nian 念, nie 聂, ning 宁甯, niu 牛, nu 努, nuo 娜诺, ou 欧, pa 帕, pan 潘,
  pei 裴佩培, peng 彭鹏, ping 萍平, pu 濮, qi 祁亓琪启其, qian 钱倩茜谦骞, qiang 强, qin 秦琴沁, qing 清青晴庆, qiu 邱丘秋, qu 曲, quan 泉, qun 群, ran 然苒, re 热, ren 人任仁, ri 日, rong 容蓉, ru 如茹,
  rui 蕊芮瑞睿锐, ruo 若, sa 萨, sai 赛, sang 桑, sen 森, sha 莎沙, shan 珊山, shang 上, shao 邵少绍, shen 沈申, sheng 笙生晟, shi 石史诗世, shou 守, shu 舒书淑树, shuang 爽, shuo 硕铄, si 司思斯, song 宋松,
  su 苏素, sun 孙, suo 索, ta 塔, tai 台太, tan 谭, tang 唐汤棠, tao 陶涛, te 特, ti 提, tian 田天, tie 铁, ting 婷庭, tong 童彤桐, tou 头, tu 涂徒屠吐图, tuo 拓托, wa 瓦娃, wan 万婉宛, wang 王汪望旺,
  wei 魏韦尉薇蔚维伟巍卫, wen 温文闻雯, wu 吴武五吾乌伍, xi 茜西溪曦熙, xia 夏霞呷, xian 鲜, xiang 向翔, xiao 肖晓小骁, xie 谢, xin 欣心昕馨新, xing 行, xiong 熊, xiu 秀绣修, xu 徐许, xuan 轩萱璇, xue 薛雪学, xun 逊,
  ya 雅亚娅, yan 闫严延燕妍言琰嫣彦岩, yang 杨阳洋飏央, yao 姚瑶曜, ye 叶野, yi 一怡依以亦仪漪艺奕逸毅翊屹懿伊义, yin 殷尹, ying 应颖莹瑛英缨, yong 永勇, you 佑, yu 于余俞虞郁宇雨语钰瑜玉煜彧, yuan 袁辕媛圆远渊, yue 乐岳月悦玥, yun 云芸蕴允昀赟,
  zai 宰, ze 泽, zeng 增, zha 扎, zhan 展, zhang 长张, zhao 朝赵钊, zhen 珍振, zheng 郑正峥铮, zhi 芷知志智之支, zhong 钟仲, zhou 周舟, zhu 朱诸竹柱珠, zhuang 庄, zhuo 卓, zi 子紫梓, zong 宗, zou 邹, zu 祖,
  zuo 左
`

/** The reading that most people with the name use, where there are several. */
const usualReadings: Readonly<Record<string, string>> = { 乐: 'le', 朝: 'zhao', 长: 'chang', 茜: 'qian', 晟: 'sheng', 娜: 'na', 呷: 'xia', 都: 'du' }

/** Names that have one reading though their characters have several. */
const wholeNames: Readonly<Record<string, string>> = { 朝鲁: 'chao lu', 长江: 'chang jiang', 长乐: 'chang le', 长缨: 'chang ying', 朝露: 'zhao lu', 朝晖: 'zhao hui' }

const rows = syllables.trim().split(/,\s*/).map((row) => row.split(' ') as [string, string])

/** Characters by the syllable they may be read as. */
export const charactersBySyllable: ReadonlyMap<string, readonly string[]> = new Map(rows.map(([syllable, characters]) => [syllable, [...characters]]))

const readingsByCharacter = new Map<string, string[]>()
for (const [syllable, characters] of charactersBySyllable) {
  for (const character of characters) readingsByCharacter.set(character, [...readingsByCharacter.get(character) ?? [], syllable])
}

/** Every way the characters can be read, the usual one first; each a list of syllables. @throws Error when a character is not in the table */
export function readingsOf (characters: string): string[][] {
  const whole = wholeNames[characters]
  if (whole !== undefined) return [whole.split(' ')]
  return [...characters].reduce<string[][]>((begun, character) => begun.flatMap((before) => readingsOfCharacter(character).map((syllable) => [...before, syllable])), [[]])
}

/** As readingsOf, of a surname. */
export function surnameReadingsOf (surname: string): string[][] {
  return polyphonicSurnames[surname]?.map((reading) => reading.split(' ')) ?? readingsOf(surname)
}

function readingsOfCharacter (character: string): string[] {
  const readings = readingsByCharacter.get(character)
  if (!readings) throw new Error(`how is ${character} read?`)
  const usual = usualReadings[character]
  return usual === undefined ? readings : [usual, ...readings.filter((reading) => reading !== usual)]
}
