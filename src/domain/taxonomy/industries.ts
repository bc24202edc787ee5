// Manufacturing, supply chains, foreign trade, farming, retail and services.

export const industriesTable = `
= industry
制造业 : ~制造 生产制造 工厂 加工制造 实业 实体企业 开工厂 制造企业 | manufacturing, factory, factories, manufacturing industry, manufacturer, ~production
  生产管理 : 厂长 车间管理 生产经理 工厂管理 生产主管 ~PMC 生产计划 车间主任
    | production management, factory management, plant manager, production manager, factory manager, production planning
  质量管理 : 品质管理 品管 质量工程师 质检 品控 质量控制 品质工程师 质量体系 质量管理体系 ISO9001 ISO认证 ~质量 质检员 品保
    | quality management, quality control, quality assurance, quality engineer, quality inspection, QC, quality inspector, total quality management
  工艺工程 : 工艺 工艺工程师 制程 制程工程师 | process engineering, process engineer, manufacturing process
  设备管理 : 设备维护 设备工程师 设备维修 | equipment management, equipment maintenance, equipment engineer, maintenance engineer
  安全生产 : EHS 安全管理 职业健康安全 安全员 安全工程 | workplace safety, occupational safety, safety management, safety engineering, health and safety
  代工 : OEM代工 贴牌 ODM 贴牌代工 代加工 | OEM, contract manufacturing, original equipment manufacturer, private label manufacturing
  纺织 : 面料 纺织业 布料 针织 纺织面料 纺织行业 印染 | textiles, ~fabrics, textile, textile industry, ~fabric, knitting industry
  服装 : 服装行业 服饰 女装 男装 服装厂 成衣 服装生意 服装批发 童装 | apparel, garment, clothing, garments, clothing industry, fashion apparel
  鞋业 : 鞋服 制鞋 鞋子 鞋厂 | footwear, shoes, shoemaking
  皮具 : 箱包 皮革 皮具箱包 | leather goods, ~bags, luggage, ~leather
  家具 : 家居 家私 家具厂 家居用品 家俱 | furniture, home furnishing, home furnishings
  家电 : 家用电器 小家电 电器 | home appliances, household appliances, appliances
  消费电子 : 3C数码 数码产品 手机行业 电子产品 ~数码 | consumer electronics, electronic products, digital products, gadgets
  电子元器件 : 元器件 电子元件 | electronic components, components distribution
    连接器 | electronic connectors
  化工 : 化学工程 精细化工 化工工艺 化学工业 化工行业 化工工程师 化工原料 | chemical engineering, chemical industry, chemicals, chemical engineer, fine chemicals
  日化 | household and personal care products
  塑料 : 塑胶 塑料制品 | plastics
  橡胶 | rubber
  涂料 : 油漆 胶粘剂 | ~coatings, paints, adhesives
  钢铁 : 钢材 钢结构 钢贸 | ~steel, iron and steel
  有色金属 : 铝业 铜业 金属 贵金属 | nonferrous metals, ~metals, aluminium, precious metals
  五金 : 五金制品 紧固件 工具五金 | hardware tools, metal products, fasteners
  包装 : 包装材料 纸箱 包装印刷 包装行业 | packaging, packaging materials
  印刷 : 印刷厂 数码印刷 | printing, printing industry, print shop
  造纸 : 纸业 | paper industry, papermaking
  玻璃 | ~glass, glass industry
  陶瓷 : 瓷器 景德镇陶瓷 | ceramics, porcelain
  玩具 : 潮玩 盲盒 益智玩具 | ~toys, toy industry, designer toys
  礼品 : 礼品定制 工艺品 商务礼品 伴手礼 | ~gifts, gift industry, ~crafts, corporate gifts, souvenirs
  仪器仪表 : 精密仪器 测试仪器 | instruments and meters, precision instruments, instrumentation
  检验检测 : 检测认证 第三方检测 认证 产品认证 检测 | testing and certification, ~inspection, ~certification, product certification
  验货 : 验厂 工厂审核 | factory audit, factory inspection, product inspection
  珠宝 : 首饰 珠宝首饰 | jewelry, jewellery
    黄金 | gold jewelry, ~gold
    翡翠 : 玉石 和田玉 玉器 | jade
    钻石 : 彩宝 宝石 | diamonds, gemstones
  钟表 : 手表 腕表 名表 | ~watches, timepieces, watchmaking, horology
  眼镜 : 验光 配镜 | eyewear, optometry, ~glasses, optometrist
  美妆 : 化妆品 彩妆 化妆品行业 美妆护肤 | cosmetics, beauty products, makeup products, beauty industry
    护肤 : 护肤品 | skincare, skin care
  日用品 : 百货 日用百货 小商品 | daily necessities, household goods
  快消品 : 快消 快速消费品 | FMCG, fast-moving consumer goods, CPG
  消费品 : 新消费 | consumer goods, consumer products industry
  奢侈品 : 奢品 奢侈品管理 | luxury goods, ~luxury
供应链 : 供应链管理 供应链经理 供应链总监 供应链专家 ~货源 工厂资源 | supply chain, supply chain management, SCM, supply chain manager
  采购 : 采购经理 采购员 采购管理 寻源 采购总监 供应商管理 采购专员 全球采购 拿货 找货源
    | procurement, purchasing, sourcing, ~buyer, purchasing manager, procurement manager, vendor management, supplier management
  物流 : 物流管理 物流行业 物流经理 运输 货运 物流公司 | logistics, freight, transportation, logistics management, shipping
    仓储 : 仓库管理 仓库 库存管理 仓储物流 库存 云仓 | warehousing, warehouse, inventory management, warehouse management, inventory
    快递 : 同城配送 快递员 末端配送 | courier, express delivery, parcel delivery, last-mile delivery
    国际物流 : 货代 国际货代 货运代理 海运 空运 国际货运 国际货运代理 船务
      | freight forwarding, freight forwarder, international logistics, ocean freight, air freight, sea freight, shipping agent
    冷链 : 冷链物流 | cold chain, cold chain logistics
    报关 : 清关 关务 报关员 ~通关 | customs clearance, customs declaration, customs broker, ~customs
    搬家 : 搬家公司 | moving services, moving house, ~removals
  计划与预测 : 需求计划 需求预测 物料计划 | demand planning, supply planning, demand forecasting
外贸 : 国际贸易 对外贸易 进出口 外贸业务 外贸业务员 外贸经理 进出口贸易 外贸SOHO 外贸行业
  | foreign trade, international trade, import and export, import/export, overseas trade, export trade, global trade
  出口 : 外贸出口 出口贸易 | ~export, ~exporting, exporter
  进口 : 进口贸易 进口商 | ~import, ~importing, importer
  贸易 : 商贸 贸易公司 | trading company, ~trade, trading business
  大宗商品 : 大宗贸易 大宗 | bulk commodities, commodity trading
  一带一路 | Belt and Road, Belt and Road Initiative
  外贸获客 : 外贸开发客户 海外客户开发 外贸客户开发 | foreign trade lead generation, export lead generation
  信用证 | letter of credit
  自贸区 : 自由贸易 保税区 | free trade zone, free trade
批发 : 批发市场 批发商 | wholesale, wholesaler, wholesaling
零售 : 新零售 零售业 零售管理 实体店 实体零售 线下零售 | retail, new retail, retailing, retailer, brick-and-mortar
  连锁经营 : 连锁 连锁店 连锁门店 | chain stores, chain store management
  选址 : 门店选址 | site selection, store location
  超市 : 商超 生鲜超市 | supermarket, grocery
    便利店 | convenience store
  买手 : 时尚买手 买手店 | fashion buyer, merchandising, merchandiser
  代购 : 海淘 海外代购 | daigou, personal shopper, overseas shopping agent
  购物中心 : 商场 商业管理 商业运营管理 | shopping mall, shopping center, mall management
农业 : 三农 农民 种植 种植业 农场 新农人 务农 种地 农学 | agriculture, farming, farmer, agronomy, farm, crop growing
  智慧农业 : 数字农业 农业科技 农业技术 精准农业 | smart agriculture, agritech, precision agriculture, agricultural technology
  有机农业 : 生态农业 有机食品 有机种植 | organic farming, organic food, ecological farming, organic agriculture
  养殖 : 养殖业 畜牧 畜牧业 | animal husbandry, livestock
    水产养殖 : 水产 渔业 | aquaculture, fisheries
    养猪 : 生猪养殖 | pig farming
    养鸡 : 家禽养殖 | poultry farming
  农产品 : 农副产品 | agricultural products, farm produce
    水果 : 水果生意 水果批发 | fruit
    蔬菜 | vegetables
    土特产 : 特产 | local specialties
    生鲜 | fresh produce
  粮食 : 粮油 大米 粮食安全 | ~grain, food security, cereals and oils, ~rice
  种子 : 育种 种业 | ~seeds, plant breeding, seed industry
  化肥 : 农药 农资 | fertilizer, pesticides, agricultural supplies
  林业 : 木材 苗木 森林 | forestry, timber, ~forest
  花卉 : 鲜花 绿植 花店 园艺花卉 | ~flowers, flower shop, floriculture, houseplants
  茶叶 : 卖茶 茶业 茶商 制茶 茶农 | tea business, tea trade, tea growing
  乡村振兴 : 乡村建设 新农村 乡建 农村发展 | rural revitalization, rural development
食品 : 食品行业 食品加工 食品工业 食品贸易 食品生意 | food industry, food processing, food products
  零食 : 休闲食品 | snacks
  预制菜 | prepared meals, ready meals
  食品科学 : 食品工程 食品研发 食品安全 食品检测 食品工程师 | food science, food technology, food safety, food engineering
  酒类 : 酒水 卖酒 酒业 | liquor, alcoholic beverages, ~spirits
    白酒 : 酱酒 酱香酒 | baijiu
    酿酒 : 酿造 | winemaking, brewing
  饮料 : 饮品 饮用水 | beverages, soft drinks, ~drinks
  乳制品 : 奶粉 牛奶 | dairy, dairy products, ~milk
  保健品 : 营养品 保健食品 膳食补充剂 | health supplements, dietary supplements, nutritional supplements
餐饮 : 餐饮业 开餐厅 餐厅 餐饮管理 开饭店 饭店 餐饮老板 餐饮创业 餐饮行业 餐饮连锁 餐馆
  | catering, restaurant, food and beverage, F&B, restaurants, restaurant owner, restaurant management, food service, restaurateur
  茶饮 : 奶茶 奶茶店 新茶饮 | bubble tea, milk tea, tea drinks, tea shop
  咖啡馆 : 咖啡店 开咖啡馆 咖啡厅 | coffee shop, cafe, coffeehouse
  火锅店 : 火锅 | hotpot, hot pot
  烧烤 : 烤肉 撸串 | barbecue, BBQ
  外卖 : 外卖运营 餐饮外卖 | food delivery, takeaway, takeout
  酒吧 : 精酿酒吧 清吧 小酒馆 | ~bar, ~pub, tavern, nightlife
房地产 : 地产 房产 不动产 房地产行业 房地产开发 地产开发 房地产经纪 买房 卖房 房子 学区房 地产人
  | real estate, ~property, realty, property development, real estate development, estate agency, housing market
  房产中介 : 二手房 房屋中介 房产经纪 房仲 房产经纪人 地产经纪 房产顾问 置业顾问 卖房子 | real estate agent, realtor, estate agent, property agent, real estate broker
  租房 : 房屋租赁 合租 找房子 租房子 找房 出租房 | rental housing, apartment rental, house rental, flat sharing, renting, house hunting, apartment hunting, flat rental
    长租公寓 : 公寓 | apartments, long-term rental apartments
    房东 | landlord
  商业地产 : 写字楼 商铺 商业不动产 | commercial real estate, office leasing, commercial property, office buildings
  产业园区 : 园区运营 产业园 工业园区 产业地产 园区招商 科技园 | industrial park, industrial parks, technology park, science park
  物业管理 : 物业 物业经理 | property management, property manager
  海外房产 : 海外置业 | overseas property, overseas real estate
  联合办公 : 共享办公 共享空间 众创空间 | co-working, coworking space, coworking, shared office
酒店 : 酒店管理 酒店业 酒店经理 酒店行业 | hotel, hospitality, hotel management, hotels, hospitality management, hotel industry
  收益管理 | revenue management
  民宿 : 民宿运营 民宿主 客栈 开民宿 民宿主理人 | homestay, guesthouse, B&B, bed and breakfast, Airbnb, homestays
旅游 : 旅游业 文旅 旅行社 旅游行业 旅游管理 文化旅游 旅游开发 ~机票 | tourism, travel industry, travel agency, cultural tourism, tourism industry, tourism management
  导游 : 领队 地陪 | tour guide, guide for tourists, tour leader
  定制旅行 : 旅行定制 定制游 旅行定制师 | custom travel, tailor-made travel, travel planner, travel planning
  研学 : 研学旅行 研学游 游学 | study tours, study travel
    营地教育 : 夏令营 冬令营 | camp education, summer camp
  景区 : 主题公园 景区运营 | scenic spots, theme parks, theme park, tourist attractions
  签证 : 签证办理 出国签证 | visa, visa services
  移民 : 移民咨询 出国移民 移民顾问 海外移民 移民中介 | immigration, immigration consulting, emigration, immigration consultant, immigration lawyer
本地生活 : 本地生活服务 ~同城 ~到店 生活服务 | local services, local life services, lifestyle services
  家政 : 家政服务 钟点工 ~阿姨 | housekeeping, domestic services, housekeeper
    保洁 | cleaning services
    保姆 : 月嫂 育儿嫂 | nanny
  美容 : 美容院 美业 美容师 美体 生活美容 皮肤管理 | beauty salon, beautician, beauty services, facials, skin management, esthetician
  美发 : 理发 发型师 发型设计 理发师 造型师 | hairdressing, hairdresser, barber, hair stylist, hairstyling
  美甲 : 美甲师 美睫 | nail art, manicure, nail salon
  化妆 : 化妆师 彩妆师 新娘跟妆 跟妆 美妆博主 | makeup, makeup artist, make-up, bridal makeup
  婚庆 : 婚礼策划 婚礼策划师 婚礼 | wedding planning, wedding planner, weddings, wedding services, bridal industry
  婚介 : 红娘 征婚 婚恋 | matchmaking, matchmaker, dating service
    相亲 : 脱单 找对象 | blind dating, dating
  殡葬 : 丧葬 殡仪 | funeral services, funeral industry
  宠物行业 : 宠物用品 宠物店 宠物经济 宠物美容 宠物食品 | pet industry, pet products, pet shop, pet grooming, pet supplies, pet food
  维修 : 家电维修 手机维修 电脑维修 维修师傅 | repair services, phone repair, appliance repair, computer repair
  安防 : 监控 安防监控 | security systems, surveillance, video surveillance, CCTV
  保安 : 安保 | security guard
  二手 : ~闲置 闲鱼 二手交易 二手奢侈品 | second-hand goods, secondhand, resale, second hand
  租赁 : 设备租赁 租车 汽车租赁 | rental services, car rental, equipment rental
  废品回收 : 再生资源 回收 | ~recycling
    垃圾分类 | waste sorting, waste management
    循环经济 | circular economy
  司机 : 网约车 出租车司机 网约车司机 货车司机 | ~driver, ride-hailing, taxi driver
  代驾 | designated driver service
  跑腿 | errand services
互联网 : 互联网行业 互联网公司 互联网大厂 大厂 互联网从业者 移动互联网 互联网人 | internet industry, internet company, big tech, tech industry, internet companies
  产业互联网 : 企业服务 ~企服 ~ToB B端 toB企业服务 | enterprise services, B2B, industrial internet platform, business services, ~2B
  消费互联网 : ~ToC C端 | consumer internet, B2C, ~2C
  外包 : 软件外包 IT外包 项目外包 | outsourcing, software outsourcing, IT outsourcing
环保 : 环境保护 环保行业 环境治理 环保产业 | environmental protection, environmental industry, environment protection, pollution control
  水处理 : 污水处理 | water treatment, wastewater treatment
  固废处理 : 固废 | solid waste treatment
`
