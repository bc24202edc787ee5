// Data, artificial intelligence, infrastructure and security.

export const dataAndSystemsTable = `
= skill
数据 : 数据领域 | ~data
  数据分析 : 数据分析师 资料分析 商业数据分析 数据洞察 分析数据 | data analysis, data analytics, data analyst, analyzing data, data insights
    数据可视化 : 可视化 资料视觉化 数据大屏 信息可视化 | data visualization, data visualisation, dataviz, information visualization
    Tableau
    Power BI | PowerBI
    商业智能 : 商业智慧 BI工程师 BI分析 BI开发 商业分析 商业分析师 经营分析 | business intelligence, business analytics, business analyst, BI analyst, BI developer, ~BI
    A/B测试 : AB测试 AB实验 在线实验 | A/B testing, AB testing, split testing, online experiments
    统计建模 : 数据建模 回归分析 | statistical modeling, statistical modelling, data modeling, data modelling
    SPSS
    Stata
    SAS软件 : SAS编程 | SAS programming, ~SAS
  数据科学 : 数据科学家 资料科学 资料科学家 | data science, data scientist
  数据挖掘 : 资料探勘 数据挖掘工程师 | data mining
  大数据 : 大数据* 巨量资料 海量数据 大数据平台 大数据处理 | big data, big data engineer, big data platform
    数据工程 : 数据工程师 资料工程 资料工程师 数据开发 数据管道 | data engineering, data engineer, data pipelines, data pipeline
    数据仓库 : 数仓 数仓开发 数据仓库工程师 数据集市 | data warehouse, data warehousing
    数据湖 : 湖仓一体 | data lake, data lakehouse
    ETL : 数据抽取 数据集成 | extract transform load, data integration
    Hadoop | Apache Hadoop
    Spark : Spark开发 | Apache Spark, PySpark, ~Spark
    实时计算 : 流计算 流式计算 实时数据处理 | stream processing, real-time computing, streaming data
      Flink | Apache Flink
    Hive | Apache Hive, ~Hive
  数据库 : 资料库 数据库管理 数据库开发 数据库工程师 数据库管理员 数据库内核 | databases, database, DBA, database administrator, database administration, database development
    MySQL : MySQL数据库 | MySQL database
    PostgreSQL : PG数据库 | Postgres
    Oracle数据库 : Oracle开发 甲骨文数据库 | Oracle database, Oracle DB, Oracle DBA
    SQL Server : MSSQL | Microsoft SQL Server, MS SQL
    MongoDB : 文档数据库 | ~Mongo
    Redis : 缓存数据库
    ClickHouse
    图数据库 : 图资料库 | graph database
      Neo4j
    向量数据库 : 向量检索 | vector database, vector databases, vector search
    NoSQL : 非关系型数据库 | non-relational databases
  数据治理 : 主数据管理 数据质量 数据资产 数据管理 元数据管理 | data governance, data quality, data management, master data management
  数据标注 : 标注员 数据标注员 资料标注 | data annotation, data labeling, data labelling, ~annotation
  数据隐私 : 隐私保护 隐私计算 数据保护 个人信息保护 资料隐私 隐私合规 | data privacy, privacy, data protection, privacy-preserving computing, GDPR
  联邦学习 | federated learning
  时间序列分析 : 时间序列 时序分析 时序预测 | time series, time series analysis, time series forecasting
  推荐系统 : 推荐算法 推荐算法工程师 个性化推荐 推荐引擎 | recommender systems, recommendation system, recommender system, recommendation engine, recommendation algorithms
  知识图谱 : 知识图谱构建 | knowledge graph, knowledge graphs
= skill
人工智能 : 人工智慧 AI技术 AI开发 AI工程师 AI领域 AI行业 AI应用 | artificial intelligence, AI engineer, AI development, AI developer, ~AI
  机器学习 : 机器学习工程师 机器学习算法 ML工程师 机械学习 | machine learning, machine learning engineer, ML engineer, statistical learning, ~ML
    深度学习 : 深度学习算法 深度神经网络 深度学习工程师 炼丹师 炼丹 | deep learning, deep neural networks, deep neural network, ~DL
    神经网络 : 类神经网络 人工神经网络 | neural networks, neural network, neural nets, ~NN
    强化学习 : 深度强化学习 增强学习 | reinforcement learning, deep reinforcement learning, ~RL
    迁移学习 | transfer learning
    领域自适应 : 域适应 | domain adaptation
    图神经网络 : 图学习 | graph neural networks, graph neural network, GNN
    监督学习 : 有监督学习 | supervised learning
    无监督学习 : 非监督学习 | unsupervised learning
    自监督学习 | self-supervised learning
    主动学习 | active learning
    贝叶斯方法 : 贝叶斯统计 贝叶斯推断 | Bayesian methods, Bayesian statistics, Bayesian inference
    因果推断 : 因果推理 因果分析 | causal inference, ~causality
    特征工程 | feature engineering
    PyTorch
    TensorFlow
    机器学习平台 : 机器学习工程化 MLOps工程师 AI平台 AI基础设施 | MLOps, machine learning platform, AI platform, ML infrastructure, AI infrastructure, AI infra
    模型压缩 : 模型量化 模型部署 推理优化 推理加速 知识蒸馏 | model compression, model deployment, inference optimization, knowledge distillation
    可解释人工智能 : 可解释AI 可解释性 | explainable AI, XAI, interpretability, explainable artificial intelligence
  算法 : 算法工程师 演算法 演算法工程师 算法研究 算法开发 | algorithms, algorithm, algorithm engineer, algorithm design
  大模型 : 大语言模型 大型语言模型 语言大模型 基础模型 大模型算法 大模型应用 大模型开发 | large language models, large language model, LLM, foundation models, foundation model
    提示词工程 : 提示工程 提示词 写提示词 Prompt工程 提示词工程师 | prompt engineering, prompt engineer, ~prompting, ~prompt
    检索增强生成 : RAG检索 | retrieval-augmented generation, retrieval augmented generation, ~RAG
    多智能体系统 : 多智能体 | multi-agent systems
    智能体 : AI智能体 AI_Agent 智能代理 Agent开发 智慧体 | AI agents, AI agent, LLM agents, autonomous agents, agent development, ~agent
    大模型微调 : 模型微调 微调 | fine-tuning, LLM fine-tuning, finetuning
    ChatGPT : GPT应用 | GPT, OpenAI GPT
    LangChain
    AI安全 : AI对齐 人工智能安全 | AI safety, AI alignment
  AI伦理 : 人工智能伦理 AI治理 人工智能治理 | AI ethics, AI governance, responsible AI
  生成式AI : 生成式人工智能 AIGC AI生成内容 AI创作 生成模型 | generative AI, GenAI, generative artificial intelligence, AI-generated content, generative models
    AI绘画 : AI作画 AI绘图 AI生图 文生图 AI画图 | AI art, AI painting, text-to-image, text to image, AI image generation
    Midjourney
    Stable Diffusion
    扩散模型 | diffusion models
    AI视频 : AI视频生成 文生视频 AI短片 | AI video, text-to-video, AI video generation, video generation
    AI音乐 : AI作曲 音乐生成 | AI music, music generation
    数字人 : 虚拟人 虚拟数字人 AI数字人 数位人 | digital human, virtual human, digital avatar, digital humans
  计算机视觉 : 机器视觉 图像算法 视觉算法 电脑视觉 CV算法 CV工程师 视觉算法工程师 图像识别 影像辨识 | computer vision, machine vision, image recognition, ~CV
    图像处理 : 图像处理算法 数字图像处理 影像处理 | image processing, digital image processing
    目标检测 : 物体检测 物体识别 物件侦测 | object detection, object recognition
    图像分割 : 语义分割 影像分割 | image segmentation, semantic segmentation
    人脸识别 : 人脸辨识 脸部识别 刷脸 | face recognition, facial recognition, face detection
    文字识别 : 光学字符识别 图文识别 | OCR, optical character recognition, text recognition
    三维重建 : 3D重建 点云 立体视觉 3D视觉 三维视觉 | 3D reconstruction, point clouds, point cloud, 3D vision, stereo vision
    SLAM : 视觉SLAM 同步定位与建图 | simultaneous localization and mapping, visual SLAM
    视频理解 : 视频分析 行为识别 动作识别 | video understanding, video analysis, action recognition, video analytics
    多模态 : 多模态学习 跨模态 视觉语言模型 多模态大模型 | multimodal, multimodal learning, vision-language, multimodality, vision-language models, multi-modal
    医学影像分析 : 医学图像处理 医疗影像AI | medical image analysis, medical image processing
  自动驾驶 : 无人驾驶 智能驾驶 自驾车 自动驾驶算法 智驾 | autonomous driving, self-driving, self-driving cars, autonomous vehicles, ADAS, driverless cars
= skill
云计算 : 云端运算 云端计算 云服务 云平台 公有云 上云 云端 云架构 云端服务
  | cloud computing, ~cloud, cloud services, cloud architecture, cloud engineer, cloud architect, public cloud
  云原生 : 云原生架构 | cloud native, cloud-native
    Kubernetes : K8s运维 容器编排 | K8s, container orchestration
    Docker : 容器化 容器技术 ~容器 | ~containers, containerization, containerisation
    服务网格 | service mesh
    无服务器 : Serverless架构 函数计算 | serverless, serverless computing
  AWS : 亚马逊云 亚马逊云科技 | Amazon Web Services
  Azure : 微软云 | Microsoft Azure
  阿里云 | Alibaba Cloud, Aliyun
  腾讯云 | Tencent Cloud
  谷歌云 | Google Cloud, GCP, Google Cloud Platform
  华为云 | Huawei Cloud
  虚拟化 : 虚拟机 | virtualization, virtualisation, virtual machines
  存储系统 : 分布式存储 云存储 数据存储 | storage systems, distributed storage, cloud storage, data storage
  数据中心 : 机房 机房建设 IDC机房 算力中心 智算中心 | data center, data centre, data centers, computing center
  高性能计算 : 超级计算 超算 GPU计算 | high performance computing, HPC, supercomputing, GPU computing
    CUDA : CUDA编程 | CUDA programming
    并行计算 | parallel computing
  边缘计算 | edge computing
  量子计算 : 量子计算机 量子信息 | quantum computing, quantum computer, quantum information
运维 : 运维工程师 系统运维 运维开发 IT运维 系统管理员 系统管理 服务器运维 网管
  | operations engineering, system administration, sysadmin, IT operations, system administrator, systems administrator, ops engineer
  DevOps : 研发效能 DevOps工程师 开发运维 | DevOps engineer
    持续集成 : 持续交付 持续部署 | CI/CD, continuous integration, continuous delivery, continuous deployment, CICD
    Jenkins
    Terraform : 基础设施即代码 | infrastructure as code
    Ansible
    可观测性 : 系统监控 | observability, system monitoring
      Prometheus | ~Prometheus
      Grafana
  SRE : 站点可靠性 站点可靠性工程 网站可靠性工程师 | site reliability, site reliability engineering, site reliability engineer
  Nginx
  IT支持 : 桌面运维 技术支持 IT技术支持 桌面支持 技术支持工程师 帮助台 | IT support, technical support, help desk, helpdesk, tech support, desktop support, support engineer
计算机网络 : 网络工程 网络工程师 网络技术 网络协议 电脑网路 网路工程师 网络架构 网络运维
  | computer networks, computer networking, network engineering, network engineer, networking technology, network protocols
  CDN : 内容分发网络 | content delivery network
  SDN : 软件定义网络 | software-defined networking
  负载均衡 | load balancing
网络安全 : 信息安全 资讯安全 资安 安全工程师 网安 安全研究 网路安全 信息安全工程师 安全研究员 黑客技术
  | cybersecurity, cyber security, information security, infosec, network security, security engineer, security research, security researcher, cybersecurity engineer
  渗透测试 : ~渗透 白帽黑客 白帽子 红队 渗透测试工程师 ~攻防 | penetration testing, pentest, pentesting, ethical hacking, white hat, red team, penetration tester
  密码学 : 加密算法 加密技术 密码技术 | cryptography, encryption, cryptology
  漏洞挖掘 : 漏洞研究 漏洞分析 | vulnerability research, bug bounty, vulnerability analysis
  恶意代码分析 : 病毒分析 恶意软件 反病毒 | malware analysis, malware, antivirus
  数据安全 : 资料安全 | data security
  零信任 | zero trust
  云安全 | cloud security
  电子取证 : 数字取证 | digital forensics, computer forensics
  身份认证 : 统一身份认证 单点登录 | identity and access management, single sign-on, authentication, SSO
区块链 : 区块链开发 区块链技术 区块链工程师 链圈 | blockchain, blockchain development, blockchain developer, distributed ledger, blockchain technology
  Web3 : Web3.0 第三代互联网 | Web 3, Web3 developer
  以太坊 | Ethereum
  比特币 | Bitcoin, ~BTC
  加密货币 : 虚拟货币 数字货币 币圈 数字资产 加密资产 虚拟货币交易 | cryptocurrency, cryptocurrencies, digital currency, crypto assets, digital assets, ~crypto
  去中心化金融 | DeFi, decentralized finance, decentralised finance
  NFT : 数字藏品 数藏 非同质化代币 | non-fungible token, digital collectibles
  DAO : 去中心化自治组织 | decentralized autonomous organization, ~DAO
元宇宙 | metaverse
  虚拟现实 : 虚拟实境 VR开发 VR技术 虚拟现实技术 | virtual reality, VR development, VR developer, ~VR
  增强现实 : 扩增实境 AR开发 AR技术 | augmented reality, AR development, ~AR
  混合现实 : 扩展现实 XR开发 空间计算 | mixed reality, extended reality, spatial computing, ~XR, ~MR
信息化 : 信息系统 资讯系统 企业信息化 信息管理系统 信息技术 资讯科技 IT技术 | information technology, information systems, enterprise IT, management information systems, ~IT
  数字化转型 : 数字化 企业数字化 数位转型 数字化改造 产业数字化 | digital transformation, digitalization, digitization, digitalisation
  ERP : 企业资源计划 ERP系统 ERP实施 ERP顾问 | enterprise resource planning, ERP consultant, ERP implementation
    SAP : SAP顾问 SAP实施 | SAP consultant, SAP ERP
    用友 | Yonyou, UFIDA
    金蝶 | Kingdee
  CRM : 客户关系管理 客户管理系统 | customer relationship management, CRM system
    Salesforce | Salesforce CRM
  OA系统 : 协同办公 | office automation system, collaboration software
  SaaS : SaaS软件 企业软件 软件即服务 企服软件 | software as a service, enterprise software, B2B software, B2B SaaS
  系统集成 : 弱电 弱电工程 | systems integration, system integration, system integrator
  IT审计 | IT audit
  IT管理 : 信息化管理 IT经理 IT主管 IT总监 信息主管 | IT management, IT manager
  实施顾问 : 软件实施 实施工程师 | implementation consultant, software implementation
  解决方案架构 : 解决方案架构师 解决方案经理 | solutions architect, solution architect, solution architecture
  售前 : 售前工程师 售前支持 售前顾问 售前技术 | presales, pre-sales, presales engineer, sales engineer, solution engineer, pre-sales engineer
`
