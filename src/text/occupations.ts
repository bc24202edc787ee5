// The words Chinese group nicknames use for what someone works as or in, simplified and lower case, and how well a text fits them.
// Both a job (律师) and a field (外贸) are an occupation here: a nickname says either.

/** Jobs and what else people call their situation. */
const jobs = `
律师 医生 大夫 牙医 中医 兽医 护士 药师 药剂师 教师 老师 讲师 教授 教练 导师 助教 班主任 校长 园长 幼师 家教 学生 留学生 研究生 博士生 博士后 实习生 学者 研究员
程序员 程序猿 程序媛 码农 工程师 架构师 开发者 攻城狮 产品经理 产品狗 项目经理 产品总监 设计师 设计狗 美工 插画师 画师 画家 艺术家 书法家 雕塑家 摄影师 摄像师 剪辑师 调色师 灯光师 化妆师 造型师 发型师 美甲师 纹绣师 纹身师 美容师 按摩师
编剧 导演 编导 演员 制片 制片人 歌手 乐手 鼓手 主播 主持 主持人 配音 配音员 作家 作者 写手 编辑 记者 译者 翻译 同传 撰稿人 自由撰稿人 博主 达人 网红 模特 司仪 策展人 收藏家
会计 会计师 出纳 审计 审计师 税务师 精算师 评估师 理财师 理财规划师 规划师 分析师 交易员 操盘手 投资人 投资经理 基金经理 客户经理 信贷员 柜员 保险代理 保险代理人 保险经纪人 经纪人 代理人 顾问 咨询师 咨询顾问 心理咨询师 心理师 营养师 健身教练 瑜伽老师 培训师 讲解员 催眠师 塔罗师 占星师 命理师 风水师
公务员 事业编 警察 民警 辅警 消防员 军人 退伍军人 法官 检察官 书记员 村官 社工 志愿者 城管 干部 飞行员 空姐 空乘 空少 机长 船员 海员 司机 货车司机 卡车司机 网约车司机 快递员 外卖员 骑手 保安 保洁 保姆 月嫂 育儿嫂 家政
厨师 面包师 咖啡师 调酒师 品酒师 侍酒师 茶艺师 甜品师 烘焙师 花艺师 花匠 园艺师 裁缝 木匠 木工 电工 焊工 瓦工 油漆工 泥瓦匠 技工 钳工 工人 厂长 车间主任 技术员 质检员 质检 安全员 施工员 监理 造价师 造价员 建造师 建筑师 测绘师 测量员 资料员 项目负责人
店长 老板 老板娘 掌柜 店主 个体户 经销商 代理商 供应商 批发商 加盟商 房东 包租婆 中介 采购员 业务员 销售员 推销员 导购 客服 文员 前台 行政 助理 秘书 文秘 人事 猎头 经理 总监 总经理 副总 总裁 董事长 董事 合伙人 联合创始人 创始人 主理人 负责人 主管 主任 店员 营业员 收银员 服务员 操作工 普工
创业者 连续创业者 创业 创业者联盟 自由职业 自由职业者 自由人 独立开发者 独立设计师 独立顾问 斜杠青年 数字游民 无业游民 无业 待业 待业青年 失业 退休 全职妈妈 宝妈 全职爸爸 全职太太 家庭主妇 家庭煮夫 打工人 打工仔 上班族 社畜 白领 蓝领 金领 金融民工 新闻民工 民工 农民 渔民 果农 茶农 菜农 牧民 手艺人 匠人 媒体人 自媒体人 广告人 媒体从业者 从业者 爱好者 新农人 金融人 地产人 教育人 互联网人 品牌人 出版人 音乐人 独立音乐人 电影人 纪录片导演 代购 买手 时尚买手 选品 团长 微商 站长 版主
导游 领队 地陪 领事 外交官 牧师 神父 和尚 道士 法师 运动员 裁判 球员 骑行领队 潜水教练 游泳教练 滑雪教练 网球教练 驾校教练 舞者 舞蹈老师 钢琴老师 吉他老师 英语老师 数学老师 语文老师 历史老师 美术老师 书法老师 日语老师 体育老师 音乐老师 大提琴老师 古筝老师 国小老师
`

