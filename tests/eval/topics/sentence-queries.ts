// Queries as people say them in one sentence.

import { inCategory } from './topic-query.ts'

const sentences = inCategory('sentence', [
  ['懂亚马逊运营的人', ['amazon']], ['有没有做过小程序的前端老师', ['miniProgram', 'frontend']], ['求推荐靠谱的知识产权律师', ['intellectualProperty']], ['谁能帮我看一下劳动合同，公司想让我签竞业', ['labourLaw']],
  ['想找一位懂日本税务的人', ['japanTax']], ['谁会剪视频？公司宣传片大概三分钟', ['videoEditing']], ['有没有人做心理咨询，最近睡不着', ['counselling']], ['家里老人高血压，想问问医生', ['health']], ['孩子不爱写作文怎么办', ['tutoring']],
  ['想开一家小咖啡馆，求过来人指点', ['coffee', 'shopOpening']], ['谁做过民宿？想听听真实的成本', ['guesthouse']], ['我们要拍一组产品图', ['photography']], ['公司要换 logo，有人接吗', ['brandDesign']],
  ['想做个 App 的界面，预算不多', ['uiDesign']], ['求一位能教吉他的老师', ['guitar']], ['有没有学过日语的朋友可以陪练', ['japanese']], ['准备去英国读研，谁能帮忙看看文书', ['studyAbroad']], ['第一次融资，BP 想请人看看', ['investor']],
  ['三个人合伙，股份怎么分比较好', ['equity']], ['小公司的账没人管，想请个兼职会计', ['accounting']], ['谁懂出口退税', ['tax']], ['货卡在海关了，急', ['logistics']], ['想找能做小批量的工厂打样', ['factory']],
  ['怎么开发海外客户', ['exportSales']], ['想把产品卖到日本去', ['japanMarket']], ['有没有熟悉泰国和越南市场的', ['southeastAsia']], ['直播间没人看，求诊断', ['liveSelling']], ['小红书怎么起号', ['newMedia']],
  ['微信群没人说话，怎么盘活', ['communityRunning']], ['产品介绍写得太干，想找人改改', ['copywriting']], ['广告投了没转化，谁能帮看看账户', ['ads']], ['板子上电不工作，有懂硬件的吗', ['embedded']],
  ['想做一个智能花盆，找会嵌入式的', ['embedded']], ['数据库查询很慢，求高手', ['databases', 'backend']], ['谁用过 Kubernetes', ['kubernetes']], ['想把大模型接到客服里', ['llm']],
  ['求一位算法同学做模拟面试', ['machineLearning', 'jobHunting']], ['Excel 表太乱，谁能帮忙做成报表', ['dataAnalysis']], ['转行做产品经理，想请教前辈', ['productManager']], ['想约几位做用户访谈有经验的人', ['userResearch']],
  ['老房子想翻新，找建筑师看看', ['architecture']], ['六十平小户型怎么布置', ['interior']], ['刚来城市，想租个便宜的房子', ['housing']], ['想给爸妈买份保险', ['insurance']], ['理赔被拒了怎么办', ['claims']],
  ['简历投了没回音，谁帮我看看', ['jobHunting']], ['大三，想找个实习', ['internship']], ['工作五年有点迷茫，想找人聊聊职业发展', ['careerAdvice']], ['招不到人，求 HR 支招', ['recruiting']], ['减脂期怎么吃', ['nutrition']],
  ['周末想找人打羽毛球', ['badminton']], ['谁喜欢爬山', ['hiking']], ['找个能坐二十人的场地办分享会', ['venue']], ['想学写毛笔字', ['calligraphy']], ['年会缺主持人', ['speaking']], ['想参加读书会', ['bookClub']],
  ['社区活动招志愿者', ['volunteers']], ['有谁关过公司，想听听教训', ['founderStories']], ['找技术合伙人之前想先聊聊', ['partner']], ['谁能翻译一份日文合同', ['translation']], ['展会需要一名日语口译', ['interpreting']],
  ['谁在找前端？', [], { needs: '前端开发' }], ['有谁正需要税务方面的帮助', [], { needs: '税务' }], ['谁在找摄影师', [], { needs: '摄影' }], ['有没有人需要翻译', [], { needs: '翻译' }],
  ['谁想找合伙人', [], { needs: '合伙人' }], ['有人在找实习吗', [], { needs: '实习机会' }],
])

