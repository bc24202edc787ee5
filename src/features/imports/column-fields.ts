/** The fields a column of a table can stand for, besides `custom.` and a key. `nickname` is a group nickname. */
export const columnFields = [
  'externalId', 'displayName', 'nameReading', 'nickname', 'aliases', 'headline', 'bio', 'city', 'industry', 'company', 'title', 'yearsOfExperience',
  'skills', 'interests', 'languages', 'education', 'links', 'offers', 'needs', 'availability',
  'contact.wechatId', 'contact.phone', 'contact.email', 'location.lat', 'location.lng', 'custom',
] as const
export type ColumnField = typeof columnFields[number]

/** Columns our own exports have for people to read; an import leaves them out. */
export const informativeColumns = ['number', 'id', 'version', 'createdAt', 'updatedAt', '成员编号', '编号', '序号'] as const

/** How people call the fields in the header of a roster, besides the field names themselves. Compared folded, without spaces. */
export const columnNames: Readonly<Record<ColumnField, readonly string[]>> = {
  externalId: ['外部编号', '外部id', '用户id', '用户编号', '会员id', '会员号', '学号', '工号', 'external id', 'user id', 'uid', 'member id'],
  displayName: ['姓名', '名字', '显示名', '称呼', '真实姓名', '名称', 'name', 'display name', 'full name', 'real name'],
  nameReading: ['姓名拼音', '名字拼音', '拼音', '汉语拼音', '读音', '姓名读音', 'pinyin', 'name pinyin', 'name reading', 'pronunciation'],
  nickname: ['昵称', '群昵称', '微信昵称', '群名片', '网名', '微信名', 'nickname', 'nick', 'group nickname'],
  aliases: ['别名', '花名', '英文名', '曾用名', '其他名字', 'alias', 'english name', 'also known as'],
  headline: ['一句话介绍', '标签', '签名', '简短介绍', '一句话简介', 'tagline', 'summary'],
  bio: ['简介', '个人简介', '介绍', '自我介绍', '个人介绍', '详细介绍', '经历', 'about', 'introduction', 'biography', 'description'],
  city: ['城市', '所在城市', '所在地', '常驻城市', '地区', '现居', '现居地', 'location', 'current city', 'place'],
  industry: ['行业', '所属行业', '所在行业', 'sector', 'field'],
  company: ['公司', '单位', '机构', '工作单位', '公司名称', '所在公司', '组织', 'organization', 'organisation', 'employer'],
  title: ['职位', '职务', '职业', '岗位', '头衔', '工作', 'job title', 'position', 'role', 'occupation', 'job'],
  yearsOfExperience: ['工作年限', '从业年限', '经验', '工作经验', '年限', '经验年数', 'years of experience', 'experience', 'years'],
  skills: ['技能', '擅长', '专长', '特长', '专业技能', 'skill', 'expertise', 'specialties'],
  interests: ['兴趣', '爱好', '兴趣爱好', 'interest', 'hobbies', 'hobby'],
  languages: ['语言', '掌握语言', '外语', 'language'],
  education: ['教育', '学历', '学校', '毕业院校', '毕业学校', '院校', '教育背景', '教育经历', 'school', 'university', 'college', 'alma mater'],
  links: ['链接', '网址', '主页', '个人主页', '网站', 'link', 'url', 'website', 'homepage'],
  offers: ['我能提供', '能提供', '可提供', '资源', '我的资源', '可提供资源', '能提供什么', 'offer', 'can offer', 'i offer'],
  needs: ['我在找', '需求', '我的需求', '想找', '寻求', '需要', '在找什么', 'need', 'looking for', 'i need'],
  availability: ['可约时间', '时间', '空闲时间', '方便时间', 'available', 'available times'],
  'contact.wechatId': ['微信', '微信号', 'wechat', 'wechat id', 'weixin'],
  'contact.phone': ['手机', '手机号', '电话', '联系电话', '手机号码', '联系方式', 'phone', 'mobile', 'tel', 'phone number'],
  'contact.email': ['邮箱', '电子邮箱', '电子邮件', '邮件', 'email', 'e-mail', 'mail', 'email address'],
  'location.lat': ['纬度', 'lat', 'latitude'],
  'location.lng': ['经度', 'lng', 'lon', 'long', 'longitude'],
  custom: [],
}