/** Fields, trades, wares and subjects. */
const fields = `
产品 运营 用户运营 内容运营 社群运营 活动运营 新媒体运营 电商运营 直播运营 抖音运营 亚马逊运营 短视频运营 数据运营 增长 用户增长 市场 市场营销 营销 品牌 品牌策划 公关 媒介 投放 广告 广告投放 商务 商务拓展 销售 大客户销售 渠道 售前 售后 技术支持 策划 活动策划 文案 文案策划 内容 内容创作 新媒体 自媒体 短视频 直播 直播带货 带货 视频剪辑 剪辑 后期 影视后期 影视 动画 动漫 特效 游戏 游戏策划 游戏开发 原画 漫画 插画 手绘 绘画 油画 国画 书法 摄影 婚礼摄影 儿童摄影 婚庆 婚礼策划 化妆 美妆 美容 美发 美甲 医美 整形 纹眉 护肤 护肤品 化妆品
技术 研发 开发 前端 后端 前端开发 后端开发 全栈 全栈开发 移动端 客户端 服务端 测试 软件测试 测试开发 运维 安全 网络安全 信息安全 算法 大数据 数据 数据分析 数据挖掘 数据库 人工智能 机器学习 深度学习 大模型 自动驾驶 机器人 无人机 物联网 区块链 元宇宙 云计算 芯片 半导体 集成电路 嵌入式 单片机 硬件 智能硬件 智能制造 软件 软件开发 软件工程 互联网 移动互联网 产业互联网 信息化 数字化 小程序 建站 独立站 程序 程序开发 爬虫 量化 量化交易 架构 系统集成 弱电 安防 监控 通信 电信 电子 电子商务 电子元器件 电气 电气自动化 自动化 机械 机械设计 机械加工 机电 机床 数控 模具 注塑 注塑机 五金 紧固件 轴承 阀门 电缆 电线 电池 锂电 锂电池 光伏 风电 储能 新能源 新能源汽车 充电桩 电力 能源 石油 石化 化工 煤炭 矿业 矿产 钢铁 钢材 有色金属 冶金 材料 新材料 高分子 塑料 橡胶 涂料 玻璃 陶瓷 石材 木材 建材 建筑 建筑设计 建筑工程 土建 土木 土木工程 结构 路桥 市政 造价 施工 工程 装修 装潢 装饰 家装 软装 硬装 室内设计 景观设计 园林 园林设计 家居 家具 全屋定制 门窗 橱柜 卫浴 灯具 灯饰 照明 窗帘 地板 防水 防水补漏 搬家 开锁 保洁 家电 家电维修 维修 手机维修 汽修 汽车 汽车销售 汽配 二手车 租车 摩托车 电动车 自行车
设计 平面设计 视觉设计 交互设计 服装设计 珠宝设计 工业设计 包装设计 空间设计 产品设计 游戏美术 美术 艺术 策展 展览 会展 印刷 包装 纸箱 出版 图书 编辑 传媒 媒体 新闻 写作 文学 中文 历史 哲学 音乐 钢琴 吉他 古筝 小提琴 大提琴 声乐 舞蹈 街舞 芭蕾 戏剧 话剧 相声 脱口秀 电影 纪录片 播客
外贸 进出口 进口 出口 跨境 跨境电商 跨境物流 跨境支付 电商 淘宝 天猫 抖音 亚马逊 速卖通 虾皮 拼多多运营 货代 国际货代 国际物流 物流 快递 海运 空运 船务 报关 报关行 仓储 海外仓 供应链 采购 小商品 批发 零售 百货 商超 超市 便利店 服装 服装批发 服饰 女装 男装 童装 内衣 鞋业 鞋子 鞋厂 女鞋 箱包 皮具 皮革 皮革城 面料 纺织 布料 针织 家纺 羊绒 羊毛衫 丝绸 玩具 礼品 文具 饰品 首饰 珠宝 黄金 翡翠 玉石 和田玉 文玩 古董 收藏 藏饰 香水 眼镜 手表 母婴 用品 日化 宠物 宠物医院 宠物用品 鲜花 花卉 花艺 花店 绿植 苗木 园艺 种植 养殖 农业 农产品 农资 化肥 种子 水果 水果批发 苹果种植 蔬菜 蔬菜基地 蔬菜批发 粮油 大米 羊肉 牛肉 牛羊肉 海鲜 水产 干果 坚果 枸杞 药材 中药材 茶叶 茶 茶文化 酒 红酒 白酒 酱酒 酒水 啤酒 精酿 咖啡 奶茶 烘焙 蛋糕 甜品 食品 食品加工 零食 特产 土特产 餐饮 火锅 火锅店 烧烤 小吃 早餐 外卖 饭店 餐厅 酒吧 酒店 酒店管理 民宿 客栈 旅游 旅行 旅行社 定制旅游 签证 留学 留学中介 移民 出国 户外 马场 潜水 健身 瑜伽 普拉提 游泳 跑步 篮球 足球 网球 羽毛球 乒乓球 高尔夫 台球 滑雪 马术 跆拳道 武术 太极 体育
金融 投行 投资 风投 创投 私募 公募 基金 证券 股票 期货 外汇 信托 银行 保险 理财 财富管理 资管 信贷 贷款 融资 融资租赁 供应链金融 互联网金融 金融科技 支付 财务 财会 税务 财税 代理记账 记账 审计 法务 法律 法学 知识产权 专利 商标 公证 合规 风控 并购 咨询 管理咨询 战略咨询 战略 企业管理 企业服务 管理 人力 人力资源 招聘 培训 企业培训 教育 教育培训 早教 幼教 幼儿园 学前教育 素质教育 在线教育 职业教育 国际教育 教培 考研 考公 英语 日语 韩语 法语 德语 俄语 泰语 西班牙语 雅思 托福 数学 物理 化学 生物 语文 地理 政治 经济 经济学 会计学 统计 统计学 计算机 计算机科学 信息管理 工商管理 心理学 心理 心理咨询 心理健康 情感咨询 家庭教育 亲子 亲子教育 社会学 社会工作 公益 环保 环境 环境工程 地质 测绘 气象 航空 航天 航海 船舶 轨道交通 铁路 地铁 港口 军工 国防 核电
医疗 医药 医疗器械 医学 生物医药 生物 生物科技 制药 药品 药店 保健品 大健康 健康 健康管理 养生 养老 康复 护理 临床 儿科 妇产科 骨科 眼科 口腔 牙科 中药 针灸 推拿 按摩 理疗 月子中心 房产 房地产 地产 房产中介 二手房 新房 租房 商铺 写字楼 物业 物业管理 招商 招商加盟 加盟 商业地产 地产经纪 产业园 园区 园区招商 政务 政府 事业单位 国企 央企 外企 体制内 媒婆 红娘 婚介 相亲 丧葬 殡葬 命理 易经 国学 塔罗 占星 风水 风筝 非遗 手工 手作 手工皮具 木工坊 陶艺 茶馆 书店 文创 文旅 文化传播 演出 演艺 经纪 明星经纪 赛事 电竞 剧本杀 桌游 密室
`

