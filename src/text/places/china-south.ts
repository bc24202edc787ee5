// Prefecture-level divisions of south China, Hong Kong, Macau and Taiwan, one line each; the format is explained in parse-table.ts.

export const chinaSouth = `
= 上海 Shanghai 上海市 魔都 申城 沪上 沪漂 大上海 ~沪 ~申 ~SH ~SHA
上海 Shanghai 31.23,121.47
= 重庆 Chongqing 重庆市 山城 雾都 ~渝 ~CQ
重庆 Chongqing 29.56,106.55
= 香港 Hong_Kong 香港特别行政区 香江 中国香港 HongKong 港岛 九龙 新界 香港岛 ~港 ~HK ~HKG
香港 Hong_Kong 22.30,114.17
= 澳门 Macau 澳门特别行政区 中国澳门 Macao 濠江 ~澳
澳门 Macau 22.19,113.54

= 江苏 Jiangsu 江苏省 ~苏
南京 Nanjing 32.06,118.80 金陵 ~NJ
无锡 Wuxi 31.49,120.31 ~WX
徐州 Xuzhou 34.21,117.28 彭城
常州 Changzhou 31.81,119.97
苏州 Suzhou 31.30,120.59 姑苏
南通 Nantong 31.98,120.89
连云港 Lianyungang 34.60,119.22
淮安 Huai'an 33.60,119.03
盐城 Yancheng 33.35,120.16
扬州 Yangzhou 32.39,119.41 广陵
镇江 Zhenjiang 32.19,119.42
泰州 Taizhou_(Jiangsu) 32.46,119.92
宿迁 Suqian 33.96,118.28

= 浙江 Zhejiang 浙江省 ~浙
杭州 Hangzhou 30.27,120.16 杭城 ~杭 ~HZ
宁波 Ningbo 29.87,121.55 甬城 ~甬 ~NB
温州 Wenzhou 28.00,120.70 ~WZ
嘉兴 Jiaxing 30.75,120.76
湖州 Huzhou 30.89,120.09
绍兴 Shaoxing 30.03,120.58
金华 Jinhua 29.08,119.65
衢州 Quzhou 28.94,118.87
舟山 Zhoushan 29.99,122.21
台州 Taizhou 28.66,121.42
丽水 Lishui 28.47,119.92

= 安徽 Anhui 安徽省 ~皖 ~徽
合肥 Hefei 31.82,117.23 庐州 ~HF
芜湖 Wuhu 31.33,118.43
蚌埠 Bengbu 32.92,117.39
淮南 Huainan 32.63,117.00
马鞍山 Ma'anshan 31.67,118.51
淮北 Huaibei 33.96,116.80
铜陵 Tongling 30.94,117.81
安庆 Anqing 30.54,117.06
黄山 Huangshan 29.71,118.34
滁州 Chuzhou 32.30,118.32
阜阳 Fuyang 32.89,115.81
宿州 Suzhou_(Anhui) 33.65,116.96
六安 Lu'an 31.74,116.52
亳州 Bozhou 33.84,115.78
池州 Chizhou 30.66,117.49
宣城 Xuancheng 30.94,118.76

= 福建 Fujian 福建省 八闽 ~闽
福州 Fuzhou 26.07,119.30 榕城 ~榕 ~FZ
厦门 Xiamen 24.48,118.09 鹭岛 Amoy ~XM
莆田 Putian 25.45,119.01
三明 Sanming 26.26,117.64
泉州 Quanzhou 24.87,118.68 刺桐城
漳州 Zhangzhou 24.51,117.65
南平 Nanping 27.38,118.12
龙岩 Longyan 25.08,117.02
宁德 Ningde 26.67,119.55

= 江西 Jiangxi 江西省 ~赣
南昌 Nanchang 28.68,115.86 洪城
景德镇 Jingdezhen 29.27,117.18 瓷都
萍乡 Pingxiang 27.62,113.85
九江 Jiujiang 29.71,116.00
新余 Xinyu 27.82,114.92
鹰潭 Yingtan 28.26,117.07
赣州 Ganzhou 25.83,114.93
吉安 Ji'an 27.11,114.99
宜春 Yichun 27.81,114.42
抚州 Fuzhou_(Jiangxi) 27.95,116.36
上饶 Shangrao 28.45,117.94

= 湖北 Hubei 湖北省 荆楚 ~鄂
武汉 Wuhan 30.59,114.31 江城 大武汉 ~汉 ~WH
黄石 Huangshi 30.20,115.04
十堰 Shiyan 32.63,110.80
宜昌 Yichang 30.69,111.29
襄阳 Xiangyang 32.01,112.12 襄樊
鄂州 Ezhou 30.39,114.89
荆门 Jingmen 31.04,112.20
孝感 Xiaogan 30.92,113.92
荆州 Jingzhou 30.33,112.24
黄冈 Huanggang 30.45,114.87
咸宁 Xianning 29.84,114.32
随州 Suizhou 31.69,113.38
恩施 Enshi 30.27,109.49 恩施州 恩施土家族苗族自治州

= 湖南 Hunan 湖南省 三湘 ~湘
长沙 Changsha 28.20,112.97 星城 ~CS
株洲 Zhuzhou 27.83,113.13
湘潭 Xiangtan 27.83,112.94
衡阳 Hengyang 26.89,112.57
邵阳 Shaoyang 27.24,111.47
岳阳 Yueyang 29.36,113.13
常德 Changde 29.03,111.70
张家界 Zhangjiajie 29.12,110.48
益阳 Yiyang 28.55,112.36
郴州 Chenzhou 25.77,113.01
永州 Yongzhou 26.42,111.61
怀化 Huaihua 27.57,110.00
娄底 Loudi 27.70,111.99
湘西 Xiangxi 28.31,109.74 湘西州 湘西土家族苗族自治州

= 广东 Guangdong 广东省 岭南 ~粤
广州 Guangzhou 23.13,113.26 羊城 花城 穗城 Canton ~穗 ~GZ
韶关 Shaoguan 24.81,113.60
深圳 Shenzhen 22.54,114.06 鹏城 深漂 深圳湾 ~深 ~圳 ~SZ
珠海 Zhuhai 22.27,113.58 ~ZH
汕头 Shantou 23.35,116.68
佛山 Foshan 23.02,113.12 禅城 ~FS
江门 Jiangmen 22.58,113.08
湛江 Zhanjiang 21.27,110.36
茂名 Maoming 21.66,110.93
肇庆 Zhaoqing 23.05,112.47
惠州 Huizhou 23.11,114.42 鹅城
梅州 Meizhou 24.29,116.12
汕尾 Shanwei 22.79,115.37
河源 Heyuan 23.74,114.70
阳江 Yangjiang 21.86,111.98
清远 Qingyuan 23.68,113.06
东莞 Dongguan 23.02,113.75 莞城 ~莞 ~DG
中山 Zhongshan 22.52,113.39 ~ZS
潮州 Chaozhou 23.66,116.62
揭阳 Jieyang 23.55,116.37
云浮 Yunfu 22.92,112.04

= 广西 Guangxi 广西壮族自治区 八桂 ~桂
南宁 Nanning 22.82,108.37 邕城 ~邕 ~NN
柳州 Liuzhou 24.33,109.42
桂林 Guilin 25.27,110.29
梧州 Wuzhou 23.48,111.28
北海 Beihai 21.48,109.12
防城港 Fangchenggang 21.69,108.35
钦州 Qinzhou 21.98,108.65
贵港 Guigang 23.11,109.60
玉林 Yulin 22.65,110.18
百色 Baise 23.90,106.62
贺州 Hezhou 24.40,111.57
河池 Hechi 24.69,108.09
来宾 Laibin 23.75,109.22
崇左 Chongzuo 22.38,107.36

= 海南 Hainan 海南省 海南岛 ~琼
海口 Haikou 20.04,110.32 椰城
三亚 Sanya 18.25,109.51
三沙 Sansha 16.83,112.34
儋州 Danzhou 19.52,109.58

= 四川 Sichuan 四川省 巴蜀 ~川 ~蜀
成都 Chengdu 30.66,104.07 蓉城 蓉漂 锦官城 ~蓉 ~CD
自贡 Zigong 29.34,104.78
攀枝花 Panzhihua 26.58,101.72
泸州 Luzhou 28.87,105.44
德阳 Deyang 31.13,104.40
绵阳 Mianyang 31.47,104.68
广元 Guangyuan 32.44,105.84
遂宁 Suining 30.53,105.59
内江 Neijiang 29.58,105.06
乐山 Leshan 29.55,103.77
南充 Nanchong 30.84,106.11
眉山 Meishan 30.08,103.85
宜宾 Yibin 28.75,104.64
广安 Guang'an 30.46,106.63
达州 Dazhou 31.21,107.47
雅安 Ya'an 29.98,103.01
巴中 Bazhong 31.87,106.75
资阳 Ziyang 30.13,104.63
阿坝 Aba 31.90,102.22 阿坝州 阿坝藏族羌族自治州
甘孜 Garze 30.05,101.96 甘孜州 甘孜藏族自治州 康定
凉山 Liangshan 27.88,102.27 凉山州 凉山彝族自治州 西昌

= 贵州 Guizhou 贵州省 ~贵 ~黔
贵阳 Guiyang 26.58,106.71 筑城 林城 ~GY
六盘水 Liupanshui 26.59,104.83
遵义 Zunyi 27.73,106.93
安顺 Anshun 26.25,105.95
毕节 Bijie 27.30,105.28
铜仁 Tongren 27.73,109.19
黔西南 Qianxinan 25.09,104.90 黔西南州 黔西南布依族苗族自治州 兴义
黔东南 Qiandongnan 26.58,107.98 黔东南州 黔东南苗族侗族自治州 凯里
黔南 Qiannan 26.25,107.52 黔南州 黔南布依族苗族自治州 都匀

= 云南 Yunnan 云南省 彩云之南 ~滇 ~云
昆明 Kunming 25.04,102.71 春城 ~KM
曲靖 Qujing 25.49,103.80
玉溪 Yuxi 24.35,102.54
保山 Baoshan 25.11,99.16
昭通 Zhaotong 27.34,103.72
丽江 Lijiang 26.86,100.23
普洱 Pu'er 22.83,100.97
临沧 Lincang 23.88,100.09
楚雄 Chuxiong 25.04,101.53 楚雄州 楚雄彝族自治州
红河 Honghe 23.36,103.37 红河州 红河哈尼族彝族自治州
文山 Wenshan 23.40,104.22 文山州 文山壮族苗族自治州
西双版纳 Xishuangbanna 22.01,100.80 版纳 西双版纳州 西双版纳傣族自治州 景洪
大理 Dali 25.61,100.27 大理州 大理白族自治州
德宏 Dehong 24.43,98.59 德宏州 德宏傣族景颇族自治州 芒市
怒江 Nujiang 25.82,98.86 怒江州 怒江傈僳族自治州
迪庆 Diqing 27.82,99.70 迪庆州 迪庆藏族自治州 香格里拉

= 西藏 Tibet 西藏自治区 ~藏
拉萨 Lhasa 29.65,91.14
日喀则 Shigatse 29.27,88.88
昌都 Qamdo 31.14,97.17
林芝 Nyingchi 29.65,94.36
山南 Shannan 29.24,91.77
那曲 Nagqu 31.48,92.05
阿里地区 Ngari 32.50,80.10

= 台湾 Taiwan 台湾省 中国台湾 ~台
台北 Taipei 25.04,121.56 大台北 ~TPE
新北 New_Taipei 25.01,121.46
桃园 Taoyuan 24.99,121.31
台中 Taichung 24.15,120.67
台南 Tainan 22.99,120.21
高雄 Kaohsiung 22.62,120.31
基隆 Keelung 25.13,121.74
新竹 Hsinchu 24.80,120.97
嘉义 Chiayi 23.48,120.45
宜兰 Yilan 24.76,121.75
苗栗 Miaoli 24.56,120.82
彰化 Changhua 24.08,120.54
南投 Nantou 23.91,120.68
云林 Yunlin 23.71,120.54
屏东 Pingtung 22.67,120.49
花莲 Hualien 23.98,121.60
台东 Taitung 22.76,121.14
澎湖 Penghu 23.57,119.57
金门 Kinmen 24.43,118.32
`
