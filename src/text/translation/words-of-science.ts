// English words of technology and research with the Chinese for them: see words-of-life. Written by us.

export const scienceWords = `
software 软件 | app application 应用 | website site 网站 | web_page webpage 网页 | mini_program 小程序 | frontend front-end 前端 | backend back-end 后端
full_stack 全栈 | developer development 开发 | programming coding code 编程 代码 | programmer 程序员 | open_source 开源 | architecture 架构 | distributed 分布式
microservice microservices 微服务 | concurrency 并发 | latency 延迟 | performance 性能 | scalability scalable 扩展 | database 数据库 | cache caching 缓存 | query 查询
storage 存储 | cloud 云 云计算 | server 服务器 | deployment deploy 部署 | monitoring 监控 | testing test 测试 | debugging debug bug 调试 | operating_system 操作系统
compiler 编译器 | kernel 内核 | embedded 嵌入式 | firmware 固件 | circuit 电路 | sensor 传感器 | signal 信号 | network 网络 | protocol 协议 | wireless 无线
encryption cryptography 加密 密码学 | vulnerability 漏洞 | attack 攻击 | authentication 认证 | blockchain 区块链 | game 游戏 | rendering 渲染 | graphics 图形
virtual_reality 虚拟现实 | augmented_reality 增强现实 | map maps 地图 | navigation 导航 | search search_engine 搜索 | recommendation recommender 推荐 | ranking 排序
retrieval 检索 | big_data 大数据 | dataset data_set 数据集 | data_analysis analytics 数据分析 | visualization visualisation 可视化 | statistics statistical 统计
probability probabilistic 概率 | model modeling modelling 模型 建模 | algorithm algorithmic 算法 | optimization optimisation optimize 优化 | automation 自动化
artificial_intelligence ai 人工智能 | machine_learning 机器学习 | deep_learning 深度学习 | neural neural_network 神经网络 神经 | reinforcement_learning 强化学习
transfer_learning 迁移学习 | pre-training pretrained pre-trained pretraining 预训练 | fine-tuning fine_tuning 微调 | large_language_model llm 大模型 大语言模型
language_model 语言模型 | generative generation generate 生成 | prompt 提示词 | agent 智能体 | chatbot 聊天机器人 | computer_vision 计算机视觉 视觉 | image 图像 | video 视频
face_recognition facial_recognition 人脸识别 | object_detection 目标检测 | detection detect 检测 | recognition recognize 识别
classification classify classifier 分类 | clustering cluster 聚类 | prediction predict forecasting 预测 | regression 回归 | feature 特征
embedding embeddings 嵌入 向量 | vector 向量 | attention 注意力 | graph 图 图谱 | knowledge_graph 知识图谱 | ontology 本体 | reasoning inference 推理
question_answering 问答 | dialogue dialog conversation conversational 对话 | speech 语音 | speech_recognition 语音识别 | text_to_speech speech_synthesis 语音合成
translation translate 翻译 | machine_translation 机器翻译 | summarization summarisation summary 摘要 | sentiment 情感 | opinion 观点 | emotion 情绪 情感
intent intention 意图 | semantic semantics 语义 | syntax syntactic 句法 | grammar grammatical 语法 | parsing parser 句法分析 解析 | dependency 依存
morphology morphological 形态 词法 | phonetic phonology phonetics 语音学 音系 | lexical lexicon vocabulary 词汇 | dictionary 词典 | word 词 词语 | phrase 短语
sentence 句子 句 | clause 小句 | paragraph 段落 | discourse 篇章 话语 | document 文档 文本 | document-level 文档级 篇章级 | text textual 文本 | corpus corpora 语料库 语料
annotation annotate annotated 标注 | segmentation word_segmentation 分词 | tokenization 分词 | part-of-speech pos_tagging 词性标注 词性
tagging sequence_labeling 序列标注 | named_entity named_entity_recognition 命名实体 实体识别 | entity 实体 | relation_extraction 关系抽取 | relation 关系
event_extraction 事件抽取 | event 事件 | extraction extract 抽取 | coreference anaphora 指代消解 指代 | entailment 蕴含 | paraphrase 复述 | similarity 相似度 | matching 匹配
ambiguity disambiguation 歧义 消歧 | metaphor 隐喻 | idiom 成语 习语 | proverb 谚语 | verb 动词 | noun 名词 | adjective 形容词 | adverb 副词 | pronoun 代词
classifier_word measure_word 量词 | interrogative 疑问 | negation 否定 | tense 时态 | error_correction 纠错 | spelling spell_checking 拼写 | error 错误 偏误
readability 可读性 难度 | style stylistic stylistics 文体 风格 | genre 体裁 文体 | author authorship 作者 | ancient_chinese classical_chinese 古汉语 古代汉语 古文 文言
ancient 古代 | modern_chinese 现代汉语 | mandarin 普通话 | chinese_character hanzi chinese_characters 汉字 | second_language 二语 第二语言 | learner 学习者 | textbook 教材
bilingual 双语 | multilingual 多语言 | cross-lingual crosslingual 跨语言 | low-resource low_resource 低资源 | minority_language minority_languages 少数民族语言 民族语言
tibetan 藏语 藏文 | uyghur 维吾尔语 维吾尔 | mongolian 蒙古语 蒙古文 | linguistics linguistic 语言学 | natural_language_processing nlp 自然语言处理
information_extraction 信息抽取 | information_retrieval 信息检索 | social_network 社交网络 | microblog weibo 微博 | rumor misinformation fake_news 谣言 虚假信息
hate_speech offensive 仇恨言论 | public_opinion 舆情 | finance financial 金融 财务 | legal judgement judgment 法律 判决 | medical clinical 医疗 医学 临床
electronic_medical_record medical_record 病历 | education educational 教育 | evaluation evaluate assessment 评测 评估 评价 | benchmark 基准 评测 | metric 指标
experiment experimental 实验 | hypothesis 假设 | theory theoretical 理论 | method approach methodology 方法 | framework 框架 | system 系统 | platform 平台
mechanism 机制 | structure structural 结构 | construct constructing building 构建 | resource 资源 | survey review overview 综述 调查
comparison comparative contrastive 对比 比较 | quantitative quantified 定量 计量 | qualitative 定性 | empirical 实证 | diachronic 历时 | temporal 时间 时序
multi-modal multimodal 多模态 | multi-task 多任务 | joint 联合 | hierarchical 层次 | adversarial 对抗 | contrastive_learning 对比学习 | few-shot few_shot 少样本 小样本
zero-shot 零样本 | unsupervised 无监督 | semi-supervised 半监督 | weakly_supervised distant_supervision 远程监督 弱监督 | data_augmentation 数据增强 | noise noisy 噪声
robust robustness 鲁棒 鲁棒性 | interpretable interpretability explainable 可解释 可解释性 | bias 偏见 | fairness 公平 | ethics ethical 伦理 | gender 性别
cognitive cognition 认知 | psychology psychological 心理 心理学 | sociology sociological 社会学 | philosophy philosophical 哲学 | politics political 政治
economy economic economics 经济 | archaeology 考古 | anthropology 人类学 | physics 物理 | chemistry 化学 | biology biological 生物 | gene genetic genomics 基因
protein 蛋白质 | cell 细胞 | brain neuroscience 大脑 脑科学 神经科学 | climate climate_change 气候 气候变化 | pollution 污染 | ecology ecosystem 生态
geography geographic 地理 | geology 地质 | astronomy 天文 | mathematics math maths 数学 | quantum 量子 | material materials 材料 | nano 纳米 | laser 激光
optical optics 光学 | mechanics mechanical 力学 机械 | thermal heat 热 | fluid 流体 | vehicle automotive 汽车 | autonomous_driving self-driving 自动驾驶
satellite 卫星 | remote_sensing 遥感 | simulation simulate 仿真 模拟 | control 控制 | electric power_grid 电力 电网 | design 设计 | prototype prototyping 原型
usability 可用性 | accessibility accessible 无障碍 | interface 界面 | interaction interactive 交互 | user_experience 用户体验 | animation 动画 | illustration 插画
font typography 字体 | photography photo 摄影 照片 | shooting shoot filming 拍摄 | editing edit 剪辑 编辑 | color colour 色彩 调色 | sound audio 音频 声音
script screenwriting screenplay 剧本 编剧 | storytelling story 故事 叙事 | interview_skills 采访 | writing write 写作 | proofreading proofread 校对
interpret interpreting 口译 | subtitle subtitles 字幕 | research 研究 | researcher 研究员 | scientist 科学家 | laboratory lab 实验室 | patent 专利 | conference 会议
paper 论文 | journal 期刊 | data_cleaning 数据清洗 | data_labeling data_labelling data_annotation 数据标注 标注 | data_governance 数据治理 | data_warehouse 数据仓库 数仓
dashboard dashboards 看板 报表 | design_review 设计评审 | information_architecture 信息架构 | requirement requirements requirement_gathering 需求 需求分析
user_testing usability_testing 可用性测试 用户测试 | user_interview 用户访谈 | survey_design questionnaire 问卷 | web_design web_designer 网页设计
sound_design sound_designer 声音设计 音效 | cybersecurity cyber_security 网络安全 信息安全 | autonomous_driving_engineer 自动驾驶
manufacturing_engineer process_engineer 工艺工程师 | material_science materials_science 材料科学 | medical_research 医学研究 | zoology zoologist 动物学
agronomy agronomist 农学 农艺师 | forensic forensics 法医 取证 | climate_tech 气候科技 低碳 | legal_research 法律检索 | route_planning 路径规划 | scheduling schedule 调度 排期
vpn 网络 | large_scale large-scale 大规模 | real-time realtime 实时 | high_availability 高可用 | high_concurrency 高并发 | search_ranking 搜索排序
crawler scraping web_scraping 爬虫 | spreadsheet 表格 | script scripting 脚本 | api 接口 | mobile 移动 手机 | mobile_app 手机应用 | iot internet_of_things 物联网
smart_hardware smart_device 智能硬件 | wearable 可穿戴 | 3d_printing 3D打印 | digital_twin 数字孪生 | digital_transformation digitalization 数字化 数字化转型
quantum_computing 量子计算 | bioinformatics 生物信息 | vaccine_research 疫苗 | epidemiology 流行病学 | public_health 公共卫生 | genome genomic 基因组
neural_machine_translation 神经机器翻译 | word_embedding word_embeddings 词向量 词嵌入 | topic_model topic_modeling 主题模型 | text_classification 文本分类
text_generation 文本生成 | text_mining 文本挖掘 | reading_comprehension 阅读理解 | semantic_role 语义角色 | dependency_parsing 依存句法 依存分析
discourse_analysis 话语分析 篇章分析 | language_acquisition 语言习得 习得 | translation_studies 翻译研究 | sociolinguistics 社会语言学 | pragmatics 语用 语用学 | prosody 韵律
pronunciation 发音 | essay essay_scoring 作文 作文评分 | teaching_chinese chinese_as_a_second_language 对外汉语 国际中文教育 汉语教学 | construction_grammar 构式 构式语法
quantifier 量词 | preposition 介词 | conjunction connective 连词 | sentence_pattern 句式 | word_order 语序 | synonym 同义词 近义词 | antonym 反义词
terminology term_extraction 术语 | poetry_generation 诗歌生成 | named_entities 命名实体
`
