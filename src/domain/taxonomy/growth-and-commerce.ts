// Operations, marketing, sales and trade on the net.

export const growthAndCommerceTable = `
= skill
运营 : 营运 运营经理 运营总监 运营专员 互联网运营 运营主管 运营负责人 | internet operations, operations manager, operations director, operations specialist, head of operations
  用户运营 : 用户增长运营 会员运营 客户运营 | user operations, user engagement, membership operations
  内容运营 : 内容策划 内容编辑 | content operations, content manager, content editor, content management
  社群运营 : 社区运营 社群管理 社群 群运营 社群主理人 微信社群 社群经营 社区经理 | community operations, community management, community manager, community building, community operator
  活动运营 : 活动策划 活动执行 活动组织 线下活动策划 办活动 组织活动 会务 | event planning, event management, event planner, event operations, event organizer, event organiser
  新媒体运营 : 新媒体 公众号运营 微信运营 微信公众号 小红书运营 微博运营 新媒体编辑 公众号 社媒运营 账号运营
    | new media operations, social media operations, social media manager, social media management, new media, WeChat official account
  短视频运营 : 抖音运营 短视频 ~抖音 短影音 视频号运营 快手运营 抖音短视频 视频号 短视频营销
    | short video operations, short video, short-form video, TikTok operations, Douyin operations, short videos, Douyin
  直播运营 : 直播带货 直播 直播电商 电商直播 直播策划 抖音直播 直播间运营 带货主播 直播销售
    | livestreaming, live streaming, livestream e-commerce, live commerce, livestream selling, live-stream shopping
  私域运营 : 私域 私域流量 企微运营 企业微信运营 私域增长 | private domain traffic, private traffic operations, private domain operations
  数据运营 : 运营数据分析 | data operations
  产品运营 : 平台运营 | product operations, platform operations
  策略运营 : 商业运营 | strategic operations, business operations
  游戏运营 : 手游运营 | game operations, live ops, game publishing
  门店运营 : 门店管理 店铺管理 店长 实体店运营 | store management, store operations, store manager, retail operations
增长 : 用户增长 增长黑客 拉新 获客 ~裂变 增长营销 用户获取 用户留存 增长负责人 ~增长
  | ~growth, user growth, growth hacking, user acquisition, customer acquisition, growth marketing, growth hacker, growth lead
市场营销 : 营销 行销 市场经理 市场总监 市场推广 地推 营销策划 营销推广 市场策划 行销企划 整合营销 营销总监 市场专员 推广 营销管理 ~市场
  | marketing, marketing manager, marketer, marketing director, head of marketing, marketing specialist, integrated marketing
  数字营销 : 网络营销 数位行销 互联网营销 网络推广 线上营销 数字化营销 | digital marketing, online marketing, internet marketing, digital marketer
  内容营销 : 种草 内容推广 | content marketing, content marketer
  社交媒体营销 : 社会化营销 社媒营销 社群行销 社交媒体推广 小红书种草 小红书营销 微信营销 | social media marketing, social marketing, SMM
    领英 : 领英营销 领英获客 | LinkedIn, LinkedIn marketing
  搜索引擎优化 : SEO优化 网站优化 搜寻引擎优化 SEO | search engine optimization, search engine optimisation, SEO specialist
  搜索引擎营销 : ~竞价 竞价推广 百度推广 谷歌广告 谷歌推广 SEM投放 SEM 关键词广告 | search engine marketing, paid search, Google Ads, PPC, pay-per-click
  广告 : 打广告 | advertising, advertisement, ads
    广告投放 : 信息流投放 信息流 媒介投放 ~投手 优化师 广告优化 巨量投放 投流 千川 广告优化师 信息流广告
      | ad buying, media buying, performance marketing, paid ads, ad placement, ad optimization, media buyer, Facebook Ads
    程序化广告 : 广告技术 计算广告 广告算法 | programmatic advertising, ad tech, adtech, computational advertising
    广告创意 : 广告策划 广告文案 创意策划 创意总监 ~创意 | advertising creative, creative director, creative planning, ad creative, creative strategy
  品牌策划 : 品牌 品牌管理 品牌营销 品牌经理 品牌运营 品牌总监 品牌推广 品牌建设 品牌定位 品牌战略 品牌咨询
    | branding, brand management, brand manager, brand marketing, brand strategy, brand building, brand strategist
  公共关系 : 公关 公关经理 媒体公关 企业传播 公关传播 媒介关系 媒体关系 | public relations, media relations, corporate communications, PR manager, communications manager, ~PR
    危机公关 | crisis communication, crisis management PR
  市场调研 : 市场研究 市场分析 市场调查 | market research, market analysis, market analyst, market researcher
    消费者研究 : 消费者洞察 用户洞察 | consumer research, consumer insights
    行业研究 : 行研 产业研究 | industry research, industry analysis
  联盟营销 : 网盟 | affiliate marketing
  KOL营销 : 达人营销 网红营销 红人营销 达人合作 博主合作 达人带货 海外红人 达人BD | influencer marketing, KOL marketing, influencer partnerships, creator partnerships
  邮件营销 : EDM营销 | email marketing, EDM
  应用商店优化 : ASO优化 | app store optimization, ~ASO
  户外广告 : 楼宇广告 梯媒 户外媒体 | outdoor advertising, out-of-home advertising, ~OOH
  会展 : 展会 展览 会议会展 会展服务 会展策划 参展 | exhibitions, trade shows, trade fairs, conference organization, convention and exhibition, ~MICE
  营销自动化 | marketing automation, martech
  体验营销 : 事件营销 | experiential marketing, event marketing
  文案 : 文案策划 文案写作 软文 文案撰写 品牌文案 新媒体写作 写文案 软文写作 文案创作 | copywriting, copywriter, advertorial writing
商务拓展 : 商务合作 商务经理 渠道拓展 BD经理 业务拓展 商务洽谈 商务BD 商业拓展 资源对接 商务总监 异业合作 ~商务
  | business development, partnerships, BD manager, business developer, strategic partnerships, business development manager, ~BD
销售 : 销售经理 销售总监 业务员 销售代表 业务经理 推销 销售管理 销售顾问 销售主管 客户经理 业务代表 跑业务
  | sales, sales manager, salesperson, sales director, account manager, sales representative, salesman, sales rep, selling, account executive
  大客户销售 : 大客户经理 大客户 KA销售 关键客户 企业级销售 ToB销售 B端销售 政企销售 | key account management, key account manager, enterprise sales, B2B sales, key accounts
  电话销售 : 电销 电话营销 | telemarketing, telesales, cold calling
  渠道管理 : 渠道销售 渠道经理 渠道 经销商管理 分销 招商渠道 | channel management, channel sales, distribution channels, channel manager
  销售培训 : 销售技巧 | sales training, sales skills
  招商加盟 : 连锁加盟 加盟 ~招商 特许经营 加盟商 招商经理 | franchising, franchise, investment promotion
  客户服务 : 客服 客服经理 售后服务 客户成功 客服主管 售后 客户关系维护
    | customer service, customer success, customer support, after-sales service, customer success manager, customer care
  谈判 : 商务谈判 谈判技巧 | negotiation, negotiating, business negotiation, negotiation skills
= industry
电子商务 : 电商 网店 电商运营 网店运营 开网店 电商经理 电商平台 网商
  | e-commerce, ecommerce operations, online retail, online store, ecommerce, electronic commerce, e-commerce operations, online shop
  淘宝运营 : ~淘宝 ~天猫 天猫运营 淘系 淘宝店 淘宝店铺 淘宝电商 | Taobao, Tmall, Taobao operations
  京东运营 : 京东店铺 京东电商 | JD.com operations
  拼多多运营 : ~拼多多 拼多多店铺 | Pinduoduo, Pinduoduo operations
  社区团购 : 团购 社区电商 社群团购 | community group buying, group buying
  微商 : 社交电商 朋友圈卖货 | social commerce, social e-commerce, WeChat business
  内容电商 : 兴趣电商 抖音电商 抖店 抖音小店 | content e-commerce, interest-based e-commerce, Douyin e-commerce
  生鲜电商 : 农村电商 农产品电商 | fresh food e-commerce, rural e-commerce, agricultural e-commerce
  跨境电商 : 跨境电商运营 跨境卖家 跨境电子商务 出海电商 跨境 跨境出口 跨境电商卖家
    | cross-border e-commerce, cross border e-commerce, cross-border ecommerce, cross-border online retail, cross-border seller
    亚马逊运营 : ~亚马逊 亚马逊卖家 亚马逊电商 亚马逊店铺 亚马逊FBA | Amazon seller, Amazon FBA, Amazon operations, selling on Amazon, ~Amazon, ~FBA
    独立站 : 独立站运营 跨境独立站 外贸独立站 | independent store, DTC store, direct-to-consumer, DTC brand
      Shopify : Shopify建站 | Shopify store
    TikTok Shop : TikTok电商 TikTok运营 TK电商 TikTok小店 TikTok直播 | TikTok e-commerce, ~TikTok
    速卖通 | AliExpress
    虾皮 : Shopee运营 虾皮运营 东南亚电商 | Shopee
    来赞达 : Lazada运营 | Lazada
    阿里巴巴国际站 : 国际站 国际站运营 | Alibaba.com
    Temu : Temu卖家
    eBay : 易贝
    希音 | SHEIN
    海外仓 : 海外仓储 | overseas warehouse, overseas warehousing
    跨境物流 : 跨境电商物流 | cross-border logistics
    跨境支付 : 跨境收款 外贸收款 跨境结算 国际支付 | cross-border payments, cross-border payment, international payments
    选品 : 电商选品 产品开发选品 | product selection, product sourcing, product research for e-commerce
  出海 : 企业出海 品牌出海 海外市场 海外拓展 国际化 海外业务 中国企业出海 全球化业务
    | going global, overseas expansion, global expansion, international expansion, overseas markets, globalization of Chinese companies
    游戏出海 : 海外游戏发行 游戏海外发行 | overseas game publishing, global game publishing
    海外营销 : 海外推广 海外投放 出海营销 国际市场营销 海外市场推广 | overseas marketing, international marketing, global marketing
    本地化 : 游戏本地化 软件本地化 在地化 | localization, localisation, l10n
`
