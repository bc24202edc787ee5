// What people type to find those who look for something, and words that say nothing about anybody.
// Written before the rules were; every second line of a table was held back.

/** `+` asks for those who look for something, `-` does not. */
export const needTable = `
+ 谁在找前端
+ 有人需要翻译吗
+ 谁缺一个摄影师
+ 哪家公司在招设计
+ 有没有想学吉他的
- 谁想出手二手相机
+ 谁想买二手相机
+ 有人要买课吗
+ 哪些公司在招产品经理
+ 有没有公司招实习生
+ 有没有团队缺设计师
+ 有没有人缺后端
+ 谁正在寻找投资
+ 哪个团队在找合伙人
+ 在找摄影师的人
+ 需要翻译的公司
+ 想学吉他的朋友
+ 正在找工作的人有哪些
+ 谁在找工作
+ 谁家需要保洁
+ 哪位老板需要代账
+ 群里有需要法律咨询的吗
+ 有没有要招人的老板
+ 有没有需要翻译的
+ 有谁想找合伙人
+ 谁有翻译的需求
+ 谁有设计需求
+ 谁想请家教
+ 谁在求租
+ 有人在招前端吗
+ 谁最近想招运营
+ 上海有谁在找律师
+ 谁需要UI设计师
+ 有没有朋友需要做账
- 谁能帮我找前端
- 谁需要什么帮助可以找我
- 我在找前端
- 想找翻译
- 谁能推荐前端
- 有人会前端吗
- 需要一个前端
- 需要懂设计的人
- 急需翻译
- 招前端
- 公司在招前端，有人感兴趣吗
- 我们缺一个摄影师，谁能来
- 谁可以介绍投资人
- 有人认识做招聘的吗
- 谁懂招聘
- 谁做招聘
- 有没有做猎头的
- 有没有人推荐好用的招聘软件
- 想学吉他，有没有老师
- 谁能教吉他，想学
- 有需要请联系我
- 谁需要优惠券可以私信我
- 有人想买的话联系我
- 有没有人找过装修公司
- 谁找过私教
- 谁在学日语
- 谁要去上海
- 谁要一起跑步
- 想找会摄影的人
- 需要会英语的朋友帮忙
- 有没有人可以帮忙找房
- 有没有在找房方面有经验的
- 谁做过需求分析
- 谁知道怎么找投资
+ who is looking for a frontend developer
+ who's hiring designers
+ anyone need a translator?
+ does anyone need a photographer
+ which companies are hiring designers
+ which company is hiring
+ people who want to learn guitar
+ anyone looking to buy a camera
+ who wants to learn Japanese
+ members seeking investment
+ startups looking for a CTO
+ who needs legal advice
+ founders looking for cofounders
+ someone in need of a tutor
+ anyone hiring?
+ who is recruiting engineers
- who can help me find a designer
- I need a designer
- looking for someone who speaks Japanese
- we are hiring a designer
- who knows a good lawyer
- anyone who can teach guitar
- looking for a designer, anyone?
- need someone to translate
- who needs help can contact me
- who is a hiring manager
- who works in recruiting
- seeking a designer
- who has experience hiring engineers
- want to learn guitar, who can teach
- I am looking for people in Shanghai
- we need people for a startup
`

/** What is left as plain text, beside readings: all of it, `?` where either is right. */
export const restTable = `
上海的律师，想请人看看合同 => 合同?
简历写得太干，求HR看看 => 简历?
合伙人股权怎么分比较好，求律师 => 股权?; 股权怎么分?
急找前端 =>
懂税务的人不多，问问 =>
有事想问律师 =>
第一次创业想找会计 =>
签合同之前想先聊聊，找律师 => 签合同?; 合同?
正在找前端 =>
需要律师帮助 =>
想问问做过跨境电商的 =>
麻烦推荐一下靠谱的会计 =>
急！！求杭州律师 =>
有没有懂财税的老师可以聊聊 =>
想了解一下保险理赔 => 理赔?
求一位会React的朋友帮忙看看代码 => 代码?
想听听做投资的建议 =>
咨询一下离婚律师 => 离婚?
最近在考虑移民，想找律师咨询 =>
有点着急，找个会计 =>
求教各位懂财务的前辈 =>
刚开始学前端，有没有人带带 => 学?
家里装修，不知道怎么选设计师 => 家里?
想约个摄影师周末拍照 => 周末?; 周末拍照?; 拍照?
别给我推猎头 =>
找个会计，不做销售的那种 =>
前端，别推外包 =>
做直播的不要，找设计师 =>
不在深圳的设计师 =>
北京以外的律师 =>
would love to chat with a designer =>
please let me know if you know a lawyer =>
urgent: need a lawyer =>
I'd like to talk to someone about tax =>
does anyone here do photography =>
hey all, any good accountants around =>
懂青禾计划的人 => 青禾计划
找做过鱼菜共生的设计师 => 鱼菜共生
会吹尺八的音乐老师 => 吹尺八
前端 蓝莓 => 蓝莓?
急诊科的律师朋友 => 急诊科?; 急诊?
正骨 律师 => 正骨?
第一次世界大战 律师 => 第一次世界大战?; 世界大战?
助农 电商 => 助农?
帮扶 律师 => 帮扶?
不多见的石敢当 设计师 => 石敢当; 见的石敢当?; 不多见的石敢当?; 多见的石敢当?
书 律师 =>
书 => 书
事业编 律师 => 事业编?
急 => 急
问答社区 产品经理 => 问答社区; 问答?; 社区?
帮助 => 帮助
看看 => 看看
干货 运营 => 干货?
`
