// County-level cities and counties people name themselves by, under their province; the format is explained in parse-table.ts.

export const countyCities = `
= 河北
涿州 Zhuozhou 39.49,115.97
三河 Sanhe 39.98,117.08 燕郊
迁安 Qian'an 40.00,118.70
任丘 Renqiu 38.71,116.10
辛集 Xinji 37.94,115.22
雄安 Xiong'an 38.99,116.10 雄安新区
= 内蒙古
满洲里 Manzhouli 49.60,117.38
二连浩特 Erenhot 43.65,111.98
= 吉林
珲春 Hunchun 42.86,130.37
梅河口 Meihekou 42.53,125.68
= 山东
寿光 Shouguang 36.86,118.74
滕州 Tengzhou 35.11,117.17
曲阜 Qufu 35.58,116.99
荣成 Rongcheng 37.17,122.49
龙口 Longkou 37.65,120.48
胶州 Jiaozhou 36.26,120.03
平度 Pingdu 36.78,119.96
莱西 Laixi 36.89,120.52
诸城 Zhucheng 36.00,119.41
邹城 Zoucheng 35.40,116.97
招远 Zhaoyuan 37.36,120.40
= 河南
济源 Jiyuan 35.07,112.60
巩义 Gongyi 34.75,112.98
新郑 Xinzheng 34.40,113.74
禹州 Yuzhou 34.14,113.49
永城 Yongcheng 33.93,116.45
= 陕西
韩城 Hancheng 35.48,110.44
神木 Shenmu 38.84,110.50
= 甘肃
敦煌 Dunhuang 40.14,94.66
= 青海
格尔木 Golmud 36.40,94.90
= 新疆
石河子 Shihezi 44.31,86.08
阿拉尔 Aral 40.55,81.28
霍尔果斯 Khorgas 44.21,80.41
= 江苏
昆山 Kunshan 31.38,120.98
常熟 Changshu 31.65,120.75
张家港 Zhangjiagang 31.88,120.56
太仓 Taicang 31.46,121.13
江阴 Jiangyin 31.92,120.28
宜兴 Yixing 31.34,119.82
丹阳 Danyang 32.01,119.61
海门 Haimen 31.87,121.18
启东 Qidong 31.81,121.66
如皋 Rugao 32.37,120.57
海安 Hai'an 32.53,120.46
靖江 Jingjiang 31.98,120.27
泰兴 Taixing 32.17,120.05
溧阳 Liyang 31.42,119.48
邳州 Pizhou 34.34,118.01
仪征 Yizheng 32.27,119.18
高邮 Gaoyou 32.78,119.46
= 浙江
义乌 Yiwu 29.31,120.08
慈溪 Cixi 30.17,121.27
余姚 Yuyao 30.04,121.15
诸暨 Zhuji 29.71,120.25
乐清 Yueqing 28.11,120.98
瑞安 Rui'an 27.78,120.66
温岭 Wenling 28.37,121.39
海宁 Haining 30.51,120.68
桐乡 Tongxiang 30.63,120.57 乌镇
平湖 Pinghu 30.68,121.02
永康 Yongkang 28.89,120.05
东阳 Dongyang 29.29,120.24 横店
德清 Deqing 30.54,119.98
安吉 Anji 30.64,119.68
嵊州 Shengzhou 29.59,120.83
临海 Linhai 28.86,121.14
玉环 Yuhuan 28.14,121.23
长兴 Changxing 31.03,119.91
龙港 Longgang 27.58,120.55
= 安徽
巢湖 Chaohu 31.60,117.87
桐城 Tongcheng 31.05,116.95
天长 Tianchang 32.69,119.00
= 福建
晋江 Jinjiang 24.78,118.55
石狮 Shishi 24.73,118.65
南安 Nan'an 24.96,118.39
福清 Fuqing 25.72,119.38
安溪 Anxi 25.06,118.19
武夷山 Wuyishan 27.76,118.04
= 江西
瑞金 Ruijin 25.89,116.03
丰城 Fengcheng 28.16,115.77
婺源 Wuyuan 29.25,117.86
= 湖北
仙桃 Xiantao 30.36,113.45
潜江 Qianjiang 30.40,112.90
天门 Tianmen 30.66,113.17
大冶 Daye 30.10,114.98
宜都 Yidu 30.38,111.45
枣阳 Zaoyang 32.13,112.77
神农架 Shennongjia 31.74,110.68
= 湖南
浏阳 Liuyang 28.16,113.64
醴陵 Liling 27.65,113.50
宁乡 Ningxiang 28.28,112.55
凤凰古城 Fenghuang 27.95,109.60
= 广东
普宁 Puning 23.30,116.17
开平 Kaiping 22.38,112.70
台山 Taishan 22.25,112.79
四会 Sihui 23.33,112.73
英德 Yingde 24.19,113.40
= 广西
桂平 Guiping 23.39,110.08
阳朔 Yangshuo 24.78,110.49
凭祥 Pingxiang_(Guangxi) 22.11,106.76
= 海南
琼海 Qionghai 19.26,110.47 博鳌
文昌 Wenchang 19.54,110.80
万宁 Wanning 18.80,110.39
陵水 Lingshui 18.51,110.04
五指山 Wuzhishan 18.78,109.52
= 四川
都江堰 Dujiangyan 30.99,103.65
简阳 Jianyang 30.41,104.55
江油 Jiangyou 31.78,104.75
阆中 Langzhong 31.56,106.00
峨眉山 Emeishan 29.60,103.48
= 贵州
仁怀 Renhuai 27.79,106.40
= 云南
瑞丽 Ruili 24.01,97.85
腾冲 Tengchong 25.02,98.49
弥勒 Mile 24.41,103.41
个旧 Gejiu 23.36,103.16
蒙自 Mengzi 23.40,103.36
`
