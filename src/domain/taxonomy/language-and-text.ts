// Language: linguistics, translation and what computers do with language and speech.

export const languageAndTextTable = `
= field
自然语言处理 : NLP算法 NLP工程师 自然语言处理算法 文本处理 自然语言理解 自然语言处理工程师 计算语言学 自然语言技术 语言技术
  | natural language processing, NLP, NLP engineer, computational linguistics, natural language understanding, NLU, language technology, text processing
  | computational linguist
  机器翻译 : 神经机器翻译 自动翻译 AI翻译 | machine translation, neural machine translation, automatic translation, NMT
    统计机器翻译 | statistical machine translation, ~SMT
    低资源机器翻译 : 低资源语言 低资源 | low-resource machine translation, low-resource languages, low-resource NLP, low-resource
    翻译质量评估 : 译文质量评估 机器翻译评测 | machine translation evaluation, translation quality estimation, MT evaluation, quality estimation
    平行语料 : 双语语料 平行语料库 | parallel corpora, parallel corpus, bilingual corpora
  信息抽取 : 信息提取 资讯撷取 | information extraction
    命名实体识别 : 实体识别 专名识别 命名实体辨识 | named entity recognition, NER, named entities, entity recognition
    关系抽取 : 实体关系抽取 | relation extraction
    事件抽取 : 事件检测 | event extraction, event detection
    实体链接 : 实体消歧 | entity linking, entity disambiguation
    关键词提取 : 关键词抽取 术语抽取 | keyword extraction, keyphrase extraction, terminology extraction, term extraction
  信息检索 : 资讯检索 检索系统 文本检索 | information retrieval, text retrieval, document retrieval
    跨语言检索 : 跨语言信息检索 | cross-lingual information retrieval, cross-language information retrieval
    学习排序 : 排序学习 | learning to rank
    语义搜索 : 语义检索 | semantic search, semantic retrieval, dense retrieval
  情感分析 : 观点挖掘 情绪分析 情感计算 情感识别 意见挖掘 舆情分析 | sentiment analysis, opinion mining, emotion recognition, affective computing, emotion detection
  文本分类 : 文档分类 | text classification, document classification, text categorization
  文本聚类 | text clustering, document clustering
  主题模型 : 主题建模 | topic modeling, topic modelling, topic models
  文本摘要 : 自动摘要 自动文摘 摘要生成 | text summarization, automatic summarization, summarization, summarisation
  文本生成 : 自然语言生成 自动写作 | text generation, natural language generation, NLG
  文本挖掘 : 文本分析 | text mining, text analytics, text analysis
  问答系统 : 智能问答 自动问答 | question answering, question answering systems, QA systems
  机器阅读理解 : 阅读理解 | machine reading comprehension, reading comprehension
  对话系统 : 聊天机器人 智能客服 人机对话 对话机器人 对话式AI 对话管理 任务型对话
    | dialogue systems, dialog systems, chatbots, chatbot, conversational AI, conversational agents, spoken dialogue systems, dialogue management
    | conversational agent
  语音识别 : 自动语音识别 语音转文字 语音辨识 | speech recognition, automatic speech recognition, ASR, speech-to-text, speech to text
  语音合成 : 文字转语音 文语转换 TTS语音 | speech synthesis, text-to-speech, TTS, text to speech
  语音技术 : 语音处理 语音算法 语音信号处理 智能语音 语音交互 语音助手 语音工程师
    | speech processing, speech technology, voice technology, voice assistants, voice user interface, spoken language processing, speech signal processing
    声纹识别 : 说话人识别 | speaker recognition, speaker identification, speaker verification, voiceprint recognition
    口语理解 | spoken language understanding, SLU
    语音翻译 : 同声传译系统 | speech translation, spoken language translation, speech-to-speech translation
  分词 : 中文分词 汉语分词 断词 | word segmentation, Chinese word segmentation, tokenization, tokenisation
  词性标注 | part-of-speech tagging, POS tagging
  句法分析 : 语法分析 依存句法分析 依存分析 | ~parsing, syntactic parsing, dependency parsing, constituency parsing, ~parser
  语义分析 : 语义解析 语义角色标注 | semantic parsing, semantic role labeling, semantic analysis, semantic role labelling
  指代消解 : 共指消解 | coreference resolution, anaphora resolution, coreference
  词义消歧 : 词义消解 | word sense disambiguation
  词向量 : 词嵌入 词表示 句向量 | word embeddings, word embedding, embeddings, sentence embeddings, distributional semantics, word vectors
  语言模型 : 预训练语言模型 预训练模型 语言建模 | language models, language modeling, language modelling, pretrained language models, pre-trained models
  形态分析 : 词形分析 词法分析 | morphological analysis, computational morphology, lexical analysis
  篇章分析 : 篇章结构 | discourse parsing, discourse structure, coherence modeling
  文本蕴含 : 自然语言推理 文本推理 | textual entailment, natural language inference, NLI
  文本改写 : 复述生成 复述 | paraphrasing, paraphrase generation, paraphrase
  文本简化 | text simplification
  语法纠错 : 文本纠错 拼写检查 拼写纠错 中文纠错 | grammatical error correction, spelling correction, spell checking, GEC, error correction
  抄袭检测 : 文本相似度 查重 语义相似度 | plagiarism detection, text similarity, semantic similarity, semantic textual similarity
  虚假信息检测 : 谣言检测 假新闻检测 事实核查 | fake news detection, misinformation detection, fact checking, fact-checking, rumor detection, disinformation
  仇恨言论检测 : 内容审核 内容安全 网络暴力检测 | hate speech detection, content moderation, abusive language detection, content safety, toxicity detection
  多语言处理 : 多语言 跨语言 多语种处理 | multilingual NLP, cross-lingual, multilinguality, multilingual, cross-lingual transfer
  社交媒体分析 : 社媒分析 | social media analysis, social media analytics
  社会网络分析 : 社交网络分析 | social network analysis
  计算社会科学 : 社会计算 | computational social science, social computing
  生物医学文本挖掘 : 医疗NLP 医学自然语言处理 临床文本处理 | biomedical NLP, biomedical text mining, clinical NLP, medical NLP
  法律文本处理 : 法律NLP | legal NLP, legal text processing
  教育文本处理 : 作文自动评分 自动评分 | automated essay scoring, NLP for education, essay scoring
  论辩挖掘 : 论证挖掘 | argument mining, argumentation mining
  隐喻识别 : 比喻识别 隐喻理解 | metaphor detection, figurative language processing
  反讽识别 : 讽刺检测 | sarcasm detection, irony detection
  图像描述 : 图像字幕 图像描述生成 | image captioning, image description
  视觉问答 | visual question answering, VQA
  语料库建设 : 语言资源 语料标注 语料库构建 数据集构建 评测数据集
    | corpus construction, language resources, corpus annotation, linguistic resources, dataset construction, corpora creation
  本体 : 本体工程 本体构建 ~本体 | ontologies, ontology engineering, ontology
  语义网 : 关联数据 | semantic web, linked data
  词典编纂 : 词典学 辞书编纂 | lexicography, dictionary making
  词汇学 | lexicology
  词汇资源 | lexical resources, lexicons, lexicon
  自动机 : 形式语言 有限状态机 | automata, finite-state methods, formal languages, formal language theory, finite state automata
  认知建模 : 心理语言学建模 | cognitive modeling, cognitive modelling, computational psycholinguistics
  自然语言处理评测 : 评测方法 模型评测 大模型评测 | evaluation methodology, model evaluation, NLP evaluation, benchmarking, LLM evaluation
语言学 : 语言学家 语言研究 应用语言学 普通语言学 理论语言学 | linguistics, linguist, applied linguistics, theoretical linguistics, language studies
  语音学 : 实验语音学 | phonetics
  音系学 | phonology
  句法学 : 语法学 语法 句法 | syntax, grammar, syntactic theory
  语义学 : 形式语义学 | semantics, formal semantics
  语用学 | pragmatics
  形态学 : 词法学 | morphology
  社会语言学 : 语言政策 语言规划 | sociolinguistics, language policy, language planning
  心理语言学 : 神经语言学 | psycholinguistics, neurolinguistics
  历史语言学 : 音韵学 训诂学 比较语言学 | historical linguistics, comparative linguistics
  语料库语言学 : 语料库 | corpus linguistics, corpora, corpus
  认知语言学 | cognitive linguistics
  话语分析 : 语篇分析 批评话语分析 | discourse analysis, critical discourse analysis
  方言学 : 方言研究 ~方言 | dialectology, dialects
  语言类型学 : 类型学 | linguistic typology, language typology, typology
  语言习得 : 二语习得 第二语言习得 儿童语言习得 | language acquisition, second language acquisition, ~SLA
  古文字学 : 甲骨文 文字学 | paleography, oracle bone script, ancient scripts
  濒危语言 : 语言记录 语言保护 | endangered languages, language documentation, language preservation
  手语 : 手语翻译 | sign language, sign languages, sign language interpreting
  文体学 : 修辞学 修辞 | stylistics, rhetoric
= skill
翻译 : 笔译 译者 翻译员 译员 自由译者 翻译服务 文字翻译 | translation, translator, translating, written translation, freelance translator
  语言服务 : 翻译公司 | language services, translation agency
  口译 : ~交传 交替传译 陪同翻译 随行翻译 口译员 | interpreting, interpreter, ~interpretation, consecutive interpreting
    同声传译 : 同传 会议口译 会议翻译 | simultaneous interpreting, conference interpreter, simultaneous interpretation, conference interpreting
  英语翻译 : 英文翻译 中英翻译 英汉翻译 英译中 中译英 汉英翻译
    | English translation, English-Chinese translation, Chinese-English translation, English translator, English interpreter
  日语翻译 : 日文翻译 中日翻译 | Japanese translation, Japanese translator, Japanese interpreter
  韩语翻译 : 韩文翻译 | Korean translation, Korean translator
  法语翻译 | French translation, French translator
  德语翻译 | German translation, German translator
  俄语翻译 | Russian translation, Russian translator
  西班牙语翻译 : 西语翻译 | Spanish translation, Spanish translator
  阿拉伯语翻译 | Arabic translation, Arabic translator
  文学翻译 | literary translation, literary translator
  法律翻译 | legal translation, legal translator
  技术翻译 : 科技翻译 专利翻译 | technical translation, technical translator
  字幕翻译 : 字幕 影视翻译 字幕组 听译 | subtitling, subtitles, subtitle translation, audiovisual translation
  计算机辅助翻译 : 翻译技术 CAT工具 | computer-assisted translation, computer-aided translation, CAT tools, translation technology, translation memory
    Trados | SDL Trados
  译后编辑 : 机翻译后编辑 | post-editing, machine translation post-editing, MTPE
  翻译学 : 翻译研究 翻译理论 | translation studies, translation theory
  校对 : 审校 润色 论文润色 英文润色 | proofreading, proofreader, copyediting, copy editing, academic editing
  技术写作 : 技术文档 技术文档工程师 | technical writing, technical writer, ~documentation
`
