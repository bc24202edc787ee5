// Medicine, mental health, care, schools and teaching.

export const healthAndLearningTable = `
= industry
医疗 : 医疗健康 医疗行业 医疗服务 大健康 健康产业 医疗卫生 医疗保健 | healthcare, health care, medical, medical services, healthcare industry, health industry, medical care
  医院 : 医院管理 诊所 开诊所 民营医院 | hospital, hospital management, clinic, hospitals, hospital administration
  医疗器械 : 医疗设备 医疗仪器 医疗耗材 医械 | medical devices, medical equipment, medtech, medical device, medical instruments
  体外诊断 | IVD, in vitro diagnostics
  医药 : 制药 药企 医药行业 药品 制药工程 药物 药厂 | pharmaceutical, pharmaceuticals, pharma, pharmaceutical industry, drugs industry
    新药研发 : 药物研发 创新药 药物开发 药物发现 | drug discovery, drug development, new drug development, drug research
    临床试验 : 临床研究 临床监查 CRO 临床研究员 | clinical trials, clinical research, clinical trial, CRA, contract research organization
    医药代表 : 医药销售 药品销售 | medical representative, pharmaceutical sales, pharma sales
    药品注册 : 注册申报 药监 | regulatory affairs, drug registration
    疫苗 | vaccines, vaccine
    药店 : 药房 连锁药店 | pharmacy store, drugstore
  生物医药 : 生物技术 生物科技 生物制药 生物工程 生物医药行业 | biotechnology, biotech, biopharma, biopharmaceutical, bioengineering, biomedicine
    基因治疗 : 细胞治疗 | gene therapy, cell therapy
  生物医学工程 | biomedical engineering, biomedical engineer
  数字医疗 : 互联网医疗 智慧医疗 移动医疗 | digital health, e-health, mobile health
    医疗信息化 : 医疗信息学 | health informatics, medical informatics, healthcare IT
    远程医疗 | telemedicine, telehealth
    医疗AI : 医疗人工智能 | medical AI, AI in healthcare
  医美 : 医疗美容 整形 整形外科 整容 轻医美 | aesthetic medicine, plastic surgery, cosmetic surgery, medical aesthetics
  养老 : 养老服务 养老院 养老产业 银发经济 老年护理 养老机构 康养 居家养老 | elderly care, senior care, aged care, nursing home, silver economy, eldercare
  公共卫生 : 预防医学 疾控 疾病预防 卫生事业 | public health, preventive medicine, disease control
    流行病学 | epidemiology, epidemiologist
    卫生政策 : 健康政策 医疗政策 | health policy
  医疗保险 : 医保 健康保险 | health insurance, medical insurance
= field
医学 : 临床医学 医学生 医学研究 ~学医 临床 西医 | medicine, clinical medicine, medical science, medical research, medical student
  内科 : 内科医生 | internal medicine, physician of internal medicine, internist
  外科 : 外科医生 手术 | surgery, surgeon, general surgery
  儿科 : 儿科医生 小儿科 儿童医院 | pediatrics, paediatrics, pediatrician, paediatrician
  妇产科 : 妇科 产科 妇产科医生 妇产 | obstetrics and gynecology, gynecology, obstetrics, OB-GYN, gynecologist, gynaecology
    助产 : 助产士 ~导乐 ~助产 | midwifery, midwife, doula
  辅助生殖 : 试管婴儿 生殖医学 备孕 | assisted reproduction, IVF, reproductive medicine, fertility
  骨科 : 骨科医生 关节外科 | orthopedics, orthopaedics, orthopedist, orthopedic surgery
  心血管 : 心内科 心脏科 心脏外科 心血管内科 | cardiology, cardiovascular, cardiologist, cardiac surgery
  神经内科 : 神经科 神经病学 脑卒中 | neurology, neurologist
  神经外科 : 脑外科 | neurosurgery, neurosurgeon
  消化科 : 消化内科 胃肠科 | gastroenterology, gastroenterologist
  呼吸科 : 呼吸内科 | respiratory medicine, pulmonology
  内分泌科 : 内分泌 糖尿病 | endocrinology, diabetes, endocrinologist
  泌尿科 : 泌尿外科 | urology, urologist
  肾内科 : 肾脏病 | nephrology
  肿瘤 : 肿瘤科 癌症 肿瘤学 肿瘤医生 抗癌 | oncology, cancer, oncologist, tumor
  皮肤科 : 皮肤病 皮肤科医生 | dermatology, dermatologist
  眼科 : 眼科医生 视光 近视防控 | ophthalmology, ophthalmologist, eye care
  口腔科 : 牙科 牙医 口腔医学 口腔医生 牙科医生 ~口腔 | dentistry, dentist, dental, stomatology, dental care
    正畸 : 牙齿矫正 | orthodontics, orthodontist
    种植牙 | dental implants
  耳鼻喉科 : 耳鼻喉 | otolaryngology, ~ENT
  精神科 : 精神科医生 精神医学 精神病学 精神卫生 | psychiatry, psychiatrist
  麻醉科 : 麻醉 麻醉医生 | anesthesiology, anesthesiologist, anaesthesia
  急诊 : 急诊科 急诊医学 | emergency medicine, emergency room
    急救 : 急救培训 | first aid
    重症医学 : ~ICU | critical care, intensive care
  影像科 : 放射科 医学影像 放射医学 | radiology, medical imaging, radiologist
    超声科 : 超声 | ultrasound
  检验科 : 医学检验 | laboratory medicine, medical laboratory
  病理 : 病理科 病理学 | pathology, pathologist
  全科医学 : 家庭医生 全科医生 全科 | general practice, family medicine, general practitioner, family doctor, GP
  康复 : 康复治疗 康复医学 物理治疗 康复师 理疗 康复治疗师 | rehabilitation, physiotherapy, physical therapy, physiotherapist, physical therapist, rehab
  老年医学 | geriatrics
  睡眠医学 : 睡眠 失眠 | sleep medicine, insomnia, ~sleep
  护理 : 护士 护理学 护士长 护工 护理人员 | nursing, nurse, caregiver, nurses
  药学 : 药剂师 药师 药理学 药理 临床药学 | pharmacy, pharmacist, pharmacology
  中医 : 中医学 中医师 中医药 老中医 中医养生 中医医生 | traditional Chinese medicine, TCM, Chinese medicine, TCM doctor, TCM practitioner
    针灸 : 针灸师 艾灸 | acupuncture, acupuncturist, moxibustion
    推拿 : 推拿师 按摩 按摩师 | tuina, massage, massage therapist, massage therapy
      正骨 : 整脊 | bone setting, chiropractic
    中药 : 药材 中药材 中草药 | Chinese herbs, herbal medicine, Chinese herbal medicine, herbs
  兽医 : 宠物医生 宠物医院 动物医学 兽医学 | veterinary medicine, veterinarian, vet, veterinary, animal hospital
  营养学 : 营养 营养师 营养咨询 公共营养师 健康饮食 膳食营养 食疗 | nutrition, nutritionist, dietitian, dietetics, healthy eating, dietician
  健康管理 : 健康管理师 慢病管理 健康咨询 体检 | health management, chronic disease management, health coach, health checkup, health coaching
  养生 : 保健 养生保健 养生馆 | wellness, health preservation, wellbeing, well-being
  减肥 : 减脂 瘦身 体重管理 减重 | weight loss, losing weight, weight management, fat loss
医生 < 医疗 : 医师 大夫 主治医师 主任医师 执业医师 | doctor, physician, medical doctor
心理学 : 心理 心理学家 应用心理学 心理学研究 心理科学 | psychology, psychological science
  心理咨询 : 心理咨询师 心理师 咨询心理 心理辅导 心理疏导 谘商 心理谘商 谘商师
    | psychological counseling, psychologist, counseling, counselor, psychological counselling, counsellor, psychological counselor
  心理治疗 : 心理治疗师 | psychotherapy, psychotherapist, therapist
    精神分析 | psychoanalysis
    认知行为疗法 | cognitive behavioral therapy, CBT, cognitive behavioural therapy
    临床心理学 : 临床心理 | clinical psychology, clinical psychologist
  心理健康 : 精神健康 心理卫生 抑郁 ~情绪 | mental health
    情绪管理 : 情绪疗愈 | emotion management, emotional wellbeing
    抑郁症 | depression
    焦虑 : 焦虑症 | anxiety
  员工援助 : EAP 员工援助计划 | employee assistance program
  发展心理学 : 儿童心理 儿童心理学 青少年心理 | developmental psychology, child psychology, adolescent psychology, child psychologist
  社会心理学 | social psychology
  教育心理学 : 学习心理学 | educational psychology
  组织心理学 : 管理心理学 工业与组织心理学 | organizational psychology, industrial psychology
  积极心理学 | positive psychology
  情感咨询 : 情感 婚恋咨询 婚姻咨询 情感导师 恋爱咨询 伴侣咨询 婚姻家庭咨询
    | relationship counseling, couples counseling, marriage counseling, relationship coach, relationship advice
  催眠 : 催眠师 催眠治疗 | hypnosis, hypnotherapy
  冥想 : 正念 静坐 打坐 正念冥想 | meditation, mindfulness, meditation teacher
  艺术疗愈 : 艺术治疗 绘画疗愈 | art therapy
  音乐治疗 | music therapy
  沙盘游戏 : 沙盘 | sandplay therapy
  疗愈 : 疗愈师 | ~healing, healer
  家庭治疗 : 家庭系统排列 家排 | family therapy, family constellation
= industry
教育 : 教育行业 教育工作者 教育培训 教培 教育业 教育从业者 办学 | education, education industry, educator, education sector, teaching profession, edu
  教师 : 老师 教书 任教 教书育人 人民教师 教员 教学 | teacher, teaching, schoolteacher, ~instructor
    英语教师 : 英语老师 英语教学 英语教育 英语培训 教英语 ~外教 | English teacher, English teaching, ESL teacher, TESOL, TEFL, teaching English
    数学教师 : 数学老师 数学教学 奥数 | math teacher, mathematics education, maths teacher
    语文教师 : 语文老师 语文 语文教学 | Chinese language arts teacher, Chinese teacher in school
    物理教师 : 物理老师 | physics teacher
    化学教师 : 化学老师 | chemistry teacher
    历史教师 : 历史老师 | history teacher
    体育教师 : 体育老师 体育教学 体育教育 | PE teacher, physical education
    美术教师 : 美术老师 美术教育 艺术教育 美育 少儿美术 美术培训 | art teacher, art education
    音乐教师 : 音乐老师 音乐教育 | music teacher, music education
  大学教师 : 教授 副教授 高校教师 大学老师 大学教授 高校老师
    | professor, associate professor, university lecturer, lecturer, faculty member, assistant professor, university teacher
  高等教育 : 高校 大学教育 高教 ~大学 | higher education, ~university, tertiary education, college education, ~universities
  基础教育 : 中小学 K12教育 K12 义务教育 中小学教育 中学教育 小学教育
    | K-12, basic education, primary and secondary education, compulsory education, primary education, secondary education
  学前教育 : 幼教 幼儿教育 幼儿园 幼师 早教 幼稚园 早期教育 幼儿园老师 托育
    | preschool education, early childhood education, kindergarten, kindergarten teacher, early education, nursery school, childcare
  职业教育 : 职业培训 技能培训 职教 技工学校 | vocational education, vocational training, skills training, technical education, apprenticeships
  成人教育 : 继续教育 终身学习 终身教育 成长学习 | adult education, continuing education, lifelong learning, further education
  特殊教育 : 特教 | special education, special needs education
    自闭症 : 孤独症 | autism
    融合教育 | inclusive education
  国际教育 : 国际学校 双语教育 双语学校 | international education, international school, bilingual education, international schools
  在线教育 : 网课 线上教育 互联网教育 知识付费 在线课程 线上课程 远程教育
    | online education, e-learning, online courses, online learning, elearning, paid knowledge, distance education
  家庭教育 : 亲子教育 育儿 亲子 父母课堂 家长教育 家庭教育指导师 正面管教 亲子关系 家教方法
    | parenting, family education, parent education, parent-child education, raising children, positive discipline, parent-child relationship
  留学 : 留学咨询 留学规划 出国留学 留学顾问 留学申请 海外留学 留学中介 留学服务
    | study abroad, studying abroad, overseas study, study abroad consultant, overseas education consulting, study abroad consulting
  升学规划 : 高考志愿 志愿填报 升学指导 高考志愿填报 升学 择校 选校 | college admissions counseling, college counseling, admissions consulting, academic planning
  家教 : 课外辅导 一对一辅导 补习 作业辅导 学科辅导 补课 辅导作业 | tutoring, private tutor, tutor, private lessons
  考研 : 研究生考试 考研辅导 | postgraduate entrance exam, graduate school entrance exam
  公务员考试 : 考公 公考 考编 | civil service exam, civil service examination
  雅思 : 雅思考试 雅思培训 | IELTS
  托福 : 托福考试 | TOEFL
  考试培训 : 考证 应试 | exam preparation, test prep
  语言培训 : 语言教学 外语教学 外语教育 外语培训 | language teaching, language training, foreign language teaching, language education, language teacher
  对外汉语 : 国际汉语 汉语教学 国际中文教育 中文教学 教中文 华文教育 对外汉语教师
    | teaching Chinese as a foreign language, Chinese as a second language, TCSL, Chinese teaching, Mandarin teacher, Mandarin teaching
  少儿编程 : 编程教育 青少年编程 机器人教育 STEM教育 科创教育 科学教育 | coding for kids, STEM education, kids coding, robotics education, STEAM education, science education
  素质教育 : 兴趣培训 少儿兴趣班 | extracurricular education, quality-oriented education, enrichment classes
  学校管理 : 校长 园长 办学管理 学校经营 教育管理 | school management, ~principal, headmaster, school principal, headteacher, educational administration
  班级管理 : 班主任 | class management, homeroom teacher, classroom management
  项目式学习 : PBL | project-based learning
  教育公平 : 支教 乡村教育 山区支教 教育扶贫 | educational equity, rural education, volunteer teaching
  蒙台梭利 : 蒙氏教育 蒙特梭利 | Montessori, Montessori education
  华德福 : 华德福教育 | Waldorf, Waldorf education, Steiner school
  教育出版 : 教材 教材编写 教辅 | textbooks, educational publishing, textbook
`
