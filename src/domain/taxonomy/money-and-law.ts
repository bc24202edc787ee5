// Finance, accounting, law, people and management.

export const moneyAndLawTable = `
= industry
金融 : 金融业 金融行业 金融从业者 金融圈 财金 金融人 | finance, financial services, financial industry, finance industry, finance professional
  投资 : 投资人 投资经理 投资机构 投资者 股权投资 投资总监 投资业 | investment, investing, investor, equity investment, investment manager, investment management
    风险投资 : 风投 创投 VC投资 VC投资人 创业投资 风险投资人 早期投资 | venture capital, venture capitalist, VC investor, early-stage investment, early-stage investing, ~VC
    天使投资 : 天使投资人 天使轮投资 ~天使 | angel investment, angel investor, angel investing, seed investing, seed investor
    私募股权 : 私募股权投资 PE投资 私募基金 私募 | private equity, private equity fund, PE fund, ~PE
    产业投资 : 战略投资 企业投资 战投 CVC | corporate venture capital, strategic investment, corporate venture
    家族办公室 : ~家办 | family office
    母基金 : 政府引导基金 引导基金 有限合伙人 | fund of funds, limited partner, limited partners, FOF
    影响力投资 : 社会责任投资 ESG投资 | impact investing, socially responsible investing, ESG investing
    投后管理 : 投后 | post-investment management, portfolio management for startups
    尽职调查 : 尽调 财务尽调 法务尽调 | due diligence
  投资银行 : 投行 投行业务 券商投行 | investment banking, investment banker, IBD
    并购 : 兼并收购 并购重组 企业并购 收购兼并 | mergers and acquisitions, M&A, mergers & acquisitions, merger and acquisition
    上市辅导 : IPO上市 企业上市 ~上市 首次公开募股 挂牌上市 | IPO, initial public offering, going public
    融资 : 创业融资 找融资 股权融资 融资顾问 FA顾问 财务顾问 募资 融资对接
      | fundraising, financing, raising funds, raising capital, financial advisor for startups, startup funding, ~FA
    市值管理 | market value management
    商业计划书 | business plan, pitch deck, business plans
    董事会秘书 : 董秘 | board secretary
    投资者关系 | investor relations, ~IR
  银行 : 银行业 商业银行 银行人 银行客户经理 银行从业 | banking, ~bank, commercial banking, banker
    信贷 : 贷款 企业贷款 信贷经理 房贷 抵押贷款 授信 放贷 银行贷款 | ~credit, loans, ~lending, mortgage loans, ~loan, mortgage
    征信 : 信用评级 信用管理 | credit rating, credit reporting, credit management
  证券 : 券商 证券公司 证券分析师 证券投资 证券业 | securities, brokerage, securities analyst, securities firm
    股票 : 炒股 股票投资 股市 股票交易 | stocks, stock market, stock trading, stock investment, ~equities, stock investing
      A股 | A-shares
      美股 : 美国股市 | US stocks
      港股 | Hong Kong stocks
      二级市场 | secondary market
    期货 : 期货交易 商品期货 | futures trading, commodity futures, ~futures
    债券 : 固定收益 固收 | bonds, fixed income, bond market
    外汇 : 外汇交易 外汇投资 汇率 | foreign exchange, forex, currency trading
    衍生品 : 期权 金融衍生品 | derivatives, options trading
  基金 : 公募基金 基金经理 资产管理 资管 基金管理 公募 | ~funds, mutual funds, asset management, fund manager, fund management, asset manager
  量化交易 : 量化投资 量化 量化分析 量化研究 量化基金 程序化交易 量化策略
    | quantitative trading, quant, quantitative finance, algorithmic trading, quantitative investment, quant trading, quantitative analyst, quant trader
  保险 : 保险经纪 保险代理 保险代理人 保险经纪人 保险规划 寿险 财险 保险业 保险顾问 买保险
    | insurance, insurance broker, insurance agent, insurance planning, life insurance, insurance advisor
    精算 : 精算师 精算学 | actuarial science, actuary, actuarial
    再保险 | reinsurance
    保险理赔 : 理赔 | insurance claims, claims adjustment
    重疾险 : 健康险 | critical illness insurance
    车险 | car insurance, auto insurance
  财富管理 : 理财 理财规划 理财师 资产配置 私人银行 理财顾问 个人理财 理财规划师
    | wealth management, financial planning, personal finance, private banking, asset allocation, financial planner, wealth manager, wealth advisor
    财商 : 财商教育 | financial literacy
  信托 : 家族信托 | ~trusts, trust fund, family trust
  金融科技 : 互联网金融 科技金融 金融技术 | fintech, financial technology, internet finance
  供应链金融 : 保理 贸易融资 | supply chain finance, ~factoring, trade finance
  融资租赁 | financial leasing, finance lease, leasing finance
  支付 : 移动支付 第三方支付 行动支付 电子支付 | payments, mobile payment, mobile payments, third-party payment
  风险控制 : 风控 风险管理 反欺诈 风控建模 信用风险 | risk management, risk control, anti-fraud, credit risk, fraud detection, risk manager
  反洗钱 | anti-money laundering, AML
  不良资产 : 不良资产处置 | distressed assets, non-performing loans
  普惠金融 : 小微金融 小额贷款 | inclusive finance, microfinance
  绿色金融 : 碳金融 可持续金融 | green finance, sustainable finance, climate finance
= skill
财务 : 财务管理 财务经理 财务总监 财务主管 财务负责人 企业财务 财务人员 公司财务
  | financial management, finance manager, finance director, corporate finance, head of finance, financial controller
  会计 : 会计师 会计学 做账 ~财会 会计实务 总账会计 | accounting, accountant, bookkeeping, bookkeeper
    注册会计师 : 注会 CPA | certified public accountant, chartered accountant
    ACCA
  审计 : 审计师 内审 内部审计 审计学 | auditing, audit, auditor, internal audit
  税务 : 税务师 税务筹划 财税 税收筹划 税务咨询 报税 纳税 节税 财税顾问 税务顾问 税务规划
    | tax, taxation, tax planning, tax advisor, tax consultant, tax consulting, tax accountant, tax advisory, tax lawyer
    国际税务 : 跨境税务 海外税务 | international tax, cross-border tax
    转让定价 | transfer pricing
    增值税 : VAT | value-added tax
    个人所得税 : 个税 | personal income tax, individual income tax
    出口退税 | export tax rebate, export tax refund
  财务分析 : 财务建模 财务分析师 财务模型 财报 财报分析 看财报 | financial analysis, financial modeling, financial modelling, financial analyst, FP&A
  预算管理 : 全面预算 预算 | budgeting, budget management
  现金流管理 : 现金流 | cash flow management, cash flow
  合并报表 : 财务报表 | financial statements, consolidated statements
  内部控制 : 内控 | internal control
  成本管理 : 成本会计 成本控制 | cost accounting, cost management, cost control
  资产评估 : 评估师 资产评估师 企业估值 估值 | asset valuation, ~appraisal, valuation, business valuation, appraiser
  代理记账 : 注册公司 工商注册 公司注册 记账报税 工商代理 代账 记账 | bookkeeping agency, company registration, company formation, business registration
  CFA : 特许金融分析师 | chartered financial analyst
法律 : 法律服务 律师 律所 法律顾问 律师事务所 法律咨询 法律人 打官司 执业律师
  | law, lawyer, legal services, attorney, legal advice, law firm, ~legal, legal counsel, legal adviser, solicitor, legal advisor
  法务 : 企业法务 公司法务 法务经理 法务总监 | in-house counsel, in-house legal, corporate counsel, legal affairs, legal manager
  公司法 : 企业法 | corporate law, company law, corporate lawyer
  公司治理 | corporate governance
  股权激励 : 股权设计 股权架构 ~股权 期权激励 | equity incentive, equity structure, stock options
  知识产权 : 智慧财产 智慧财产权 知识产权保护 知产 知识产权律师 | intellectual property, IP law, intellectual property rights, IP lawyer, ~IPR, intellectual property lawyer
    专利 : 专利代理 专利代理师 专利申请 专利代理人 专利撰写 | patents, patent agent, patent attorney, patent filing, patent
    商标 : 商标注册 商标代理 | trademarks, trademark, trademark registration, trademark agent
    著作权 : 版权 版权保护 版权法 | copyright, copyright law
  民法 : 民商法 民事诉讼 民事 | civil law, civil litigation
  刑法 : 刑事辩护 刑事律师 刑辩 刑事诉讼 | criminal law, criminal defense, criminal defence, criminal lawyer
  劳动法 : 劳动争议 劳动纠纷 工伤 劳动仲裁 劳动关系 劳动用工 劳动合同 裁员赔偿 辞退补偿 经济补偿金 竞业限制 竞业协议 竞业 ~裁员 ~辞退 | labor law, labour law, employment law, labor disputes, labour disputes, labor lawyer, labour lawyer, employment lawyer, labor dispute, labor contract
  婚姻家事 : 婚姻法 离婚律师 婚姻家庭法 家事律师 婚姻律师 离婚 遗产继承 财产继承 遗嘱 | family law, divorce lawyer, divorce law, family lawyer, inheritance law
  合同法 : 合同 合同审查 合同起草 | contract law, ~contracts, contract review, contract drafting
  诉讼仲裁 : 诉讼 仲裁 争议解决 商事仲裁 | litigation, arbitration, dispute resolution, litigator
  国际法 : 国际经济法 涉外法律 涉外律师 | international law, international economic law, international lawyer
  税法 | tax law
  环境法 | environmental law
  宪法 : 宪法学 | constitutional law
  行政法 | administrative law
  竞争法 : 反垄断 反垄断法 | competition law, antitrust
  海商法 : 海事法 | maritime law, admiralty law
  金融法 : 证券法 金融律师 | financial law, securities law, banking law
  破产重整 : 破产 破产法 | bankruptcy, insolvency, ~restructuring, bankruptcy law
  数据合规 : 网络法 数据法 | data compliance, cyber law, data law
  商业秘密 : 保密协议 | trade secrets, confidentiality
  合规 : 合规管理 企业合规 合规官 合规经理 | compliance, compliance officer, regulatory compliance
  公证 : 公证员 | notary, notarization
  法律科技 : 法律人工智能 | legal tech, legal technology, legal AI
人力资源 : 人事 HR经理 ~人资 人力 人力资源管理 HRD HRVP 人力资源总监 人事经理 人事行政 HR从业者 人力资源经理
  | human resources, HR manager, HR director, people operations, human resource management, HRM, personnel management, HR professional, ~HR
  HRBP : 人力资源业务伙伴 | HR business partner
  招聘 : 招聘经理 招人 招聘专员 人才招聘 校招 招募 内推 人才引进 | recruiting, recruitment, talent acquisition, recruiter, hiring
  面试 : 面试官 | interviewing, job interviews
  员工入职 | onboarding, employee onboarding
  猎头 : 猎头顾问 高端人才寻访 人才猎头 | headhunter, headhunting, executive search
  薪酬绩效 : 薪酬福利 绩效管理 薪酬 绩效考核 绩效 薪酬设计 | compensation and benefits, performance management, C&B, ~compensation, payroll, remuneration
  组织发展 : 组织变革 组织管理 OD专家 组织诊断 人才发展 组织设计
    | organizational development, organization development, talent development, organisational development, change management
  企业培训 : 企业培训师 培训师 内训 内训师 职业培训师 培训经理 员工培训 企业内训 讲师 培训讲师
    | corporate training, corporate trainer, training and development, learning and development, L&D, ~trainer
  劳务派遣 : 人力外包 灵活用工 劳务外包 | labor dispatch, staffing, outsourcing of labour, flexible employment, staff leasing
  职业规划 : 职业生涯规划 职业咨询 生涯规划 职业发展 生涯咨询 职业规划师 职涯规划
    | career planning, career counseling, career coaching, career development, career counselling, career coach
    职业测评 : 人才测评 | career assessment, aptitude testing
    求职辅导 : 面试辅导 模拟面试 | interview coaching, mock interviews, job search coaching
    简历修改 : 简历优化 改简历 看简历 | resume review, CV review, resume writing, review my CV, review CV, review my resume, CV feedback, my CV, resume feedback
  求职 : 找工作 换工作 跳槽 看机会 | job seeking, job search, looking for a job, job hunting, job seeker
  企业文化 : 员工关系 雇主品牌 | corporate culture, employee relations, employer branding, company culture
  行政管理 : 行政 行政经理 行政主管 办公室管理 行政助理 | ~administration, office management, office manager, administrative management, ~admin
咨询 : 咨询顾问 咨询师 咨询公司 顾问 咨询业 | consulting, consultant, consultancy, ~advisory, advisor, adviser
  管理咨询 : 企业管理咨询 管理顾问 企业咨询 | management consulting, management consultant, business consulting, business consultant
  战略规划 : 战略咨询 战略 企业战略 战略管理 战略分析 公司战略 战略顾问
    | strategy, strategic planning, strategy consulting, corporate strategy, business strategy, strategic management, strategist
  商业模式 : 商业模式设计 | business model, business models, business model design
  精益管理 : 精益生产 精益 六西格玛 丰田生产方式 | lean manufacturing, lean management, lean production, six sigma, Toyota production system
管理 : 企业管理 经营管理 团队管理 管理者 管理层 职业经理人 企业经营 ~管理 | ~management, business management, team management, professional manager, people management
  领导力 : 领导力培训 领导力教练 领导力发展 高管教练 | leadership, leadership training, leadership development, executive coaching, executive coach
  OKR : 目标管理 | objectives and key results, goal setting
  知识管理 : 个人知识管理 笔记法 第二大脑 | knowledge management, personal knowledge management, PKM
    Notion : Notion笔记 | Notion notes
  时间管理 : 效率提升 高效工作 个人效率 GTD | time management, productivity, getting things done
  危机管理 : 应急管理 | crisis management, emergency management
  教练技术 : 生命教练 人生教练 个人教练 职业教练 成长教练 | life coaching, life coach, personal coaching
  演讲 : 公众演讲 演讲口才 口才 公开演讲 演讲培训 即兴演讲 当众讲话 | public speaking, ~speech, speaking skills, public speaker
  沟通 : 沟通技巧 沟通力 人际沟通 非暴力沟通 沟通能力 ~沟通 | communication skills, interpersonal communication, nonviolent communication
= field
金融学 < 经济学 : 公司金融 金融工程 行为金融 | financial economics, financial engineering, behavioral finance
`
