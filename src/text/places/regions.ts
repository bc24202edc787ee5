// Named regions: name, English name, aliases, then ":" and the provinces, countries, cities or earlier regions they consist of.

export const regionTable = `
华东 East_China 华东地区 华东区 : 上海 江苏 浙江 安徽 福建 江西 山东
华南 South_China 华南地区 华南区 : 广东 广西 海南
华北 North_China 华北地区 华北区 : 北京 天津 河北 山西 内蒙古
华中 Central_China 华中地区 华中区 : 河南 湖北 湖南
西南 Southwest_China 西南地区 大西南 : 重庆 四川 贵州 云南 西藏
西北 Northwest_China 西北地区 大西北 : 陕西 甘肃 青海 宁夏 新疆
东北 Northeast_China 东三省 东北三省 东北地区 大东北 : 辽宁 吉林 黑龙江
江浙沪 Jiangsu_Zhejiang_Shanghai 沪苏浙 江浙沪包邮区 包邮区 : 上海 江苏 浙江
江浙 Jiangsu_and_Zhejiang : 江苏 浙江
苏浙沪皖 Jiangsu_Zhejiang_Shanghai_Anhui 沪苏浙皖 江浙沪皖 : 上海 江苏 浙江 安徽
长三角 Yangtze_River_Delta 长江三角洲 : 上海 江苏 浙江 安徽
珠三角 Pearl_River_Delta 珠江三角洲 : 广州 深圳 佛山 东莞 珠海 中山 惠州 江门 肇庆
大湾区 Greater_Bay_Area 粤港澳大湾区 粤港澳 : 珠三角 香港 澳门
京津冀 Beijing_Tianjin_Hebei Jing-Jin-Ji : 北京 天津 河北
京津 Beijing_and_Tianjin : 北京 天津
川渝 Sichuan_and_Chongqing 成渝 川渝地区 成渝地区 : 四川 重庆
云贵川 Yunnan_Guizhou_Sichuan : 云南 贵州 四川
云贵 Yunnan_and_Guizhou : 云南 贵州
两广 Guangdong_and_Guangxi : 广东 广西
两湖 Hubei_and_Hunan : 湖北 湖南
陕甘宁 Shaanxi_Gansu_Ningxia : 陕西 甘肃 宁夏
港澳台 Hong_Kong_Macau_and_Taiwan : 香港 澳门 台湾
港澳 Hong_Kong_and_Macau : 香港 澳门
北上广深 Beijing_Shanghai_Guangzhou_Shenzhen 一线城市 : 北京 上海 广州 深圳
北上广 Beijing_Shanghai_Guangzhou : 北京 上海 广州
广深 Guangzhou_and_Shenzhen 深广 : 广州 深圳
沪杭 Shanghai_and_Hangzhou : 上海 杭州
京沪 Beijing_and_Shanghai : 北京 上海
苏南 South_Jiangsu : 南京 镇江 常州 无锡 苏州
苏中 Central_Jiangsu : 扬州 泰州 南通
苏北 North_Jiangsu : 徐州 连云港 宿迁 淮安 盐城
苏锡常 Suzhou_Wuxi_Changzhou : 苏州 无锡 常州
浙东 East_Zhejiang : 宁波 绍兴 舟山
杭嘉湖 Hangzhou_Jiaxing_Huzhou : 杭州 嘉兴 湖州
闽南 South_Fujian 厦漳泉 : 厦门 漳州 泉州
潮汕 Chaoshan Teochew : 潮州 汕头 揭阳
粤东 East_Guangdong : 潮州 汕头 揭阳 汕尾 梅州
粤西 West_Guangdong : 湛江 茂名 阳江 云浮
粤北 North_Guangdong : 韶关 清远 河源
胶东 Jiaodong 胶东半岛 : 青岛 烟台 威海
关中 Guanzhong : 西安 宝鸡 咸阳 渭南 铜川
长株潭 Changsha_Zhuzhou_Xiangtan : 长沙 株洲 湘潭
皖南 South_Anhui : 芜湖 马鞍山 铜陵 宣城 池州 黄山
赣南 South_Jiangxi : 赣州
陕北 North_Shaanxi : 延安 榆林
新马泰 Singapore_Malaysia_and_Thailand : 新加坡 马来西亚 泰国
日韩 Japan_and_South_Korea : 日本 韩国
东南亚 Southeast_Asia 南洋 : 新加坡 马来西亚 泰国 越南 印度尼西亚 菲律宾 柬埔寨 缅甸 老挝
中东 Middle_East : 阿联酋 沙特阿拉伯 卡塔尔 土耳其 以色列
北美 North_America 北美洲 : 美国 加拿大
南美 South_America 南美洲 拉美 : 巴西 阿根廷
北欧 Nordic_countries : 瑞典 丹麦 挪威 芬兰
欧洲 Europe 欧陆 : 英国 爱尔兰 法国 德国 荷兰 比利时 瑞士 奥地利 意大利 西班牙 葡萄牙 希腊 捷克 匈牙利 波兰 北欧
澳新 Australia_and_New_Zealand 大洋洲 : 澳大利亚 新西兰
非洲 Africa : 埃及 南非 尼日利亚 肯尼亚 毛里求斯
`
