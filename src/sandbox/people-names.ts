// What the names of the fictional members are made of.

import { weighted } from './draw.ts'

/** Surnames by their share of the population, in tenths of a per cent; rare ones are lifted so that they occur at all. */
export const surnames = weighted<string>([
  ['王', 72], ['李', 71], ['张', 67], ['刘', 53], ['陈', 46], ['杨', 31], ['黄', 23], ['赵', 22], ['吴', 20], ['周', 19], ['徐', 15], ['孙', 14], ['马', 12],
  ['朱', 12], ['胡', 12], ['郭', 11], ['何', 11], ['林', 11], ['高', 10], ['罗', 9], ['郑', 9], ['梁', 9], ['谢', 8], ['宋', 7], ['唐', 7], ['许', 7], ['韩', 6],
  ['邓', 6], ['冯', 6], ['曹', 6], ['彭', 5], ['肖', 5], ['蔡', 5], ['潘', 5], ['田', 5], ['董', 5], ['袁', 5], ['于', 5], ['余', 4], ['叶', 4], ['蒋', 4],
  ['杜', 4], ['苏', 4], ['魏', 4], ['程', 4], ['吕', 4], ['丁', 4], ['沈', 4], ['姚', 4], ['卢', 4], ['姜', 3], ['崔', 3], ['钟', 3], ['谭', 3], ['陆', 3],
  ['汪', 3], ['范', 3], ['金', 3], ['石', 3], ['廖', 3], ['贾', 3], ['夏', 3], ['韦', 3], ['付', 3], ['方', 3], ['白', 2], ['邹', 2], ['孟', 2], ['熊', 2],
  ['秦', 2], ['邱', 2], ['江', 2], ['薛', 2], ['闫', 2], ['段', 2], ['雷', 2], ['侯', 2], ['龙', 2], ['史', 2], ['陶', 2], ['黎', 2], ['贺', 2], ['顾', 2],
  ['毛', 2], ['郝', 2], ['龚', 2], ['邵', 2], ['万', 2], ['钱', 2], ['严', 2], ['武', 2], ['戴', 2], ['莫', 2], ['孔', 2], ['向', 2], ['汤', 2], ['温', 1],
  ['庄', 1], ['俞', 1], ['骆', 1], ['柯', 1], ['倪', 1], ['殷', 1], ['童', 1], ['舒', 1], ['鲍', 1], ['涂', 1], ['岳', 1], ['路', 1], ['关', 1], ['梅', 1],
  ['裴', 1], ['虞', 1], ['蓝', 1], ['郁', 1], ['茅', 1], ['凌', 1], ['费', 1], ['卞', 1], ['祁', 1], ['纪', 1], ['麦', 1], ['霍', 1], ['焦', 1], ['聂', 1],
])

/** Surnames read otherwise than the character usually is: 单 shàn, 仇 qiú, 解 xiè, 查 zhā, 区 ōu. */
export const polyphonicSurnames = [
  '单', '仇', '解', '曾', '查', '区', '乐', '覃', '翟', '朴', '盖', '缪', '卜', '宓', '隗', '任', '葛', '华', '宁', '燕', '应', '冼', '尹', '佴', '种', '员',
]

export const compoundSurnames = weighted<string>([
  ['欧阳', 10], ['司马', 4], ['上官', 5], ['尉迟', 2], ['万俟', 2], ['诸葛', 4], ['司徒', 4], ['慕容', 3], ['皇甫', 3], ['夏侯', 3], ['东方', 2], ['令狐', 2],
  ['长孙', 1], ['宇文', 2], ['端木', 2], ['公孙', 2], ['澹台', 1], ['闻人', 1], ['南宫', 1], ['呼延', 1], ['钟离', 1], ['申屠', 1],
])

/** Parts of a given name: what stands first, what stands last, what stands alone, and whole names of the older generation. */
export type GivenNames = { first: string[], last: string[], single: string[], older: string[], doubled: string[] }

