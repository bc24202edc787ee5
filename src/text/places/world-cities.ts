// Countries and the cities abroad where Chinese communities live; the format is explained in parse-table.ts.
// The first city of a country gives the country its coordinates.

export const worldCities = `
= 中国 China 中华人民共和国 中国大陆 PRC
北京 Beijing 39.90,116.41
= 新加坡 Singapore 狮城 新国 坡县 ~SG
新加坡 Singapore 1.35,103.82
= 日本 Japan 霓虹国 ~日
东京 Tokyo 35.68,139.69
大阪 Osaka 34.69,135.50
京都 Kyoto 35.01,135.77
横滨 Yokohama 35.44,139.64
名古屋 Nagoya 35.18,136.91
福冈 Fukuoka 33.59,130.40
神户 Kobe 34.69,135.20
札幌 Sapporo 43.06,141.35
广岛 Hiroshima 34.39,132.46
= 韩国 South_Korea Korea 南韩 ~韩
首尔 Seoul 37.57,126.98 汉城
釜山 Busan 35.18,129.08
= 马来西亚 Malaysia 大马 马来 ~马
吉隆坡 Kuala_Lumpur 3.14,101.69 隆坡 ~KL
槟城 Penang 5.41,100.33 乔治市
新山 Johor_Bahru 1.49,103.74 柔佛新山
= 泰国 Thailand ~泰
曼谷 Bangkok 13.76,100.50 ~BKK
清迈 Chiang_Mai 18.79,98.98
普吉 Phuket 7.88,98.39 普吉岛
芭提雅 Pattaya 12.93,100.88 芭堤雅
= 越南 Vietnam ~越
河内 Hanoi 21.03,105.85
胡志明市 Ho_Chi_Minh_City 10.82,106.63 胡志明 西贡 Saigon
岘港 Da_Nang 16.05,108.20
= 印度尼西亚 Indonesia 印尼
雅加达 Jakarta -6.21,106.85
巴厘岛 Bali -8.65,115.22
= 菲律宾 Philippines ~菲
马尼拉 Manila 14.60,120.98
宿务 Cebu 10.32,123.89
= 柬埔寨 Cambodia
金边 Phnom_Penh 11.56,104.92
西哈努克 Sihanoukville 10.61,103.52 西港
= 缅甸 Myanmar
仰光 Yangon 16.87,96.20
= 老挝 Laos
万象 Vientiane 17.97,102.63
= 蒙古 Mongolia 蒙古国 外蒙古
乌兰巴托 Ulaanbaatar 47.89,106.91
= 印度 India
孟买 Mumbai 19.08,72.88
新德里 New_Delhi 28.61,77.21 德里
班加罗尔 Bangalore 12.97,77.59 Bengaluru
= 阿联酋 United_Arab_Emirates UAE
阿布扎比 Abu_Dhabi 24.45,54.38
迪拜 Dubai 25.20,55.27 杜拜
= 沙特阿拉伯 Saudi_Arabia 沙特
利雅得 Riyadh 24.71,46.68
= 卡塔尔 Qatar
多哈 Doha 25.29,51.53
= 土耳其 Turkey Türkiye
伊斯坦布尔 Istanbul 41.01,28.98
= 以色列 Israel
特拉维夫 Tel_Aviv 32.09,34.78
= 美国 United_States USA 米国 漂亮国 ~US ~美
纽约 New_York 40.71,-74.01 NewYork 曼哈顿 法拉盛 皇后区 ~NYC ~NY
洛杉矶 Los_Angeles 34.05,-118.24 罗省 尔湾 ~LA
旧金山 San_Francisco 37.77,-122.42 三藩 三藩市 湾区 硅谷 SanFrancisco Bay_Area Silicon_Valley ~SF
圣何塞 San_Jose 37.34,-121.89 圣荷西
西雅图 Seattle 47.61,-122.33
波士顿 Boston 42.36,-71.06
芝加哥 Chicago 41.88,-87.63
休斯顿 Houston 29.76,-95.37 休斯敦
达拉斯 Dallas 32.78,-96.80
奥斯汀 Austin 30.27,-97.74
亚特兰大 Atlanta 33.75,-84.39
费城 Philadelphia 39.95,-75.17
华盛顿 Washington 38.91,-77.04 华盛顿特区
圣地亚哥 San_Diego 32.72,-117.16 圣迭戈
拉斯维加斯 Las_Vegas 36.17,-115.14
迈阿密 Miami 25.76,-80.19
底特律 Detroit 42.33,-83.05
丹佛 Denver 39.74,-104.99
夏威夷 Honolulu 21.31,-157.86 檀香山 火奴鲁鲁 Hawaii
= 加拿大 Canada 枫叶国 ~加
温哥华 Vancouver 49.28,-123.12 列治文 素里
多伦多 Toronto 43.65,-79.38 大多 万锦 ~GTA
蒙特利尔 Montreal 45.50,-73.57 满地可
渥太华 Ottawa 45.42,-75.70
卡尔加里 Calgary 51.05,-114.07 卡城
埃德蒙顿 Edmonton 53.55,-113.49 爱民顿
= 墨西哥 Mexico
墨西哥城 Mexico_City 19.43,-99.13
= 巴西 Brazil
圣保罗 Sao_Paulo -23.55,-46.63
= 阿根廷 Argentina
布宜诺斯艾利斯 Buenos_Aires -34.60,-58.38
= 英国 United_Kingdom UK 英格兰 England 苏格兰 腐国
伦敦 London 51.51,-0.13
曼彻斯特 Manchester 53.48,-2.24 曼城
伯明翰 Birmingham 52.49,-1.89
爱丁堡 Edinburgh 55.95,-3.19
剑桥 Cambridge 52.21,0.12
牛津 Oxford 51.75,-1.26
= 爱尔兰 Ireland
都柏林 Dublin 53.35,-6.26
= 法国 France ~法
巴黎 Paris 48.86,2.35
里昂 Lyon 45.76,4.84
= 德国 Germany ~德
柏林 Berlin 52.52,13.41
慕尼黑 Munich 48.14,11.58 München
法兰克福 Frankfurt 50.11,8.68
汉堡 Hamburg 53.55,9.99
杜塞尔多夫 Düsseldorf 51.23,6.77 杜塞
斯图加特 Stuttgart 48.78,9.18
= 荷兰 Netherlands Holland
阿姆斯特丹 Amsterdam 52.37,4.90
鹿特丹 Rotterdam 51.92,4.48
= 比利时 Belgium
布鲁塞尔 Brussels 50.85,4.35
= 瑞士 Switzerland
苏黎世 Zurich 47.38,8.54
日内瓦 Geneva 46.20,6.15
= 奥地利 Austria
维也纳 Vienna 48.21,16.37
= 意大利 Italy
米兰 Milan 45.46,9.19
罗马 Rome 41.90,12.50
佛罗伦萨 Florence 43.77,11.26
= 西班牙 Spain
马德里 Madrid 40.42,-3.70
巴塞罗那 Barcelona 41.39,2.17
= 葡萄牙 Portugal
里斯本 Lisbon 38.72,-9.14
= 希腊 Greece
雅典 Athens 37.98,23.73
= 瑞典 Sweden
斯德哥尔摩 Stockholm 59.33,18.07
= 丹麦 Denmark
哥本哈根 Copenhagen 55.68,12.57
= 挪威 Norway
奥斯陆 Oslo 59.91,10.75
= 芬兰 Finland
赫尔辛基 Helsinki 60.17,24.94
= 捷克 Czechia
布拉格 Prague 50.08,14.44
= 匈牙利 Hungary
布达佩斯 Budapest 47.50,19.04
= 波兰 Poland
华沙 Warsaw 52.23,21.01
= 俄罗斯 Russia ~俄
莫斯科 Moscow 55.76,37.62
圣彼得堡 Saint_Petersburg 59.93,30.34
= 哈萨克斯坦 Kazakhstan
阿拉木图 Almaty 43.24,76.89
= 澳大利亚 Australia 澳洲 土澳 ~AU
悉尼 Sydney -33.87,151.21 雪梨
墨尔本 Melbourne -37.81,144.96 墨村 ~MEL
布里斯班 Brisbane -27.47,153.03
珀斯 Perth -31.95,115.86
阿德莱德 Adelaide -34.93,138.60
堪培拉 Canberra -35.28,149.13
黄金海岸 Gold_Coast -28.02,153.40
= 新西兰 New_Zealand 纽西兰 ~NZ
奥克兰 Auckland -36.85,174.76
惠灵顿 Wellington -41.29,174.78
基督城 Christchurch -43.53,172.64 克赖斯特彻奇
= 埃及 Egypt
开罗 Cairo 30.04,31.24
= 南非 South_Africa
约翰内斯堡 Johannesburg -26.20,28.05 约堡
开普敦 Cape_Town -33.92,18.42
= 尼日利亚 Nigeria
拉各斯 Lagos 6.52,3.38
= 肯尼亚 Kenya
内罗毕 Nairobi -1.29,36.82
= 毛里求斯 Mauritius
路易港 Port_Louis -20.16,57.50
`