const places = inCategory('place + topic', [
  ['上海做跨境电商的', ['crossBorder'], { places: ['上海'] }], ['上海做跨境电商、能聊日语的', ['crossBorder'], { places: ['上海'], speaks: ['日语'] }], ['杭州 前端', ['frontend'], { places: ['杭州'] }],
  ['深圳嵌入式', ['embedded'], { places: ['深圳'] }], ['北京投资人', ['investor'], { places: ['北京'] }], ['成都的摄影师', ['photography'], { places: ['成都'] }],
  ['广州外贸', ['exportSales'], { places: ['广州'] }], ['武汉大学生', ['student'], { places: ['武汉'] }], ['苏州日语翻译', ['japanese'], { places: ['苏州'] }],
  ['厦门民宿', ['guesthouse'], { places: ['厦门'] }], ['大理开客栈的', ['guesthouse'], { places: ['大理'] }], ['义乌供应链', ['supplyChain'], { places: ['义乌'] }],
  ['宁波做外贸的朋友', ['exportSales'], { places: ['宁波'] }], ['台北的心理咨询师', ['counselling'], { places: ['台北'] }], ['香港税务', ['tax'], { places: ['香港'] }],
  ['在东京的中国人', [], { places: ['东京'] }], ['人在新加坡的朋友', [], { places: ['新加坡'] }], ['江浙沪的设计师', ['designer'], { places: ['江浙沪'] }], ['珠三角 工厂资源', ['factory'], { places: ['珠三角'] }],
  ['大湾区做硬件的', ['embedded'], { places: ['大湾区'] }], ['川渝 咖啡店主', ['coffee'], { places: ['川渝'] }], ['京津冀找律师', ['lawyer'], { places: ['京津冀'] }],
  ['东北的老师', ['teacher'], { places: ['东北'] }], ['浙江的供应链朋友', ['supplyChain'], { places: ['浙江'] }], ['广东 保险', ['insurance'], { places: ['广东'] }],
  ['海外的程序员', ['backend'], { places: ['海外'] }], ['帝都 产品经理', ['productManager'], { places: ['北京'] }], ['魔都律师', ['lawyer'], { places: ['上海'] }],
  ['羊城 HR', ['recruiting'], { places: ['广州'] }], ['鹏城算法', ['machineLearning'], { places: ['深圳'] }], ['蓉城 建筑师', ['architecture'], { places: ['成都'] }],
  ['南京的医生朋友', ['doctor'], { places: ['南京'] }], ['西安有没有做视频的', ['videoEditing'], { places: ['西安'] }], ['长沙新媒体', ['newMedia'], { places: ['长沙'] }],
  ['青岛 音乐', ['music'], { places: ['青岛'] }], ['山东农场主', ['farming'], { places: ['山东'] }], ['福建茶咖啡', ['coffee'], { places: ['福建'] }],
  ['台湾的前端工程师', ['frontend'], { places: ['台湾'] }], ['日本做电商的华人', ['crossBorder'], { places: ['日本'] }], ['重庆无业游民', ['unemployed'], { places: ['重庆'] }],
  ['合肥芯片和单片机', ['embedded'], { places: ['合肥'] }], ['上海周边两小时车程内的民宿', ['guesthouse'], { places: ['江浙沪'] }], ['上海退休老师', ['retired'], { places: ['上海'] }],
  ['上海产品', ['productManager'], { places: ['上海'] }], ['在深圳写代码的', ['backend', 'frontend'], { places: ['深圳'] }], ['北京做设计的朋友', ['designer'], { places: ['北京'] }],
  ['上海读书的学生', ['student'], { places: ['上海'] }], ['深圳跨境大卖', ['crossBorder'], { places: ['深圳'] }], ['杭州 直播', ['liveSelling'], { places: ['杭州'] }],
  ['北京中学老师', ['teacher'], { places: ['北京'] }], ['上海管钱的', ['accounting'], { places: ['上海'] }], ['包邮区的摄影师', ['photography'], { places: ['江浙沪'] }],
  ['华强北附近做硬件的', ['embedded'], { places: ['深圳'] }], ['成都玩音乐的', ['music'], { places: ['成都'] }], ['台北拍照', ['photography'], { places: ['台北'] }],
  ['新马泰做生意的', ['southeastAsia', 'crossBorder'], { places: ['东南亚'] }],
])