export const givenNames: Record<'female' | 'male', GivenNames> = {
  female: {
    first: [...'雨思晓佳欣梦诗雅静婉若语子美慧文嘉一可心怡安芷沐依念书清以亦知曼宛青灵云素佩月敏钰芸昕初悦乐如亚楚南诺'],
    last: [...'涵怡婷娜丽芳敏静颖琳雪娟霞萍玲莹洁倩瑶萱彤琪妍宁欣然瑜蓉茜薇珊禾桐溪月安晴岚蕾慧君莲兰竹言秋雯芸菲棠笙荷舒晨仪'],
    single: [...'婧倩璐玥岚蕊妍菁琰莹昕璇蔚畅蓓瑾珏芮瑛翎晗嫣苒甯旻'],
    older: ['秀英', '桂兰', '淑珍', '玉梅', '凤霞', '美华', '秀兰', '丽萍', '春燕', '红梅', '爱华', '慧芬', '素琴', '月娥', '惠敏', '雅琴', '玉洁', '亚男', '文秀', '佩芳'],
    doubled: [...'婷莉媛娜圆露晶晓萌佳莎曼'],
  },
  male: {
    first: [...'子俊志建明文晓浩嘉宇思泽家永天少景承立启柏云书一允鸿振世海金德庆冠奕逸靖彦绍宗仲新广瑞智昊展卓望维正修以亦知'],
    last: [...'杰轩强华军涛辉伟鹏飞超斌宇浩博文明亮龙凯峰林健波平东民辰然泽恒远安成毅航晨阳洋彬翔诚睿森川舟之南言岩松帆庭谦衡宁琛昀桦'],
    single: [...'磊鹏凯帆昊峥锐骁珂硕彬达巍铮拓驰朗晖煜恺钊淼翀彧翊旻铎屹飏'],
    older: ['建国', '志强', '卫东', '国庆', '永平', '德明', '建军', '志刚', '国栋', '学文', '庆生', '宝林', '长青', '新民', '大勇', '树森', '广生', '立新', '光明', '金泉'],
    doubled: [...'磊亮超阳洋浩'],
  },
}

/** Uyghur and Kazakh given names stand before the father's name; Tibetan names join two parts; the others are whole. */
export const minorityNames = {
  northwest: {
    female: ['阿依古丽', '古丽娜尔', '热依罕', '米日古丽', '阿迪拉', '玛依努尔', '帕丽达', '迪娜', '阿曼古丽', '祖丽胡玛尔'],
    male: ['艾力', '吐尔逊', '艾尼瓦尔', '库尔班', '阿卜杜拉', '木合塔尔', '叶尔兰', '赛力克', '伊力哈木江', '玉素甫'],
    father: ['买买提', '艾合买提', '托合提', '依明', '亚森', '沙吾提', '卡德尔', '努尔兰', '热合曼', '司马义'],
  },
  tibetan: {
    first: ['扎西', '次仁', '格桑', '洛桑', '旦增', '德吉', '平措', '多吉', '白玛', '索朗', '仁青', '边巴'],
    female: ['卓玛', '梅朵', '曲珍', '央宗', '央金', '拉姆', '卓嘎'],
    male: ['顿珠', '旺堆', '次旦', '罗布', '旺久', '群培', '加措'],
  },
  whole: {
    female: ['娜仁托娅', '乌云其木格', '阿茹娜', '萨日朗', '沙马阿依', '其其格', '苏日娜', '阿西木呷', '萨仁高娃', '吉克阿呷'],
    male: ['巴特尔', '那日苏', '哈斯巴根', '苏和', '曲比阿木', '吉木伍合', '朝鲁', '阿古达木', '木乃拉布', '特木尔'],
  },
} as const

/** As written at home, as written in simplified characters, as written in Latin letters. */
export const japaneseNames: Record<'female' | 'male', (readonly [native: string, simplified: string, latin: string])[]> = {
  female: [
    ['高橋由美', '高桥由美', 'Yumi Takahashi'], ['中村彩香', '中村彩香', 'Ayaka Nakamura'], ['小野寺葵', '小野寺葵', 'Aoi Onodera'],
    ['山口真理子', '山口真理子', 'Mariko Yamaguchi'], ['伊藤沙織', '伊藤沙织', 'Saori Ito'], ['渡辺真帆', '渡边真帆', 'Maho Watanabe'],
  ],
  male: [
    ['佐藤健一', '佐藤健一', 'Kenichi Sato'], ['鈴木翔太', '铃木翔太', 'Shota Suzuki'], ['田中亮介', '田中亮介', 'Ryosuke Tanaka'],
    ['松本和也', '松本和也', 'Kazuya Matsumoto'], ['井上隆', '井上隆', 'Takashi Inoue'], ['長谷川拓海', '长谷川拓海', 'Takumi Hasegawa'],
  ],
}

export const foreignNames: Record<'female' | 'male', string[]> = {
  female: ['Sofia Almeida', 'Hannah Lindqvist', 'Claire Dumont', 'Nguyễn Thu Hà', 'Priya Raman', 'Katarzyna Wójcik', 'Siti Rahmawati', 'Park Seo-yeon'],
  male: ['Lukas Brandt', 'Tomás Herrera', 'Oliver Hartley', 'Andrei Morozov', 'Kofi Mensah', 'Yusuf Demir', 'Marco Bellini', 'Rafael Quispe'],
}

