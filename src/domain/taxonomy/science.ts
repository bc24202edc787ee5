// Academic fields: mathematics, natural and social sciences, humanities.

export const scienceTable = `
= field
数学 : 数学家 应用数学 数学系 | mathematics, math, maths, mathematician, applied mathematics, applied math
  代数 : 抽象代数 代数学 | algebra, abstract algebra
  线性代数 : 矩阵论 | linear algebra, matrix theory
  几何学 : 几何 | geometry
    微分几何 | differential geometry
  代数几何 | algebraic geometry
  拓扑学 : 拓扑 代数拓扑 | topology, algebraic topology
  数论 | number theory
  数学分析 : 微积分 高等数学 实分析 | calculus, mathematical analysis, real analysis
  微分方程 : 偏微分方程 常微分方程 动力系统 | differential equations, partial differential equations, PDEs, dynamical systems
  概率论 : 概率 随机过程 机率论 | probability theory, probability, stochastic processes
  统计学 : 统计 数理统计 统计师 统计分析 统计学家 应用统计 | statistics, statistician, mathematical statistics, statistical analysis, applied statistics
    生物统计 : 生物统计学 医学统计 | biostatistics, medical statistics, biostatistician
  计算数学 : 数值分析 数值计算 科学计算 数值模拟 | numerical analysis, computational mathematics, scientific computing, numerical methods, numerical simulation
  运筹学 : 优化算法 运筹优化 数学规划 组合优化 最优化 作业研究
    | operations research, optimization, mathematical optimization, combinatorial optimization, mathematical programming, optimisation
  离散数学 | discrete mathematics
    图论 | graph theory
    组合数学 | combinatorics
  博弈论 : 机制设计 | game theory, mechanism design
  数理逻辑 : 逻辑学 逻辑 | mathematical logic, ~logic
  数学建模 : 建模比赛 | mathematical modeling, mathematical modelling
  复杂系统 : 复杂网络 复杂性科学 | complex systems, complex networks, complexity science
计算机科学 : 计算机 计算机专业 计算机科学与技术 电脑科学 计算机系 计科 资讯工程 | computer science, computer scientist, computing, compsci
  数据结构 : 数据结构与算法 | data structures, data structures and algorithms
  计算理论 : 计算复杂性 理论计算机 理论计算机科学 | theory of computation, computational complexity, theoretical computer science
  软件工程 : 软体工程 | software engineering methods, SE research, software process
  形式化方法 : 形式化验证 程序验证 | formal methods, formal verification, program verification
  计算机体系结构 : 计算机架构 体系结构 计算机组成 | computer architecture, processor architecture
  进化计算 : 进化算法 遗传算法 演化计算 | evolutionary computation, genetic algorithms, evolutionary algorithms, genetic algorithm
  知识表示 : 知识推理 知识工程 | knowledge representation, knowledge engineering, knowledge representation and reasoning
物理学 : 物理 物理学家 | physics, physicist
  量子力学 : 量子物理 量子 | quantum mechanics, quantum physics
  凝聚态物理 : 固体物理 | condensed matter physics, solid state physics
  粒子物理 : 高能物理 | particle physics, high energy physics
  核物理 : 核科学 核技术 | nuclear physics, nuclear science
  光学 : 光学工程 光学设计 | optics, optical engineering, optical design
    激光 : 激光技术 雷射 | lasers, laser technology
    光电 : 光电工程 光电子 | optoelectronics, photonics
  热力学 | thermodynamics
  统计物理 | statistical physics
  力学 : 固体力学 理论力学 工程力学 | ~mechanics, solid mechanics, engineering mechanics
  流体力学 : 计算流体力学 CFD仿真 | fluid mechanics, fluid dynamics, computational fluid dynamics, CFD
  声学 : 声学工程 | acoustics
  等离子体 : 核聚变 | plasma physics, nuclear fusion, fusion energy
  理论物理 : 相对论 宇宙学 | theoretical physics, ~relativity, cosmology
  生物物理 | biophysics
天文学 : 天文 天体物理 观星 星空 | astronomy, astrophysics, astronomer, stargazing
  航天科学 : 空间科学 行星科学 | space science, planetary science
化学 : 化学家 化学研究 | chemistry, chemist
  有机化学 : 有机合成 | organic chemistry, organic synthesis
  无机化学 | inorganic chemistry
  分析化学 : 化学分析 色谱 | analytical chemistry, chromatography
  物理化学 : 计算化学 理论化学 | physical chemistry, computational chemistry, theoretical chemistry
  电化学 | electrochemistry
  催化 : 催化剂 | catalysis, catalysts
  高分子化学 : 高分子 高分子材料 聚合物 | polymer science, polymers, polymer chemistry, polymer materials
  药物化学 : 药物设计 | medicinal chemistry, drug design
材料科学 : ~材料 材料学 材料工程 材料科学与工程 新材料 材料工程师 | materials science, materials engineering, new materials, materials scientist, advanced materials
  纳米技术 : 纳米材料 纳米 奈米 奈米科技 | nanotechnology, nanomaterials, nanotech
  石墨烯 | graphene
  复合材料 : 碳纤维 | composite materials, composites, carbon fiber
  金属材料 : 冶金 冶金工程 冶金学 | metallurgy, metallic materials
  陶瓷材料 | ceramic materials
  生物材料 | biomaterials
生物学 : 生物 生命科学 生物学家 生物科学 | biology, life sciences, life science, biologist, biological sciences
  分子生物学 : 分子生物 | molecular biology
  细胞生物学 : 细胞 干细胞 | cell biology, stem cells
  遗传学 : 遗传 | genetics, geneticist
    基因组学 : 基因 | genomics
    基因检测 : 基因测序 | genetic testing, gene sequencing
  基因编辑 : 基因工程 | gene editing, CRISPR, genetic engineering
  生物信息学 : 生物信息 生信 生信分析 计算生物学 | bioinformatics, computational biology, bioinformatician
  生物化学 : 生化 | biochemistry
  微生物学 : 微生物 | microbiology
    病毒学 | virology
  免疫学 : 免疫 | immunology
  神经科学 : 脑科学 神经生物学 | neuroscience, brain science, neuroscientist, neurobiology
    认知神经科学 | cognitive neuroscience
    脑机接口 | brain-computer interface, BCI, brain computer interfaces
  合成生物学 : 合成生物 | synthetic biology, synbio
  生态学 : ~生态 生态环境保护 保护生物学 | ecology, ecologist, conservation biology
    生物多样性 : 野生动物保护 物种保护 | biodiversity, wildlife conservation, biodiversity conservation
  植物学 : 植物 植物科学 | botany, plant science, ~plants
  动物学 : 动物行为 | zoology, animal behavior
    昆虫学 : 昆虫 | entomology, insects
  海洋生物学 : 海洋生物 | marine biology
  进化生物学 : 进化论 演化生物学 | evolutionary biology, ~evolution
  古生物学 : 恐龙 化石 | paleontology, dinosaurs, fossils, palaeontology
地球科学 : ~地学 | earth science, geoscience
  地球物理学 : 地球物理 | geophysics
  地质学 : 地质 地质工程 地质勘探 矿物学 地质勘查 | geology, geologist, geological exploration, geological engineering
  地理学 : 地理 人文地理 自然地理 | geography, human geography, geographer
  气象学 : 气象 天气预报 大气科学 大气物理 | meteorology, atmospheric science, weather forecasting, atmospheric sciences
  气候科学 : 气候变化 气候 气候变迁 全球变暖 应对气候变化 | climate change, climate science, ~climate, global warming, climate action, climate policy
  海洋学 : 海洋科学 海洋 海洋工程 | oceanography, marine science, ocean engineering
  遥感 : 遥感技术 卫星遥感 卫星影像 | remote sensing, satellite imagery, earth observation
  测绘 : 测量 测绘工程 工程测量 测量员 | surveying, ~mapping, geomatics, surveyor, cartography
  水文学 : 水文 水资源 | hydrology, water resources
  地震学 : 地震 | seismology, earthquakes
环境科学 : 环境工程 环保工程 环境工程师 环境学 | environmental science, environmental engineering, environmental engineer, environmental scientist
= field
经济学 : ~经济 经济学家 经济学者 经济研究 | economics, economist, ~economy
  宏观经济 : 宏观经济学 宏观分析 货币政策 财政政策 宏观研究 | macroeconomics, macroeconomic, monetary policy, fiscal policy
  微观经济学 | microeconomics
  计量经济学 : 计量经济 | econometrics
  行为经济学 | behavioral economics, behavioural economics
  发展经济学 : 国际发展 | development economics, international development
  劳动经济学 | labor economics, labour economics
  国际经济学 : 国际贸易学 | international economics
  产业经济学 | industrial organization, industrial economics
  数字经济 : 平台经济 数位经济 | digital economy, platform economy
  共享经济 | sharing economy
社会学 : 社会学家 社会研究 社会科学 | sociology, sociologist, social science, social sciences, social research
  人口学 : 人口 人口研究 | demography, population studies
    人口老龄化 : 老龄化 | ageing population, population ageing, aging population
  人类学 : 民族学 | anthropology, ethnology, anthropologist
    民俗学 : 民俗 | folklore
    田野调查 : 民族志 | fieldwork, ethnography
  性别研究 : 女性研究 | gender studies, women's studies
    女性主义 : 女权 | feminism, feminist
    性别平等 | gender equality
  社会工作 : 社工 社会工作者 社区工作 社会工作师 | social work, social worker, community work
  城市研究 : 城市社会学 | urban studies, urban sociology
  科技史 : 科学史 科学技术史 | history of science, history of technology, science and technology studies
政治学 : 政治 政治科学 政治学者 | political science, politics, political theory, political scientist
  国际关系 : 国际政治 | international relations, international politics
    外交 : 外交学 外交政策 | diplomacy, foreign policy, foreign affairs
    外交官 | diplomat
    地缘政治 | geopolitics
  公共管理 : 公共行政 行政学 公共管理学 MPA | public administration, public management
  公共政策 : 政策研究 政策分析 政策制定 智库 | public policy, policy analysis, policy research, think tank, policy making, policymaking
= field
哲学 : 哲学家 哲学研究 | philosophy, philosopher
  伦理学 : 伦理 道德哲学 | ethics, moral philosophy
  美学 : 艺术哲学 | aesthetics
  科学哲学 : 认识论 | philosophy of science, epistemology
  中国哲学 | Chinese philosophy
    儒学 : 儒家 | Confucianism
    道家 : 道教 | Taoism, Daoism
    阳明心学 : 王阳明 | Yangmingism, Wang Yangming
  国学 : 传统文化 中国传统文化 | Chinese classics, traditional Chinese culture, guoxue
  宗教学 : 宗教 宗教研究 | religious studies, religion, theology
  佛学 : 佛教 禅修 佛法 禅宗 | Buddhism, Buddhist studies, ~Zen
  易经 : 周易 ~易学 | I Ching, Book of Changes
历史学 : 历史 史学 历史学家 历史研究 历史爱好者 读史 | history, historian, historical research, history buff
  中国史 : 中国历史 明史 清史 | Chinese history, history of China
  世界史 : 世界历史 欧洲史 | world history, European history, global history
  考古学 : 考古 考古学家 | archaeology, archeology, archaeologist
  艺术史 : 美术史 艺术史论 | art history, history of art, art historian
  文物保护 : 文物修复 文物 文化遗产 文化遗产保护 文物鉴定 | cultural heritage, heritage preservation, conservation of relics, cultural relics, art restoration
  博物馆学 : 博物馆 ~文博 逛博物馆 | museum studies, museums, museum, museology
  档案学 : 档案管理 档案 | archival science, archives, records management, archivist
  图书馆学 : 图书情报 图书馆 图书管理员 情报学 | library science, ~library, librarian, information science, ~libraries
  家谱 : 族谱 寻根 | genealogy, family history
文学研究 : 比较文学 文学理论 文学批评 文艺学 | literary studies, comparative literature, literary theory, literary criticism
  汉语言文学 : 中文系 中国文学 中文专业 古代文学 现当代文学 | Chinese literature, Chinese language and literature
  英语语言文学 : 英国文学 英美文学 英文系 | English literature, English language and literature
  古典学 : 西方古典学 拉丁文 古希腊语 | ~classics, classical studies
  汉学 : 中国研究 | sinology, China studies, Chinese studies
  区域研究 : 区域国别研究 东亚研究 | area studies, regional studies, East Asian studies
  数字人文 | digital humanities
传播学 : 新闻传播 新闻传播学 传播研究 | communication studies, media studies, mass communication, ~communications
教育学 : 教育研究 教育理论 教育学者 | education research, pedagogy, educational research, education studies, education science
  教育技术 : 教育科技 教育信息化 智慧教育 | educational technology, edtech, education technology, learning technology
  课程设计 : 课程开发 课程研发 教研 教学设计 课程研究 | curriculum design, curriculum development, instructional design, course design, lesson planning
  教育测量 : 教育评价 | educational measurement, educational assessment
  学习科学 | learning sciences, learning analytics
管理学 : 管理科学 管理科学与工程 | management science, management studies
  工商管理 : MBA EMBA 企业管理专业 商科 商学 | business administration, business studies, master of business administration
  信息管理 : 信息管理与信息系统 信息资源管理 | information management
认知科学 : ~认知 认知心理学 | cognitive science, cognitive psychology, ~cognition
科学研究 : 科研 科研工作者 研究员 学术研究 学者 科学家 研究人员 学术 科研人员
  | scientific research, research, researcher, scientist, scholar, academic research, academia, research scientist
  论文写作 : 学术写作 写论文 论文发表 论文指导 发论文 学术论文 | academic writing, paper writing, thesis writing, scientific writing, academic publishing
  实验设计 | experimental design, design of experiments
  科技成果转化 : 产学研 技术转移 成果转化 技术转让 | technology transfer, research commercialization, industry-university collaboration
  科普 : 科学传播 科普写作 科学普及 | science communication, popular science, science outreach, science writing
`
