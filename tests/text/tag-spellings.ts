// Canonical tag, then what people write for it.
const table = `
前端开发 | 前端, 前端開發, 前端工程师, Frontend, front-end, front end developer, FRONT-END ENGINEERS, web前端, Web 前端
后端开发 | 後端, 后台开发, backend, Back End Developer
全栈开发 | 全栈, full-stack, fullstack developer, Full Stack Engineers
Kubernetes | k8s, K8S, kubernetes
机器学习 | 機器學習, machine learning, Machine-Learning, ML
深度学习 | deep learning, deeplearning
人工智能 | 人工智慧, AI, Artificial Intelligence
大模型 | 大语言模型, LLM, LLMs, large language models
自然语言处理 | NLP, natural language processing
机器翻译 | machine translation, 自动翻译
命名实体识别 | NER, Named Entity Recognition
语音识别 | 語音辨識, ASR, speech recognition
语音合成 | TTS, text-to-speech
信息检索 | information retrieval, 資訊檢索
推荐系统 | recommender systems, 推荐算法
计算机视觉 | computer vision, 机器视觉, CV
数据分析 | 数据分析师, 資料分析, Data Analysts, data analytics
数据科学 | data scientist, 資料科學家
Go | golang, Go语言, go
C++ | c++, CPP, C++开发
C# | C#, CSharp, C Sharp
.NET | .NET, dotnet, ASP.NET
JavaScript | js, javascript, JavaScript
Node.js | nodejs, node.js, NodeJS
网络安全 | 信息安全, 資安, cyber security, cybersecurity
iOS开发 | iOS, iOS工程师, iOS developers
Android开发 | 安卓, Android, android developer
小程序开发 | 小程序, 微信小程序, mini program, mini programs
游戏开发 | game developer, game dev, 游戏程序
软件测试 | 测试工程师, QA engineer, software testing
区块链 | blockchain, 區塊鏈
嵌入式开发 | 嵌入式, embedded systems
芯片设计 | 芯片, 晶片, IC设计, chip design
产品管理 | 产品经理, PM, product manager, Product Managers, 產品經理
项目管理 | 專案管理, 项目经理, project manager
用户体验设计 | UX, UX designer, 交互设计
UI设计 | UI, UI设计师, user interface design
平面设计 | graphic designer, 美工, Graphic Design
室内设计 | interior design, 室內設計師
建筑设计 | 建筑师, architects
插画 | illustration, 插畫師
市场营销 | 行銷, marketing, 营销
搜索引擎优化 | SEO, search engine optimization
公共关系 | 公关, PR, public relations
商务拓展 | BD, business development
销售 | sales, 业务员, salesperson
社群运营 | community manager, 社群, 社区运营
电子商务 | 电商, e-commerce, ecommerce, E Commerce
跨境电商 | 跨境電商, cross-border e-commerce, cross border ecommerce
直播运营 | 直播带货, live streaming
文案 | copywriter, 文案策划
风险投资 | 风投, 创投, VC, venture capital, Venture Capitalists
天使投资 | 天使投资人, angel investor, angel investors
私募股权 | PE, private equity
并购 | M&A, mergers and acquisitions
会计 | accountant, 會計師, accounting
注册会计师 | CPA, 注会
税务 | tax, 税务师, tax planning, 財稅
法律 | 律师, lawyer, attorneys
知识产权 | 智慧財產權, intellectual property
专利 | patent, patents, 专利代理人
人力资源 | HR, 人事, human resources
猎头 | headhunter, headhunting
管理咨询 | management consulting, 管理顾问
保险 | 保险经纪人, insurance broker, insurance
量化交易 | quant, 量化, quantitative trading
供应链 | supply chain, 供应链管理
采购 | procurement, purchasing, 采购经理
外贸 | foreign trade, 进出口, international trade
国际物流 | 货代, freight forwarder, 海运
制造业 | manufacturing, factories
农业 | agriculture, farmers, 三农
新能源汽车 | EV, electric vehicles, 电动车
光伏 | solar energy, 太阳能, PV
碳中和 | carbon neutrality, 双碳, net zero
房地产 | real estate, 地产
餐饮 | restaurant, 餐饮业, catering
医生 | doctor, doctors, 大夫
口腔科 | 牙医, dentists, dentistry
中医 | TCM, Chinese medicine, 中醫
护理 | nurse, nurses, 护士
心理咨询 | 心理咨询师, counselor, psychological counseling, psychologists
心理学 | psychology, 心理学家
公共卫生 | public health
药学 | 药剂师, pharmacist, pharmacists
养老 | elderly care, 养老院
教师 | teacher, teachers, 老师
大学教师 | professor, 教授, Associate Professors
学前教育 | kindergarten, 幼教, early childhood education
家庭教育 | parenting, 亲子教育
对外汉语 | TCSL, 国际中文教育
留学 | study abroad, 留學
教育政策 | education policy
住房政策 | housing policy, 公租房
气候科学 | climate change, 气候变化
议员 | member of parliament, legislators
公益 | charity, 慈善
志愿服务 | volunteers, 志愿者, volunteering
可持续发展 | sustainability, 永续发展
数学 | mathematics, maths, mathematicians
统计学 | statistics, 统计
物理学 | physics, physicists
生物信息学 | bioinformatics, 生信
经济学 | economist, economics
社会学 | sociology, sociologists
历史学 | history, 历史爱好者, historians
哲学 | philosophy, philosophers
语言学 | linguistics, linguists
语料库语言学 | corpus linguistics
同声传译 | 同传, simultaneous interpreting
新闻 | 记者, journalists, journalism
写作 | 作家, writers, writing
编剧 | screenwriter, 编剧, playwrights
摄影 | photographer, 攝影, photography
视频剪辑 | video editing, 剪辑师, video editors
电影 | movies, filmmaker, cinema
纪录片 | documentary, documentaries
音乐 | musicians, 音樂, music
钢琴 | piano, 弹钢琴
书法 | calligraphy, 毛笔字
策展 | curator, curators
跑步 | 慢跑, jogging, running
马拉松 | marathons, 半马, half marathon
羽毛球 | badminton, 打羽毛球
登山 | 爬山, mountaineering
骑行 | cycling, 骑自行车, cyclists
瑜伽 | yoga, 瑜珈
游泳 | swimming, swimmers
桌游 | board games, board game
围棋 | weiqi, game of go
阅读 | 读书, reading
咖啡 | coffee, 手冲咖啡
烹饪 | cooking, 做饭, chefs
烘焙 | baking, 烘焙师
旅行 | travel, travelling, 旅行博主
养猫 | cats, 撸猫
园艺 | gardening, 种花
占星 | astrology, 星座
英语 | English, 英文
日语 | Japanese, 日文, 日語
粤语 | Cantonese, 廣東話
中文 | Mandarin, 普通话, 國語
创始人 | founder, Founders, 创办人
联合创始人 | co-founder, cofounder, Co-Founders, 合伙人
首席技术官 | CTO, CTOs, chief technology officer
首席执行官 | CEO, 執行長
自由职业 | freelancers, 自由职业者
实习 | intern, interns, 实习生
博士 | PhD, PhD students, 博士生
导师 | mentor, mentors
学生 | students, 大学生
数字游民 | digital nomads
远程工作 | remote work, 居家办公
`

/** Canonical tag → spellings of it. */
export const spellings: [name: string, texts: string[]][] = table.trim().split('\n').map((line) => {
  const [name = '', texts = ''] = line.split(' | ')
  return [name, texts.split(', ')]
})