export const englishNames: Record<'female' | 'male', string[]> = {
  female: [
    'Alice', 'Vivian', 'Cathy', 'Grace', 'Iris', 'Joyce', 'Lily', 'Mia', 'Nicole', 'Olivia', 'Peggy', 'Rita', 'Sherry', 'Tina', 'Wendy', 'Yvonne', 'Zoe', 'Cindy', 'Elaine', 'Fiona',
    'Summer', 'Echo', 'Bonnie', 'Miranda', 'Phoebe', 'Stella',
  ],
  male: [
    'Tony', 'Leo', 'Kevin', 'Jason', 'Allen', 'Ben', 'Chris', 'Derek', 'Eric', 'Frank', 'Gavin', 'Henry', 'Ivan', 'Jerry', 'Ken', 'Louis', 'Martin', 'Neo', 'Oscar', 'Peter', 'Ray',
    'Simon', 'Terry', 'Victor', 'Wayne', 'Felix',
  ],
}

/** Surnames that keep their form in traditional text, where the same character as a word changes: 於, 餘, 範 … */
export const unchangedSurnames: readonly string[] = ['于', '余', '范', '岳', '郁', '朴', '涂', '种', '万俟']

/** 花名, as people sign in groups. */
export const handles: readonly string[] = [
  '木木', '半夏', '大橘', '阿蛮', '松子', '一颗土豆', '南风', '豆包不是包', '山月', '老猫', '六便士', '青柠', '阿拙', '鹿小野', '糖炒栗子', '不二', '白日梦', '小满', '石头', '十三',
  '风车', '阿岩', '番茄炒蛋', '夏至', '慢慢', '云朵', '拾荒者', '听雨', '大白', '小鱼干', '叨叨', '知了', '麦子', '早睡失败', '柚子茶', '北岛来信', '布丁', '船长', '冬瓜', '阿福',
  '野生的鹤', '江湖小虾', '一只刺猬', '海盐', '芝麻', '无糖', '三三', '二狗', '瓦片', '团子',
]

/** Names of well-known people, which no fictional member may bear by accident. */
export const wellKnownNames: ReadonlySet<string> = new Set((
  '马云 马化腾 雷军 王健林 李彦宏 丁磊 黄峥 罗永浩 姚明 刘翔 李娜 李宁 郭晶晶 朱婷 王菲 王力宏 李健 张杰 王凯 杨洋 杨幂 刘涛 孙俪 黄磊 海清 邓超 何洁 李晨 陈坤 ' +
  '李强 王毅 李希 蔡奇 韩正 李鹏 彭博 王岐山 李克强 张高丽 刘鹤 王勇 陈毅 林彪 刘伯承 叶剑英 朱德 彭德怀 贺龙 陈云 赵紫阳 李先念 胡耀邦 宋庆龄 孙文 周恩来 ' +
  '莫言 余华 苏童 王蒙 韩寒 郭敬明 刘慈欣 王小波 王朔 贾平凹 路遥 海子 顾城 北岛 鲁迅 巴金 老舍 茅盾 冰心 张爱玲 金庸 古龙 钱钟书 钱学森 袁隆平 屠呦呦 钟南山 ' +
  '成龙 李连杰 周星驰 张国荣 周杰伦 林俊杰 陈奕迅 王一博 肖战 李现 易烊千玺 胡歌 黄渤 徐峥 沈腾 马丽 贾玲 赵丽颖 刘诗诗 倪妮 周冬雨 张子枫 关晓彤 谭卓 汤唯 ' +
  '张艺谋 陈凯歌 冯小刚 姜文 贾樟柯 侯孝贤 李安 朱军 撒贝宁 白岩松 董卿 何炅 汪涵 谢娜 马龙 张继科 许昕 樊振东 孙杨 林丹 谌龙 苏炳添 谷爱凌 张伟丽 郎平 武磊 ' +
  '潘石屹 任正非 俞敏洪 张朝阳 王兴 程维 王石 冯仑 史玉柱 柳传志 杨元庆 李斌 何小鹏 李想 宗庆后 曹德旺 梁文锋 杨振宁 丘成桐 华罗庚 陈景润 龙应台 朴树 许巍 汪峰 ' +
  '万俟卨 欧阳修 欧阳娜娜 司马迁 司马光 司马懿 诸葛亮 上官婉儿 尉迟恭 慕容复 令狐冲 东方不败 夏侯惇 皇甫嵩 宇文化及 长孙无忌 公孙策 单田芳 乐嘉 曾国藩 查良镛'
).split(' '))
