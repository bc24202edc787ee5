// What Chinese and Western personal names look like, and how well a text fits: surnames, given-name characters, titles, nick-name forms.

/** The hundred or so surnames that about nine of ten Chinese people have, most frequent first. */
const frequentSurnames = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙史陶贺毛段郝顾龚邵覃武钱戴严莫孔向常汤康易乔赖文洪季肖柯温'
const otherSurnames = '施牛樊葛邢安齐梅庄辛管殷詹申欧耿关兰焦俞柳甘祝包宁尚符舒阮纪童凌毕单裴霍涂成苗谷盛曲翁冉骆蓝路游靳辜巫诸翟喻阎麦卞鲍穆习鞠卫简饶沙芦蒲屈滕晏牟车阳岳缪应边卓丛耿郎佟窦宫迟米司仇左房池臧解鄢晋古隋莘荣敖桂查匡苑褚古全宗明闵褚冀丘楼花仲万景原艾初党修郁楚於商鹿巩匡展凤桑师幸储邬阚衣岑苟匡步宣禹席项占戚娄虞鲁支'
const compoundSurnames = new Set('欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 司徒 端木 独孤 南宫 西门 长孙 宇文 轩辕 百里 呼延 东郭 闻人 司空 太史 申屠 钟离'.split(' '))

/** Characters that are common in given names. */
const givenCharacters = new Set('伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰红玲萍华梅鑫波斌莉宇浩凯健俊帆雪荣婷丹辉颖倩琴云峰玉燕飞欣怡佳雯慧琳雅瑞洁莹琪璐瑶晶晨阳旭东文博思睿诗涵梓轩子浩然宸泽雨桐萱紫梦洁嘉豪志国建海林涛鹏翔龙虎彪军威震宁康健安乐福禄祥瑞吉庆胜利春夏秋冬兰竹菊松柏杨柳月星辰天宇晓小美媛妍妮娇嫣姗珊珍珠宝贝玥琪琦琛瑾瑜璇钰铭锋钢铁鸿雁鹤凤麟骏驰腾达远志恒毅诚信义仁礼德贤良才俊哲睿智聪慧悦心念恩慈爱惜若如依伊可儿彤蕾薇芸芷芝芬芮苒苗荷莲菲萌葵蓉蕊淑惠贞娴婉婧媚雁冰霜露晴岚曦昊昕晗晟景曼朗木森树林枫楠桦榕榆梓洪源清澈江河湖溪泉润淳湘沐沛沁汐渊溢滢瀚炎炜烨焕煜熙照灿炳烽然燃尧舜禹启航承宗耀祖光辉世昌永久延年万千百一二三四五六七八九十立业成功大力默言语诺谦逊逸凡尘岩石山川野田园方圆正直中和平舟帆风雷电雪誉备莫愁灵素亮羽飞云白青蓝墨朱绿维卿皓翰麒添淼颜妙顺姬毓韵逍遥鼎勋勤奋学富强彦彬峻嵘崇盈盼欢喜笑语嫄仪佩凌绮绣绍绪继续芹茜茹荔莎蔓薰蝶衡裕谨谷贝赫超越跃轶辉迪逢郁钧锐锦长闻阔际陶隆雄静韬顶项顺颂颐馨驹骁鸣黎鼎齐')

const personTitles = '总 老师 师傅 医生 律师 教授 博士 经理 主任 老板 工 董 导 教练 校长 院长 会计 先生 女士 小姐 太太 同学 学长 学姐 师兄 师姐 院 处 局 科 厂 生'.split(' ')
const kinTitles = '妈妈 爸爸 麻麻 粑粑 奶奶 爷爷 姐姐 哥哥 妹妹 弟弟 阿姨 叔叔 妈 爸 姐 哥 妹 弟 姨 叔 婶 嫂 爷 奶 伯 舅 娘 公子 少爷 大叔 大姐 大哥 大侠 大叔'.split(' ')
const titles = [...new Set([...kinTitles, ...personTitles])].sort((a, b) => b.length - a.length)
const kin = new Set(kinTitles)

