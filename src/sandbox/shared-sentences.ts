// Sentences any member may use, and the words that fill slots everywhere.

import { weighted } from './draw.ts'

export const sharedWords: Readonly<Record<string, readonly string[]>> = {
  market: ['日本', '美国', '德国', '英国', '东南亚', '中东', '北美', '欧洲', '拉美', '韩国'],
  product: ['宠物用品', '小家电', '收纳用品', '户外装备', '厨具', '饰品', '香薰', '文具', '童装', '灯具', '园艺工具', '瑜伽用品', '箱包', '茶具'],
  gadget: ['花盆', '喂食器', '门锁', '台灯', '手环', '药盒'],
  few: ['三', '四', '五', '六', '七'],
  dozens: ['二十多', '三十来', '四十多', '五十几'],
  month: ['三月', '五月', '年底', '六月'],
  abroad: ['英国', '日本', '新加坡', '德国', '荷兰', '香港', '澳洲'],
  jpCity: ['东京', '大阪', '名古屋', '福冈'],
  clientCity: ['北京', '上海', '深圳', '成都', '武汉', '西安'],
  enMarket: ['Japan', 'Germany', 'the US', 'the UK', 'Southeast Asia', 'the Middle East', 'Korea'],
  enProduct: ['pet supplies', 'small appliances', 'outdoor gear', 'kitchenware', 'stationery', 'lamps'],
}

/** First part of fictional company names. */
export const brands: readonly string[] = [
  '栖朗', '拾芥', '青屿渡', '砚北', '朔禾', '鹿眠', '岑舟', '穗见', '栎原', '汀白', '苔上', '橘渡', '澜拓', '昼禾', '半亩竹', '云鹭', '枕溪', '麦隅', '椿野', '陶然里', '北杉',
  '风筑', '知檐', '澈石', '舟桐', '星垣', '见麓', '渔樵', '南栀', '和煦里', '丘吉禾', '林屿间', '梧栖', '拓野', '沐川', '晴筑', '砾石滩', '木棉巷', '远岫', '聆溪', '启榕', '万禾',
  '弦月', '禾谷子', '霁川', '小满仓', '石榴树下', '海棠里', '泊岸', '筱竹',
]

export const englishCompanies: readonly string[] = [
  'Larkfield', 'Northbay', 'Tin Lantern', 'Quillwater', 'Plainsong', 'Heron & Reed', 'Bluecart', 'Fennel', 'Oakmoss', 'Paperboat', 'Lowtide', 'Saltmarsh',
]

/** Days on which some needs end, YYYY-MM-DD. */
export const endDays: readonly string[] = ['2027-06-30', '2027-09-30', '2027-12-31', '2028-03-31']

/** First words of some bios; {name} is the display name. */
export const greetings: readonly string[] = ['大家好，我是{name}。', 'Hi，我是{name}，坐标{city}。', '{name}，常驻{city}。', '新人报到，我是{name}。', '哈喽，{name}在此。', '各位好，{name}。']

/** Headings of bios that follow the template of the group, in order. */
export const headings = { work: '【我在做】', stories: '【一些经历】', life: '【工作之外】', closing: '【想在这里】' } as const

export const paths: readonly string[] = [
  '老家{hometown}，在{city}落了脚，口音还没改干净。', '毕业于{school}，专业和现在的工作只沾一点边。', '从{hometown}出来，辗转过{clientCity}，最后留在{city}。', '来{city}是因为一份工作，留下来是因为一家面馆。',
  '在{school}念的书，至今会梦见考试没带笔。', '{since}年入行，那时以为只做两年。', '{hometown}人，家里都是普通工人，凡事习惯自己动手。', '在{clientCity}待过几年，到了{city}以后节奏慢了下来。',
  '学的东西和做的事不一样，中间隔着一次很长的犹豫。', '换过{few}份工作，每次都是因为人，不是因为钱。', '父母在{hometown}开小店，算账和招呼客人是从小看会的。', '读书的时候在{school}图书馆打过工，至今闻到旧书味就安心。',
  '第一份工资给家里买了台洗衣机，现在还在转。', '搬过很多次家，现在的东西两个箱子装得下。',
]

/** {skill}, {offer} and {need} are the member's own. */
export const facts: readonly string[] = [
  '手上用得最多的是{skill}和{otherSkill}。', '{skill}算看家本领，{otherSkill}还在补。', '问{skill}可以直接找我，{otherSkill}略懂。', '工作离不开{skill}，最近在学{otherSkill}。', '{skill}和{otherSkill}是吃饭的家伙。',
  '最拿得出手的是{skill}。', '{skill}做得最久，{otherSkill}是后来半路补的课。', '同事遇到{skill}的问题，一般会来敲我的桌子。', '{otherSkill}是自学的，{skill}是摔打出来的。', '说得上熟练的只有{skill}，其余都在路上。',
  '今年想把{otherSkill}补扎实。', '平时在{skill}和{otherSkill}之间来回切换。',
  '在找{offer}的朋友，可以先来问我。', '{offer}的事，能帮就帮。', '常有人来问{offer}的事，群里的朋友优先。',
  '眼下在找{need}方面的朋友。', '最近为{need}的事到处请教。', '{need}的事，正想找人聊聊。',
]

