// What the people of the names set are called, beside the names of the sandbox.

/** Surnames that are read otherwise than the character usually is, each with the readings it has as a surname, the usual one first; syllables stand apart. */
export const polyphonicSurnames: Readonly<Record<string, readonly string[]>> = {
  单: ['shan'], 仇: ['qiu'], 解: ['xie'], 曾: ['zeng'], 查: ['zha'], 区: ['ou'], 乐: ['yue', 'le'], 覃: ['qin', 'tan'], 翟: ['zhai', 'di'], 朴: ['piao'], 盖: ['ge', 'gai'], 缪: ['miao'],
  卜: ['bu'], 宓: ['mi', 'fu'], 隗: ['wei', 'kui'], 任: ['ren'], 葛: ['ge'], 华: ['hua'], 宁: ['ning'], 燕: ['yan'], 应: ['ying'], 冼: ['xian'], 佴: ['nai'], 种: ['chong'], 员: ['yun'],
  曲: ['qu'], 黑: ['he'], 秘: ['bi'], 折: ['she'], 召: ['shao'], 繁: ['po'], 晁: ['chao'], 车: ['che'], 逄: ['pang'], 乜: ['nie'], 褚: ['chu'], 祭: ['zhai'], 阚: ['kan'], 牟: ['mou', 'mu'],
  贲: ['ben'], 郗: ['xi', 'chi'], 柏: ['bai', 'bo'], 薄: ['bo'], 谌: ['chen', 'shen'], 洗: ['xian'], 句: ['gou'], 过: ['guo'],
  万俟: ['mo qi'], 尉迟: ['yu chi'], 长孙: ['zhang sun'], 澹台: ['tan tai'], 单于: ['chan yu'],
}

export const moreCompoundSurnames = ['轩辕', '独孤', '鲜于', '单于', '拓跋', '百里', '东郭', '西门', '第五', '左丘', '太史', '淳于', '濮阳', '赫连', '宰父', '亓官']

/** Given names with characters that have several readings, or ü, or that are rare. */
export const moreGivenNames: Readonly<Record<'female' | 'male', readonly string[]>> = {
  female: [
    '宝宝', '娜娜', '丹丹', '冰冰', '芳芳', '贝贝', '思绿', '绿漪', '朝露', '晨曦', '凤仪', '锦绣', '翠翠', '海燕', '秋月', '春晓', '紫萱', '若曦', '梦琪', '语嫣', '雨桐', '艺涵', '欣妍', '可馨', '诗涵', '茜茜', '莎莎', '乐瑶', '佳乐',
    '思行', '重阳', '长缨', '红叶', '冬梅', '小曼', '婉清', '卓然', '一诺', '梓萱', '沁', '翎', '黛', '漪', '溪', '蕴', '乐', '绿', '丹', '爽', '颖',
  ],
  male: [
    '宝国', '海涛', '建华', '卫国', '长乐', '长江', '朝阳', '朝晖', '行健', '知行', '重光', '一行', '律', '绿野', '铁柱', '石头', '大山', '小虎', '国强', '学兵', '爱民', '浩然', '子轩', '梓豪', '宇航', '俊熙', '天佑', '嘉懿', '皓轩', '睿渊',
    '曦', '曜', '骥', '骞', '晟', '赟', '斐', '恪', '砺', '铄', '乐', '勇', '刚', '毅', '虎', '军', '旅', '略', '钧', '郁文',
  ],
}

export const moreForeignNames = [
  "Sean O'Brien", "Maeve O'Connor", "Gabriele D'Angelo", 'Jean-Luc Moreau', 'Anne-Sophie Girard', 'Björn Åkesson', 'Zoë Müller', 'Łukasz Żurek', 'José Muñoz', 'Đặng Minh Tuấn', 'Trần Thị Lan', 'François Lefèvre', 'İbrahim Yıldız', 'Søren Kjær',
  'Emily Watson', 'Daniel Fischer', 'Anjali Deshpande', 'Hiroko Mills', 'Kim Min-jun', 'Lee Ji-eun', 'Mateusz Kowal', 'Chiara Rossi', 'Ngozi Adeyemi', 'Olga Petrenko',
]