const givenNames = new Set(`
aaron abby adam adrian agnes aiden alan albert alex alexander alexis alice alina alison allen amanda amber amelia amy andrea andrew andy angela angelina anita ann anna anne annie anthony april ariel arthur ashley aubrey audrey austin ava barbara becky bella ben benjamin bernard betty bill billy bob bobby bonnie brandon brenda brian bruce bryan calvin cameron candice candy carl carol caroline catherine cathy cecilia charles charlie charlotte chelsea cherry cheryl chloe chris christian christina christine christopher cindy claire clara coco colin connie crystal cynthia daisy dan daniel danny daphne david dean debbie dennis derek diana dick donald dora doris dorothy dylan echo eddie edgar edison edward elaine eleanor elena eli elizabeth ella ellen elsa emily emma eric erica erin ethan eva evan evelyn fay felix fiona flora florence frank frankie fred freya gabriel gary gavin george gina gloria grace grant greg hank hannah harper harry hazel heather heidi helen helena henry howard hugo ian irene iris isaac isabel isabella ivan ivy jack jackie jackson jacky jacob jade james jamie jane janet janice jason jasmine jasper jay jean jeff jeffrey jennie jennifer jenny jeremy jerry jesse jessica jessie jill jim jimmy joan joanna joe joey john johnny jonathan joseph joshua joy joyce judy julia julian julie june justin karen kate katherine kathy katie kay keith kelly ken kenneth kenny kevin kiki kim kitty kyle lance larry laura lauren lawrence leah lee lena leo leon leonard leslie lewis liam lily linda lisa liz lois lola louis louise lucas lucia lucy luke luna lydia lynn maggie mandy marcus margaret maria marina mark martin mary mason matt matthew maurice max may megan melissa melody mia michael michelle mike miranda molly momo monica nana nancy naomi natalie natasha nathan neil nicholas nick nicole nina noah nora olive oliver olivia oscar owen pamela parker patricia patrick paul paula peggy penny peter phil philip phoebe rachel ray raymond rebecca regina rex richard rick rita robert robin roger ron rosa rose roy ruby ruth ryan sabrina sally sam samantha samuel sandra sandy sara sarah scarlett scott sean selina serena shannon sharon shawn sheila shelly sherry shirley simon sofia sonia sophia sophie stacy stella stephanie stephen steve steven sue summer sunny susan suzy sylvia tara ted teresa terry theo thomas tiffany tim timothy tina toby todd tom tommy tony tracy trista troy una vanessa vera veronica vic vicky victor victoria vince vincent violet vivi vivian wade walter wayne wendy will william willy winnie xavier yolanda yoyo yuki yvonne zack zoe zoey
`.trim().split(/\s+/))

const pinyinSurnames = 'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin luo gao zheng liang xie song tang han feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen zhong cui tan fan wong chan lau leung cheung lam tan lim ng chow kwok tsai hsu hsieh chang chao qian qiu shi bai meng qin hou yin xue long tao gu mao hao wan kong bao ge yan lai wen mo fu jia xia fang zou kang he qi'.split(' ')
const pinyinSurnameSet = new Set(pinyinSurnames)
const syllable = '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uan|uai|van|ai|ei|ao|ou|an|en|in|un|vn|ia|ie|iu|ua|uo|ui|ue|ve|er|a|o|e|i|u|v)'
const pinyinName = new RegExp(`^(?:${pinyinSurnames.join('|')})(?:${syllable}){1,2}$`)
const transliterationCharacters = new Set('阿艾依古丽买提尔力克孜娜热木江斯坦别吐逊麦帕夏迪里努肉扎西卓玛才让巴特乌云其格贡布多吉罗桑伊万安德烈卡琳雅布拉合甫孜来克提山江沙地穆罕默德吾普司马义约瑟夫玛利亚大卫索菲妮可莎伯奥亚历卜杜热曼赛比苏莱库班凯图尼亚森艾合帕提日孜旺杰次仁央金嘉措顿珠白格桑梅')
const frequentSet = new Set(frequentSurnames)
const otherSet = new Set(otherSurnames)

/** Length of the surname folded text begins with: 0, 1 or 2. */
export function surnameLength (folded: string): number {
  if (compoundSurnames.has(folded.slice(0, 2))) return 2
  return isSurname(folded.charAt(0)) ? 1 : 0
}

/** Whether two parts around a middle dot are one transliterated name: 艾力·买买提. */
export function isTransliterated (left: string, right: string): boolean {
  return [left, right].every((part) => part.length >= 2 && part.length <= 6 &&
    [...part].filter((character) => transliterationCharacters.has(character)).length >= part.length * 0.6)
}

/** Whether folded text is only a word for a relative: 妈妈, 宝爸. */
export function isKinship (folded: string): boolean {
  return kin.has(folded) || kin.has(folded.slice(1))
}