/** What Latin letters say of an occupation. */
const latinWords = `
hr hrbp hrd hrm hrvp pm pmo po ui ux ue ued ui设计 qa qc ceo cto cfo coo cmo cio cpo cso vp gm md bd pr ir it ai aigc agi llm nlp cv ar vr xr rd sre dba dev devops java python php go golang c++ c# rust node react vue flutter ios android web web3 nft defi crypto dao vc pe fa ib ipo etf esg mcn kol koc seo sem sns saas paas b2b b2c d2c tob toc crm erp oa bi etl bim cad 3d 2d 4s店 4s 5g 6g cpa cfa cnc pcb led lcd fpga ic plc 3d打印 3c 3c数码 vlog up主 cos coser dj mc ktv k12 stem poct cro cdmo ivd ptcp amazon shopee tiktok tk fba
product manager designer engineer developer analyst founder cofounder co-founder marketing sales operations operation consultant lawyer attorney doctor nurse teacher student photographer writer editor director freelancer freelance data software hardware backend frontend fullstack trader investor accountant recruiter architect artist translator scientist researcher professor barista chef coach entrepreneur finance banking design research senior junior digital nomad growth content strategy business machine learning
`

/** Endings that make a job of nearly any word before them, strongest first in use: 陶瓷商, 质检员. */
const endings = `
师 员 匠 商 者 官 经理 总监 主管 主任 运营 开发 工程师 设计 设计师 顾问 专员 助理 教练 老师 医生 律师 老板 店主 厂 厂家 店 业 馆 行业 批发 零售 销售 代理 加盟 培训 加工 维修 制造 服务 生产 出口 采购 种植 养殖 投资 咨询 策划 策展 摄影 翻译 导游 教育 行政 研究 编辑 达人 博主 主播 手艺人 传承人 创业 技术 工程 贸易 生意 直播 定制 租赁 回收 安装 施工 物流 管理 研发 测试
`

