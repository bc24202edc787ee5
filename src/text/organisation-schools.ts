// Schools people name by a short form, an English name or initials that an alignment of characters does not find, or that are named in passing.
// One school a line: full name, then its other names; "_" stands for a space, "~" marks what means the school only when it stands alone.

export const schoolTable = `
北京大学 北大 Peking_University PKU 国立北京大学
清华大学 清华 Tsinghua_University Tsinghua ~THU
中国人民大学 人民大学 ~人大 ~RUC Renmin_University_of_China Renmin_University
北京航空航天大学 北航 BUAA Beihang_University Beihang
北京理工大学 北理工 ~北理 Beijing_Institute_of_Technology
北京师范大学 北师大 北师 ~BNU Beijing_Normal_University
北京邮电大学 北邮 BUPT
北京交通大学 北交大 ~北交 BJTU
北京科技大学 北科大 北科 USTB
北京工业大学 北工大 BJUT
北京外国语大学 北外 BFSU
北京语言大学 北语 BLCU
北京化工大学 ~北化 北化工 BUCT
北京林业大学 北林 北林大 BJFU
北京电影学院 北电 BFA
北京体育大学 北体 北体大
北京协和医学院 协和医学院 ~PUMC
首都师范大学 首师大
首都医科大学 ~首医 首医大
首都经济贸易大学 首经贸 CUEB
中央财经大学 央财 中财 CUFE
对外经济贸易大学 贸大 对外经贸 外经贸大学 UIBE
中国政法大学 ~法大 中国法大 CUPL
中央民族大学 央民 中央民大
中央美术学院 央美 CAFA
中央音乐学院 央音
中央戏剧学院 中戏
中国传媒大学 中传 ~CUC
中国农业大学 中农大 中国农大 ~CAU
中国地质大学 ~地大 中国地大 CUGB
中国石油大学 ~石大 中石大
中国矿业大学 ~矿大 中国矿大 CUMT
中国科学院大学 国科大 中国科学院研究生院 UCAS
中国科学技术大学 中科大 USTC University_of_Science_and_Technology_of_China
中国海洋大学 ~海大 中国海大
中国药科大学 ~药大 ~CPU
中国美术学院 国美院 中国美院
国际关系学院 ~国关 ~UIR
外交学院 CFAU
上海交通大学 上海交大 上交大 上交 SJTU Shanghai_Jiao_Tong_University
复旦大学 复旦 Fudan_University Fudan ~FDU
同济大学 同济 Tongji_University Tongji
华东师范大学 华东师大 华师大 ECNU
华东理工大学 华理 华东理工 华理工 ECUST
上海财经大学 上财 上海财大 SUFE
上海外国语大学 上外 SISU
上海大学 ~上大 ~SHU
上海科技大学 上科大 ShanghaiTech
上海理工大学 上理工 ~上理 USST
上海戏剧学院 上戏
上海音乐学院 上音
上海师范大学 上师大
上海纽约大学 上纽 上纽大 NYU_Shanghai
华东政法大学 华政 ECUPL
东华大学 Donghua_University
南京大学 南大 Nanjing_University ~NJU
东南大学 Southeast_University ~SEU
南京航空航天大学 南航大 ~南航 NUAA
南京理工大学 南理工 ~南理 NJUST
南京师范大学 南师大 南师 NJNU
南京农业大学 南农 南农大
南京邮电大学 南邮 NJUPT
河海大学 ~河海
苏州大学 ~苏大 Soochow_University ~SUDA
江南大学 ~江大
浙江大学 浙大 Zhejiang_University ~ZJU
浙江工业大学 浙工大 ZJUT
杭州电子科技大学 杭电 HDU
宁波诺丁汉大学 宁诺 UNNC
西交利物浦大学 西浦 西交利物浦 XJTLU
南开大学 南开 Nankai_University Nankai
天津大学 ~天大 Tianjin_University ~TJU
武汉大学 武大 Wuhan_University ~WHU
华中科技大学 华科 华中科大 华中大 华科大 HUST
华中师范大学 华中师大 CCNU
武汉理工大学 武理工 武汉理工 WHUT
中南财经政法大学 中南财大 ZUEL
中南大学 ~CSU Central_South_University
湖南大学 ~湖大 ~HNU
湖南师范大学 湖师大 湖南师大
国防科技大学 国防科大 国防科学技术大学 NUDT
中山大学 ~中大 SYSU Sun_Yat-sen_University
华南理工大学 ~华工 华南理工 SCUT
暨南大学 暨大 Jinan_University ~JNU
华南师范大学 华南师大 SCNU
广东外语外贸大学 广外 GDUFS
深圳大学 ~深大 ~SZU
南方科技大学 南科大 SUSTech
哈尔滨工业大学 哈工大 Harbin_Institute_of_Technology ~HIT
哈尔滨工业大学(深圳) 哈工深 哈工大深圳 哈工大(深圳)
哈尔滨工业大学(威海) 哈工威 哈工大威海
哈尔滨工程大学 哈工程 HEU
吉林大学 ~吉大 ~JLU
东北大学 ~NEU Northeastern_University_(China)
东北师范大学 东北师大 NENU
大连理工大学 ~大工 大连理工 DUT
大连海事大学 大连海事 DLMU
西安交通大学 西交大 西安交大 ~西交 XJTU
西北工业大学 西工大 NWPU NPU
西安电子科技大学 西电 Xidian_University Xidian
西北农林科技大学 西农 西北农林 NWAFU
西北大学 ~西大 ~NWU
陕西师范大学 陕师大 SNNU
兰州大学 兰大 ~LZU
四川大学 川大 ~SCU
电子科技大学 成电 电子科大 UESTC
西南交通大学 西南交大 西南交 SWJTU
西南财经大学 西财 西南财大 SWUFE
重庆大学 ~重大 ~CQU
西南大学 ~SWU
西南政法大学 西政 SWUPL
厦门大学 厦大 Xiamen_University ~XMU
福州大学 ~福大 ~FZU
山东大学 ~山大 ~SDU
郑州大学 ~郑大 ~ZZU
云南大学 ~云大
合肥工业大学 合工大 HFUT
安徽大学 ~安大
长江商学院 CKGSB
中欧国际工商学院 ~中欧 中欧商学院 CEIBS
西湖大学 Westlake_University
西南联合大学 西南联大 国立西南联合大学
香港大学 港大 University_of_Hong_Kong HKU
香港中文大学 港中文 港中大 Chinese_University_of_Hong_Kong CUHK
香港中文大学(深圳) 港中深 港中文深圳 港中大深圳 CUHK-Shenzhen
香港科技大学 港科大 港科 HKUST Hong_Kong_University_of_Science_and_Technology
香港理工大学 港理工 ~理大 PolyU Hong_Kong_Polytechnic_University
香港城市大学 港城大 港城市 ~城大 CityU
香港浸会大学 浸会 浸大 港浸会 HKBU
岭南大学 ~岭大 Lingnan_University
澳门大学 澳大 University_of_Macau
澳门科技大学 澳科大
国立台湾大学 台大 台湾大学 National_Taiwan_University
国立清华大学 新竹清华 台湾清华 台清 NTHU
国立阳明交通大学 阳明交大 国立交通大学 新竹交大 台湾交大 NYCU NCTU
国立成功大学 ~成大 成功大学 NCKU
国立政治大学 ~政大 政治大学 NCCU
国立台湾师范大学 台师大 台湾师范大学
国立台湾科技大学 台科大 台湾科技大学
国立台北科技大学 台北科技大学
国立中央大学 ~中央大学
国立中山大学
国立中兴大学 中兴大学 ~兴大
辅仁大学 辅大
淡江大学 淡大
中国人民大学附属中学 人大附中 RDFZ
北京大学附属中学 北大附中
清华大学附属中学 清华附中
北京师范大学附属实验中学 北师大实验中学 ~师大实验
华东师范大学第二附属中学 华二 华师大二附中
上海中学
复旦大学附属中学 复旦附中
湖南师范大学附属中学 湖南师大附中
哈佛大学 哈佛 Harvard_University Harvard
麻省理工学院 麻省理工 MIT Massachusetts_Institute_of_Technology
斯坦福大学 斯坦福 史丹佛 Stanford_University Stanford
加州大学伯克利分校 伯克利 UC_Berkeley UCB University_of_California,_Berkeley
加州大学洛杉矶分校 UCLA University_of_California,_Los_Angeles 洛杉矶加大
加州大学圣地亚哥分校 UCSD University_of_California,_San_Diego
加州理工学院 加州理工 Caltech California_Institute_of_Technology
耶鲁大学 耶鲁 Yale_University Yale
普林斯顿大学 普林斯顿 Princeton_University Princeton
哥伦比亚大学 哥大 Columbia_University
芝加哥大学 芝大 UChicago University_of_Chicago
宾夕法尼亚大学 宾大 UPenn University_of_Pennsylvania Wharton 沃顿商学院 沃顿
康奈尔大学 康奈尔 ~康村 Cornell_University Cornell
杜克大学 杜克 Duke_University
美国西北大学 Northwestern_University
约翰斯·霍普金斯大学 约翰霍普金斯大学 约翰霍普金斯 霍普金斯 Johns_Hopkins_University JHU
纽约大学 ~NYU New_York_University
南加州大学 南加大 USC University_of_Southern_California
卡内基梅隆大学 卡内基梅隆 ~卡梅 卡耐基梅隆 CMU Carnegie_Mellon_University
密歇根大学 ~密大 密西根大学 UMich University_of_Michigan
华盛顿大学 University_of_Washington ~UW
伊利诺伊大学厄巴纳-香槟分校 UIUC 伊利诺伊大学香槟分校 University_of_Illinois_Urbana-Champaign 香槟分校
得克萨斯大学奥斯汀分校 UT_Austin 德州大学奥斯汀分校 University_of_Texas_at_Austin
佐治亚理工学院 佐治亚理工 Georgia_Tech Gatech Georgia_Institute_of_Technology
牛津大学 ~牛津 University_of_Oxford Oxford_University ~Oxford
剑桥大学 ~剑桥 University_of_Cambridge Cambridge_University ~Cambridge
帝国理工学院 帝国理工 伦敦帝国学院 ~IC Imperial_College_London Imperial_College
伦敦政治经济学院 伦敦政经 ~LSE London_School_of_Economics
伦敦大学学院 UCL University_College_London
伦敦国王学院 KCL King's_College_London
爱丁堡大学 ~爱大 爱丁堡 University_of_Edinburgh
曼彻斯特大学 ~曼大 University_of_Manchester
新加坡国立大学 新国立 ~国大 ~NUS National_University_of_Singapore
南洋理工大学 南洋理工 ~NTU Nanyang_Technological_University
东京大学 University_of_Tokyo UTokyo
京都大学 Kyoto_University
早稻田大学 早稻田 ~早大 Waseda_University Waseda
庆应义塾大学 庆应 庆应大学 Keio_University Keio
东京工业大学 东工大 Tokyo_Institute_of_Technology
首尔大学 首尔国立大学 Seoul_National_University
高丽大学 高丽大 Korea_University
延世大学 ~延世 Yonsei_University
多伦多大学 ~多大 UofT University_of_Toronto
英属哥伦比亚大学 卑诗大学 UBC University_of_British_Columbia
麦吉尔大学 麦吉尔 McGill_University McGill
滑铁卢大学 ~滑大 University_of_Waterloo
墨尔本大学 ~墨大 University_of_Melbourne
悉尼大学 ~悉大 University_of_Sydney USYD
新南威尔士大学 ~新南 UNSW University_of_New_South_Wales
澳大利亚国立大学 澳国立 ANU Australian_National_University
莫纳什大学 蒙纳士大学 蒙纳士 Monash_University
苏黎世联邦理工学院 苏黎世联邦理工 ETH_Zurich ~ETH ETHZ
洛桑联邦理工学院 洛桑联邦理工 EPFL
慕尼黑工业大学 慕工大 TUM Technical_University_of_Munich
代尔夫特理工大学 代尔夫特 TU_Delft
欧洲工商管理学院 INSEAD
`
