// Media, writing, film, music, the arts.

export const mediaAndArtsTable = `
= industry
媒体 : 传媒 媒体行业 媒体人 传媒行业 媒体从业者 新闻媒体 传媒人 | ~media, media industry, media professional, media business
  新闻 : 记者 新闻记者 新闻业 新闻工作者 新闻采编 采编 新闻学 调查记者 | journalism, journalist, reporter, ~news, news reporting, ~correspondent
  采访 : 人物采访 人物访谈 | interviews with people, interviewing people
  自媒体 : 自媒体人 自媒体运营 | self-media, we-media
    内容创作 : 内容创作者 创作者 内容创业 | content creation, content creator, creator economy, ~creator
    博主 : UP主 短视频博主 | blogger, vlogger, YouTuber
    网红 : 达人 KOL 意见领袖 | influencer, key opinion leader, internet celebrity
  短视频创作 : 短视频拍摄 拍短视频 Vlog 视频博主 短视频制作 拍vlog | short video creation, vlogging, short video production
  小红书 : 小红书博主 | Xiaohongshu, RedNote, Little Red Book
  播客 : 播客主播 播客主 播客制作 | podcast, podcasting, podcaster, podcast host
  主播 : 网络主播 直播主 实况主 游戏主播 | streamer, livestreamer, live streamer
  主持 : 主持人 司仪 节目主持 婚礼主持 活动主持 | host of shows, emcee, ~presenter, ~MC, TV host, event host, master of ceremonies
  出版 : 出版社 图书出版 出版行业 出版人 图书 图书策划 出书 | publishing, publisher, book publishing, publishing industry, publishing house
  广播 : 电台 电台主播 广播电台 广播电视 | radio, broadcasting, radio host
  电视 : 电视台 电视节目 综艺 综艺节目 节目制作 编导 电视编导 | television, TV production, variety shows, ~TV, TV producer, television production
  MCN : MCN机构 网红孵化 达人孵化 红人孵化 | multi-channel network, influencer agency
  广告公司 : 广告业 广告行业 广告人 4A 4A广告 | advertising agency, advertising industry, ad agency, creative agency
  有声书 : 有声读物 有声演播 有声主播 | audiobooks, audiobook narration
  朗诵 : 朗读 | recitation, reading aloud
  配音 : 配音员 配音演员 声优 商业配音 | voice acting, voice-over, voice actor, dubbing, voiceover
= skill
写作 : 作家 写文章 撰稿 撰稿人 写手 作者 创作 自由撰稿人 文字工作 写书 文字创作 ~投稿 | writing, writer, author, creative writing, freelance writer, freelance writing
  小说 : 小说家 写小说 小说创作 网文 网络文学 网络小说 网文作者 | novels, fiction, novelist, fiction writing, web novels, web fiction, novel writing
  诗歌 : 诗人 写诗 诗词 古诗词 现代诗 | poetry, poet, poems, classical Chinese poetry
  编剧 : 剧本 剧本创作 剧作家 剧本写作 影视编剧 | screenwriting, screenwriter, scriptwriter, playwright, scriptwriting
  散文 : 随笔 非虚构写作 非虚构 | essays, nonfiction writing, non-fiction, nonfiction
  博客 : 写博客 部落格 | blog, blogging, blogs
  书评 | book reviews
  影评 | film criticism, film reviews, movie reviews
  速记 : 会议记录 | shorthand, stenography, meeting minutes
= skill
摄影 : 摄影师 拍照 拍摄 人像摄影 商业摄影 照相 摄影爱好者 人像 摄影爱好 玩摄影 产品摄影
  | photography, photographer, photo shooting, portrait photography, commercial photography, taking photos
  婚礼摄影 : 婚纱摄影 婚纱照 婚礼跟拍 | wedding photography, wedding photographer
  儿童摄影 : 亲子摄影 | children's photography, family photography
  风光摄影 : 风景摄影 | landscape photography, nature photography
  街头摄影 : 街拍 扫街 | street photography
  胶片摄影 : 胶片 胶片相机 | film photography, film cameras, analog photography
  航拍 : 航拍摄影 航拍师 | aerial photography, aerial filming
视频制作 : 视频 视频拍摄 影片制作 摄像 摄像师 拍视频 影视制作 影像制作 宣传片 视频策划
  | video production, videography, videographer, video shooting, video making, filming, corporate video
  视频剪辑 : 剪辑 剪辑师 影片剪辑 剪视频 视频后期 后期剪辑 影视后期 视频编辑 后期制作 ~后期 剪片 | video editing, video editor, film editing, post-production, post production, film editor
    Premiere : Adobe_Premiere PR剪辑 | Premiere Pro, Adobe Premiere
    剪映 | CapCut
    Final Cut Pro | Final Cut, FCPX
    达芬奇调色 : 调色 调色师 达芬奇 | DaVinci Resolve, color grading, colorist
  影视特效 : 特效 视觉特效 特效师 特效制作 特效合成 | VFX, visual effects, special effects
影视 : 影视行业 影视圈 影视传媒 | film and television, film and TV
  电影 : 电影人 电影制作 电影行业 拍电影 | film, movies, cinema, film industry, filmmaking, filmmaker, film production
    看电影 : 影迷 观影 | watching movies, movie lover, film lover
  导演 : 电影导演 影视导演 执行导演 | film director, movie director, film directing
  制片 : 制片人 影视制片 电影制片 | film producer, ~producer, film producing
  演员 : 表演 影视表演 群演 演戏 | actor, ~acting, actress, ~performing, performer
  纪录片 : 纪录片导演 纪实影像 | documentary, documentaries, documentary filmmaker, documentary film, documentary filmmaking
  短片 : 微电影 | short films, short film
  短剧 : 微短剧 竖屏短剧 网剧 | short dramas, micro dramas, mini-dramas, web drama
  经纪人 : 艺人经纪 明星经纪 艺人管理 | talent agent, talent management, artist management, entertainment agent
  动画 : 动画师 动画制作 动画片 二维动画 动画导演 | animation, animator, 2D animation, animated film
  动漫 : 二次元 日漫 番剧 看动漫 ACG 看番 | anime, ACG culture, manga and anime
    漫画 : 漫画家 画漫画 漫画创作 条漫 | comics, manga, comic artist, cartoonist, comic
    角色扮演 : coser | cosplay, cosplayer
    手办 | figurines, anime figures
    模型 : 模型玩具 ~模型 | model kits, scale models
      高达 : ~高达 | ~Gundam
音乐 : 音乐人 独立音乐人 音乐家 乐手 听音乐 听歌 玩音乐 音乐行业 | music, musician, independent musician, music industry, listening to music
  作曲 : 编曲 音乐制作 音乐制作人 作曲家 词曲创作 写歌 配乐 原创音乐 作词
    | music composition, composer, songwriting, music production, music producer, songwriter, composing, arranging music
  声乐 : 唱歌 歌手 声乐老师 歌唱 合唱 K歌 合唱团 唱K 美声 | singing, singer, vocal music, choir, vocals, karaoke, chorus, vocalist
  钢琴 : 弹钢琴 钢琴老师 钢琴家 钢琴教学 | piano, pianist, piano teacher, playing piano, piano teaching
  吉他 : 弹吉他 吉他手 吉他老师 民谣吉他 | guitar, guitarist, playing guitar, guitar teacher
  小提琴 : 小提琴手 小提琴老师 拉小提琴 | violin, violinist
  大提琴 | cello, cellist
  架子鼓 : 打鼓 鼓手 爵士鼓 | drums, drummer, drum kit
  古筝 : 弹古筝 古筝老师 | guzheng
  古琴 : 弹古琴 琴箫 | guqin
  民族音乐 : 民乐 民族乐器 ~国乐 中国传统音乐 | Chinese traditional music, Chinese folk instruments, traditional Chinese music
    二胡 | erhu
    琵琶 | pipa
    笛子 : 竹笛 | bamboo flute, dizi
  萨克斯 | saxophone, sax
  口琴 | harmonica
  手风琴 | accordion
  尤克里里 : 乌克丽丽 | ukulele
  乐队 : 组乐队 玩乐队 | ~band, rock band, music band
  古典音乐 : 交响乐 西洋古典音乐 | classical music, symphony, orchestra
  摇滚 : 摇滚乐 | rock music, rock and roll, rock 'n' roll
    朋克 | punk rock
  爵士 : 爵士乐 | jazz, jazz music
  民谣 : 民歌 | folk music, folk songs
  说唱 : 嘻哈 饶舌 Rap | hip-hop, hip hop, rapper, rapping, ~rap
  电子音乐 : 电音 | electronic music, EDM music
  打碟 : DJ | DJing, disc jockey
  录音 : 混音 录音师 音响师 调音 录音棚 | sound recording, audio engineering, mixing and mastering, sound engineer, audio engineer, recording studio
  演出 : 演唱会 现场演出 音乐节 演艺 演出经纪 Livehouse 文艺演出 | live shows, concerts, live performance, music festival, concert, live music
  乐器 : 器乐 乐器演奏 | musical instruments, musical instrument, instruments of music
= skill
艺术 : 艺术家 当代艺术 艺术创作 美术 纯艺术 美术生 | art, artist, contemporary art, fine arts, fine art, ~arts, visual arts
  绘画 : 画画 画家 画师 绘画艺术 美术绘画 | painting, drawing, painter, painting and drawing
    油画 : 画油画 | oil painting
    国画 : 中国画 水墨画 工笔画 山水画 水墨 | Chinese painting, ink painting, Chinese ink painting, traditional Chinese painting
    水彩 : 水彩画 | watercolor, watercolour, watercolor painting
    素描 : 速写 写生 | sketching, pencil drawing
    版画 : 木刻 | printmaking, woodcut
  书法 : 书法家 毛笔字 硬笔书法 练字 写字 书法老师 篆刻 | calligraphy, calligrapher, Chinese calligraphy, handwriting, penmanship
  雕塑 : 雕刻 雕塑家 木雕 石雕 | sculpture, sculptor, ~carving, wood carving
  装置艺术 : 新媒体艺术 数字艺术 互动装置 数位艺术 | installation art, new media art, digital art, interactive art
  策展 : 策展人 展览策划 | curator, curating, art curation, curation, exhibition curating, museum curator
  画廊 | art gallery
  艺术品收藏 : 艺术品投资 艺术收藏 | art collection, art collecting, art collector
  艺术品市场 : 艺术市场 艺术品 | art market, art dealer
  拍卖 : 艺术品拍卖 | auctions, auction
  看展 : 逛展 美术馆 看展览 逛美术馆 | visiting exhibitions, art museums, art exhibitions, art museum
  街头艺术 : 涂鸦 | street art, graffiti
  艺术管理 | arts management, arts administration
舞蹈 : 跳舞 舞者 舞蹈老师 舞蹈教学 舞蹈演员 | dance, dancing, dancer, dance teacher, dance teaching
  街舞 : 嘻哈舞 breaking | street dance, hip-hop dance, breakdance, breakdancing
  芭蕾 : 芭蕾舞 | ballet, ballet dancer
  拉丁舞 : 国标舞 ~国标 萨尔萨 | Latin dance, ballroom dancing, ~salsa, salsa dancing
  民族舞 : 古典舞 中国舞 | Chinese dance, folk dance, classical Chinese dance
  爵士舞 : 现代舞 | jazz dance, modern dance, contemporary dance
  广场舞 | square dance, square dancing
  探戈 | tango
  肚皮舞 | belly dance
戏剧 : 话剧 舞台剧 戏剧表演 剧场 剧团 戏剧教育 看话剧 | theater, theatre, drama, stage plays, stage play, theatre arts
  戏曲 : 传统戏曲 | Chinese opera, traditional opera
    京剧 : 京剧票友 | Peking opera, Beijing opera
    昆曲 | Kunqu
    越剧 | Yue opera, Shaoxing opera
    粤剧 | Cantonese opera
    黄梅戏 | Huangmei opera
  歌剧 : 看歌剧 | opera
  音乐剧 : 看音乐剧 | ~musicals, musical theatre, musical theater, ~musical
  相声 | crosstalk, xiangsheng
  评书 : 说书 | pingshu, traditional storytelling
  脱口秀 : 单口喜剧 脱口秀演员 | stand-up comedy, stand-up comedian, standup comedy
  喜剧 | comedy, comedian
  即兴戏剧 : 即兴表演 即兴喜剧 | improv, improvisational theatre, improv comedy, ~improvisation
  魔术 : 魔术师 变魔术 | magic tricks, magician, ~magic
  杂技 : 马戏 | acrobatics, ~circus
  模特 < 时尚 : 平面模特 服装模特 走秀 | modeling for fashion, fashion model, modelling for fashion
讲故事 : 故事力 叙事 故事创作 | storytelling, ~narrative, storyteller
`
