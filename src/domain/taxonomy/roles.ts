// What people are, whatever their field: founders, officers, students, helpers.

export const rolesTable = `
= occupation
创业 : 创业者 创业人 创业中 自主创业 连续创业者 企业家 自己创业 初创企业 初创公司 创业公司 新创 新创公司 创业项目
  | entrepreneurship, entrepreneur, startup, startups, start-up, serial entrepreneur, entrepreneurs
  创始人 : 创办人 公司创始人 创立者 发起人 | founder, company founder, startup founder
    联合创始人 : 合伙人 共同创办人 联创 创业合伙人 共同创始人 | co-founder, cofounder, co founder, founding partner, business partner, founding team member
    技术合伙人 : 技术联合创始人 | technical co-founder, technical cofounder, tech co-founder
  孵化器 : 创业孵化 加速器 创业加速 | ~incubator, ~accelerator, startup incubator, startup accelerator
  创业指导 : 创业导师 创业辅导 创业顾问 | startup mentor, startup advisor, startup coaching, startup mentoring
  创业大赛 : 路演 项目路演 | pitch competition, startup pitch, ~roadshow, demo day
  一人公司 : 超级个体 个体创业 独立创业者 | solopreneur, one-person company, solo founder, one-person business
  黑客松 : 编程马拉松 | hackathon, hackathons
高管 : 企业高管 高级管理人员 | ~executive, senior executive, C-level executive, senior management, C-suite
  首席执行官 : 执行长 总裁 | chief executive officer, CEO
  首席技术官 : 技术长 技术副总裁 | chief technology officer, CTO, VP of engineering
  首席财务官 : 财务长 | chief financial officer, CFO
  首席运营官 : 营运长 | chief operating officer, COO
  首席营销官 : 首席市场官 行销长 | chief marketing officer, CMO
  首席产品官 : 产品副总裁 | chief product officer, CPO
  首席信息官 : 资讯长 | chief information officer, CIO
  首席人力资源官 : 人力资源副总裁 | chief human resources officer, CHRO, chief people officer
  首席科学家 | chief scientist
  首席数据官 | chief data officer
  首席信息安全官 | chief information security officer, CISO
  首席法务官 : 总法律顾问 | chief legal officer, general counsel
  总经理 : 副总经理 总经办 | general manager, managing director, deputy general manager, ~GM
  董事长 : 董事会主席 | chairman, chairperson, chairman of the board
  董事 : 董事会 | board member, board of directors, board director
    独立董事 : 独董 | independent director
  副总裁 : 副总 | vice president, ~VP
  总经理助理 : 总裁助理 CEO助理 | assistant to the general manager, chief of staff, executive assistant to CEO
  区域经理 : 大区经理 城市经理 区域总监 | regional manager, area manager, city manager, regional director
老板 : 企业主 老板娘 私营企业主 公司老板 民营企业家 | business owner, small business owner, company owner, owner of a company
  主理人 : 品牌主理人 | brand owner, brand founder
  个体户 : 个体经营 店主 开店 小生意 小店 开实体店 | self-employed, shop owner, sole proprietor, shopkeeper, store owner
  企二代 : 接班 家族企业 厂二代 二代接班 | family business, second-generation entrepreneur, family business succession
工程师 : 技术人员 高级工程师 技术员 研发工程师 技术人 | engineer, technician, R&D engineer
  研发 : 研究开发 产品研发 技术研发 研究与开发 | research and development, R&D, product development
助理 : 秘书 文员 文秘 总助 私人助理 行政秘书 | ~assistant, secretary, clerk, personal assistant, executive assistant
  前台 : 接待 | receptionist, front desk
实习 : 实习生 找实习 暑期实习 | internship, intern, internships, summer internship
学生 : 大学生 在校生 在校学生 在读 本科生 在读学生 | student, college student, undergraduate, university student, students
  研究生 : 硕士 硕士生 硕士研究生 在读研究生 | graduate student, master's student, master's degree, postgraduate, grad student, masters student
  博士 : 博士生 博士研究生 博士在读 在读博士 | PhD, doctoral student, PhD student, doctorate, doctoral candidate, PhD candidate
  博士后 | postdoc, postdoctoral researcher, postdoctoral fellow, post-doc
  留学生 : 海外留学生 国际学生 | international student, overseas student, overseas Chinese student
  海归 : 归国留学人员 海归人才 | overseas returnee, returnee, Chinese returnee
  应届毕业生 : 应届生 毕业生 校招生 职场新人 | new graduate, recent graduate, fresh graduate
  高中生 : 中学生 ~中学 | high school student, secondary school student
  校友 : 校友会 同窗 校友联络 | alumni, alumni association, alumnus, alumna
自由职业 : 自由职业者 自由工作者 ~SOHO 接单 自由人 灵活就业 接私活 | freelance, freelancer, freelancing, independent contractor, gig work, gig worker
远程工作 : 远程办公 居家办公 远距工作 在家办公 | remote work, working remotely, work from home, telecommuting
待业 : 无业 失业 无业游民 待业中 空窗期 gap期 | between jobs, unemployed, career break, jobless
转行 : 职业转型 转型 转岗 | career change, career switch, career transition, career changer
导师 : 人生导师 职场导师 带教 | mentor, mentoring, mentorship
专家 : 行业专家 资深专家 | subject matter expert, domain expert, ~expert, ~specialist
评委 : 评审专家 | juror, jury member
  同行评审 : 审稿 审稿人 | peer review, peer reviewer
管家 : 社群管家 生活管家 | ~concierge, ~butler
演讲嘉宾 : 分享嘉宾 | guest speaker, event speaker, keynote speaker, ~speaker
商会 : 行业协会 协会 | chamber of commerce, trade association, industry association
俱乐部 : 社团 兴趣社团 学生会 | ~club, student club, student union
军人家属 : 军嫂 | military family
海外华人 : 华人 华侨 华裔 侨胞 | overseas Chinese, Chinese diaspora, Chinese expats
外籍人士 : 外国人 老外 | expats, foreigners in China
手艺人 : 匠人 工匠 | artisan, craftsman, craftsperson
蓝领 : 技工 工人 普工 产业工人 | blue-collar worker, factory worker, skilled worker
资源整合 : 资源链接 资源互换 人脉资源 | resource integration, resource sharing, connecting resources
商业合作 : ~合作 项目合作 合作机会 | business cooperation, business collaboration, ~collaboration, ~cooperation, ~collaborations
`