/** How well folded text reads as what a person is called, in [0, 1]; about .3 for text nothing speaks for. */
export function personNameFit (folded: string): number {
  if (/^[\p{Script=Han}·]+$/u.test(folded)) return hanNameFit(folded)
  if (/^[a-z][a-z .'-]*$/.test(folded)) return latinNameFit(folded)
  const mixed = /^([a-z][a-z .']*)([\p{Script=Han}]{1,3})$/u.exec(folded) ?? /^([\p{Script=Han}]{1,3})([a-z][a-z .']*)$/u.exec(folded)
  if (mixed) return mixedNameFit(mixed[1] ?? '', mixed[2] ?? '')
  if (/^\P{L}*$/u.test(folded)) return 0
  return /\d/.test(folded) ? 0.15 : folded.length <= 8 ? 0.35 : 0.15
}

/** Whether folded text is a surname and title, a nick name with a kin word or the like: 王总, 李老师, 朵朵妈. */
export function titledNameFit (folded: string): number {
  const title = titles.find((word) => folded.length > word.length && folded.endsWith(word))
  if (title === undefined) return 0
  const bearer = folded.slice(0, -title.length)
  const isBareSurname = bearer.length === surnameLength(bearer)
  if (title.length === 1 && /[工生院处局科厂导]/.test(title)) return isBareSurname ? 0.8 : 0
  if (isBareSurname) return 0.95
  if (/^[小老阿大]./.test(bearer) && bearer.length === 2) return kin.has(title) ? 0.75 : 0.6
  if (kin.has(title)) return bearer.length <= 3 ? 0.75 : 0.3
  if (/^[a-z]+$/.test(bearer)) return 0.85
  return bearer.length <= 2 ? 0.4 : 0
}

function hanNameFit (folded: string): number {
  if (folded.includes('·')) return 0.95
  return Math.max(titledNameFit(folded), nickNameFit(folded), fullNameFit(folded))
}

function fullNameFit (folded: string): number {
  const surname = surnameLength(folded)
  const given = folded.slice(surname)
  const unknown = [0.1, 0.15, 0.4, 0.35, 0.3, 0.15][folded.length] ?? 0.08
  if (surname === 0 || given === '' || folded.length > surname + 3) return unknown
  const share = [...given].filter((character) => givenCharacters.has(character)).length / given.length
  if (/[厂店馆院部业局所站区网线行品圈队]$/.test(given)) return 0.3
  const isDoubled = given.length === 2 && given[0] === given[1]
  const bonus = isDoubled ? 0.12 : 0.12 * share
  if (surname === 2) return (given.length <= 2 ? 0.85 : 0.4) + bonus
  if (given.length === 3) return 0.32 + bonus
  const isFrequent = frequentSet.has(folded.charAt(0))
  const base = given.length === 2 ? (isFrequent ? 0.82 : 0.62) : (isFrequent ? 0.62 : 0.48)
  return base + bonus
}

function nickNameFit (folded: string): number {
  if (/^[小老阿]./.test(folded) && folded.length <= 3) return folded.length === 2 ? 0.85 : 0.6
  if (folded.startsWith('大') && folded.length === 2) return 0.6
  if (folded.length === 2 && folded[0] === folded[1]) return 0.75
  if (/^..?[儿仔子宝]$/.test(folded)) return 0.5
  return 0
}

function latinNameFit (folded: string): number {
  const words = folded.split(/[ .]+/).filter((word) => word !== '')
  if (words.some((word) => givenNames.has(word))) return words.length <= 3 ? 0.9 : 0.3
  if (words.length === 2 && words.some((word) => pinyinSurnameSet.has(word))) return 0.8
  if (words[0] === 'dr' || words[0] === 'mr' || words[0] === 'ms') return 0.85
  if (pinyinName.test(folded)) return 0.7
  if (words.length > 2) return 0.15
  return folded.length === 1 ? 0.35 : folded.length <= 12 ? 0.5 : 0.2
}

function mixedNameFit (first: string, second: string): number {
  if (/^[小老阿大]$/.test(first)) return 0.85
  if (/^[a-z]/.test(first)) {
    if (surnameLength(second) === second.length) return 0.85
    if (titledNameFit(first + second) > 0) return 0.85
    return givenNames.has(first.trim()) && personNameFit(second) > 0.6 ? 0.6 : 0.3
  }
  return surnameLength(first) === first.length ? 0.75 : personNameFit(first) > 0.6 && givenNames.has(second.trim()) ? 0.6 : 0.3
}

function isSurname (character: string): boolean {
  return frequentSet.has(character) || otherSet.has(character)
}
