// Where the fictional members live: how often, and where the centre is.

export type Region = 'mainland' | 'hongkong' | 'taiwan' | 'abroad'

export type City = {
  name: string
  english: string
  /** Share of the community, in no particular unit. */
  weight: number
  /** WGS 84 degrees of the centre. */
  lat: number
  lng: number
  region: Region
  /** What is spoken beside Mandarin. */
  localLanguage: string | null
}

type Row = readonly [name: string, english: string, weight: number, lat: number, lng: number, localLanguage?: string]

const mainland: readonly Row[] = [
  ['上海', 'Shanghai', 118, 31.2304, 121.4737, '上海话'],
  ['北京', 'Beijing', 104, 39.9042, 116.4074],
  ['深圳', 'Shenzhen', 92, 22.5431, 114.0579, '粤语'],
  ['杭州', 'Hangzhou', 78, 30.2741, 120.1551],
  ['广州', 'Guangzhou', 70, 23.1291, 113.2644, '粤语'],
  ['成都', 'Chengdu', 56, 30.5728, 104.0668, '四川话'],
  ['武汉', 'Wuhan', 30, 30.5928, 114.3055],
  ['南京', 'Nanjing', 30, 32.0603, 118.7969],
  ['苏州', 'Suzhou', 28, 31.2989, 120.5853],
  ['重庆', 'Chongqing', 24, 29.563, 106.5516, '四川话'],
  ['西安', 'Xi’an', 24, 34.3416, 108.9398],
  ['厦门', 'Xiamen', 20, 24.4798, 118.0894, '闽南语'],
  ['长沙', 'Changsha', 20, 28.2282, 112.9388],
  ['宁波', 'Ningbo', 17, 29.8683, 121.544],
  ['天津', 'Tianjin', 16, 39.3434, 117.3616],
  ['青岛', 'Qingdao', 16, 36.0671, 120.3826],
  ['郑州', 'Zhengzhou', 15, 34.7466, 113.6254],
  ['义乌', 'Yiwu', 12, 29.3068, 120.0751],
  ['合肥', 'Hefei', 12, 31.8206, 117.2272],
  ['东莞', 'Dongguan', 12, 23.0207, 113.7518, '粤语'],
  ['佛山', 'Foshan', 10, 23.0215, 113.1214, '粤语'],
  ['福州', 'Fuzhou', 10, 26.0745, 119.2965],
  ['济南', 'Jinan', 10, 36.6512, 117.1201],
  ['大连', 'Dalian', 10, 38.914, 121.6147],
  ['昆明', 'Kunming', 10, 25.0389, 102.7183],
  ['沈阳', 'Shenyang', 9, 41.8057, 123.4315],
  ['无锡', 'Wuxi', 9, 31.4912, 120.3119],
  ['珠海', 'Zhuhai', 8, 22.271, 113.5767, '粤语'],
  ['哈尔滨', 'Harbin', 7, 45.8038, 126.535],
  ['南昌', 'Nanchang', 7, 28.682, 115.8579],
  ['泉州', 'Quanzhou', 7, 24.8741, 118.6757, '闽南语'],
  ['温州', 'Wenzhou', 7, 27.9938, 120.6994, '温州话'],
  ['石家庄', 'Shijiazhuang', 6, 38.0428, 114.5149],
  ['贵阳', 'Guiyang', 6, 26.647, 106.6302],
  ['南宁', 'Nanning', 6, 22.817, 108.3665, '粤语'],
  ['太原', 'Taiyuan', 6, 37.8706, 112.5489],
  ['长春', 'Changchun', 6, 43.8171, 125.3235],
  ['大理', 'Dali', 6, 25.6065, 100.2676],
  ['嘉兴', 'Jiaxing', 5, 30.7461, 120.7555],
  ['绍兴', 'Shaoxing', 5, 30.03, 120.5802],
  ['常州', 'Changzhou', 5, 31.8107, 119.974],
  ['中山', 'Zhongshan', 5, 22.5176, 113.3928, '粤语'],
  ['惠州', 'Huizhou', 4, 23.1115, 114.4162, '客家话'],
  ['烟台', 'Yantai', 4, 37.4638, 121.4479],
  ['海口', 'Haikou', 4, 20.044, 110.1999],
  ['三亚', 'Sanya', 4, 18.2528, 109.512],
  ['兰州', 'Lanzhou', 4, 36.0611, 103.8343],
  ['乌鲁木齐', 'Ürümqi', 4, 43.8256, 87.6168],
  ['呼和浩特', 'Hohhot', 3, 40.8424, 111.7492],
  ['洛阳', 'Luoyang', 3, 34.6197, 112.454],
  ['扬州', 'Yangzhou', 3, 32.3942, 119.4127],
  ['金华', 'Jinhua', 3, 29.0789, 119.6474],
  ['潍坊', 'Weifang', 3, 36.7069, 119.1618],
  ['桂林', 'Guilin', 3, 25.2736, 110.29],
  ['丽江', 'Lijiang', 3, 26.855, 100.227],
  ['汕头', 'Shantou', 3, 23.3541, 116.682, '潮汕话'],
  ['银川', 'Yinchuan', 2, 38.4872, 106.2309],
  ['西宁', 'Xining', 2, 36.6171, 101.7782],
  ['拉萨', 'Lhasa', 2, 29.65, 91.1409, '藏语'],
  ['景德镇', 'Jingdezhen', 2, 29.2686, 117.1784],
]

