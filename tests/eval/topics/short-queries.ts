// Queries of a word or two.

import { inCategory } from './topic-query.ts'

const tags = inCategory('tag', [
  ['亚马逊运营', ['amazon']], ['跨境电商', ['crossBorder']], ['前端', ['frontend']], ['React', ['react']], ['Node.js', ['nodejs']], ['C++', ['cplusplus']], ['Go', ['golang']],
  ['Java 后端', ['backend']], ['Python', ['python']], ['机器学习', ['machineLearning']], ['推荐系统', ['recommender']], ['大模型', ['llm']], ['嵌入式', ['embedded']], ['STM32', ['embedded']],
  ['物联网', ['iot']], ['数据分析', ['dataAnalysis']], ['产品经理', ['productManager']], ['用户研究', ['userResearch']], ['UI设计', ['uiDesign']], ['品牌设计', ['brandDesign']],
  ['包装设计', ['packaging']], ['摄影', ['photography']], ['航拍', ['aerial']], ['视频剪辑', ['videoEditing']], ['编曲', ['music']], ['建筑师', ['architecture']], ['室内设计', ['interior']],
  ['商标', ['intellectualProperty']], ['律师', ['lawyer']], ['劳动法', ['labourLaw']], ['税务', ['tax']], ['VAT', ['vat']], ['审计', ['audit']], ['投资人', ['investor']],
  ['招聘', ['recruiting']], ['简历', ['jobHunting']], ['保险', ['insurance']], ['租房', ['housing']], ['医生', ['doctor']], ['营养师', ['nutrition']], ['心理咨询', ['counselling']],
  ['老师', ['teacher']], ['日语', ['japanese']], ['同声传译', ['interpreting']], ['公益', ['charity']], ['书法', ['calligraphy']], ['读书会', ['bookClub']], ['羽毛球', ['badminton']],
  ['咖啡', ['coffee']], ['民宿', ['guesthouse']], ['农业', ['farming']], ['供应链', ['supplyChain']],
])

const synonyms = inCategory('synonym', [
  ['FE', ['frontend']], ['web开发', ['frontend']], ['写网页的', ['frontend']], ['切图仔', ['frontend']], ['后台开发', ['backend']], ['服务端开发', ['backend']], ['k8s', ['kubernetes']],
  ['golang', ['golang']], ['JS', ['frontend']], ['炼丹师', ['machineLearning']], ['AI工程师', ['machineLearning']], ['ChatGPT 落地', ['llm']], ['人工智慧', ['machineLearning']],
  ['单片机', ['embedded']], ['固件', ['embedded']], ['画板子', ['embedded']], ['PM', ['productManager']], ['产品狗', ['productManager']], ['用研', ['userResearch']], ['做界面的', ['uiDesign']],
  ['交互', ['uiDesign']], ['美工', ['designer']], ['平面', ['brandDesign']], ['logo', ['brandDesign']], ['VI', ['brandDesign']], ['拍照片的', ['photography']],
  ['摄像后期', ['videoEditing']], ['剪片子', ['videoEditing']], ['PR', ['videoEditing']], ['作曲家', ['music']], ['装修', ['interior']], ['知产', ['intellectualProperty']],
  ['法务', ['contracts']], ['打官司', ['lawyer']], ['辞退补偿', ['labourLaw']], ['报税', ['tax']], ['会计', ['accounting']], ['做账', ['accounting']], ['VC', ['investor']],
  ['猎头', ['recruiting']], ['人事', ['recruiting']], ['薪酬', ['pay']], ['内推', ['internship']], ['中介看房', ['housing']], ['大夫', ['doctor']], ['减肥', ['nutrition']],
  ['抑郁', ['counselling']], ['带娃', ['parenting']], ['补习', ['tutoring']], ['口译员', ['interpreting']], ['NGO', ['charity']], ['毛笔字', ['calligraphy']], ['NPO', ['charity']],
  ['咖啡师', ['barista']], ['客栈', ['guesthouse']], ['种地', ['farming']], ['采购', ['supplyChain']], ['找工厂', ['factory']], ['清关', ['logistics']], ['货代', ['logistics']],
  ['B2B 出口', ['exportSales']], ['软体工程师', ['backend']], ['网红带货', ['liveSelling']], ['自媒体', ['newMedia']], ['种草', ['newMedia']], ['社群', ['communityRunning']],
  ['撰稿', ['copywriting']], ['信息流', ['ads']], ['分股权', ['equity']], ['司仪', ['speaking']], ['义工', ['volunteers']], ['队友创业', ['partner']], ['跑步搭子', ['sports']],
  ['出国读书', ['studyAbroad']], ['搭伙', ['partner']],
])

const otherScript = inCategory('traditional characters', [
  ['前端工程師', ['frontend']], ['資料分析', ['dataAnalysis']], ['攝影師', ['photography']], ['影片剪輯', ['videoEditing']], ['軟體開發', ['backend']], ['跨境電商', ['crossBorder']], ['稅務', ['tax']],
  ['保險', ['insurance']], ['營養師', ['nutrition']], ['心理諮詢', ['counselling']], ['建築設計', ['architecture']], ['產品經理', ['productManager']], ['供應鏈', ['supplyChain']],
  ['室內設計', ['interior']], ['機器學習', ['machineLearning']], ['專利律師', ['intellectualProperty']], ['誰會剪影片？', ['videoEditing']], ['台北的設計師', ['designer'], { places: ['台北'] }],
  ['香港做投資的人', ['investor'], { places: ['香港'] }], ['想找懂日語的朋友', ['japanese']], ['請問有沒有熟悉勞動法的前輩', ['labourLaw']], ['會寫文案的人', ['copywriting']],
])

const chineseForEnglish = inCategory('Chinese for a Latin word', [
  ['领英', ['linkedin']], ['谷歌广告', ['googleAds']], ['特效制作', ['afterEffects']], ['容器编排', ['containers']], ['建自己的品牌网站卖货', ['shopify']], ['企业资源计划系统', ['erp']], ['爬虫', ['python']],
  ['前端框架', ['react', 'frontend']], ['大语言模型', ['llm']], ['检索增强生成', ['llm']], ['修图软件', ['photoshop']], ['电子表格', ['excel']], ['关系数据库', ['databases']], ['增值税号', ['vat']],
  ['建筑信息模型', ['architecture']], ['蓝牙芯片', ['iot']], ['搜索引擎优化', ['newMedia']], ['欧洲增值税', ['vat']],
])

export const shortQueries = [...tags, ...synonyms, ...otherScript, ...chineseForEnglish]
