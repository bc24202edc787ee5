// What members do in software, design, care and leisure.

import type { Concept } from './concept.ts'

export const makingConcepts = {
  frontend: {
    right: { professions: ['前端工程师'], offers: ['前端开发'], skills: ['react', 'vue', 'typescript', 'javascript', 'css', 'next.js', 'vite', 'webpack', 'webgl'] },
    related: { offers: ['小程序开发'], skills: ['微信小程序', 'flutter', 'node.js', '可视化'], professions: ['后端工程师'] },
  },
  react: {
    right: { skills: ['react', 'next.js'], says: /react/ },
    related: { professions: ['前端工程师'], offers: ['前端开发'], skills: ['vue', 'typescript'] },
  },
  vue: { right: { skills: ['vue'], says: /vue/ }, related: { professions: ['前端工程师'], offers: ['前端开发'], skills: ['react', 'vite'] } },
  backend: {
    right: { professions: ['后端工程师'], offers: ['后端开发'], skills: ['java', 'go', 'spring boot', 'microservices', '微服务', '分布式系统', 'kafka', 'rust', 'mysql', 'postgresql'] },
    related: { skills: ['node.js', 'redis', 'docker', 'kubernetes', 'linux', 'python'] },
  },
  golang: { right: { skills: ['go'], says: /\bgo\b/ }, related: { professions: ['后端工程师'], skills: ['java', 'rust'] } },
  java: { right: { skills: ['java', 'spring boot'] }, related: { professions: ['后端工程师'], skills: ['go', '微服务'] } },
  nodejs: { right: { skills: ['node.js'], says: /node\.js/ }, related: { professions: ['前端工程师', '后端工程师'], skills: ['javascript', 'typescript'] } },
  kubernetes: { right: { skills: ['kubernetes'] }, related: { skills: ['docker', 'linux', '微服务', '分布式系统'] } },
  databases: {
    right: { skills: ['mysql', 'postgresql', 'redis', 'elasticsearch', 'sql'] },
    related: { professions: ['后端工程师'], offers: ['后端开发', '数据分析'] },
  },
  cplusplus: { right: { skills: ['c++'], says: /c\+\+/ }, related: { professions: ['嵌入式工程师'], skills: ['c', 'rust'] } },
  python: { right: { skills: ['python'] }, related: { professions: ['算法工程师'], skills: ['sql', 'pytorch'] } },
  miniProgram: {
    right: { offers: ['小程序开发'], skills: ['微信小程序'], says: /小程序/ },
    related: { professions: ['前端工程师'], offers: ['前端开发'], skills: ['react', 'vue'] },
  },
  llm: {
    right: { offers: ['大模型应用'], skills: ['llm', 'rag'], says: /大模型/ },
    related: { professions: ['算法工程师'], offers: ['机器学习'], skills: ['nlp', '深度学习', '机器学习'] },
  },
  machineLearning: {
    right: { professions: ['算法工程师'], offers: ['机器学习'], skills: ['机器学习', '深度学习', 'pytorch', '推荐系统', 'nlp', '计算机视觉', '强化学习', 'recommendation systems'] },
    related: { offers: ['大模型应用'], skills: ['llm', 'rag', 'spark', 'cuda', '数据标注'] },
  },
  recommender: { right: { skills: ['推荐系统', 'recommendation systems'], says: /推荐系统|ranking/ }, related: { professions: ['算法工程师'], offers: ['机器学习'] } },
  vision: { right: { skills: ['计算机视觉'], says: /计算机视觉|质检/ }, related: { professions: ['算法工程师'], offers: ['机器学习'] } },
  embedded: {
    right: { professions: ['嵌入式工程师'], offers: ['嵌入式开发'], skills: ['stm32', 'freertos', 'linux 驱动', 'esp32', 'pcb 设计', 'pcb design', '低功耗设计', 'can 总线', '电机控制'] },
    related: { skills: ['物联网', '蓝牙', 'c', '示波器', 'altium designer'], offers: ['独立开发'] },
  },
  iot: { right: { skills: ['物联网', 'esp32', '蓝牙', '低功耗设计'], says: /智能硬件|物联网|智能门锁|传感器/ }, related: { professions: ['嵌入式工程师'], offers: ['嵌入式开发'] } },
  dataAnalysis: {
    right: { offers: ['数据分析'], skills: ['数据分析', 'sql', 'power bi', 'spss'] },
    related: { professions: ['算法工程师', '产品经理'], skills: ['excel', 'python', '财务分析', '问卷设计', '海关数据'] },
  },
  excel: { right: { skills: ['excel'] }, related: { offers: ['数据分析'], skills: ['数据分析', 'power bi', '财务分析'], professions: ['财务'] } },
  productManager: {
    right: { professions: ['产品经理'], offers: ['产品规划'], skills: ['需求分析', '产品设计', 'axure', '原型设计', 'prd 撰写', 'b 端产品'] },
    related: { offers: ['用户研究'], skills: ['项目管理', '用户研究', '增长', '商业化'] },
  },
  userResearch: {
    right: { offers: ['用户研究'], skills: ['用户研究'] },
    related: { professions: ['产品经理', 'UI设计师'], offers: ['产品规划'], skills: ['问卷设计', '采访', '调研'] },
  },
  projectManagement: { right: { skills: ['项目管理'] }, related: { professions: ['产品经理', '公益人'], skills: ['生产计划', '预算管理'] } },
  uiDesign: {
    right: { professions: ['UI设计师'], offers: ['UI设计'], skills: ['ui 设计', 'figma', 'sketch', '交互设计', '设计系统', '图标设计', '动效'] },
    related: { professions: ['品牌设计师'], offers: ['用户研究', '品牌设计'], skills: ['photoshop', '原型设计', 'axure', '无障碍设计'] },
  },
  designer: {
    right: { professions: ['UI设计师', '品牌设计师'], offers: ['UI设计', '品牌设计'] },
    related: { professions: ['建筑师'], skills: ['figma', 'photoshop', 'illustrator', '插画', '包装设计'], offers: ['室内设计'] },
  },
  illustration: {
    right: { skills: ['插画', '手绘'] },
    related: { professions: ['UI设计师', '品牌设计师'], skills: ['illustrator', 'photoshop'], interests: ['国画'] },
  },
  indieMaker: { right: { offers: ['独立开发'] }, related: { professions: ['前端工程师', '后端工程师'], offers: ['小程序开发'], says: /开源|独立开发|自己的小工具/ } },
  photography: {
    right: { professions: ['摄影师'], offers: ['摄影'], skills: ['人像摄影', '产品拍摄', '纪实摄影', '布光', '航拍', '婚礼跟拍', '摄影'] },
    related: { interests: ['摄影', '胶片摄影', 'photography'], skills: ['修图', 'lightroom', '胶片', 'capture one'] },
  },
  aerial: { right: { skills: ['航拍'] }, related: { professions: ['摄影师'], offers: ['摄影'], skills: ['无人机植保'] } },
  videoEditing: {
    right: { professions: ['视频剪辑'], offers: ['视频剪辑'], skills: ['premiere', 'final cut pro', '剪映', 'davinci resolve', '调色', '视频剪辑'] },
    related: { skills: ['after effects', '字幕', '短视频策划', '短视频', '声音设计', '纪录片'] },
  },
  architecture: {
    right: { professions: ['建筑师'], offers: ['建筑设计'], skills: ['建筑设计', 'bim', 'revit', '施工图', '旧改', '乡村营造', 'rhino', 'sketchup'] },
    related: { offers: ['室内设计'], skills: ['autocad', '手绘', '方案设计', '软装'] },
  },
  interior: {
    right: { offers: ['室内设计'], skills: ['软装', 'interior styling'] },
    related: { professions: ['建筑师'], offers: ['建筑设计', '民宿运营'], skills: ['sketchup', '整理收纳'] },
  },
  music: {
    right: { professions: ['音乐人'], offers: ['音乐制作'], skills: ['编曲', '混音', '作曲', '配乐', '录音', 'logic pro'] },
    related: { skills: ['吉他', '钢琴', '声音设计', '手风琴'], interests: ['吉他', '钢琴', '合唱'] },
  },
  guitar: { right: { skills: ['吉他'], says: /弹吉他|吉他手|吉他老师/ }, related: { professions: ['音乐人'], interests: ['吉他'], offers: ['音乐制作'] } },
  doctor: {
    right: { professions: ['医生'], skills: ['临床诊疗', '急救', '慢病管理', '病例讨论'] },
    related: { offers: ['健康咨询'], skills: ['健康科普', '康复指导'], professions: ['营养师'] },
  },
  health: {
    right: { professions: ['医生'], offers: ['健康咨询'], skills: ['临床诊疗', '慢病管理'] },
    related: { professions: ['营养师'], skills: ['健康科普', '医患沟通', '康复指导'] },
  },
  paediatrics: { right: { says: /儿科/ }, related: { professions: ['医生'], skills: ['儿童营养'] } },
  nutrition: {
    right: { professions: ['营养师'], offers: ['营养饮食'], skills: ['膳食设计', '体重管理', '控糖', '运动营养', '儿童营养', '孕期营养', '慢病饮食'] },
    related: { offers: ['健康咨询'], skills: ['健康科普', '食品标签'], professions: ['医生'] },
  },
  counselling: {
    right: { professions: ['心理咨询师'], offers: ['心理咨询'], skills: ['心理咨询', '认知行为治疗', '团体辅导', '危机干预', '家庭治疗', '青少年心理'] },
    related: { skills: ['正念', '倾听', 'eap', '沙盘', '陪聊'] },
  },
  parenting: {
    right: { offers: ['亲子教育'], skills: ['家庭教育', '青少年心理', '儿童阅读', '家校沟通'] },
    related: { professions: ['教师', '心理咨询师', '退休教师'], skills: ['儿童营养', '家庭治疗'] },
  },
  teacher: {
    right: { professions: ['教师', '退休教师'], skills: ['课堂教学', '班级管理', '语文教学', '作文教学', '竞赛辅导', '教研', '命题'] },
    related: { offers: ['课业辅导', '亲子教育'], skills: ['家校沟通', '声乐教学', '儿童阅读'] },
  },
  tutoring: {
    right: { offers: ['课业辅导'], skills: ['竞赛辅导', '作文教学', '语文教学', '课堂教学'] },
    related: { professions: ['教师', '退休教师'], offers: ['英语口语', '亲子教育'] },
  },
  maths: { right: { says: /教数学|数学老师|数学 ?·/ }, related: { offers: ['课业辅导'], skills: ['竞赛辅导'] } },
  english: { right: { offers: ['英语口语'], skills: ['商务英语', '英语'], says: /英语老师|教英语/ }, related: { skills: ['英文合同', '口译'], offers: ['留学申请'] } },
  japanese: {
    right: { professions: ['日语翻译'], offers: ['日语'], skills: ['日语', 'n1'] },
    related: { offers: ['翻译', '日本市场'], skills: ['日本市场', '口译', '同声传译'] },
  },
  translation: {
    right: { professions: ['日语翻译'], offers: ['翻译'], skills: ['口译', '笔译', '同声传译', '本地化', '字幕翻译', '合同翻译', 'trados'] },
    related: { offers: ['日语'], skills: ['日语', '商务英语', '英文合同'] },
  },
  interpreting: { right: { skills: ['口译', '同声传译'] }, related: { professions: ['日语翻译'], offers: ['翻译'] } },
  studyAbroad: { right: { offers: ['留学申请'] }, related: { offers: ['英语口语', '职业规划'] } },
  charity: {
    right: { professions: ['公益人'], offers: ['公益项目'], skills: ['筹款', '志愿者管理', '社区工作'] },
    related: { offers: ['志愿者'], skills: ['财务透明', '项目申报'] },
  },
  volunteers: { right: { offers: ['志愿者'], skills: ['志愿者管理'] }, related: { professions: ['公益人'], offers: ['公益项目'] } },
  calligraphy: { right: { offers: ['书法'], skills: ['书法'] }, related: { interests: ['书法', 'calligraphy', '国画'], professions: ['退休教师'] } },
  bookClub: { right: { offers: ['读书会'] }, related: { interests: ['读书', 'reading', '写作'], skills: ['儿童阅读', '图书编辑'] } },
  venue: { right: { offers: ['活动场地'] }, related: { professions: ['独立咖啡店主', '民宿主'], skills: ['活动策划', '社群活动'] } },
  sports: {
    right: { offers: ['同城运动'], interests: ['羽毛球', '跑步', 'running', 'badminton'] },
    related: { interests: ['健身', '骑行', '徒步', '篮球', '游泳', 'hiking', 'cycling'], skills: ['运动营养'] },
  },
  badminton: { right: { interests: ['羽毛球', 'badminton'], says: /羽毛球/ }, related: { offers: ['同城运动'] } },
  hiking: { right: { interests: ['徒步', 'hiking'] }, related: { offers: ['同城运动', '旅行'], interests: ['露营', '骑行'] } },
  boardGames: { right: { interests: ['桌游', 'board games'] }, related: { interests: ['剧本杀', '围棋'] } },
  cats: { right: { interests: ['猫', 'cats'], says: /养猫|[只两]猫|橘猫/ } },
  travel: { right: { offers: ['旅行'], professions: ['民宿主'] }, related: { interests: ['旅行', 'travel', '徒步', '露营'], offers: ['民宿运营'] } },
  partner: { right: { offers: ['合伙人'] }, related: { offers: ['创业经验', '独立开发'] } },
  founderStories: { right: { offers: ['创业经验'] }, related: { offers: ['合伙人', '股权架构', '开店'], professions: ['投资人'] } },
  speaking: { right: { offers: ['演讲主持'], skills: ['演讲', '辩论', '朗诵'] }, related: { skills: ['培训', '活动策划'] } },
  eventPlanning: { right: { skills: ['活动策划', '活动组织', 'event planning', 'events'] }, related: { offers: ['活动场地', '演讲主持'], skills: ['社群活动', '直播策划'] } },
  student: { right: { professions: ['大学生'] } },
  retired: { right: { professions: ['退休教师'] } },
  unemployed: { right: { professions: ['无业游民'] } },
  linkedin: { right: { skills: ['linkedin'] }, related: { professions: ['外贸业务'], offers: ['外贸获客'], skills: ['export sales'] } },
  afterEffects: { right: { skills: ['after effects'] }, related: { professions: ['视频剪辑'], offers: ['视频剪辑'], skills: ['动效', 'premiere'] } },
  photoshop: { right: { skills: ['photoshop'] }, related: { professions: ['品牌设计师', 'UI设计师'], skills: ['修图', 'illustrator', 'lightroom'] } },
  figma: { right: { skills: ['figma'], says: /figma/ }, related: { professions: ['UI设计师'], offers: ['UI设计'], skills: ['sketch', 'ui 设计'] } },
  erp: { right: { skills: ['erp', 'sap'] }, related: { professions: ['供应链'], skills: ['用友', '金蝶', '库存管理'] } },
  containers: { right: { skills: ['docker', 'kubernetes'] }, related: { professions: ['后端工程师'], skills: ['linux', '微服务'] } },
  shopify: { right: { skills: ['shopify', '独立站'] }, related: { professions: ['跨境电商运营'] } },
  googleAds: { right: { skills: ['google ads'] }, related: { offers: ['广告投放'], skills: ['广告投放'] } },
  barista: { right: { skills: ['拉花', '手冲', 'latte art', 'pour-over'] }, related: { professions: ['独立咖啡店主'], offers: ['咖啡'] } },
} satisfies Record<string, Concept>
