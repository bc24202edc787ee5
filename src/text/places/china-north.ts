// Prefecture-level divisions of north China, one line each; the format is explained in parse-table.ts.

export const chinaNorth = `
= 北京 Beijing 北京市 帝都 首都 北漂 ~京 ~BJ ~PEK
北京 Beijing 39.90,116.41
= 天津 Tianjin 天津市 津门 ~津 ~TJ
天津 Tianjin 39.13,117.20

= 河北 Hebei 河北省 ~冀
石家庄 Shijiazhuang 38.04,114.51 石市 国际庄 ~SJZ
唐山 Tangshan 39.63,118.18
秦皇岛 Qinhuangdao 39.94,119.60
邯郸 Handan 36.61,114.49
邢台 Xingtai 37.07,114.50
保定 Baoding 38.87,115.46
张家口 Zhangjiakou 40.82,114.88
承德 Chengde 40.95,117.96
沧州 Cangzhou 38.30,116.84
廊坊 Langfang 39.52,116.70
衡水 Hengshui 37.74,115.67

= 山西 Shanxi 山西省 ~晋
太原 Taiyuan 37.87,112.55
大同 Datong 40.08,113.30
阳泉 Yangquan 37.86,113.58
长治 Changzhi 36.20,113.12
晋城 Jincheng 35.49,112.85
朔州 Shuozhou 39.33,112.43
晋中 Jinzhong 37.69,112.75
运城 Yuncheng 35.03,111.01
忻州 Xinzhou 38.42,112.73
临汾 Linfen 36.09,111.52
吕梁 Lvliang 37.52,111.14

= 内蒙古 Inner_Mongolia 内蒙古自治区 内蒙
呼和浩特 Hohhot 40.84,111.75 呼市
包头 Baotou 40.66,109.84
乌海 Wuhai 39.66,106.79
赤峰 Chifeng 42.26,118.89
通辽 Tongliao 43.65,122.24
鄂尔多斯 Ordos 39.61,109.78
呼伦贝尔 Hulunbuir 49.21,119.77 海拉尔
巴彦淖尔 Bayannur 40.74,107.39
乌兰察布 Ulanqab 40.99,113.13
兴安盟 Hinggan_League 46.08,122.04 乌兰浩特
锡林郭勒 Xilingol 43.93,116.05 锡林郭勒盟 锡林浩特
阿拉善 Alxa 38.85,105.73 阿拉善盟

= 辽宁 Liaoning 辽宁省 ~辽
沈阳 Shenyang 41.80,123.43 盛京 奉天 ~SY
大连 Dalian 38.91,121.61 ~DL
鞍山 Anshan 41.11,122.99
抚顺 Fushun 41.88,123.96
本溪 Benxi 41.29,123.77
丹东 Dandong 40.12,124.38
锦州 Jinzhou 41.10,121.13
营口 Yingkou 40.67,122.23
阜新 Fuxin 42.02,121.67
辽阳 Liaoyang 41.27,123.24
盘锦 Panjin 41.12,122.07
铁岭 Tieling 42.29,123.84
朝阳 Chaoyang 41.57,120.45
葫芦岛 Huludao 40.71,120.84

= 吉林 Jilin 吉林省
长春 Changchun 43.88,125.32
吉林市 Jilin_(City) 43.84,126.55
四平 Siping 43.17,124.35
辽源 Liaoyuan 42.89,125.14
通化 Tonghua 41.73,125.94
白山 Baishan 41.94,126.42
松原 Songyuan 45.14,124.83
白城 Baicheng 45.62,122.84
延边 Yanbian 42.89,129.51 延边州 延边朝鲜族自治州 延吉

= 黑龙江 Heilongjiang 黑龙江省 ~黑
哈尔滨 Harbin 45.76,126.64 冰城 尔滨
齐齐哈尔 Qiqihar 47.35,123.92 鹤城
鸡西 Jixi 45.30,130.97
鹤岗 Hegang 47.35,130.30
双鸭山 Shuangyashan 46.65,131.16
大庆 Daqing 46.59,125.10
伊春 Yichun_(Heilongjiang) 47.73,128.84
佳木斯 Jiamusi 46.80,130.32
七台河 Qitaihe 45.77,131.00
牡丹江 Mudanjiang 44.55,129.63
黑河 Heihe 50.25,127.53
绥化 Suihua 46.65,126.97
大兴安岭 Daxinganling 50.42,124.12 大兴安岭地区 加格达奇

= 山东 Shandong 山东省 齐鲁 ~鲁
济南 Jinan 36.65,117.12 泉城 ~JN
青岛 Qingdao 36.07,120.38 岛城 Tsingtao ~QD
淄博 Zibo 36.81,118.05
枣庄 Zaozhuang 34.81,117.32
东营 Dongying 37.43,118.67
烟台 Yantai 37.46,121.45
潍坊 Weifang 36.71,119.16 鸢都
济宁 Jining 35.41,116.59
泰安 Tai'an 36.20,117.09
威海 Weihai 37.51,122.12
日照 Rizhao 35.42,119.53
临沂 Linyi 35.10,118.36
德州 Dezhou 37.43,116.36
聊城 Liaocheng 36.46,115.99
滨州 Binzhou 37.38,117.97
菏泽 Heze 35.23,115.48

= 河南 Henan 河南省 中原 ~豫
郑州 Zhengzhou 34.75,113.63 ~ZZ
开封 Kaifeng 34.80,114.31 汴梁 汴京
洛阳 Luoyang 34.62,112.45 神都
平顶山 Pingdingshan 33.74,113.30 鹰城
安阳 Anyang 36.10,114.39
鹤壁 Hebi 35.75,114.30
新乡 Xinxiang 35.30,113.93
焦作 Jiaozuo 35.22,113.24
濮阳 Puyang 35.76,115.03
许昌 Xuchang 34.04,113.85
漯河 Luohe 33.58,114.02
三门峡 Sanmenxia 34.77,111.20
南阳 Nanyang 32.99,112.53
商丘 Shangqiu 34.41,115.66
信阳 Xinyang 32.15,114.09
周口 Zhoukou 33.63,114.70
驻马店 Zhumadian 33.01,114.02

= 陕西 Shaanxi 陕西省 三秦 ~陕 ~秦
西安 Xi'an 34.26,108.95 长安 ~XA
铜川 Tongchuan 34.90,108.94
宝鸡 Baoji 34.37,107.15
咸阳 Xianyang 34.33,108.71
渭南 Weinan 34.50,109.51
延安 Yan'an 36.59,109.49
汉中 Hanzhong 33.07,107.02
榆林 Yulin_(Shaanxi) 38.29,109.73
安康 Ankang 32.68,109.03
商洛 Shangluo 33.87,109.94

= 甘肃 Gansu 甘肃省 ~甘 ~陇
兰州 Lanzhou 36.06,103.83 ~LZ
嘉峪关 Jiayuguan 39.77,98.29
金昌 Jinchang 38.52,102.19
白银 Baiyin 36.54,104.14
天水 Tianshui 34.58,105.72
武威 Wuwei 37.93,102.64
张掖 Zhangye 38.93,100.45
平凉 Pingliang 35.54,106.67
酒泉 Jiuquan 39.73,98.49
庆阳 Qingyang 35.71,107.64
定西 Dingxi 35.58,104.63
陇南 Longnan 33.40,104.92
临夏 Linxia 35.60,103.21 临夏州 临夏回族自治州
甘南 Gannan 34.98,102.91 甘南州 甘南藏族自治州

= 青海 Qinghai 青海省
西宁 Xining 36.62,101.78
海东 Haidong 36.48,102.40
海北 Haibei 36.95,100.90 海北州 海北藏族自治州
黄南 Huangnan 35.52,102.02 黄南州 黄南藏族自治州
海南州 Hainan_(Prefecture) 36.28,100.62 海南藏族自治州
果洛 Golog 34.47,100.24 果洛州 果洛藏族自治州
玉树 Yushu 33.00,97.01 玉树州 玉树藏族自治州
海西 Haixi 37.38,97.37 海西州 海西蒙古族藏族自治州 德令哈

= 宁夏 Ningxia 宁夏回族自治区 ~宁
银川 Yinchuan 38.49,106.23
石嘴山 Shizuishan 38.98,106.38
吴忠 Wuzhong 37.99,106.20
固原 Guyuan 36.02,106.24
中卫 Zhongwei 37.51,105.19

= 新疆 Xinjiang 新疆维吾尔自治区 ~新
乌鲁木齐 Urumqi 43.83,87.62 乌市
克拉玛依 Karamay 45.58,84.89
吐鲁番 Turpan 42.95,89.19
哈密 Hami 42.82,93.51
昌吉 Changji 44.01,87.31 昌吉州 昌吉回族自治州
博尔塔拉 Bortala 44.91,82.07 博州 博尔塔拉州 博尔塔拉蒙古自治州
巴音郭楞 Bayingolin 41.76,86.15 巴州 巴音郭楞州 巴音郭楞蒙古自治州 库尔勒
阿克苏 Aksu 41.17,80.26 阿克苏地区
克孜勒苏 Kizilsu 39.71,76.17 克州 克孜勒苏州 克孜勒苏柯尔克孜自治州
喀什 Kashgar 39.47,75.99 喀什地区 Kashi
和田 Hotan 37.11,79.92 和田地区
伊犁 Ili 43.92,81.32 伊犁州 伊犁哈萨克自治州 伊宁
塔城 Tacheng 46.75,82.98 塔城地区
阿勒泰 Altay 47.84,88.14 阿勒泰地区
`