/** As written at home, as written in simplified characters, in Latin letters. */
export const moreJapaneseNames: readonly (readonly [native: string, simplified: string, latin: string])[] = [
  ['桜井直樹', '樱井直树', 'Naoki Sakurai'], ['沢田恵子', '泽田惠子', 'Keiko Sawada'], ['斎藤一', '斋藤一', 'Hajime Saito'], ['広瀬真央', '广濑真央', 'Mao Hirose'], ['黒田浩司', '黑田浩司', 'Koji Kuroda'], ['関口亜美', '关口亚美', 'Ami Sekiguchi'],
  ['辺見悟', '边见悟', 'Satoru Henmi'], ['滝沢涼', '泷泽凉', 'Ryo Takizawa'], ['竜崎守', '龙崎守', 'Mamoru Ryuzaki'], ['栄倉百合', '荣仓百合', 'Yuri Eikura'], ['浜崎円', '滨崎圆', 'Madoka Hamasaki'], ['塩野実', '盐野实', 'Minoru Shiono'],
  ['木村花子', '木村花子', 'Hanako Kimura'], ['小林大輔', '小林大辅', 'Daisuke Kobayashi'], ['加藤愛', '加藤爱', 'Ai Kato'], ['吉田優', '吉田优', 'Yu Yoshida'], ['山本楓', '山本枫', 'Kaede Yamamoto'], ['石川遼太', '石川辽太', 'Ryota Ishikawa'],
]

export const moreMinorityNames = [
  '迪丽努尔·艾合买提', '古丽巴哈尔·热西提', '买买提江·吾守尔', '阿不都热依木·克里木', '巴哈古丽·沙比提', '努尔买买提·依明', '斯琴高丽', '乌兰图雅', '额尔敦', '布仁巴雅尔', '诺敏·斯琴', '丹增曲扎', '平措旺堆', '拉巴次仁',
  '阿牛木支', '吉克曲布', '海来阿木', '刀美兰', '岩温扁', '玉罕娇', '热沙来提', '哈力克·达吾提',
]

/** First and second halves of made-up group names. */
export const handleParts: readonly [readonly string[], readonly string[]] = [
  ['爱吃鱼的', '熬夜的', '不加糖的', '会飞的', '南方的', '沉默的', '半糖', '追风的', '路过的', '戴眼镜的', '种花的', '晚睡的', '北极', '一只', '两点的', '认真的', '阁楼上的', '打盹的', '雨天的', '迷路的'],
  ['小熊', '橘猫', '企鹅', '面包', '土豆', '旅人', '咖啡豆', '海豚', '蜗牛', '番茄', '风铃', '灯塔', '松鼠', '云雀', '水杯', '柠檬', '稻草人', '信天翁', '萝卜', '钢镚'],
]

export const jobs = ['设计', '律师', '产品经理', '前端', '电商', '外贸', '摄影', 'HR', '财务', '自由职业', '无业游民', '保险', '插画', '创业', '老师', '医生', '剪辑', '运营']

/** Titles with the skills they go with. */
export const works: readonly (readonly [title: string, skills: readonly string[]])[] = [
  ['前端工程师', ['React', 'Vue', 'TypeScript']], ['后端工程师', ['Java', 'Go', 'PostgreSQL']], ['产品经理', ['需求分析', 'Axure', '用户研究']], ['律师', ['商标', '合同审查', '诉讼']],
  ['税务师', ['税务筹划', 'VAT', '出口退税']], ['摄影师', ['人像摄影', '航拍', '修图']], ['平面设计师', ['字体设计', '包装设计', 'Photoshop']], ['跨境电商运营', ['亚马逊运营', '选品', '广告投放']],
  ['营养师', ['膳食设计', '控糖', '运动营养']], ['医生', ['急救', '慢病管理', '临床诊疗']], ['教师', ['班级管理', '作文教学', '竞赛辅导']], ['会计', ['成本核算', '审计', '预算管理']],
]

export const companySuffixes = ['科技', '文化传媒', '电子商务', '律师事务所', '设计工作室', '贸易', '医院', '咨询']