/** What happens at work whatever the work is. */
export const anecdotes: readonly string[] = [
  '第一位师父话很少，只教了我两件事：回电话和写清楚日期。', '犯过最大的错是群发邮件时把报价单一起发了出去，从此发送前数到十。', '工位上有一张{clientCity}的旧地图，是前同事离职时留下的。', '出差时养成的习惯是每晚写三行字，写当天学到的一件事。',
  '最难的一年同时丢了大客户和一颗智齿，后来都补上了。', '有次把会议开成了聚餐，反而把拖了半年的事定了下来。', '收到过一面锦旗，挂在家里厕所门上，客人都说醒目。', '给自己定的规矩是当天的账当天清，人情也算。',
  '一位老同事退休时把他的笔记本送给了我，里面全是错误记录，比教材管用。', '不爱做年终总结，但每年会给合作过的人写一张手写卡片。', '和{clientCity}的一位同行从没见过面，互相改了好几年稿子。', '学会拒绝之后，工作量没少，觉睡得好了。',
  '曾经为一件小事和搭档吵了一个星期，后来那件小事成了我们的招牌。', '去年请了一个月长假，回来发现没有我一切照常，有点失落，也有点轻松。', '办公桌抽屉里常备胃药、充电线和一包话梅，借过的人都还了。', '见过凌晨四点的{city}，不是励志，是赶车。',
]

export const youngLife: readonly string[] = [
  '还在合租，室友是两只猫和一位夜班护士。', '刚学会自己做饭，外卖软件已卸载三次。', '工作没几年，很多事还在问人，脸皮练厚了。', '存款不多，好奇心管够。', '爸妈每周视频一次，报喜为主。',
]

export const parentLife: readonly string[] = [
  '家有小学生一枚，是个手忙脚乱的{parent}。', '两个孩子的{parent}，能睡整觉就算过节。', '当了{parent}以后，开会再也不拖堂。', '孩子刚上幼儿园，早上送完他才算正式开始一天。', '周末基本归孩子，周日晚上归自己。',
  '女儿说我上班就是在电脑上打字和叹气。',
]

export const elderLife: readonly string[] = ['孩子大了，家里清静，时间又回到自己手上。', '父母年纪大了，常回{hometown}，路上正好想想事情。', '到了说话慢一点、答应事情少一点的年纪。', '体检报告上的箭头教会我早睡。']

export const views: readonly string[] = [
  '做事慢热，答应了就会做完。', '不太会聊天气，聊具体的问题可以聊很久。', '相信写下来才算想清楚。', '习惯先问清楚问题，再给答案。', '开会怕长，饭局怕吵，两个人喝茶最好。', '遇到不懂的会直接说不懂，然后去查。',
  '喜欢和认真的人打交道，不管做哪一行。', '手机常静音，留言都会看。', '最近在练习少说“应该”和“大概”。', '朋友评价是靠谱但不热闹。', '对新东西一半好奇一半怀疑。', '凡事喜欢留一点余地，包括日程表。',
  '记性一般，所以什么都记在本子上。', '说话直，事先道个歉。', '不爱抢话，但会把别人说的话记住。', '做计划很细，出门旅行却从不做攻略。', '讨厌迟到，包括自己的。', '今年的目标是少加一个班，多见一个人。',
  '收到过的最好的建议是：先把它做小。', '经常怀疑自己，好在行动比怀疑快一点点。', '愿意从小事开始合作，一次就知道合不合适。', '不爱转发，看到好东西会单独发给用得上的人。',
]

export const closings: readonly string[] = [
  '进群是想认识几位不同行业的朋友，聊聊真实的工作。', '有问题直接问，我看到就回。', '路过{city}的朋友可以约杯茶。', '朋友推荐进来的，先潜水学习，慢慢冒泡。', '希望在这里遇到能一起做点小事的人。', '不加好友也没关系，群里聊就好。',
  '群里的事能帮就帮，帮不上也会说一声。', '如果你也在{city}，周末可以见见。', '欢迎带着具体问题来。', '名片写得长了点，谢谢你看到这里。', '慢慢认识，不急。', '前三个月主要带耳朵来。', '想听听各行各业的人是怎么过一天的。',
  '聊工作可以，聊吃的更好。', '有人同路就一起走一段。', '入群之前观望了很久，现在想多说几句话。', '最感谢在群里帮过我的那位陌生人，轮到我帮别人了。',
]

export const availabilities: readonly string[] = [
  '周末下午', '工作日晚上八点以后，线上', '周末下午, 线上', '周二、周四晚上', '工作日午休', '随时可约，提前一天说', '周六全天，{city}线下', '工作日白天，电话最好', '每月第一个周末', '晚上孩子睡了以后', '周五下午', '线上为主，时差请见谅',
  '周日上午，喝咖啡', '提前两天约，线上线下均可', '周三晚上除外都行', '早上七点到九点', '月底不行，其余都好说', '寒暑假', '只在线上', '周一到周四，下班后半小时',
]

