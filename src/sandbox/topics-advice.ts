// What members trade in professional advice: law, tax, money, work, housing.

import type { Topic } from './topics.ts'

export const adviceTopics = {
  知识产权: {
    with: ['商标', '专利', '著作权'],
    offers: ['商标能不能注册，可以先帮你做一次近似查询', '收到侵权投诉怎么回，可以帮忙看函', '讲讲{market}商标和专利布局的先后顺序'],
    needs: ['品牌名想注册商标，求懂的人先查一下', '{product}外观被抄了，想咨询怎么维权', '作品被人搬走还署了别人的名，想咨询怎么维权', '收到平台侵权投诉，找知识产权律师看看'],
    english: ['Can do a first trademark check for members', 'Need advice on a trademark dispute'],
  },
  合同审阅: {
    with: ['合同', '法律咨询'],
    offers: ['合作协议可以帮忙看一遍，标出要命的条款', '租约、代理、合伙协议都有模板，按需改', '签字前拿不准的地方问一句，不收费'],
    needs: ['第一次签代理合同，想请律师看看', '合伙人要退出，协议怎么写心里没底', '有份合作合同几条看不懂，求解释'],
    english: ['Can read a contract and mark the dangerous clauses', 'Need someone to look over an agency agreement'],
  },
  税务: {
    with: ['个税', '跨境税务', '发票'],
    offers: ['可以聊小公司报税和发票的常见错误', '跨境卖家的 VAT、消费税申报能帮忙理清楚', '年度个税汇算看不懂的，发我截图讲给你听'],
    needs: ['在找懂{market}税务的人', '个体户和公司怎么选，想问问税务师', '收到税务提醒，有点慌，求懂的人看看', '海外收入怎么申报，想找专业人士聊一次'],
    english: ['Can explain VAT and cross-border filings', 'Looking for someone who knows taxes for {enMarket}'],
  },
  股权架构: {
    with: ['合伙协议', '公司治理'],
    offers: ['合伙股权怎么分、期权怎么设，可以画给你看', '看过上百份股东协议，帮你找雷', '创始人之间谈不拢，可以做一次中间人'],
    needs: ['三个人合伙，股权想分得体面一点，求指点', '员工想要期权，不知道怎么定', '拿投资前想请人看看架构'],
    english: ['Can draw a fair cap table for founders', 'Need advice on splitting equity between three founders'],
  },
  劳动法: {
    with: ['劳动关系', '用工合规'],
    offers: ['离职、调岗、竞业的问题可以先问我', '小公司的员工手册可以帮忙看', '讲讲试用期和社保最容易踩的坑'],
    needs: ['被要求签竞业协议，想问问该不该签', '调岗降薪这种事该怎么谈，想问问懂的人', '谈离职补偿心里没底，求懂劳动法的人'],
    english: ['Ask me first about dismissals and non-competes', 'Question about a non-compete clause'],
  },
  财务: {
    with: ['记账', '现金流', '预算'],
    offers: ['小店和工作室的账，我帮你搭一张够用的表', '看报表、看现金流，能说人话', '请代账之前先问我，哪些该问清楚'],
    needs: ['生意做了两年还是一笔糊涂账，求懂财务的人', '想找人教我看三张报表', '找兼职财务，每个月来一两次就行'],
    english: ['Can set up simple bookkeeping for a small business', 'Looking for a part-time bookkeeper'],
  },
  融资: {
    with: ['天使投资', '商业计划书', '投资人'],
    offers: ['商业计划书可以帮看，直说投资人会问什么', '早期消费和科技项目欢迎发来聊', '不合适的也会介绍更对口的投资人'],
    needs: ['项目跑了一年，想见几位看早期的投资人', '商业计划书改了八遍，求人挑刺', '想知道这个阶段该不该融资'],
    english: ['Send me your deck, I answer within a week', 'Looking for early-stage investors to talk to'],
  },
  招聘: {
    with: ['人才', 'HR'],
    offers: ['岗位说明和面试题可以帮忙改', '小团队第一个 HR 该做什么，我讲过很多次', '手上有{city}的候选人，合适就推'],
    needs: ['招一位{city}的运营，三个月没招到，求 HR 支招', '想请人帮忙做一轮面试', '找懂校招的朋友问问节奏'],
    english: ['Can improve a job ad and interview questions', 'Hiring our first operations person, advice welcome'],
  },
  求职辅导: {
    with: ['简历', '面试', '转行'],
    offers: ['改简历，一页纸说清楚', '模拟面试一小时，结束给书面反馈', '转行的人怎么讲自己的经历，可以一起练'],
    needs: ['在看新机会，求人帮看简历', '想转行，不知道怎么讲自己的经历', '面试总卡在终面，想做一次模拟'],
    english: ['Mock interviews with written feedback', 'Would love someone to review my CV'],
  },
  职业规划: {
    with: ['职业发展', '导师'],
    offers: ['可以做新人的导师，每月聊一次', '聊聊要不要读研、要不要去大城市', '在这一行待得久，岗位之间的差别可以讲清楚'],
    needs: ['工作{years}年了，有点迷茫，想找前辈聊一次', '想找一位愿意带人的导师', '在考虑换城市，想听听别人怎么选的'],
    english: ['Open to mentoring someone new to the field', 'Looking for a mentor a few years ahead of me'],
  },
  实习机会: {
    with: ['实习', '内推'],
    offers: ['团队长期要实习生，可以内推', '简历发我，帮你递到用人部门', '可以带一位实习生做真实项目，有补贴'],
    needs: ['{grade}在读，想找一份{city}的实习', '想找能远程的实习，文笔和表格都行', '找一位愿意收实习生的前辈'],
    english: ['Our team takes interns, I can refer you', 'Student looking for a summer internship'],
  },
  保险规划: {
    with: ['保险', '理赔'],
    offers: ['帮看家里的旧保单，哪些重复、哪些缺', '理赔被拒可以找我看条款', '只讲原理不推销，先问清楚你怕什么'],
    needs: ['爸妈快六十了，保险还能买什么', '理赔遇到麻烦，求懂条款的人', '想给自己配一份简单的医疗险，求讲解'],
    english: ['Can explain your existing policies without selling', 'Need help with an insurance claim'],
  },
  租房买房: {
    with: ['房产', '租房', '学区'],
    offers: ['{city}各个片区的优缺点可以问我', '看房前要查什么，给你一张表', '房租谈价和退租押金的事可以帮着出主意'],
    needs: ['刚到{city}，求推荐通勤方便的片区', '准备买第一套房，想找懂行的人问问', '找一间能养猫的合租'],
    english: ['Ask me about neighbourhoods in {enCity}', 'New in {enCity}, looking for a flat that allows a cat'],
  },
} satisfies Record<string, Topic>
