import { occupationFit } from './occupations.ts'
import { surnameLength } from './person-names.ts'
import { compoundSurname } from './surnames.ts'

/** What is left of a form of address without the address: 王 of 王总, 老王头 and Mr Wang. */
export interface Bearer {
  /** Folded. */
  readonly name: string
  /** Whether it is a usual surname: 芳姐 is somebody called 芳, 种总 may be 种师道. */
  readonly isSurname: boolean
  /** Whether the whole may as well be a name: 刘博 is Doctor Liu or somebody called so. */
  readonly mayBeName: boolean
}

const titles = new Set(`
  总 董 工 导 老师 师傅 师父 医生 大夫 律师 教授 博士 博 硕 经理 主任 老板 教练 校长 院长 会计 先生 女士 小姐 太太 太 夫人 同学 学长 学姐 学弟 学妹 师兄 师姐 师弟 师妹
  姐 哥 姐姐 哥哥 妹 弟 妹妹 弟弟 叔 叔叔 姨 阿姨 伯 伯伯 婶 嫂 嫂子 爷 爷爷 奶奶 妈 爸 妈妈 爸爸 爹 公 婆 老 公子 少 少爷 大哥 大姐 大叔 大妈 大爷 姑娘 兄 导师 班长 队长 组长 站长
  处 局 科 处长 局长 科长 厂长 部长 书记 秘书 秘 顾问 总监 总裁 董事长 会长 秘书长 理事 理事长 店长 行长 所长 台长 馆长 园长 团长 社长 院 所 院士 督 法官 检察官 警官 护士 老总 头儿 头 总经理
  掌柜 记者 编辑 主编 导演 制片 编剧 讲师 辅导员 班主任 助理 专员 主管 代表 大师 老哥 老弟 小哥 小妹 桑 君 酱 さん sir
`.trim().split(/\s+/))
const titleLengthMax = 4
const givenNameTitles = new Set('博硕少公君兄')

/** Titles as people type them in letters. */
const latinTitles = 'zong|dong|gong|laoshi|jie|ge|xiansheng|nvshi|nushi|xiaojie|yisheng|lvshi|jiaoshou|boshi|jingli|laoban|tongxue|shifu|sir'
const latinAddresses = 'mr|mrs|ms|miss|mister|madam|dr|doctor|prof|professor|teacher|coach|director|boss|manager|lawyer|lao|xiao|uncle|auntie|aunt|brother|sister'
const beforeLatin = new RegExp(`^(?:${latinAddresses})\\.? +([a-z']{1,12})$`)
const afterLatin = new RegExp(`^([a-z']{1,12}?) *(?:${latinTitles})$`)
const joinedAddress = /^(?:lao|xiao)([a-z]{2,6})$/

/** Who is addressed by a folded form of address: 王总, 李老师, 小王, 老王头, 王设计师, Tony哥, Mr Wang, wangzong; null for other texts. */
export function addressee (folded: string): Bearer | null {
  const text = folded.trim()
  if (/^[a-z' .]+$/.test(text)) return latinAddressee(text)
  if (titles.has(text)) return null
  const familiar = /^[小老阿大]([^\s]{1,2}?)(?:头|同学|老师)?$/u.exec(text)?.[1]
  if (familiar !== undefined && /^\p{Script=Han}+$/u.test(familiar) && (familiar.length === 1 || isSurname(familiar))) return bearer(familiar)
  for (let length = Math.min(titleLengthMax, text.length - 1); length > 0; length--) {
    const name = text.slice(0, -length).trim()
    const title = text.slice(-length)
    if (titles.has(title)) return bearer(name, givenNameTitles.has(title))
    // 高设计师 is a designer called 高, 平面设计师 is no address.
    if (length > 1 && isSurname(name) && occupationFit(title) >= 0.9) return bearer(name)
  }
  return null
}

function latinAddressee (text: string): Bearer | null {
  const name = (beforeLatin.exec(text) ?? afterLatin.exec(text) ?? joinedAddress.exec(text))?.[1]
  return name === undefined ? null : { name: name.replaceAll("'", ''), isSurname: true, mayBeName: false }
}

function bearer (name: string, mayBeName = false): Bearer {
  const plain = /^[小老阿大](?=.)/u.test(name) && !isSurname(name) ? name.slice(1) : name
  return { name: plain, isSurname: isSurname(plain), mayBeName }
}

/** Whether a folded text is a surname and nothing more. Surnames of one character are known only where they are usual. */
function isSurname (text: string): boolean {
  return text.length > 0 && (surnameLength(text) === text.length || compoundSurname(text)?.surname === text)
}
