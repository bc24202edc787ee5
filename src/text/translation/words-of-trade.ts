// English words of business, money and law with the Chinese for them: see words-of-life. Written by us.

export const tradeWords = `
company firm enterprise business 公司 企业 | startup start-up 初创 创业 | small_business sme smes 小微企业 中小企业 | founder 创始人 | cofounder co-founder 联合创始人 合伙人
partner partnership 合伙 合作 | shareholder 股东 | equity stock_options share_options 股权 期权 | stake 股份
incorporate incorporation register_a_company company_registration 注册公司 公司注册 | subsidiary 子公司 | headquarters 总部 | branch 分公司 | joint_venture 合资
acquisition acquire merger 并购 收购 | investor investment invest 投资 投资人 | fundraising fundraise raise_money 融资 募资 | seed_round 种子轮 | series_a A轮
valuation 估值 | due_diligence 尽职调查 尽调 | business_plan 商业计划书 | pitch_deck 融资计划书 路演 | revenue 营收 收入 | profit profitability 利润 盈利 | loss 亏损 | cost 成本
budget budgeting 预算 | cash_flow cashflow 现金流 | invoice invoicing 发票 | tax taxation 税务 税 | tax_filing tax_return filing_taxes 报税 | tax_refund 退税
vat 增值税 | audit auditing 审计 | accounting bookkeeping 会计 记账 做账 | financial_statement 财务报表 财报 | payroll 薪资 代发工资 | reimbursement 报销 | loan lending 贷款
credit 信贷 信用 | debt 债务 | bank banking 银行 | payment pay 支付 付款 | currency exchange_rate 汇率 货币 | foreign_exchange forex 外汇
stock_market stocks equities 股票 股市 | bond 债券 | fund 基金 | hedge_fund 对冲基金 | private_equity 私募 | venture_capital vc 风险投资 创投 | asset 资产 | wealth 财富 理财
inheritance 继承 遗产 | insurance insure 保险 | critical_illness_insurance 重疾险 | medical_insurance health_insurance 医疗险 医保 | claim 理赔 | risk 风险
crypto cryptocurrency 加密货币 | gold 黄金 | real_estate property 房产 房地产 | construction 建筑 施工 | land 土地 | law legal 法律 | lawsuit litigation sue 诉讼 打官司
court 法院 | judge 法官 | contract agreement 合同 协议 | contract_review 合同审查 审合同 | contract_dispute 合同纠纷 | dispute 纠纷 争议 | arbitration 仲裁 | compliance 合规
regulation regulatory 监管 法规 | policy 政策 | license licence permit 牌照 许可证 资质 | copyright 著作权 版权 | trademark 商标 | patent 专利 | intellectual_property 知识产权
infringement infringe 侵权 | trade_secret 商业秘密 | confidentiality nda 保密 | privacy 隐私 | data_protection 数据保护 | consumer_rights 消费者权益
labor_law labour_law employment_law 劳动法 | criminal 刑事 | civil 民事 | notary notarize 公证 | government 政府 | public_sector civil_service 体制内 公务员
bidding tender 招投标 投标 | sale sales sell selling 销售 | b2b_sales enterprise_sales key_account 大客户 | customer client 客户 | customer_service support 客服
after_sales 售后 | lead_generation 获客 | retention 留存 | conversion 转化 | churn 流失 | growth 增长 | user 用户 | user_acquisition 拉新 获客 | marketing 营销 市场
brand branding 品牌 | advertising advertise ad 广告 投放 | campaign 活动 推广 | promotion promote 推广 | public_relations 公关
press_release media_relations 媒体 新闻稿 | influencer kol 达人 博主 网红 | content 内容 | copy copywriting 文案 | newsletter 公众号 邮件 | social_media 社交媒体 新媒体
short_video short_videos 短视频 | live_streaming livestream livestreaming 直播 | private_domain 私域 | traffic 流量 | channel 渠道
distribution distributor 分销 经销商 | dealer reseller 经销商 代理商 | agency 代理 机构 | retail retailer 零售 | wholesale 批发 | store shop 店 门店 | chain_store 连锁
franchise 加盟 | convenience_store 便利店 | supermarket 超市 | e-commerce ecommerce online_store 电商 网店 | cross-border cross_border 跨境
export exporting 出口 外贸 | import importing 进口 | foreign_trade international_trade 外贸 国际贸易 | supplier vendor 供应商 | factory plant 工厂
manufacturer manufacturing 制造 厂家 | sourcing procurement purchasing 采购 | supply_chain 供应链 | logistics 物流 | freight shipping shipment 货运 海运 物流
freight_forwarder forwarder 货代 | warehouse warehousing 仓库 仓储 | overseas_warehouse 海外仓 | delivery 配送 快递 | packaging 包装 | sample 样品 打样
quality_control quality_inspection 质检 验货 | inventory stock 库存 | order 订单 | product 产品 | product_selection 选品 | pricing price 定价 价格
market_research 市场调研 | market_entry go_to_market 出海 市场进入 | localization localisation 本地化 | overseas_expansion going_global expand_overseas 出海
trade_show trade_fair expo 展会 | membership 会员 | subscription 订阅 | business_model 商业模式 | strategy strategic 战略 策略 | operation operations 运营
community_management 社群运营 | consulting 咨询 | training 培训 | coaching 教练 辅导 | human_resources 人力资源 | organizational organisation 组织 | performance 绩效
culture 文化 | internship 实习 | entrepreneur entrepreneurship 创业 创业者 | networking network 人脉 社交 | referral refer 内推 转介绍 | introduction 介绍 引荐
mentor mentoring 导师 | advice advise 建议 咨询 | resource 资源 | cooperate cooperation 合作 | outsource outsourcing 外包 | freelancer 自由职业
client_acquisition 获客 | side_project 副业 | crowdfunding 众筹 | agriculture agricultural 农业 | organic_food organic 有机 | textile fabric 面料 纺织
garment apparel 服装 | toy 玩具 | stationery 文具 | hardware 硬件 五金 | electronics 电子 | semiconductor chip 半导体 芯片 | battery 电池 | solar photovoltaic 光伏
wind_power 风电 | energy 能源 | energy_storage 储能 | oil petroleum 石油 | gas 天然气 | chemical 化工 | steel 钢铁 | mining 矿业 | plastic 塑料 | paper 造纸 纸
printing 印刷 | machine machinery 机械 设备 | mold mould 模具 | automation automated 自动化 | robot robotics 机器人 | drone 无人机 | aerospace aviation 航空 航天
railway train 铁路 轨道交通 | shipbuilding ship 船舶 | medical_device medical_devices 医疗器械 | pharmaceutical pharma 医药 制药 | biotech biotechnology 生物科技
clinical_trial clinical_trials 临床试验 | healthcare 医疗 | education 教育 | publishing publisher 出版 | media 媒体 | film_production 影视制作 | entertainment 娱乐
tourism 旅游 | catering food_service 餐饮 | hospitality 酒店 | sports 体育 | fashion 时尚 | luxury 奢侈品 | beauty 美妆 美容 | maternity 母婴
environment environmental 环境 环保 | carbon 碳 | sustainability sustainable 可持续 | water 水 水务 | waste 垃圾 废弃物 | recycling recycle 回收 | security safety 安全
fire_safety 消防 | smart_home 智能家居 | smart_city 智慧城市 | administrator 行政 管理员 | analyst 分析师 分析 | antique_dealer antique 古董 收藏
art_director art_direction 美术指导 艺术总监 | bank_manager banker 银行 | broker 经纪 经纪人 | car_dealer 汽车销售 | car_mechanic mechanic 汽修 维修 | caterer 餐饮 宴会
chief_architect 总架构师 首席架构师 | cleaner 保洁 | coach 教练 | commodity_trader commodity 大宗商品 期货 | trader 交易员 交易 | consultant 顾问 咨询 | director 总监 主管
advisor adviser 顾问 | planner 策划 规划 | export_manager 外贸 出口 | factory_owner 工厂 办厂 | financial_advisor financial_adviser 理财 理财师 | food_scientist 食品 研发
fundraiser 筹款 | ghostwriter ghostwriting 代笔 写作 | grant_writing grant 申请书 项目申请 | homestay_owner 民宿 | hotel_manager hotel_management 酒店管理 酒店
immigration_lawyer 移民律师 移民 | ip_lawyer intellectual_property_lawyer 知识产权律师 知识产权 | investment_analyst investment_research 投研 投资分析 | it_consultant 信息化
labor_lawyer labour_lawyer employment_lawyer 劳动法 劳动律师 | divorce_lawyer family_lawyer 婚姻家事 离婚 | logistics_manager 物流 | market_researcher 市场调研 市场研究
mediation mediator 调解 | organizer organiser 组织 主办 | paralegal 法务 律师助理 | pastry_chef 甜品师 西点 | private_banker private_banking 私人银行 | private_chef 私厨
retail_manager 零售 门店 | sourcing_agent 采购 代采 | stock_trader stock_trading 炒股 股票 | tax_lawyer tax_advisor tax_consultant 税务 税务师 | teaching_assistant 助教
technical_director 技术总监 | trademark_agent trademark_registration 商标 商标代理 | travel_agent travel_agency 旅行社 | virtual_assistant 助理 | waiter waitress 服务员
warehouse_manager warehouse_management 仓库 仓储管理 | wine_importer 红酒 进口酒 | beverage 饮料 饮品 | creative_industry 文创 创意 | fishing_industry fishery 渔业
foundation 基金会 | home_decor 家居 软装 | hr_tech 人力资源 | internet 互联网 | labor labour 劳动 | livestreaming_e-commerce live_commerce 直播带货 直播电商 | maritime 海事 航运
outdoor 户外 | petrochemical 石化 | postal mail 邮政 快递 | precision_machining machining cnc 机械加工 数控 | rail railway 铁路 | space 航天 空间 | sportswear 运动服
technology tech 科技 技术 | tobacco 烟草 | urban_renewal 旧改 城市更新 | vending vending_machine 自动售货机 | capital_raising 融资 募资 | case_study 案例
cold_email email_marketing 邮件 邮件营销 | conflict_resolution conflict 冲突 调解 | contract_negotiation contract_drafting 合同 合同起草
cost_reduction cost_control 降本 成本控制 | cross-cultural cross_cultural intercultural 跨文化 | customer_discovery customer_relations 客户 客户关系
decision_making decision 决策 | direct_sales 直销 | exit_strategy 退出 | growth_strategy 增长 增长策略 | import_duty duty tariff 关税
import_export import_and_export 进出口 | lead_generation leads 获客 线索 | market_expansion 拓展 市场拓展 | organizational_design 组织设计 组织架构
performance_review performance_management 绩效 绩效考核 | personal_branding personal_brand 个人品牌 | process_improvement workflow 流程 流程优化
product_launch launch 上线 发布 | product_strategy product_planning 产品规划 | project_planning 项目规划 项目管理 | real_estate_investment 房产投资 | remote_team 远程
rental_market 租房 | retirement_planning 养老规划 | school_admission school_choice 择校 升学 | shareholder_agreement 股东协议 | site_selection 选址
stakeholder stakeholder_management 干系人 | tax_planning 税务筹划 | team_building 团建 团队建设 | technical_interview 技术面试 面试
trade_compliance export_control 合规 出口管制 | trade_finance letter_of_credit 信用证 贸易融资 | unit_economics 单位经济 | value_investing 价值投资
visa_application 签证 签证申请 | volunteer_management 志愿者 | work_visa 工作签证 工签 | overseas_customer overseas_customers overseas_buyer 海外客户 海外买家
buyer 买手 买家 采购 | seller 卖家 | amazon_seller 亚马逊卖家 亚马逊 | manager 经理 管理 | owner 老板 店主 主理人 | head_of lead 负责人 | specialist 专员 | intern 实习生
salesperson salesman 销售 业务员 | secretary 秘书 | accountant bookkeeper 会计 | lawyer attorney solicitor 律师 | recruiter headhunter 猎头 招聘
factory_tour factory_audit 验厂 | bill_of_lading 提单 | product_photo product_photos product_photography 产品图 产品摄影 | logo 标志 logo设计 | packaging_design 包装设计
business_card 名片 | menu 菜单 | investor_deck bp 商业计划书 | market_size market_sizing 市场规模 | competitor competitive 竞品 竞争
interview_prep interview_coaching mock_interview 面试辅导 模拟面试 | cv_review resume_review 简历修改 改简历 | salary_negotiation 谈薪 | overseas_study_advisor 留学顾问
`
