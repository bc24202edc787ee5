// Sports, hobbies, food and drink, travel, family and daily life.

export const leisureTable = `
= interest
运动 : 体育 体育运动 运动爱好者 爱运动 锻炼 体育锻炼 体育产业 | sports, ~exercise, sport, athletics in general, sports industry, physical activity, working out
  健身 : 撸铁 健身房 力量训练 健身爱好者 增肌 举铁 健美 重训 | fitness, gym, weight training, strength training, bodybuilding, weightlifting
    健身教练 : 私教 私人教练 体能教练 健身私教 | fitness coach, personal trainer, fitness trainer, fitness instructor, gym trainer
  跑步 : 慢跑 晨跑 夜跑 跑友 长跑 路跑 | jogging, going running, distance running, runner, ~running, ~run
    马拉松 : 跑马拉松 半程马拉松 半马 ~全马 跑马 | marathon, marathon running, half marathon, marathon runner
    越野跑 : 山地越野 | trail running, ultra running
  铁人三项 : 铁三 | triathlon, ~Ironman
  徒步 : 远足 户外徒步 健行 ~行山 徒步旅行 | hiking, trekking, hill walking, hiker
  登山 : 爬山 登山运动 | mountaineering, mountain climbing, climbing mountains
  户外 : 户外运动 户外活动 户外领队 户外探险 | outdoors, outdoor activities, outdoor sports, outdoor adventure
  露营 : 野营 | camping, glamping
  攀岩 : 抱石 | rock climbing, bouldering, ~climbing, climber
  骑行 : 自行车 公路车 骑自行车 骑车 单车 山地车 脚踏车 骑单车 | cycling, bicycle, biking, road cycling, bike riding, bicycles, mountain biking, cyclist
  游泳 : 自由泳 游泳教练 晨泳 冬泳 | swimming, swimmer, swim, swimming coach
  潜水 : 水肺潜水 潜水教练 | diving, scuba diving, scuba
    自由潜水 : 自由潜 | freediving
    浮潜 | snorkeling
  冲浪 | surfing, surfer
  桨板 | paddleboarding, SUP paddling
  皮划艇 | kayaking, canoeing
  赛艇 : 划船 | rowing
  帆船 : 帆船运动 | sailing
    游艇 | yachts, yachting
  滑雪 : 双板 滑雪教练 | skiing, ski
    单板滑雪 : 单板 | snowboarding, snowboard
  滑冰 : 溜冰 | ice skating, skating
    花样滑冰 | figure skating
  滑板 : 陆冲 ~长板 | skateboarding, skateboard, longboarding
  轮滑 | roller skating, inline skating
  冰球 | ice hockey, hockey
  篮球 : 打篮球 篮球教练 | basketball, playing basketball
  足球 : 踢球 踢足球 足球教练 | soccer, football, playing football
  排球 : 打排球 气排球 | volleyball
  羽毛球 : 打羽毛球 羽球 羽毛球教练 | badminton, playing badminton
  乒乓球 : 打乒乓球 乒乓 | table tennis, ping-pong, ping pong
  网球 : 打网球 网球教练 | tennis, playing tennis
  匹克球 | pickleball
  壁球 | ~squash
  高尔夫 : 高尔夫球 打高尔夫 | golf, golfing, golfer
  台球 : 打台球 撞球 | billiards, pool billiards
    斯诺克 | snooker
  棒球 | baseball
  垒球 | softball
  橄榄球 : 英式橄榄球 | rugby
    美式足球 : 美式橄榄球 | American football
    腰旗橄榄球 | flag football
  飞盘 : 极限飞盘 | frisbee, ultimate frisbee
  保龄球 | bowling
  板球 | ~cricket
  击剑 : 剑术 | ~fencing
  射箭 | archery
  射击 | shooting sports, target shooting
  马术 : 骑马 马场 | horse riding, equestrian, horseback riding
  武术 : 功夫 传统武术 散打 武术教练 | martial arts, kung fu, wushu
    太极 : 太极拳 打太极 八段锦 | tai chi, taichi, tai chi chuan
    跆拳道 | taekwondo
    空手道 | karate
    柔道 | judo
    柔术 : 巴西柔术 | jiu-jitsu, Brazilian jiu-jitsu, BJJ
  拳击 : 打拳 | boxing
    泰拳 | Muay Thai
    搏击 : 自由搏击 | kickboxing
    综合格斗 : 格斗 | MMA, mixed martial arts
  剑道 | kendo
  瑜伽 : 瑜伽老师 瑜伽教练 瑜珈 练瑜伽 瑜伽馆 | yoga, yoga teacher, yoga instructor
  普拉提 : 皮拉提斯 | Pilates
  体操 | gymnastics
  健美操 | aerobics
  啦啦操 | cheerleading
  田径 | track and field, athletics
  跳绳 | jump rope, rope skipping
  赛车 | motorsport, car racing
    卡丁车 | karting
    一级方程式 : F1 | formula one
  跳伞 | skydiving
  滑翔伞 | paragliding
  钓鱼 : 路亚 海钓 垂钓 | fishing, angling, lure fishing
  体育赛事 : 赛事运营 体育营销 赛事组织 | sports events, sports marketing, sports event management
  运动康复 | sports rehabilitation
  运动医学 | sports medicine
  运动科学 | sports science
  体育教练 : 教练员 运动教练 | sports coach, sports coaching
  运动员 : 职业运动员 | athlete, professional athlete
  裁判 | referee
= interest
游戏 : 打游戏 玩游戏 电子游戏 手游 网游 单机游戏 游戏行业 主机游戏 游戏玩家 | games, gaming, video games, gamer, game industry, mobile games, video game
  电竞 : 电子竞技 | esports, e-sports, competitive gaming
    王者荣耀 | Honor of Kings
    英雄联盟 | League of Legends
  桌游 : 桌面游戏 桌上游戏 玩桌游 德国桌游 | board games, tabletop games
    狼人杀 | Werewolf game, Mafia game
  剧本杀 | murder mystery games, jubensha
  密室逃脱 : ~密室 | escape rooms
  象棋 : 中国象棋 下象棋 | Chinese chess, xiangqi
  国际象棋 : 西洋棋 | chess
  围棋 : 下围棋 | Go game, weiqi, game of Go, baduk
  五子棋 | gomoku, five in a row
  麻将 : 打麻将 | mahjong, mah-jong
  扑克 : 打牌 | poker, card games, playing cards
    德州扑克 : 德扑 | Texas hold'em
    掼蛋 | Guandan
    斗地主 | Dou Dizhu, Fight the Landlord
  桥牌 | bridge card game, contract bridge
  数独 | sudoku
  解谜 : 益智游戏 | puzzles, puzzle games
  拼图 | jigsaw puzzles
  乐高 : 积木 | LEGO, building blocks
  魔方 | Rubik's cube, speedcubing
  跑团 : 桌面角色扮演 龙与地下城 | tabletop role-playing, TRPG, Dungeons & Dragons, role-playing games
= interest
阅读 : 读书 看书 爱读书 书虫 阅读爱好者 爱看书 | reading books, ~books, book lover, bookworm, ~reading
  读书会 : 共读 读书分享 领读 | book club, reading club, reading group
  科幻 : 科幻小说 科幻迷 | science fiction, sci-fi
  推理小说 : 悬疑小说 侦探小说 悬疑 | mystery novels, detective fiction, crime fiction
  武侠 : 武侠小说 | wuxia, martial arts fiction
  文学 : 文学爱好者 文艺 经典文学 | literature, ~literary
  辩论 : 辩论赛 | debate, debating
  批判性思维 : 思辨 | critical thinking
  书店 : 独立书店 开书店 | bookstore, bookshop, independent bookstore
美食 : 吃货 美食家 美食爱好者 美食博主 | foodie, good food, gourmet, food blogger, food lover, ~food
  探店 : 美食探店 | restaurant discovery, restaurant reviews
  烹饪 : 做饭 厨艺 下厨 做菜 厨师 料理 主厨 煮饭 | cooking, chef, ~cook, culinary arts, cuisine, cookery
  烘焙 : 面包 烘焙师 西点 烘培 面包师 | baking, pastry, bakery, baker
    甜品 : 甜点 蛋糕 做蛋糕 做甜品 甜品师 | desserts, cakes, cake making, pastry chef
  川菜 | Sichuan cuisine, Sichuan food
  粤菜 : 广东菜 早茶 | Cantonese cuisine, dim sum, Cantonese food
  日料 : 日本料理 寿司 | Japanese food, sushi, Japanese cuisine
  西餐 : 法餐 意大利菜 | Western cuisine, Western food
  素食 : 吃素 素食主义 纯素 | vegetarian, vegan, vegetarianism, veganism, plant-based food
  咖啡 : 手冲咖啡 ~手冲 精品咖啡 喝咖啡 咖啡文化 拉花 冲咖啡 | coffee, specialty coffee, pour-over coffee
  茶文化 : 茶道 懂茶 爱茶 茶友 品茶 茶艺 喝茶 泡茶 茶艺师 功夫茶 | tea culture, tea ceremony, tea drinking, ~tea
  品酒 : 葡萄酒 红酒 侍酒师 | wine, wine tasting, sommelier
  精酿啤酒 : 啤酒 精酿 | craft beer, beer, home brewing
  调酒 : 鸡尾酒 调酒师 | cocktails, bartending, bartender, mixology
  威士忌 | whisky, whiskey
= interest
旅行 : 旅游爱好 环球旅行 爱旅行 旅行者 旅行博主 旅居 背包客 周游世界 | travel, traveling, travelling, backpacking, traveler, globetrotting, travelling the world, traveller
  自驾游 : 公路旅行 自驾 | road trips, self-driving tour
    房车旅行 : 房车 房车露营 | RV travel, motorhome
    越野 : 越野车 | off-roading, off-road driving
  穷游 | budget travel
  城市漫步 : Citywalk 城市漫游 逛街探索 | city walks, city walk, urban walking
  数字游民 : 数位游牧 数位游牧民族 | digital nomad, digital nomadism
宠物 : 养宠 铲屎官 养宠物 | pets, pet, pet owner, animals
  养猫 : 猫咪 撸猫 猫奴 喵星人 | cats, ~cat, cat lover, cat owner
  养狗 : 狗狗 养犬 汪星人 | dogs, ~dog, dog lover, dog owner
    遛狗 | dog walking
    训犬 : 训犬师 | dog training
  水族 : 养鱼 观赏鱼 | aquarium, fishkeeping
  爬宠 : 异宠 | reptiles, exotic pets
  观鸟 : 鸟类 | birdwatching, birding, birds
园艺 : 种花 养花 多肉 多肉植物 阳台种菜 种菜 养植物 盆栽 | gardening, succulents, growing flowers, gardener, growing plants, ~garden
手工 : 手作 手工艺 DIY 手工制作 手作人 手工达人 | handicraft, handmade, handcraft, crafting, crafts making, arts and crafts
  编织 : 钩针 针织毛线 毛线 钩织 | knitting, crochet
  刺绣 : 十字绣 苏绣 绣花 | embroidery, cross-stitch
  陶艺 : 拉坯 陶艺师 陶瓷艺术 | pottery, ceramic art, potter
  缝纫 : 裁缝 做衣服 | sewing, tailoring, tailor, dressmaking
  皮艺 : 手工皮具 皮雕 | leathercraft, leather craft
  扎染 : 蓝染 | tie-dye, tie dye
  漆艺 : 大漆 | lacquer art
  剪纸 | paper cutting
  折纸 | origami
  香薰 : 芳香疗法 精油 | aromatherapy, essential oils
  香水 : 调香 | perfume, fragrance, perfumery
  香道 | incense, incense ceremony
  手账 : 手帐 | journaling, bullet journal, scrapbooking
  日记 : 写日记 | diary, keeping a diary
  手工皂 | soap making
  蜡烛制作 : 香薰蜡烛 | candle making
  风筝 : 放风筝 | kites, kite flying
非遗 : 非物质文化遗产 非遗传承人 非遗文化 | intangible cultural heritage, traditional crafts
收藏 : 收藏家 玩收藏 | ~collecting, ~collector, collectibles
  古玩 : 古董 文玩 | antiques
  集邮 : 邮票 | stamp collecting, philately
  钱币收藏 : 钱币 | coin collecting, numismatics
  黑胶唱片 : 黑胶 唱片 | vinyl records, ~vinyl
  发烧音响 : 音响 | hi-fi, audiophile
时尚 : 时装 时尚行业 | fashion, fashion industry
  穿搭 : 服装搭配 穿衣搭配 | ~outfits, ~styling, personal styling, fashion stylist
  形象设计 : 形象管理 形象顾问 | image consultant, image consulting, personal image
  汉服 : 传统服饰 | hanfu, traditional Chinese clothing
  旗袍 | qipao, cheongsam
  纹身 : 刺青 纹身师 | tattoo, tattoo artist, tattoos
  球鞋 : 潮鞋 | sneakers
  潮牌 : ~潮流 | streetwear
玄学 : 玄学爱好 | divination, mysticism
  占星 : 星座 占星师 星盘 占星学 | astrology, astrologer, horoscopes, zodiac
  塔罗 : 塔罗牌 塔罗师 塔罗占卜 | tarot, tarot reading, tarot cards
  风水 : 风水师 堪舆 | feng shui
  命理 : 八字 算命 紫微斗数 命理师 | fortune telling, Bazi, fortune-telling
  MBTI < 心理学 : 十六型人格 人格测试 | personality types, Myers-Briggs
  九型人格 < 心理学 | enneagram
个人成长 : 自我成长 自我提升 ~成长 自我认知 个人发展 | personal growth, self-improvement, personal development, self improvement, self-development
  灵修 : 身心灵 灵性 灵性成长 | spirituality, spiritual growth, mind-body-spirit
  早起 : 早起打卡 ~打卡 习惯养成 | early rising, habit building, ~habits
  极简主义 : 断舍离 极简生活 | minimalism, decluttering, minimalist lifestyle
  整理收纳 : 收纳 整理师 收纳师 | home organizing, tidying, professional organizer, organizing at home
  副业 : 斜杠青年 斜杠 副业赚钱 | side hustle, slash career, side job
  兼职 : 兼差 | part-time job, part-time work, part-time
  学外语 : 语言学习 学英语 语言交换 英语角 外语学习 | learning languages, language learning, language exchange, English corner, foreign language learning
带娃 : 宝妈 奶爸 宝爸 二胎 二宝妈 三胎 二胎妈妈 新手妈妈 职场妈妈 双胞胎妈妈 | raising kids, ~mom, ~dad, childrearing
全职妈妈 : 全职太太 家庭主妇 全职主妇 | stay-at-home mom, stay-at-home parent, full-time mother, housewife, homemaker
家长 : 学生家长 | parents, ~parent
孕产 : 怀孕 孕期 月子 产后 产后恢复 月子中心 孕妈 | pregnancy, postpartum, postnatal care, prenatal care, maternity
母婴 : 婴幼儿 母婴用品 婴童 母婴行业 母婴护理 | maternal and infant products, baby products, mother and baby, baby care
婚姻家庭 : 婚姻 家庭关系 家庭生活 | ~marriage, family life, marriage and family, family relationships
退休 : 退休生活 退休人员 退休老人 | retirement, ~retired, retiree, senior life
社交 : 交朋友 认识新朋友 聚会 | socializing, making friends, meeting new people, socialising, meetups
人脉拓展 : 拓展人脉 商务社交 | networking, professional networking, business networking
追剧 : 看剧 电视剧 | TV series, TV dramas, watching TV shows, TV shows
  美剧 | American TV series
  韩剧 | Korean dramas, K-drama
  日剧 | Japanese dramas
追星 : 饭圈 | fandom, ~idols
购物 : 逛街 买买买 羊毛党 | ~shopping
数码科技 : 数码爱好 数码控 数码评测 数码博主 科技爱好者 极客 | tech gadgets, tech enthusiast, gadget reviews, ~geek, geeks
无线电 : 业余无线电 火腿族 | amateur radio, ham radio
天文摄影 : 星空摄影 | astrophotography
军事迷 : 军迷 | military enthusiast, military history
铁道迷 : 火车迷 | railway enthusiast, trainspotting
车友 : 汽车爱好者 改装车 汽车文化 玩车 | car enthusiast, car culture, car modification
`
