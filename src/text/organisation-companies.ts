// Companies people name by a brand, a nickname, an English name or a short form that an alignment of characters does not find, or that are named in passing.
// One company a line, in the format of organisation-schools.ts: "~" marks what is also a plain word, a product or a skill, "_" stands for a space.

export const companyTable = `
阿里巴巴 阿里 阿里巴巴集团 阿里巴巴集团控股有限公司 阿里巴巴(中国)有限公司 Alibaba Alibaba_Group 猫厂
蚂蚁集团 蚂蚁金服 ~蚂蚁 蚂蚁科技集团 Ant_Group Ant_Financial
阿里云 阿里云计算有限公司 Alibaba_Cloud Aliyun
淘宝网 ~淘宝 ~Taobao
~天猫 Tmall
~支付宝 ~Alipay
菜鸟网络 ~菜鸟 Cainiao
~钉钉 ~DingTalk
腾讯 腾讯科技 腾讯公司 深圳市腾讯计算机系统有限公司 腾讯科技(深圳)有限公司 Tencent 鹅厂 ~企鹅
~微信 ~WeChat
字节跳动 ~字节 字节跳动有限公司 北京字节跳动科技有限公司 ByteDance 宇宙厂
~抖音 ~TikTok ~Douyin
今日头条 ~头条 Toutiao
~飞书 Feishu
百度 百度在线网络技术(北京)有限公司 Baidu ~度厂
京东 京东集团 狗厂 ~JD JD.com Jingdong
美团 美团点评 北京三快在线科技有限公司 ~三快 Meituan
~拼多多 上海寻梦信息技术有限公司 ~寻梦 PDD Pinduoduo ~Temu
网易 网易(杭州)网络有限公司 NetEase 猪厂 ~163
小米 小米科技 小米集团 小米科技有限责任公司 Xiaomi
~快手 北京快手科技有限公司 ~Kuaishou
滴滴出行 滴滴 北京小桔科技有限公司 小桔科技 DiDi
~小红书 行吟信息科技(上海)有限公司 ~行吟 ~Xiaohongshu 薯厂
~哔哩哔哩 ~B站 上海幻电信息科技有限公司 幻电 ~Bilibili
~知乎 北京智者天下科技有限公司 ~Zhihu
新浪 ~渣浪 Sina
~微博 ~Weibo
搜狐 Sohu
携程 携程旅行网 携程集团 ~Trip.com Ctrip
去哪儿 去哪儿网 Qunar
贝壳找房 ~贝壳 链家 KE_Holdings
饿了么 Eleme Ele.me
爱奇艺 iQIYI
优酷 Youku
三六零 奇虎360 360公司 三六零安全科技股份有限公司 北京奇虎科技有限公司 奇虎 Qihoo
58同城 五八同城
米哈游 上海米哈游网络科技股份有限公司 miHoYo HoYoverse
莉莉丝游戏 莉莉丝
完美世界 Perfect_World
金山软件 ~金山 Kingsoft
用友网络 用友 Yonyou
金蝶国际 金蝶 Kingdee
科大讯飞 讯飞 iFLYTEK
商汤科技 商汤 SenseTime
旷视科技 旷视 Megvii Face++
依图科技 依图
云从科技 云从
寒武纪科技 ~寒武纪 中科寒武纪 Cambricon
地平线机器人 ~地平线 Horizon_Robotics
月之暗面 Moonshot_AI ~Kimi
智谱AI 智谱 智谱华章 Zhipu
深度求索 ~DeepSeek
稀宇科技 MiniMax
大疆创新 大疆 深圳市大疆创新科技有限公司 DJI
华为 华为技术有限公司 Huawei ~菊厂 花厂
荣耀终端 ~荣耀 Honor
中兴通讯 ~中兴 中兴通讯股份有限公司 ZTE
海思半导体 海思 HiSilicon
联想集团 ~联想 联想(北京)有限公司 Lenovo
OPPO 广东欧珀移动通信有限公司 欧珀
vivo 维沃移动通信有限公司 维沃
传音控股 传音 Transsion
海康威视 海康 杭州海康威视数字技术股份有限公司 Hikvision
大华股份 浙江大华 Dahua
京东方 京东方科技集团股份有限公司 ~BOE
TCL科技 TCL TCL集团
海尔集团 海尔 海尔智家 Haier
海信集团 海信 Hisense
美的集团 ~美的 Midea
格力电器 格力 珠海格力电器股份有限公司 Gree
比亚迪 比亚迪股份有限公司 BYD
宁德时代 宁德时代新能源科技股份有限公司 宁王 CATL
蔚来汽车 蔚来 上海蔚来汽车有限公司 NIO
小鹏汽车 小鹏 广州小鹏汽车科技有限公司 XPeng
理想汽车 ~理想 北京车和家信息技术有限公司 车和家 Li_Auto
吉利汽车 ~吉利 浙江吉利控股集团有限公司 Geely
长城汽车 长城汽车股份有限公司 GWM
上海汽车集团股份有限公司 上汽 上汽集团 SAIC
中国第一汽车集团有限公司 一汽 一汽集团 中国一汽 ~FAW
东风汽车集团有限公司 东风汽车 东风集团 二汽 Dongfeng
广州汽车集团股份有限公司 广汽 广汽集团 ~GAC
北京汽车集团有限公司 北汽 北汽集团 BAIC
重庆长安汽车股份有限公司 长安汽车 Changan
中芯国际集成电路制造有限公司 中芯国际 中芯 SMIC
长江存储科技有限责任公司 长江存储 长存 YMTC
中国移动通信集团有限公司 中国移动 ~移动 中移动 China_Mobile CMCC
中国联合网络通信集团有限公司 中国联通 ~联通 China_Unicom
中国电信集团有限公司 中国电信 ~电信 China_Telecom
国家电网有限公司 国家电网 国网 State_Grid
中国南方电网有限责任公司 南方电网 南网
中国石油天然气集团有限公司 中石油 中国石油 CNPC PetroChina
中国石油化工集团有限公司 中石化 中国石化 Sinopec
中国海洋石油集团有限公司 中海油 中国海油 CNOOC
中国建筑集团有限公司 ~中建 中国建筑 中建集团 CSCEC
中国铁路工程集团有限公司 中国中铁 中铁工 CREC
中国铁道建筑集团有限公司 中国铁建 中铁建 CRCC
中国交通建设集团有限公司 ~中交 中国交建 中交集团 CCCC
中国中车集团有限公司 中国中车 中车 CRRC
中国航天科技集团有限公司 航天科技集团 CASC
中国航空工业集团有限公司 中航工业 航空工业 AVIC
中国电子科技集团有限公司 中国电科 中电科 CETC
中国商用飞机有限责任公司 中国商飞 ~商飞 COMAC
中国中化控股有限责任公司 中国中化 ~中化 Sinochem
中粮集团有限公司 中粮 中粮集团 COFCO
华润(集团)有限公司 华润 华润集团
招商局集团有限公司 ~招商局 招商局集团
中国远洋海运集团有限公司 中远海运 ~中远 COSCO
中国国际航空股份有限公司 国航 Air_China
中国东方航空集团有限公司 东航 东方航空
中国南方航空股份有限公司 南方航空 China_Southern
海南航空控股股份有限公司 海航 海南航空
中国工商银行股份有限公司 工行 工商银行 中国工商银行 ICBC
中国建设银行股份有限公司 建行 建设银行 中国建设银行 ~CCB
中国农业银行股份有限公司 农行 农业银行 中国农业银行
中国银行股份有限公司 ~中行 中国银行 Bank_of_China ~BOC
交通银行股份有限公司 交行 交通银行 Bank_of_Communications
中国邮政储蓄银行股份有限公司 邮储 邮储银行 中国邮政储蓄银行 PSBC
招商银行股份有限公司 招行 招商银行 ~CMB China_Merchants_Bank
中信银行股份有限公司 中信银行
兴业银行股份有限公司 兴业银行 ~兴业
上海浦东发展银行股份有限公司 浦发 浦发银行 SPDB
中国民生银行股份有限公司 民生银行 CMBC
中国光大银行股份有限公司 光大银行 ~CEB
平安银行股份有限公司 平安银行
中国平安保险(集团)股份有限公司 中国平安 ~平安 平安集团 平安保险 Ping_An
中国人寿保险(集团)公司 中国人寿 国寿 China_Life
中国人民保险集团股份有限公司 中国人保 人保 PICC
中国太平洋保险(集团)股份有限公司 太平洋保险 太保 CPIC
中国国际金融股份有限公司 中金 中金公司 CICC
中信证券股份有限公司 中信证券 CITIC_Securities
中信建投证券股份有限公司 中信建投
国泰君安证券股份有限公司 国泰君安 国君
海通证券股份有限公司 海通证券 ~海通
华泰证券股份有限公司 华泰证券 华泰
广发证券股份有限公司 广发证券 ~广发
易方达基金管理有限公司 易方达
红杉中国 红杉资本 ~红杉 Sequoia_China ~HSG
高瓴资本 高瓴 Hillhouse
IDG资本 ~IDG
真格基金 真格
微众银行 WeBank
贵州茅台酒股份有限公司 贵州茅台 茅台 Moutai
农夫山泉 Nongfu_Spring
海底捞 Haidilao
瑞幸咖啡 瑞幸 Luckin Luckin_Coffee
顺丰速运 顺丰 SF_Express
中国邮政集团有限公司 中国邮政 ~EMS
万科企业股份有限公司 万科 Vanke
碧桂园控股 碧桂园 Country_Garden
恒瑞医药 恒瑞 江苏恒瑞医药股份有限公司
药明康德 药明 无锡药明康德新药开发股份有限公司 WuXi_AppTec
迈瑞医疗 迈瑞 深圳迈瑞生物医疗电子股份有限公司 Mindray
华大基因 ~华大 BGI
新东方教育科技集团 新东方 New_Oriental
好未来教育集团 好未来 学而思 ~TAL
希音 SHEIN
安克创新 Anker
影石创新 影石 Insta360
台湾积体电路制造股份有限公司 台积电 台积 TSMC
鸿海精密工业股份有限公司 鸿海 富士康 Foxconn
联发科技股份有限公司 联发科 MediaTek MTK
华硕电脑 华硕 ASUS
苹果公司 ~苹果 Apple_Inc. ~Apple 果厂
~谷歌 ~Google Alphabet 狗家
微软 微软公司 微软(中国)有限公司 Microsoft MSFT 巨硬
~亚马逊 亚马逊公司 ~Amazon ~AWS
Meta ~脸书 ~Facebook
网飞 奈飞 Netflix
特斯拉 Tesla
英伟达 辉达 Nvidia
英特尔 Intel
超威半导体 ~AMD
高通 Qualcomm
国际商业机器公司 IBM
甲骨文公司 甲骨文 ~Oracle
思科 Cisco
惠普 Hewlett-Packard
戴尔 Dell
思爱普 ~SAP
西门子 西门子(中国)有限公司 Siemens
博世 Bosch
三星电子 三星 Samsung
索尼 Sony
任天堂 Nintendo
丰田汽车 丰田 Toyota
本田技研 ~本田 Honda
大众汽车 ~大众 Volkswagen
宝马 宝马集团 BMW
奔驰 梅赛德斯-奔驰 Mercedes-Benz 戴姆勒 Daimler
宝洁 宝洁公司 宝洁(中国)有限公司 Procter_&_Gamble P&G
联合利华 Unilever
雀巢 Nestle
欧莱雅 L'Oreal
麦肯锡 麦肯锡公司 McKinsey
波士顿咨询 波士顿咨询公司 BCG
贝恩公司 ~贝恩 Bain
埃森哲 Accenture
德勤 德勤华永会计师事务所 Deloitte
普华永道 普华永道中天会计师事务所 PwC
安永 安永华明会计师事务所 ~EY Ernst_&_Young
毕马威 毕马威华振会计师事务所 KPMG
高盛 Goldman_Sachs
摩根士丹利 大摩 Morgan_Stanley
摩根大通 小摩 JPMorgan JP_Morgan
花旗银行 ~花旗 Citi Citibank
汇丰银行 汇丰 HSBC
渣打银行 渣打 Standard_Chartered
贝莱德 BlackRock
黑石集团 黑石 Blackstone
辉瑞 Pfizer
强生 Johnson_&_Johnson
罗氏 Roche
诺华 Novartis
阿斯利康 AstraZeneca
~OpenAI
金杜律师事务所 金杜 King_&_Wood_Mallesons
中伦律师事务所 中伦
`