const constraints = inCategory('constraint', [
  ['想找三年以上经验的嵌入式工程师，最好在江浙沪', ['embedded'], { yearsMin: 3, places: ['江浙沪'] }], ['五年以上的前端', ['frontend'], { yearsMin: 5 }], ['十年以上经验的律师', ['lawyer'], { yearsMin: 10 }],
  ['工作不到三年的产品经理', ['productManager'], { yearsMax: 3 }], ['刚入行一两年的设计师', ['designer'], { yearsMax: 2 }], ['资深后端，至少八年', ['backend'], { yearsMin: 8 }],
  ['3-5年经验的算法工程师', ['machineLearning'], { yearsMin: 3, yearsMax: 5 }], ['教龄二十年的老师', ['teacher'], { yearsMin: 20 }], ['有十年经验的财务', ['accounting'], { yearsMin: 10 }],
  ['会说粤语的保险顾问', ['insurance'], { speaks: ['粤语'] }], ['会英语的外贸', ['exportSales'], { speaks: ['英语'] }], ['能讲日语的律师', ['lawyer'], { speaks: ['日语'] }],
  ['懂西班牙语的外贸', ['exportSales'], { speaks: ['西班牙语'] }], ['说上海话的房产顾问', ['housing'], { speaks: ['上海话'] }], ['复旦毕业的', [], { studied: ['复旦大学', 'fudan university'] }],
  ['清华的算法工程师', ['machineLearning'], { studied: ['清华大学', '清华大学（新竹）'] }], ['同济出来的建筑师', ['architecture'], { studied: ['同济大学'] }],
  ['浙大校友里做投资的', ['investor'], { studied: ['浙江大学'] }], ['早稻田的日语翻译', ['japanese'], { studied: ['早稻田大学', 'waseda university'] }], ['武大毕业的律师', ['lawyer'], { studied: ['武汉大学'] }],
  ['中美院的设计师', ['designer'], { studied: ['中国美术学院'] }], ['华政的律师', ['lawyer'], { studied: ['华东政法大学'] }], ['上财的税务师', ['tax'], { studied: ['上海财经大学'] }],
  ['既懂前端又懂设计的人', ['frontend', 'uiDesign']], ['会 Python 的财务', ['accounting', 'python']], ['懂大模型的产品经理', ['productManager', 'llm']], ['懂税务的跨境卖家', ['crossBorder', 'tax']],
  ['会摄影的民宿主', ['guesthouse', 'photography']], ['会 SQL 的产品经理', ['productManager', 'databases']], ['喜欢桌游的程序员', ['backend', 'boardGames']], ['养猫的设计师', ['designer', 'cats']],
  ['爱爬山的医生', ['doctor', 'hiking']], ['会弹吉他的程序员', ['backend', 'guitar']], ['做过审计的财务，五年以上', ['audit'], { yearsMin: 5 }],
  ['在上海，五年以上，做品牌设计', ['brandDesign'], { places: ['上海'], yearsMin: 5 }], ['北京十年以上经验的医生', ['doctor'], { places: ['北京'], yearsMin: 10 }],
  ['深圳会英语的供应链经理', ['supplyChain'], { places: ['深圳'], speaks: ['英语'] }], ['儿科医生', ['paediatrics']], ['数学老师', ['maths']], ['看硬科技的投资人', ['hardTech']],
])

