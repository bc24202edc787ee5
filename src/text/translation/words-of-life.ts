// English words of daily life and work with the Chinese for them: "english other_english 中文 另一个", entries apart by "|". Written by us.

export const lifeWords = `
apartment flat 公寓 租房 | rent rental renting 租 租房 出租 | landlord 房东 | tenant 租客 | lease 租约 租赁 | mortgage 房贷 按揭 | roommate flatmate housemate 室友 合租
house_hunting 找房 看房 | buy_a_house home_buying 买房 购房 | relocate relocation 搬家 搬迁 | moving_company movers 搬家公司 | neighbourhood neighborhood 社区 小区
furniture 家具 | renovate renovation remodel 装修 翻新 | plumbing 水管 | appliance 家电 | cleaning 保洁 清洁 | housekeeping housekeeper 家政 保洁
nanny babysitter 保姆 育儿嫂 | childcare daycare 托育 带孩子 育儿 | kid child 孩子 儿童 | baby infant 宝宝 婴儿 | toddler 幼儿 | teenager teen adolescent 青少年 | parent 家长 父母
mother mom mum 妈妈 母亲 | father dad 爸爸 父亲 | grandparent elderly senior_citizen 老人 长辈 | family 家庭 家人 | couple spouse 夫妻 伴侣 | marriage married 婚姻 结婚
divorce 离婚 | wedding 婚礼 | dating date_night 约会 相亲 | single 单身 | girlfriend 女朋友 | boyfriend 男朋友 | friend friendship 朋友 友谊 | pregnant pregnancy 怀孕 孕期
newborn 新生儿 | breastfeeding 母乳 | kindergarten preschool 幼儿园 | primary_school elementary_school 小学 | middle_school 初中 | high_school 高中
university college 大学 高校 | graduate_school 研究生院 读研 | admission admissions 录取 招生 | scholarship 奖学金 | tuition 学费 | thesis dissertation 论文 毕业论文
homework 作业 | exam examination 考试 | curriculum 课程 | classroom 课堂 | teaching 教学 | tutoring 家教 辅导 补习 | study_abroad studying_abroad 留学 | application 申请
personal_statement 文书 | recommendation_letter 推荐信 | transcript 成绩单 | campus 校园 校招 | graduate graduation 毕业 | academic academia 学术 学界 | visa 签证
work_permit 工作签证 工签 | green_card permanent_residence 绿卡 永居 | immigrate immigration 移民 | citizenship 国籍 入籍 | passport 护照 | embassy consulate 使馆 领事馆
customs 海关 报关 | border 边境 | abroad overseas 海外 国外 | expat foreigner 外籍 外国人 | hometown 老家 家乡 | local 本地 当地 | downtown 市中心 | suburb 郊区
countryside rural village 乡村 农村 | island 海岛 | resume cv 简历 | interview interviewing 面试 | salary wage pay compensation 薪资 薪酬 工资 | bonus 奖金
promotion promoted 晋升 升职 | layoff laid_off layoffs 裁员 | resign resignation quit quitting 离职 辞职 | job_search job_hunting job_hunt 求职 找工作 | job_offer 录用
hire hiring recruit 招聘 招人 | headcount 编制 | vacancy job_opening 职位 岗位 | career 职业 职场 | career_planning career_path 职业规划 | workplace office 职场 办公室
colleague coworker 同事 | boss 老板 上司 | leadership 领导力 | manage managing 管理 | team 团队 | teamwork collaboration 协作 合作 | meeting 会议 | presentation 演讲 汇报
public_speaking 演讲 | communication 沟通 | negotiate negotiation 谈判 | deadline 截止 | overtime 加班 | burnout burned_out 倦怠 | work_life_balance 工作生活平衡
side_job side_hustle 副业 兼职 | part_time 兼职 | full_time 全职 | contractor 外包 | remote 远程 | retire retirement 退休 | retired 退休 | unemployed jobless 失业 待业
employee staff worker 员工 | employer 雇主 | employment 就业 雇佣 | labor_dispute labour_dispute 劳动纠纷 劳动仲裁 | severance 赔偿 补偿金 | social_security 社保
pension 养老金 | doctor physician 医生 | hospital 医院 | clinic 诊所 | surgery 手术 | patient 患者 病人 | disease illness 疾病 | cancer tumor 癌症 肿瘤 | diabetes 糖尿病
blood_pressure hypertension 高血压 | heart cardiac 心脏 心血管 | stroke 中风 脑卒中 | pain 疼痛 | back_pain 腰痛 | sleep insomnia 睡眠 失眠 | anxiety anxious 焦虑
depression depressed 抑郁 | stress stressed 压力 | trauma 创伤 | grief 哀伤 | emotion emotional 情绪 情感 | therapy counseling counselling 心理咨询 治疗 | allergy 过敏
vaccine vaccination 疫苗 | medicine medication drug 药物 药品 | diagnosis 诊断 | treatment 治疗 | checkup 体检 | dental teeth tooth 牙齿 口腔 | eye vision 眼睛 视力
skin 皮肤 | hair 头发 | weight_loss lose_weight 减肥 减重 | diet dietary 饮食 | nutrition 营养 | exercise workout 运动 锻炼 | injury injured 损伤 受伤 | recovery 恢复 康复
caregiver caregiving 照护 照顾 | elderly_care eldercare 养老 | disability disabled 残障 残疾 | cook cooking 做饭 烹饪 | recipe 菜谱 | restaurant 餐厅 餐馆
cafe coffee_shop 咖啡馆 咖啡店 | bar pub 酒吧 | tea 茶 茶叶 | wine 葡萄酒 红酒 | beer 啤酒 | noodle 面 面条 | dessert 甜品 | cake 蛋糕 | bread 面包 | vegetarian vegan 素食
hotpot 火锅 | barbecue 烧烤 | seafood 海鲜 | fruit 水果 | vegetable 蔬菜 | snack 零食 小吃 | gourmet foodie 美食 | travel trip traveling 旅行 旅游 | road_trip 自驾
backpacking 背包 徒步 | hotel 酒店 | flight airline 航班 机票 航空 | itinerary 行程 攻略 | tourist tourism 旅游 游客 | guide 导游 | homestay guesthouse 民宿 | camping 露营
beach 海边 沙滩 | mountain 山 登山 | park 公园 | zoo 动物园 | museum 博物馆 | exhibition 展览 | gallery 画廊 美术馆 | concert 音乐会 演唱会 | festival 音乐节 节日
theater theatre 戏剧 剧院 | movie film 电影 | documentary 纪录片 | tv_series drama 电视剧 剧集 | novel fiction 小说 | poem poetry 诗歌 | book 书 图书 | reading 阅读 读书
bookstore bookshop 书店 | library 图书馆 | magazine 杂志 | newspaper 报纸 | news 新闻 | podcast 播客 | radio 电台 广播 | band 乐队 | song songwriting 歌曲 写歌
singing choir 唱歌 合唱 | dance dancing 跳舞 舞蹈 | drawing 画画 绘画 | craft handmade 手工 手作 | pottery ceramics 陶艺 陶瓷 | knitting 编织 | sewing 缝纫 | calligraphy 书法
chess 象棋 国际象棋 | board_game 桌游 | gaming video_game 游戏 电竞 | sport 运动 体育 | soccer football 足球 | basketball 篮球 | swimming 游泳 | running marathon 跑步 马拉松
cycling bike 骑行 自行车 | climbing 攀岩 | skiing 滑雪 | surfing 冲浪 | diving 潜水 | fishing 钓鱼 | yoga 瑜伽 | gym 健身房 健身 | martial_arts 武术 | dog puppy 狗 养狗
cat kitten 猫 养猫 | pet 宠物 | veterinary vet 兽医 宠物医生 | bird bird_watching birding 观鸟 | plant 植物 | garden gardening 园艺 花园 | flower 花 花艺
farm farming 农场 种植 | car vehicle 汽车 车 | driving drive 开车 驾驶 | driving_license driver's_license 驾照 | electric_vehicle 电动车 新能源汽车 | laptop computer 电脑
phone smartphone mobile_phone 手机 | repair fix fixing 维修 修理 | second_hand secondhand 二手 | shopping 购物 | gift 礼物 礼品 | clothes clothing 衣服 服装 | shoe 鞋 鞋子
bag handbag 包 箱包 | jewelry jewellery 珠宝 首饰 | makeup 化妆 彩妆 | skincare 护肤 | perfume fragrance 香水 | cosmetic cosmetics 化妆品 美妆 | haircut 理发 | tattoo 纹身
massage 按摩 | volunteer volunteering 志愿者 志愿 | charity donation 公益 慈善 捐赠 | fundraising 筹款 | nonprofit non-profit 公益 非营利 | community 社区 社群
neighbor neighbour 邻居 | religion religious 宗教 | church 教会 | temple 寺庙 | history historical 历史 | culture cultural 文化 | tradition traditional 传统
dialect 方言 | accent 口音 | hobby 爱好 | birthday 生日 | party 聚会 派对 | event 活动 | venue 场地 | weekend 周末 | ticket 门票 票务 | art_gallery 画廊
barista latte_art 咖啡师 拉花 | cameraman videographer 摄像 摄像师 | child_psychologist child_psychology 儿童心理 | teenage_psychology 青少年心理
chinese_teacher chinese_lesson 中文老师 语文老师 | choreographer 编舞 | dental_hygienist 洁牙 口腔 | dog_trainer dog_training 训犬 驯犬
family_therapist family_therapy 家庭治疗 | couples_therapy couple_counseling 伴侣咨询 婚姻咨询 | food_critic food_blogger 美食博主 探店 | jazz 爵士
museum_curator curator 策展 策展人 | parenting parenting_coach 育儿 亲子 | photojournalist photojournalism 纪实摄影 | primary_school_teacher 小学老师 小学教师
singer-songwriter 唱作 | stylist 造型师 搭配 | tarot tarot_reader 塔罗 | tennis 网球 | travel_blogger 旅行博主 | university_professor lecturer 教授 讲师
woodworker woodworking wood_worker 木工 木匠 | sports_nutrition 运动营养 | stress_management 压力管理 减压 | speech_therapy 言语治疗 | food_photography 美食摄影
hand_lettering 手写字 | voice_training vocal_coach 声乐 发声 | weight_management 体重管理 | mindfulness mindful 正念 | meditation 冥想
physiotherapist physical_therapist physiotherapy 理疗师 康复师 康复 | rehabilitation rehab 康复 | teacher 老师 教师 | tutor 家教 辅导老师 | nurse 护士 护理 | dentist 牙医 口腔医生
pediatrician paediatrician 儿科 儿科医生 | therapist counselor counsellor psychologist psychotherapist 心理咨询师 心理咨询 | psychiatrist psychiatry 精神科
nutritionist dietitian 营养师 | chef 厨师 主厨 | baker bakery 面包师 烘焙 | photographer 摄影师 | portrait 人像 肖像 | artist 艺术家 | musician 音乐人 乐手 | guitarist guitar 吉他
pianist piano 钢琴 | violin violinist 小提琴 | drummer drum 鼓 架子鼓 | singer 歌手 | dancer 舞者 | actor actress 演员 | painter 画家 | illustrator 插画师
writer author 作家 作者 写作 | poet 诗人 | journalist reporter 记者 | editor 编辑 | translator 译者 翻译 | interpreter 口译 翻译 | librarian 图书管理员 | tour_guide 导游 向导
pilot 飞行员 | driver 司机 | farmer 农民 农场主 | gardener 园艺师 园丁 | florist 花艺师 花店 | carpenter 木匠 | electrician 电工 | plumber 水电工 管道 | tailor 裁缝
hairdresser 发型师 | makeup_artist 化妆师 | trainer 培训师 教练 | soldier veteran 退伍军人 军人 | police 警察 | firefighter 消防员 | social_worker 社工
student undergraduate 学生 大学生 | phd doctoral 博士 | master's_degree 硕士 | alumni alumnus 校友 | housewife stay-at-home_mom full-time_mom 全职妈妈 宝妈
returnee 海归 | digital_nomad 数字游民 | hiker hiking trekking 徒步 | buddy buddies companion 伙伴 搭子 | beginner novice 新手 入门 小白
experienced veteran_practitioner 资深 经验 | affordable cheap 便宜 实惠 | reliable trustworthy 靠谱 | nearby 附近 | online 线上 | offline in_person 线下
weekend_trip 周末游 | early_education 早教 | school_district 学区 | entrance_exam 高考 中考 升学 | autism 自闭症 孤独症 | adhd 多动症 | dementia alzheimer's 阿尔茨海默 失智
fertility ivf 试管婴儿 辅助生殖 | postpartum 产后 | menopause 更年期 | acupuncture acupuncturist 针灸 | herbal herbal_medicine 草药 中药 | moxibustion 艾灸 | tai_chi 太极
go_game weiqi 围棋 | mahjong 麻将 | murder_mystery_game script_murder 剧本杀 | stand-up_comedy stand-up 脱口秀 单口喜剧 | science_fiction sci-fi 科幻
mystery_novel detective 推理小说 | film_photography analog_photography 胶片 胶片摄影 | stargazing 天文 观星 | seal_carving 篆刻 | embroidery 刺绣 | tea_ceremony 茶道 茶艺
incense 香道 | guqin 古琴 | guzheng 古筝 | erhu 二胡 | peking_opera opera 京剧 戏曲 歌剧
`