const hongkong: readonly Row[] = [
  ['香港', 'Hong Kong', 52, 22.3193, 114.1694, '粤语'],
  ['澳门', 'Macau', 5, 22.1987, 113.5439, '粤语'],
]

const taiwan: readonly Row[] = [
  ['台北', 'Taipei', 44, 25.033, 121.5654, '闽南语'],
  ['台中', 'Taichung', 7, 24.1477, 120.6736, '闽南语'],
  ['高雄', 'Kaohsiung', 5, 22.6273, 120.3014, '闽南语'],
]

const abroad: readonly Row[] = [
  ['新加坡', 'Singapore', 20, 1.3521, 103.8198],
  ['东京', 'Tokyo', 20, 35.6762, 139.6503],
  ['旧金山', 'San Francisco', 10, 37.7749, -122.4194],
  ['伦敦', 'London', 9, 51.5074, -0.1278],
  ['纽约', 'New York', 7, 40.7128, -74.006],
  ['大阪', 'Osaka', 6, 34.6937, 135.5023],
  ['吉隆坡', 'Kuala Lumpur', 6, 3.139, 101.6869, '粤语'],
  ['温哥华', 'Vancouver', 5, 49.2827, -123.1207, '粤语'],
  ['悉尼', 'Sydney', 5, -33.8688, 151.2093],
  ['曼谷', 'Bangkok', 4, 13.7563, 100.5018],
  ['柏林', 'Berlin', 4, 52.52, 13.405],
  ['巴黎', 'Paris', 4, 48.8566, 2.3522],
  ['首尔', 'Seoul', 3, 37.5665, 126.978],
  ['墨尔本', 'Melbourne', 3, -37.8136, 144.9631],
  ['多伦多', 'Toronto', 3, 43.6532, -79.3832],
  ['迪拜', 'Dubai', 3, 25.2048, 55.2708],
]

export const cities: readonly City[] = [
  ...mainland.map((row) => city(row, 'mainland')),
  ...hongkong.map((row) => city(row, 'hongkong')),
  ...taiwan.map((row) => city(row, 'taiwan')),
  ...abroad.map((row) => city(row, 'abroad')),
]

/** Where people say they come from. */
export const hometowns: readonly string[] = [
  '湖北黄冈', '江西赣州', '安徽安庆', '河南南阳', '湖南邵阳', '山东临沂', '四川南充', '福建龙岩', '广西柳州', '黑龙江大庆', '吉林延边', '辽宁锦州',
  '河北保定', '山西大同', '陕西汉中', '甘肃天水', '云南曲靖', '贵州遵义', '浙江丽水', '江苏盐城', '广东梅州', '广东潮州', '内蒙古赤峰', '新疆伊犁',
]

function city ([name, english, weight, lat, lng, localLanguage]: Row, region: Region): City {
  return { name, english, weight, lat, lng, region, localLanguage: localLanguage ?? null }
}
