// What members do in trade, advice and money.

import type { Concept } from './concept.ts'

export const tradeConcepts = {
  crossBorder: {
    right: { professions: ['跨境电商运营'], offers: ['亚马逊运营', '选品'], skills: ['亚马逊运营', '独立站', 'shopify', 'tiktok shop', 'listing 优化', 'helium 10'] },
    related: { professions: ['外贸业务'], offers: ['东南亚市场', '日本市场', '国际物流', '广告投放'], skills: ['海外仓', '选品', '阿里国际站'] },
  },
  amazon: {
    right: { offers: ['亚马逊运营'], skills: ['亚马逊运营', 'amazon', 'listing 优化', 'helium 10'], says: /亚马逊|amazon/ },
    related: { professions: ['跨境电商运营'], offers: ['选品'], skills: ['选品', 'shopify'] },
  },
  ads: {
    right: { offers: ['广告投放'], skills: ['广告投放', 'google ads'] },
    related: { professions: ['跨境电商运营'], skills: ['seo', 'whatsapp 营销'], offers: ['亚马逊运营'] },
  },
  productPicking: { right: { offers: ['选品'], skills: ['选品', 'product research'] }, related: { professions: ['跨境电商运营'], offers: ['亚马逊运营', '供应链'] } },
  supplyChain: {
    right: { professions: ['供应链'], offers: ['供应链'], skills: ['供应链', '供应商管理', '采购谈判', '验厂', 'sourcing', 'supply chain'] },
    related: { offers: ['国际物流', '选品'], skills: ['打样', '验货', '库存管理', '生产计划', '质量管理'] },
  },
  factory: {
    right: { offers: ['供应链'], skills: ['打样', '验厂', '供应商管理', '采购谈判', 'sourcing'] },
    related: { professions: ['供应链', '外贸业务'], skills: ['验货', '质量管理'] },
  },
  exportSales: {
    right: { professions: ['外贸业务'], offers: ['外贸获客'], skills: ['外贸开发', '阿里国际站', '海关数据', '参展', 'export sales', 'trade fairs'] },
    related: { professions: ['跨境电商运营'], offers: ['国际物流'], skills: ['商务英语', 'whatsapp 营销', '信用证'] },
  },
  logistics: {
    right: { offers: ['国际物流'], skills: ['报关', '海外仓', '物流规划', 'customs'] },
    related: { professions: ['外贸业务', '供应链'], skills: ['出口退税', '冷链'] },
  },
  japanMarket: {
    right: { offers: ['日本市场'], skills: ['日本市场', '乐天'] },
    related: { professions: ['日语翻译'], offers: ['日语', '翻译'], skills: ['日语', '日本消费税'], says: /日本/ },
  },
  southeastAsia: { right: { offers: ['东南亚市场'], says: /东南亚/ }, related: { skills: ['tiktok shop'], professions: ['跨境电商运营'] } },
  liveSelling: {
    right: { offers: ['直播带货'], skills: ['直播策划', '直播'] },
    related: { professions: ['新媒体运营'], offers: ['新媒体运营'], skills: ['短视频', '短视频策划', '电商销售'] },
  },
  communityRunning: {
    right: { offers: ['私域社群'], skills: ['社群运营', '社群活动', '社区团购'] },
    related: { professions: ['新媒体运营'], offers: ['新媒体运营'], skills: ['志愿者管理', '活动策划'] },
  },
  newMedia: {
    right: { professions: ['新媒体运营'], offers: ['新媒体运营'], skills: ['小红书运营', '公众号', '新媒体运营', 'seo'] },
    related: { offers: ['文案写作', '私域社群', '直播带货'], skills: ['文案', '选题策划', '短视频', '达人合作'] },
  },
  copywriting: {
    right: { offers: ['文案写作'], skills: ['文案', '写作', '公文写作', '图书编辑', '校对'] },
    related: { professions: ['新媒体运营'], skills: ['选题策划', '公众号', '采访', 'prd 撰写', '脚本'] },
  },
  brandDesign: {
    right: { professions: ['品牌设计师'], offers: ['品牌设计'], skills: ['品牌设计', 'logo 设计', '包装设计', '视觉识别', '字体设计'] },
    related: { professions: ['UI设计师'], skills: ['illustrator', '插画', 'photoshop', 'c4d'] },
  },
  packaging: { right: { skills: ['包装设计'], offers: ['品牌设计'] }, related: { professions: ['品牌设计师'], skills: ['印刷工艺', 'illustrator'] } },
  farming: {
    right: { professions: ['农业创业者'], offers: ['农产品'], skills: ['种植管理', '土壤改良', '合作社管理', '有机认证', '无人机植保', 'farming'] },
    related: { skills: ['冷链', '社区团购', '电商销售'] },
  },
  shopOpening: {
    right: { offers: ['开店'], skills: ['选址', '门店运营'], professions: ['独立咖啡店主'] },
    related: { offers: ['咖啡', '创业经验'], skills: ['菜单设计', '商铺'], professions: ['房产顾问'] },
  },
  coffee: {
    right: { professions: ['独立咖啡店主'], offers: ['咖啡'], skills: ['手冲', '拉花', '咖啡烘焙', 'pour-over', 'latte art'] },
    related: { interests: ['咖啡', 'coffee'], offers: ['开店'] },
  },
  guesthouse: {
    right: { professions: ['民宿主'], offers: ['民宿运营'], skills: ['民宿运营', 'hospitality'] },
    related: { offers: ['旅行'], skills: ['收益管理', '软装', '客诉处理'] },
  },
  intellectualProperty: {
    right: { professions: ['知识产权律师'], offers: ['知识产权'], skills: ['商标', '专利', '著作权', '商业秘密', '跨境维权'] },
    related: { offers: ['合同审阅'], skills: ['法律检索', '诉讼'] },
  },
  lawyer: {
    right: { professions: ['知识产权律师'], skills: ['诉讼', '合同审查', '法律检索', '英文合同'] },
    related: { offers: ['合同审阅', '劳动法', '知识产权'], skills: ['劳动法', '合同翻译'] },
  },
  contracts: {
    right: { offers: ['合同审阅'], skills: ['合同审查', '英文合同'] },
    related: { professions: ['知识产权律师'], skills: ['合同翻译', '合同', '尽职调查'], offers: ['劳动法'] },
  },
  labourLaw: { right: { offers: ['劳动法'], skills: ['劳动法', '员工关系'] }, related: { professions: ['知识产权律师', 'HR'] } },
  tax: {
    right: { professions: ['税务师'], offers: ['税务'], skills: ['税务筹划', '个税', '增值税', '跨境税务', 'vat', '转让定价', '出口退税', '税务稽查应对', '发票管理', '日本消费税'] },
    related: { professions: ['财务'], offers: ['财务'] },
  },
  japanTax: { right: { skills: ['日本消费税'], says: /日本消费税|日本税务|熟悉日本/ }, related: { professions: ['税务师'], offers: ['税务'], skills: ['跨境税务', 'vat'] } },
  vat: { right: { skills: ['vat', '跨境税务', '增值税'], says: /vat/ }, related: { professions: ['税务师'], offers: ['税务'] } },
  equity: { right: { offers: ['股权架构'], skills: ['股权投资'] }, related: { professions: ['投资人', '知识产权律师'], offers: ['融资'] } },
  accounting: {
    right: { professions: ['财务'], offers: ['财务'], skills: ['财务分析', '审计', '内控', '合并报表', '现金流管理', '用友', '金蝶', '成本核算'] },
    related: { professions: ['税务师'], skills: ['预算管理', '财务模型', '财务透明'] },
  },
  audit: { right: { skills: ['审计', '内控', '合并报表'], says: /审计/ }, related: { professions: ['财务'], offers: ['财务'], skills: ['尽职调查', '财务分析'] } },
  investor: {
    right: { professions: ['投资人'], offers: ['融资'], skills: ['股权投资', '估值', '投后管理'] },
    related: { offers: ['股权架构'], skills: ['行业研究', '尽职调查', '财务模型', '融资'] },
  },
  hardTech: { right: { skills: ['硬科技'], says: /硬科技/ }, related: { professions: ['投资人'] } },
  recruiting: {
    right: { professions: ['HR'], offers: ['招聘'], skills: ['招聘', '校园招聘', '雇主品牌', 'hrbp'] },
    related: { offers: ['求职辅导'], skills: ['面试', '薪酬设计', '组织发展', '绩效管理'] },
  },
  pay: { right: { skills: ['薪酬设计', '绩效管理', '组织发展'] }, related: { professions: ['HR'], offers: ['招聘'] } },
  jobHunting: { right: { offers: ['求职辅导'], skills: ['面试', '职业测评'] }, related: { professions: ['HR'], offers: ['职业规划', '招聘', '实习机会'] } },
  careerAdvice: { right: { offers: ['职业规划'], skills: ['职业测评'] }, related: { offers: ['求职辅导'], professions: ['HR'] } },
  internship: { right: { offers: ['实习机会'] }, related: { offers: ['招聘', '求职辅导'], skills: ['校园招聘'] } },
  insurance: {
    right: { professions: ['保险顾问'], offers: ['保险规划'], skills: ['保障规划', '理赔协助', '医疗险', '重疾险', '养老规划', '保单诊断'] },
    related: { skills: ['家庭财务', '高净值客户'] },
  },
  claims: { right: { skills: ['理赔协助'], says: /理赔/ }, related: { professions: ['保险顾问'], offers: ['保险规划'] } },
  housing: { right: { professions: ['房产顾问'], offers: ['租房买房'], skills: ['二手房', '租赁', '带看', '贷款方案', '商铺'] }, related: { skills: ['资产评估', '区域研究'] } },
} satisfies Record<string, Concept>
