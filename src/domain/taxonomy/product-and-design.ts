// Product, project and design work.

export const productAndDesignTable = `
= skill
产品管理 : 产品经理 产品总监 产品负责人 产品规划 产品助理 产品专员 产品策划 产品设计与管理 产品狗 ~产品
  | product management, product manager, product owner, head of product, ~PM, product lead, product director
  AI产品经理 : AI产品 人工智能产品经理 大模型产品经理 | AI product manager, AI product management, AI product
  B端产品 : B端产品经理 ToB产品 后台产品经理 | B2B product management, B2B product manager
  C端产品 : C端产品经理 ToC产品 | consumer product management, consumer products
  硬件产品经理 : 智能硬件产品经理 硬件产品 | hardware product manager, hardware product management
  数据产品经理 : 数据产品 | data product manager, data products
  增长产品经理 : 增长产品 | growth product manager
  需求分析 : 需求调研 需求管理 | requirements analysis, requirements engineering, requirement analysis
  原型设计 : 产品原型 Axure | prototyping, prototype design, wireframing
  竞品分析 : 竞品调研 竞争对手分析 | competitive analysis, competitor analysis
  产品思维 : 产品方法论 | product thinking
项目管理 : 项目经理 专案管理 专案经理 PMP 项目管理师 项目总监 项目主管 项目管理专业人士 | project management, project manager, program manager, program management, project lead, PMO
用户研究 : 用户调研 用研 用户访谈 使用者研究 用户体验研究 | user research, UX research, user researcher, UX researcher, user interviews
  可用性测试 : 易用性测试 | usability testing, usability
设计 : 设计师 设计总监 创意设计 | design, designer, design director, creative design
  用户体验设计 : 用户体验 交互设计 交互设计师 使用者体验 体验设计 UX设计 UX设计师 UE设计 交互体验 用户体验设计师 人机交互设计 ~交互
    | user experience, UX design, UX designer, interaction design, interaction designer, user experience design, UED, user experience designer, ~UX, ~UE
  UI设计 : 界面设计 UI设计师 用户界面 介面设计 APP设计 移动端设计 用户界面设计 UI界面 UI/UX UX/UI
    | user interface design, UI designer, interface design, UI/UX, UX/UI, user interface, UI/UX design, UI/UX designer, ~UI
    设计系统 : 设计规范 组件库 | design systems, design system
    Figma
    Sketch软件 | ~Sketch
    图标设计 | icon design
  平面设计 : 平面设计师 图文设计 海报设计 排版 排版设计 美工 美编 ~平面 版式设计 做海报 海报 | graphic design, graphic designer, layout design, poster design, typesetting
    Photoshop : 修图 PS修图 图片处理 P图 修图师 | Adobe Photoshop, ~PS, photo editing, retouching, photo retouching, image editing
    Lightroom | Adobe Lightroom
    Illustrator : AI矢量 | Adobe Illustrator
    InDesign | Adobe InDesign
    字体设计 : 字型设计 字体设计师 | type design, typography, font design, typeface design
    包装设计 : 产品包装设计 | packaging design, package design
    PPT设计 : PPT PPT制作 做PPT 演示设计 幻灯片 PPT定制 简报设计 简报制作 PPT美化 | presentation design, PowerPoint, slide design, slides design
    书籍装帧 : 装帧设计 书籍设计 | book design, bookbinding
  品牌设计 : LOGO设计 VI设计 标志设计 视觉识别 商标设计 品牌视觉 企业形象设计 做logo ~VI
    | brand design, logo design, visual identity, brand identity, corporate identity, brand identity design
  视觉设计 : 视觉设计师 视觉传达 视觉传达设计 视觉创意 | visual design, visual designer, visual communication, visual communication design
  动效设计 : 动态设计 动画设计 动态图形 MG动画 UI动效 | motion design, motion graphics, motion designer, animation design
    After Effects : AE特效 AE动画 | Adobe After Effects, ~AE
  三维设计 : 3D设计 3D建模 三维建模 3D建模师 三维动画 3D动画 建模师 立体设计 | 3D design, 3D modeling, 3D modelling, 3D artist, 3D animation, 3D modeler
    Blender | ~Blender
    Cinema 4D : C4D建模 | C4D
    Maya软件 | Autodesk Maya, ~Maya
    3ds Max : 3DMAX 效果图 效果图制作 | 3DS MAX, architectural rendering
    Rhino : 犀牛建模 犀牛软件 | Rhino 3D, ~Rhino
    SketchUp : 草图大师
  工业设计 : 工业设计师 外观设计 产品外观设计 产品设计 产品设计师 工业产品设计 | industrial design, industrial designer, product design, product designer
    CAD : AutoCAD CAD制图 CAD绘图 机械制图 工程制图 | computer-aided design, CAD drafting, engineering drawing
    SolidWorks : 三维制图
    汽车设计 : 汽车造型 | automotive design, car design
    家具设计 : 家具设计师 | furniture design
  服装设计 : 服装设计师 时装设计 服饰设计 时装设计师 | fashion design, fashion designer, clothing design, apparel design
    打版 : 服装打版 制版 版师 | pattern making, patternmaking
    面料设计 : 纺织品设计 图案设计 | textile design, pattern design, fabric design
    鞋包设计 : 鞋履设计 箱包设计 | footwear design, bag design, shoe design
  珠宝设计 : 首饰设计 珠宝设计师 首饰设计师 | jewelry design, jewellery design, jewelry designer
  建筑设计 : 建筑师 建筑设计师 建筑方案设计 注册建筑师 | architectural design, architect, building design
    BIM : 建筑信息模型 BIM工程师 Revit | building information modeling, building information modelling
    绿色建筑 : 节能建筑 被动房 低碳建筑 | green building, sustainable architecture, sustainable building, green architecture
    古建筑 : 古建 古建筑保护 文物建筑 建筑遗产 | historic buildings, architectural heritage, heritage conservation, historic preservation
  室内设计 : 室内设计师 家装设计 装修设计 空间设计 装潢设计 装饰设计 室内装潢 设计装修 | interior design, interior designer, interior decoration, space design, home designer
    软装设计 : 软装 软装搭配 软装设计师 | soft furnishing, home styling, soft decoration
    全屋定制 : 定制家具 定制家居 | custom furniture, whole-house customization, custom home furnishing
    灯光设计 : 照明设计 灯光师 | lighting design, lighting designer
    展陈设计 : 展厅设计 展览设计 会展设计 展示设计 | exhibition design, display design, exhibit design
  景观设计 : 园林设计 风景园林 景观设计师 园林景观 景观建筑 园林 景观规划 | landscape design, landscape architecture, landscape architect, landscape designer
  城市规划 : 城乡规划 规划师 城市设计 都市计划 规划设计 城市规划师 都市规划 | urban planning, urban design, city planning, urban planner, city planner, town planning
  游戏美术 : 游戏原画 原画 原画师 游戏UI 游戏建模 角色设计 场景设计 概念设计 | game art, concept art, concept artist, character design, game artist, concept design
  游戏策划 : 游戏设计 数值策划 关卡设计 游戏设计师 关卡策划 系统策划 游戏制作人 | game design, game designer, level design, game producer
  插画 : 插画师 插画设计 插图 手绘 商业插画 绘本插画 插画家 | illustration, hand drawing, commercial illustration
    儿童插画 : 绘本创作 绘本 图画书 | children's illustration, picture books, picture book, children's book illustration
    板绘 : 数字绘画 数位绘画 Procreate iPad绘画 电脑绘画 | digital painting, digital drawing
  服务设计 : 服务体验设计 | service design
  设计思维 : 设计思考 | design thinking
  色彩搭配 : 配色 色彩设计 色彩学 | color matching, ~colour, color theory, color design
  文创 : 文创设计 文创产品设计 文创产品 文化创意 文化创意产品 | cultural and creative products, cultural creative, creative merchandise
  表情包设计 : 表情包 | sticker design, emoji design
  信息图 : 信息设计 | infographics, information design
  人机交互 : 人机互动 人因工程 人机工程 人体工程学 | human-computer interaction, HCI, human factors, ergonomics
  无障碍设计 : 信息无障碍 无障碍 通用设计 | accessibility, inclusive design, accessible design, universal design
  参数化设计 | parametric design, computational design
  Grasshopper
  舞美设计 : 舞台设计 舞台美术 | stage design, set design
  花艺设计 : 花艺 花艺师 插花 花道 花店花艺 | floral design, florist, flower arrangement, ikebana
  图书编辑 < 出版 : 出版编辑 策划编辑 编辑出版 责任编辑 文字编辑 | book editing, book editor, editing, copy editor, editor
`
