// What members trade in making things: software, design, pictures, sound, buildings.

import type { Topic } from './topics.ts'

export const makingTopics = {
  前端开发: {
    with: ['React', 'Vue', 'TypeScript'],
    offers: ['可以帮忙看前端代码和首屏性能', '转行学前端的，我能帮你排一份三个月的计划', '小项目的页面可以搭把手，周末交付'],
    needs: ['官网改版缺一位前端，工作量大概两周', '自己写的页面在旧手机上很卡，求人看看', '找前端朋友结对写一个小工具'],
    english: ['Can review front-end code and page performance', 'Looking for a front-end developer for a two-week job'],
  },
  后端开发: {
    with: ['Node.js', 'PostgreSQL', 'API 设计'],
    offers: ['接口设计、数据库表结构可以帮忙过一遍', '系统慢在哪，给我日志我帮你找', '可以做技术面试的模拟，按真题来'],
    needs: ['有个小系统要搬家，找靠谱的后端', '数据库一到月底就卡，想请人看看', '找能长期维护一个后台的工程师，兼职也行'],
    english: ['Can review API and database design', 'Need a part-time back-end engineer to maintain a small system'],
  },
  小程序开发: {
    with: ['微信小程序', '前端'],
    offers: ['小程序从注册到上线的流程可以带你走一遍', '报个需求，我帮你估工期和价格，免得被坑', '手里有现成的预约小程序模板，可以送'],
    needs: ['想做个预约小程序，找人报个实价', '小程序审核总被打回，求懂的人看看', '找会做小程序的朋友，想做一个会员卡'],
    english: ['Can estimate the effort of a WeChat mini program', 'Need a simple booking mini program for a shop'],
  },
  大模型应用: {
    with: ['LLM', 'RAG', 'AI'],
    offers: ['可以帮你判断业务适不适合上大模型', '讲讲知识库问答怎么搭、哪里容易翻车', '给非技术的朋友办过几次大模型入门课，可以再讲'],
    needs: ['想用大模型整理客服记录，找做过的人聊', '公司让我调研大模型，求一位能说人话的工程师', '想找人一起做个小的 AI 工具'],
    english: ['Can tell you honestly where an LLM helps and where it fails', 'Want to talk to someone who has put an LLM into production'],
  },
  机器学习: {
    with: ['推荐系统', 'Python', 'PyTorch'],
    offers: ['推荐、排序方向的论文和工程都可以聊', '在校生的算法简历可以帮忙改', '帮你看模型上线后效果掉的原因'],
    needs: ['有一批标注数据，想找算法的朋友看能做什么', '转算法岗，想找人做一次模拟面试', '找做过推荐系统的人请教冷启动'],
    english: ['Happy to talk about ranking, recommendation and papers', 'Looking for advice on a cold-start recommendation problem'],
  },
  嵌入式开发: {
    with: ['硬件', 'STM32', '物联网'],
    offers: ['板子起不来可以找我一起查，示波器管够', '硬件打样、量产要注意什么可以列给你', '想做智能小硬件的，我帮你估方案和成本'],
    needs: ['有个智能{gadget}的想法，找懂硬件的人评估', '找嵌入式工程师做一个低功耗样机', '想请懂量产的人看看一个硬件方案'],
    english: ['Can help bring up a board or plan a prototype', 'Need an embedded engineer to judge a hardware idea'],
  },
  数据分析: {
    with: ['SQL', 'Python', 'Excel'],
    offers: ['帮你把乱七八糟的表理成能看的报表', '可以教 SQL 入门，三次课能自己查数', '业务指标怎么拆，带着数据来聊'],
    needs: ['数据散在好几张表里，想找人帮忙理一理', '想学 SQL，找人布置点练习', '需要人帮看一份问卷的统计方法'],
    english: ['Can turn messy spreadsheets into a report you can read', 'Need help analysing survey results'],
  },
  产品规划: {
    with: ['产品经理', '需求分析', '原型'],
    offers: ['有想法没方案的，我帮你画出第一版原型', '可以模拟产品面试，提问比较狠', '聊聊什么功能该砍，我很擅长劝人少做'],
    needs: ['想做个小产品，找产品经理帮忙理需求', '想转产品，求人看看作品集', '找有 B 端经验的产品人请教权限设计'],
    english: ['Can sketch a first prototype with you', 'Looking for a product manager to sort out our requirements'],
  },
  用户研究: {
    with: ['访谈', '可用性测试'],
    offers: ['可以帮你设计访谈提纲，附带练一遍', '找不到受访者的可以问我，能帮忙约人', '问卷发出去前给我看一眼，少走弯路'],
    needs: ['在做{product}的调研，想约几位用户聊聊，有小礼物', '找用户研究的朋友帮看访谈提纲', '想知道客户为什么不续费，求会访谈的人'],
    english: ['Can help prepare user interviews', 'Looking for people to interview about {enProduct}'],
  },
  UI设计: {
    with: ['Figma', '界面设计', '作品集'],
    offers: ['可以帮忙看作品集，直接说哪页该删', '给小团队的界面做一次走查，出一页意见', '教 Figma 组件怎么搭才不返工'],
    needs: ['工具类 App 缺一套干净的界面，找 UI', '想请设计师看看我们的小程序为什么显得乱', '独立开发，想找设计师搭伙'],
    english: ['Can review a portfolio or an interface in Figma', 'Looking for a UI designer to team up with'],
  },
  独立开发: {
    with: ['副业', '开源', '出海'],
    offers: ['聊独立开发从零到第一笔收入的过程', '上架、收款、税务的流程走过一遍，可以给清单', '每两周组织一次线上互相展示，欢迎来'],
    needs: ['一个人做产品有点孤单，找搭子互相催', '想找独立开发者聊聊定价', '做了个小工具，求人试用提意见'],
    english: ['Happy to share how my side project got its first paying users', 'Looking for other indie makers to swap feedback'],
  },
  摄影: {
    with: ['人像', '产品拍摄', '摄影棚'],
    offers: ['可以给群友拍职业照，群友价', '{city}的拍摄场地我熟，可以推荐', '产品图自己怎么拍，教你用窗光和白纸板'],
    needs: ['需要一组职业照，人在{city}', '找摄影师拍一批{product}的产品图', '店里想拍一组有生活感的照片'],
    english: ['Portraits and product photos at a friend’s price', 'Need a photographer for portraits in {enCity}'],
  },
  视频剪辑: {
    with: ['短视频', 'Premiere', '剪映'],
    offers: ['可以帮剪一条样片，看看风格合不合', '教剪映和 Premiere，从整理素材开始', '口播视频的脚本和节奏可以帮忙改'],
    needs: ['有一堆素材没空剪，找长期合作的剪辑', '想学剪辑，求推荐路线', '课程录好了，找人剪成十分钟一段'],
    english: ['Can cut a sample video to see if the style fits', 'Looking for a video editor for a series of short lessons'],
  },
  建筑设计: {
    with: ['老房改造', '乡村建筑', '规划'],
    offers: ['老房子能不能改、要花多少，可以帮忙看图', '聊聊乡村自建房的报批和结构安全', '可以带群友走一条{city}的建筑路线'],
    needs: ['有处老宅想翻新，找建筑师看看结构', '想做个小展厅，求懂空间的人给意见', '找做过乡村项目的建筑师'],
    english: ['Can look at plans for renovating an old house', 'Looking for an architect who knows rural buildings'],
  },
  室内设计: {
    with: ['软装', '装修', '收纳'],
    offers: ['小户型布局可以帮忙画两版', '装修报价单发我，帮你挑出水分', '灯光怎么布，给张平面图就行'],
    needs: ['六十平老房要装修，想请人看布局', '店面想换个样子，预算有限，求软装建议', '装修报价看不懂，找人把把关'],
    english: ['Can sketch two layouts for a small flat', 'Need an eye on a renovation quote'],
  },
  音乐制作: {
    with: ['编曲', '吉他', '配乐'],
    offers: ['短片和播客的配乐可以找我', '教成年人零基础弹吉他，不考级', '活动需要暖场，可以带琴来'],
    needs: ['播客想要一段自己的片头音乐', '想找人一起排练，会什么乐器都行', '活动想要一点不插电的音乐，找音乐人'],
    english: ['Can write a jingle or play at small events', 'Looking for music for a podcast intro'],
  },
} satisfies Record<string, Topic>