const exclusions = inCategory('exclusion', [
  ['做设计的，不要平面', ['uiDesign'], { without: ['brandDesign'] }], ['程序员，不要前端', ['backend'], { without: ['frontend'] }], ['不是律师但懂合同的人', ['contracts'], { without: ['lawyer'] }],
  ['保险除外，懂家庭理财的', ['accounting'], { without: ['insurance'] }], ['前端，不要大学生', ['frontend'], { without: ['student'] }],
  ['会摄影的，非职业摄影师', ['photography'], { without: ['videoEditing'] }], ['做跨境电商的，不在深圳', ['crossBorder'], { excludedPlaces: ['深圳'] }],
  ['产品经理，除了北京', ['productManager'], { excludedPlaces: ['北京'] }], ['找投资人，不要看消费的，要硬科技', ['hardTech']], ['会日语，但不是翻译', ['japanese'], { without: ['translation'] }],
  ['老师，不要退休的', ['teacher'], { without: ['retired'] }], ['视频剪辑，别给我推直播带货的', ['videoEditing'], { without: ['liveSelling'] }], ['不要中介，想自己问问租房的事', ['housing']],
  ['除了上海以外的咖啡店主', ['coffee'], { excludedPlaces: ['上海'] }], ['要后端，不要写 Java 的', ['backend'], { without: ['java'] }],
  ['designers but no UI people', ['brandDesign'], { without: ['uiDesign'] }], ['税务师，不要只做会计的', ['tax'], { without: ['accounting'] }], ['懂心理的，不要卖课的', ['counselling']],
  ['文案，不做新媒体的那种', ['copywriting'], { without: ['newMedia'] }], ['HR，不要猎头', ['recruiting']], ['建筑师，不做室内', ['architecture'], { without: ['interior'] }],
  ['供应链的人，不要做外贸业务的', ['supplyChain'], { without: ['exportSales'] }],
])

const englishQuestions = inCategory('English for Chinese', [
  ['Shanghai designer who speaks Japanese', ['designer'], { places: ['上海'], speaks: ['日语'] }], ['who knows Amazon selling', ['amazon']],
  ['intellectual property lawyer', ['intellectualProperty']], ['someone who can edit videos', ['videoEditing']],
  ['photographer in Chengdu', ['photography'], { places: ['成都'] }], ['tax advisor for cross-border sellers', ['tax']], ['psychological counselor', ['counselling']],
  ['nutritionist', ['nutrition']], ['architect for an old house', ['architecture']], ['front-end engineer', ['frontend']], ['backend developer with Go', ['golang', 'backend']],
  ['embedded systems engineer in Shenzhen', ['embedded'], { places: ['深圳'] }], ['product manager Beijing', ['productManager'], { places: ['北京'] }],
  ['machine learning engineer', ['machineLearning']], ['Japanese interpreter', ['interpreting']], ['early stage investor', ['investor']],
  ['supply chain manager', ['supplyChain']], ['how to find overseas customers', ['exportSales']], ['customs clearance help', ['logistics']],
  ['WeChat mini program developer', ['miniProgram']], ['large language model application', ['llm']], ['insurance broker', ['insurance']],
  ['looking for an accountant for my small company', ['accounting']], ['someone to review my CV', ['jobHunting']], ['coffee shop owner', ['coffee']],
  ['guesthouse host', ['guesthouse']], ['organic farm', ['farming']], ['live streaming sales', ['liveSelling']], ['xiaohongshu content marketing', ['newMedia']],
  ['brand designer for packaging', ['packaging', 'brandDesign']], ['calligraphy teacher', ['calligraphy']], ['badminton partner', ['badminton']],
  ['doctor in Guangzhou', ['doctor'], { places: ['广州'] }], ['labor law question', ['labourLaw']], ['real estate agent', ['housing']], ['music producer', ['music']],
  ['who can help with my startup pitch', ['investor']], ['parenting advice', ['parenting']],
])

export const sentenceQueries = [...sentences, ...places, ...constraints, ...exclusions, ...englishQuestions]