/** Words that only colour a job. */
const modifiers = '资深 高级 初级 首席 独立 自由 全职 兼职 退休 前 原 副 女 男 小 大 区域 海外 国际 高中 初中 小学 大学 少儿 儿童 成人 家庭 企业 个人 私人 专业 连锁 国小 中学'

const wordsOf = (table: string) => table.split(/\s+/).filter((word) => word !== '')

const vocabulary = new Set([jobs, fields, latinWords, endings].flatMap(wordsOf).filter((word) => word.length > 1 || '茶酒'.includes(word)))
const jobWords = new Set(wordsOf(jobs))

/** Jobs, fields and subjects in Chinese. */
export const occupationWords: readonly string[] = [jobs, fields].flatMap(wordsOf)
const modifierWords = new Set(wordsOf(modifiers))
const endingWords = wordsOf(endings).sort((a, b) => b.length - a.length)
const lengthMax = Math.max(...[...vocabulary].map((word) => word.length))

/**
 * How well folded text reads as an occupation, in [0, 1]; 0 when nothing speaks for it.
 *
 * 1 is a known job, .9 a known field or a chain of known words, .6 an unknown word with an ending of jobs, .4 a known word with something behind it.
 */
export function occupationFit (folded: string): number {
  if (jobWords.has(folded)) return 1
  if (vocabulary.has(folded)) return folded.length === 1 ? 0.5 : 0.9
  const { end, isJob } = chainFrom(folded)
  if (end === folded.length) return isJob ? 0.95 : 0.9
  const ending = endingWords.find((word) => folded.endsWith(word) && folded.length > word.length)
  if (ending !== undefined && !/[a-z]$/.test(folded.slice(0, -ending.length))) return endingFit(folded, ending, end)
  return end >= folded.length / 2 && folded.length <= 8 && !/^[a-z]/.test(folded) ? 0.4 : 0
}

/** The end of the known occupation words folded text begins with: 0 when it begins with none. */
export function occupationPrefixEnd (folded: string): number {
  return chainFrom(folded).end
}

/** The start of the longest run of known occupation words that folded text ends with: its length when it ends with none. */
export function occupationSuffixStart (folded: string): number {
  for (let start = 1; start < folded.length; start++) {
    if (isBoundary(folded, start) && chainFrom(folded.slice(start)).end === folded.length - start) return start
  }
  return folded.length
}

function endingFit (folded: string, ending: string, knownEnd: number): number {
  const stem = folded.length - ending.length
  if (folded.length > 9) return 0.2
  if (knownEnd >= stem) return 0.8
  if (ending.length > 1) return 0.6
  return folded.length >= 3 && folded.length <= 6 ? 0.5 : 0.2
}

/** Known words and modifiers one after another from the start; modifiers alone are no chain. */
function chainFrom (folded: string): { end: number, isJob: boolean } {
  let at = 0
  let end = 0
  let isJob = false
  while (at < folded.length) {
    const from = folded.charAt(at) === ' ' ? at + 1 : at
    const length = wordLengthAt(folded, from)
    if (length > 0) {
      at = from + length
      end = at
      isJob = jobWords.has(folded.slice(from, at))
      continue
    }
    const modifier = [2, 1].find((size) => modifierWords.has(folded.slice(from, from + size)))
    if (modifier === undefined) break
    at = from + modifier
  }
  return { end, isJob }
}

function wordLengthAt (folded: string, start: number): number {
  for (let length = Math.min(lengthMax, folded.length - start); length > 1; length--) {
    if (vocabulary.has(folded.slice(start, start + length)) && isBoundary(folded, start + length)) return length
  }
  return 0
}

/** Whether a word may end or begin at `at`: not inside a Latin word or a number. */
function isBoundary (folded: string, at: number): boolean {
  return !(/[a-z0-9]/.test(folded.charAt(at - 1)) && /[a-z0-9]/.test(folded.charAt(at)))
}
