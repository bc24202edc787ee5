// Government, law-making, public services and civil society.

export const publicAffairsTable = `
= field
政府 : 政务 政府机关 公共部门 机关单位 体制内 政府部门 政府工作 | government, public sector, government agency, government affairs work
  公务员 : 国家公务员 机关干部 | civil servant, civil service, government official, public servant
  事业单位 : 事业编 | public institution
  议会 : 国会 议会事务 立法会 | parliament, legislature, parliamentary affairs
    立法 : 立法工作 | legislation, law-making, lawmaking
    议员 : 国会议员 立法委员 | member of parliament, legislator, lawmaker, ~MP
    人大 : 人大代表 ~人大 | People's Congress
  地方政府 : 地方治理 基层治理 地方事务 | local government, local governance, municipal government, local authorities
  社区治理 : 居委会 社区建设 业委会 ~社区 | community governance, neighborhood committee, community development, communities and local areas
  选举 : 竞选 投票 选举制度 | elections, election, electoral reform, ~voting, electoral affairs, election campaign
  宪政改革 : 宪法改革 制度改革 政治体制 政治改革 | constitutional reform, political reform, constitutional affairs
  政府关系 : 政府事务 政策倡导 政企关系 政府公关 公共事务 | government relations, public affairs, government affairs, lobbying, advocacy, policy advocacy
  电子政务 : 数字政府 智慧政务 政务信息化 | e-government, digital government, govtech
  智慧城市 : 城市大脑 智慧社区 | smart city, smart cities
  反腐败 : 反腐 廉政 | anti-corruption, ~corruption
  政务透明 : 信息公开 政府透明 | government transparency, freedom of information, ~transparency
  教育政策 : 教育改革 | education policy, education reform
  住房政策 : 住房 保障房 公租房 住房保障 房屋政策 | housing policy, ~housing, affordable housing, social housing
    流浪者救助 : 无家可归者 流浪人员救助 | homelessness, homeless people
  就业 : 就业政策 劳动就业 就业促进 | employment, job creation, employment policy, unemployment
  劳工政策 : 劳动政策 劳动力市场 | labor policy, labour policy, labour market, labor market
  社会保障 : 社保 五险一金 公积金 住房公积金 | social security, social insurance
    养老金 : 退休金 | pensions
    社会福利 : 福利政策 低保 | social welfare, ~welfare, welfare benefits
  社会政策 | social policy
  贫困 : 扶贫 脱贫攻坚 反贫困 | poverty, poverty alleviation, poverty reduction
  税收政策 : 税制改革 财税政策 公共财政 | tax policy, fiscal affairs, public finance, tax reform
  经济政策 : 经济发展 招商引资 区域经济 营商环境 | economic policy, economic development, regional economy, regional development, business environment
  贸易政策 : 关税 | trade policy, tariffs
  产业政策 | industrial policy
  小企业政策 : 中小企业 小微企业 小企业 | small business, small businesses, SMEs, small and medium enterprises, SME
  能源政策 | energy policy
  环境政策 : 环境保护政策 生态环境 生态保护 | environmental policy, environment policy, environmental affairs, ~environment
    空气污染 : 大气污染 空气质量 雾霾 | air pollution, air quality
    动物保护 : 动物福利 流浪动物 动物权利 流浪猫狗 | animal welfare, animal rights, animal protection, stray animals
    垃圾减量 : 零浪费 减塑 塑料污染 | zero waste, plastic pollution, waste reduction
  农业政策 : 农村政策 渔业政策 | agricultural policy, rural affairs, rural policy, fisheries policy
  交通运输 : ~交通 交通政策 交通规划 交通管理 交通工程 | transport, transport policy, transportation planning, traffic, traffic engineering
    公共交通 : 公交 | public transport, public transportation, public transit
    道路安全 : 交通安全 | road safety, traffic safety
    自行车出行 : 绿色出行 | cycling infrastructure, active travel, green travel
  司法 : 司法制度 司法改革 | ~justice, judiciary, judicial system, criminal justice
    法官 | judge
    检察官 : 检察院 | prosecutor, public prosecutor
    法院 | ~court, law courts
  警务 : 警察 公安 治安 执法 民警 刑警 | police, policing, law enforcement, public security, public safety, police officer
  监狱 : 刑罚改革 社区矫正 | ~prisons, penal reform, prison reform, ~probation
  人权 : 公民权利 公民自由 | human rights, civil rights, civil liberties
  残障权益 : 残疾人 残障 残疾人事业 残障人士 | disability, disability rights, disabled people, people with disabilities
  妇女权益 : 女性权益 妇女儿童 妇女 女性权利 | women's rights, women's issues
    反家暴 : 家庭暴力 | domestic violence, violence against women
  儿童保护 : 儿童权益 未成年人保护 儿童福利 | child protection, children's rights, child welfare
  青少年发展 : 青少年 青年工作 青年发展 | youth, youth work, youth development, children and young people, youth affairs
  少数民族 : 少数群体 族群 | ethnic minorities, minorities
  多元包容 : 多元文化 种族平等 | diversity and inclusion, ~diversity, DEI, multiculturalism, racial equality
  性少数 : 同志平权 彩虹社群 同性恋 | LGBT, LGBTQ, LGBT rights
  难民 : 难民权益 | refugees, asylum, asylum seekers
  移民政策 : 外来人口 流动人口 | immigration policy, ~migration, migrants
  消费者权益 : 消费者保护 消费维权 消费者 | consumer protection, consumer rights, consumer affairs
  军事 | military, military affairs
    国家安全 : 国防政策 | national security, defence policy, defense policy
    军人 : 部队 当兵 | soldier, armed forces, serviceman
    退伍军人 : 退役军人 转业军人 | veterans, ex-serviceman, military veterans
  反恐 : 恐怖主义 | counter-terrorism, terrorism
  国际合作 : 国际援助 对外援助 国际组织 | international cooperation, foreign aid, international aid, international organizations, international organisations
  欧洲事务 : 欧盟 欧盟事务 欧洲一体化 | European affairs, European Union, ~EU, EU affairs
  港澳台事务 : 两岸关系 港澳事务 | cross-strait relations, Hong Kong and Macau affairs
  数字政策 : 互联网治理 网络治理 平台治理 | digital policy, internet governance, tech policy, technology policy, platform governance
  科技政策 : 科学政策 创新政策 科技创新 | science policy, innovation policy, science and technology policy, science and technology
  文化政策 : 文化事业 文化遗产政策 | cultural policy, culture policy, ~culture, cultural affairs
  媒体政策 : 广播政策 广播电视政策 | media policy, broadcasting policy, media regulation
  体育政策 : 体育事业 | sports policy
  语言权利 : 双语政策 | language rights, minority languages
  食品政策 : 食品监管 | food policy
  毒品政策 : 禁毒 戒毒 | drug policy, drug addiction, drugs policy
  酒精与烟草控制 : 控烟 戒烟 | tobacco control, smoking cessation, quitting smoking
  赌博 : 博彩 | gambling
  应急救援 : 救援 志愿救援 | ~rescue, emergency response, emergency services
  减灾 : 防灾减灾 防灾 灾害管理 | disaster relief, disaster management, disaster risk reduction
  消防员 | firefighter
  土地政策 : 土地规划 国土空间规划 ~土地 国土规划 | land use, land policy, land use planning, land reform
  乡镇规划 : 规划许可 | planning policy, town and country planning
  水务 : 供水 水政策 自来水 | water policy, water supply, water management
  公共采购 : 政府采购 招投标 招标 投标 标书 | public procurement, government procurement, ~tendering, ~bidding, ~tenders, ~tender
  政府补贴 : 财政补贴 | government grants, government subsidies, ~subsidies, ~grants
  项目申报 : 政策申报 科技项目申报 | grant application, project application
    高新技术企业认定 : 高企申报 高企认定 | high-tech enterprise certification
  公私合作 : PPP项目 政府和社会资本合作 | public-private partnership, PPP
  乡镇 : 村官 村干部 基层干部 基层工作 | grassroots government, village official
  党务 : 党建 工会 共青团 党务工作 | party affairs, party building
  工会工作 : 劳工权益 工人权益 | trade unions, trade union, labor union, labor rights, workers' rights, workers rights
公益 : 慈善 公益慈善 公益事业 公益人 慈善事业 做公益 | philanthropy, charity, public welfare, charities
  非营利组织 : 非营利 NGO 公益组织 社会组织 民间组织 公益机构 NPO | non-profit, non-governmental organization, non-profit organization, third sector, not-for-profit
  志愿服务 : 志愿者 义工 志工 志愿活动 做义工 | volunteering, volunteer, volunteer work, voluntary service, volunteerism
  社会企业 : 社会创新 社创 社会创业 | social enterprise, social innovation, social entrepreneurship, social entrepreneur
  企业社会责任 : CSR 社会责任 | corporate social responsibility
  可持续发展 : 可持续 永续 永续发展 可持续性 | sustainability, sustainable development, SDGs, sustainability consulting
  ESG : 环境社会治理 | ESG consulting, environmental social and governance
  筹款 : 公益筹款 募捐 劝募 | charity fundraising, donations
  众筹 | crowdfunding
  心理援助 : 危机干预 热线咨询 自杀预防 | crisis intervention, suicide prevention, crisis hotline
  助学 : 奖学金 资助学生 | scholarships, scholarship, student aid
  环保志愿 : 净滩 植树 | environmental volunteering, tree planting, beach cleaning
  基金会 | foundation work, charitable foundation, ~foundations
`