export const englishAvailabilities: readonly string[] = ['Weekends', 'Weekday evenings, online', 'Any time with a day’s notice', 'Saturday afternoons in {enCity}', 'Online only', 'Lunch breaks', 'Mornings, China time']

/** Custom field 最近在读. The titles are invented. */
export const readings: readonly string[] = [
  '《巷口的修表铺》', '《一个小镇的三十年》', '《慢生意》', '《不开会的公司》', '《茶路》', '《给陌生人的信》', '《河流往事》', '《数据不会说话》', '《厨房里的化学课》', '《如何好好道别》', '《山里的小学》', '《失败者的账本》',
]

export const links: readonly string[] = ['blog', 'portfolio', 'about', 'notes', 'works', 'shop', 'podcast', 'gallery']

export const schools: Readonly<Record<'mainland' | 'hongkong' | 'taiwan' | 'abroad', readonly string[]>> = {
  mainland: [
    '复旦大学', '浙江大学', '武汉大学', '中山大学', '四川大学', '厦门大学', '南京大学', '山东大学', '吉林大学', '湖南大学', '暨南大学', '苏州大学', '深圳大学', '郑州大学', '云南大学', '西北大学', '上海大学', '重庆大学',
    '华中科技大学', '华南理工大学', '东北大学', '宁波大学', '杭州电子科技大学', '广东工业大学', '南昌大学', '福州大学', '河南大学', '西安交通大学', '北京工商大学', '天津财经大学', '兰州大学', '安徽大学', '贵州大学', '广西大学',
  ],
  hongkong: ['香港大学', '香港中文大学', '香港理工大学', '香港科技大学', '香港城市大学', '香港浸会大学'],
  taiwan: ['台湾大学', '政治大学', '成功大学', '清华大学（新竹）', '台湾师范大学', '辅仁大学', '东海大学', '中山大学（高雄）'],
  abroad: ['新加坡国立大学', '早稻田大学', '庆应义塾大学', '伦敦大学学院', '多伦多大学', '悉尼大学', '马来亚大学', '爱丁堡大学', '纽约大学', '北京大学', '复旦大学', '厦门大学'],
}

/** Where students study, and some stayed. */
export const schoolsByCity: Readonly<Record<string, readonly string[]>> = {
  上海: ['复旦大学', '上海大学', '同济大学', '上海交通大学', '华东师范大学'],
  北京: ['北京大学', '清华大学', '中国人民大学', '北京工商大学', '中国农业大学'],
  深圳: ['深圳大学', '南方科技大学'],
  杭州: ['浙江大学', '杭州电子科技大学', '浙江工业大学'],
  广州: ['中山大学', '暨南大学', '华南理工大学', '广东工业大学'],
  成都: ['四川大学', '西南财经大学', '电子科技大学'],
  武汉: ['武汉大学', '华中科技大学', '华中农业大学'],
  南京: ['南京大学', '东南大学', '南京师范大学'],
  西安: ['西安交通大学', '西北大学', '陕西师范大学'],
  重庆: ['重庆大学', '西南大学'],
  长沙: ['湖南大学', '中南大学', '湖南师范大学'],
  苏州: ['苏州大学'],
  厦门: ['厦门大学'],
  天津: ['天津大学', '南开大学', '天津财经大学'],
  宁波: ['宁波大学'],
  青岛: ['中国海洋大学', '青岛大学'],
  郑州: ['郑州大学'],
  合肥: ['中国科学技术大学', '安徽大学'],
  大连: ['大连理工大学', '大连外国语大学'],
  昆明: ['云南大学'],
  沈阳: ['东北大学'],
  哈尔滨: ['哈尔滨工业大学'],
  兰州: ['兰州大学'],
  东京: ['早稻田大学', '庆应义塾大学', '东京大学'],
  新加坡: ['新加坡国立大学', '南洋理工大学'],
  伦敦: ['伦敦大学学院', '伦敦政治经济学院'],
}

export const englishSchools: readonly string[] = ['University of Edinburgh', 'National University of Singapore', 'Waseda University', 'University of Toronto', 'Fudan University', 'University of Hong Kong', 'University of Sydney']

/** Skills people have beside their profession. */
export const sideSkills: readonly string[] = [
  'Excel', 'PPT', '摄影', '视频剪辑', '写作', '英语', 'SQL', 'Python', 'Photoshop', '活动策划', '演讲', '公文写作', '社群运营', '数据分析', '烘焙', '急救', '手绘', '日语', '吉他', '项目管理', 'Notion', '剪映',
]

/** How full a card is. */
export type Fullness = 'sparse' | 'ordinary' | 'rich'
export const fullnesses = weighted<Fullness>([['sparse', 17], ['ordinary', 51], ['rich', 32]])
