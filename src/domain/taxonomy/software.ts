// Software: its crafts, languages and tools.

export const softwareTable = `
= skill
软件开发 : 软件* 编程 写代码 写程序 程序设计 程序开发 码农 程序员 程序猿 程序媛 开发人员 软体开发 软体工程师 程式设计 程式设计师 攻城狮 敲代码
  | software*, coding, programming, programmer, software developer, coder
  前端开发 : 前端* web前端* 前端工程 前端页面 网页开发 网页前端 切图仔 切图 | frontend*, front-end*, front-end web development, frontend web developer, web frontend, ~FE
    HTML : HTML5 H5开发 H5页面 | HTML 5, ~H5
    CSS : 层叠样式表 样式表 | CSS3, cascading style sheets
    JavaScript : JS开发 | ECMAScript, java script, ES6, ~JS
      TypeScript : TS开发 | ~TS
      Node.js : Node开发 | Node*, NodeJS*, Node.js*
    React : React* React前端 | React*, ReactJS*, React.js*
    Vue : Vue* Vue前端 | Vue.js*, VueJS*, Vue*, Vue 3
    Angular : Angular* | AngularJS, Angular*
    Svelte | SvelteKit
    Next.js | NextJS
    Webpack : 前端工程化 前端构建 | frontend build tooling
    WebGL : 网页三维 | web 3D
      Three.js | ThreeJS
    WebAssembly | WASM
  后端开发 : 后端* 后台开发 后台工程师 服务端* 服务器端开发 服务器开发 伺服器端开发 | backend*, back-end*, server-side*, server development
    Spring : Spring框架 SpringBoot SpringCloud | Spring Boot, Spring Cloud, Spring Framework, Spring MVC, ~Spring
    Django | Django*
    Flask | Flask*, ~Flask
    FastAPI
    Laravel | Laravel*
    Ruby on Rails | ~Rails, RoR, Rails developer
    微服务 : 微服务架构 | microservices, microservice, microservice architecture
    API设计 : 接口设计 接口开发 API开发 | API design, API development, REST API, RESTful API
    GraphQL
    RPC : RPC框架 远程过程调用 | remote procedure call
      gRPC
    高并发 : 高并发系统 | high concurrency, high-traffic systems
    分布式系统 : 分布式 分布式架构 分布式计算 分布式开发 | distributed systems, distributed computing, distributed system
    消息队列 : 消息中间件 | message queue, message broker, message-oriented middleware
      Kafka | Apache Kafka
      RabbitMQ
      RocketMQ
    支付系统 : 支付开发 支付网关 | payment systems, payment gateway, payment integration
  全栈开发 : 全栈* | full-stack*, full-stack web development, full stack
  移动开发 : 移动端* 移动应用开发 手机应用开发 客户端* App开发 App工程师 手机开发 App研发 移动互联网开发
    | mobile development, mobile app development, mobile developer, mobile engineer, mobile app*, app development, app developer
    iOS开发 : iOS* 苹果开发 苹果应用开发 | iOS*, iPhone development, iPhone app development, iOS app development
      Swift : Swift语言 | Swift*, SwiftUI, ~Swift
      Objective-C : OC语言 | ObjC
    Android开发 : 安卓* Android* 安卓应用开发 | Android*, Android app development
      Kotlin : Kotlin语言 | Kotlin*
    Flutter : Flutter* | Flutter*
    React Native : RN开发 React_Native开发 | React Native*
    鸿蒙开发 : 鸿蒙* 鸿蒙系统 HarmonyOS开发 | HarmonyOS, HarmonyOS development, OpenHarmony
    小程序开发 : 小程序* 微信小程序* 微信小程序 支付宝小程序 | mini program*, WeChat mini program*, WeChat mini app, mini app development, mini-program
    跨平台开发 : 跨端开发 | cross-platform development, cross-platform app development
  桌面开发 : 桌面应用开发 桌面软件开发 | desktop development, desktop application development, desktop software
    Electron | ~Electron
    Qt : Qt开发 Qt编程 | Qt developer, Qt development, ~Qt
  爬虫 : 网络爬虫 爬虫* 数据采集 网页抓取 | web scraping, web crawler, ~crawler, scraping, web crawling
  编程语言 : 程序语言 程式语言 | programming languages, programming language
    Java : Java* Java后端 JAVA后台开发 Java语言 | Java*, Java backend
    Python : Python* Python语言 Python后端 蟒蛇语言 | Python*, Python scripting
    Go : Go语言* Golang* Go开发 Go工程师 Go后端 | Golang*, Go language, Go developer, Go programming, Go engineer, ~Go
    C++ : C++* C加加 | C++*, CPP, C plus plus
    C语言 : C语言* C编程 | C language, C programming, C programmer, ~C
    C# : C#* CSharp | C#*, C Sharp
      .NET : .NET* dotnet | .NET*, dotNET, ASP.NET, ~NET
    Rust : Rust* Rust语言 | Rust*, rustlang
    PHP : PHP* | PHP*
    Ruby : Ruby语言 Ruby* | Ruby*, ~Ruby
    Scala : Scala语言
    Perl : Perl语言 | ~Perl
    Lua : Lua语言 Lua脚本
    函数式编程 : 函数式程序设计 | functional programming
      Haskell
      Erlang
      Elixir | ~Elixir
      Clojure
    Julia : Julia语言 | Julia programming language, ~Julia
    R语言 : R编程 | R programming, R language, RStudio, ~R
    MATLAB : Matlab编程
      Simulink
    Fortran
    COBOL
    汇编语言 : 汇编 | assembly language, ~assembler
    SQL : SQL语言 SQL查询 写SQL | structured query language, SQL queries
    Shell脚本 : Shell编程 Bash脚本 | shell scripting, bash scripting, ~Bash
    VBA : Excel宏 | Excel macros, Visual Basic
    智能合约 : 智能合约开发 智慧合约 合约开发 | smart contracts, smart contract development, smart contract
      Solidity
    低代码 : 低代码开发 零代码 无代码 低程式码 | low-code, no-code, low-code development
  游戏开发 : 游戏程序 游戏开发工程师 游戏工程师 游戏程序员 游戏研发 游戏程序开发 手游开发 游戏制作 游戏开发者
    | game development, game developer, game programming, game programmer, game dev, gamedev, game engineer
    Unity : Unity3D* Unity* U3D开发 | Unity3D, Unity*, ~Unity
    虚幻引擎 : 虚幻开发 UE4 UE5 虚幻4 虚幻5 | Unreal Engine, ~Unreal, Unreal developer, UE5 development
    Cocos : Cocos2d CocosCreator | Cocos Creator
    游戏引擎 : 游戏引擎开发 | game engine, game engine development
    图形学 : 计算机图形学 图形渲染 渲染引擎 图形引擎 图形开发 电脑图学 图形程序员 | computer graphics, ~rendering, graphics programming, graphics engineer, rendering engineer
  软件测试 : 测试工程师 测试开发 测开 自动化测试 性能测试 软体测试 QA工程师 测试人员 功能测试 软件测试工程师
    | software testing, test engineer, QA engineer, test automation, automated testing, SDET, software tester, software quality assurance, ~QA
  软件架构 : 架构师 系统架构 架构设计 系统架构师 软件架构师 技术架构 系统架构设计 后端架构 软体架构
    | software architecture, software architect, system architecture, system design, systems architect, system architect
  技术管理 : 技术团队管理 研发管理 技术负责人 技术经理 研发经理 技术主管 研发总监 技术总监
    | engineering management, engineering manager, tech lead, technical lead, R&D management, head of engineering
  敏捷开发 : 敏捷 Scrum 敏捷教练 敏捷项目管理 | ~agile, agile development, agile coach, scrum master, agile software development
  开源 : 开源软件 开源项目 开源社区 开源贡献者 开源运营 | open source, open source software, OSS, open-source community, open source contributor
  版本控制 : 版本管理 | version control, source control
    Git
    GitHub
    GitLab
  逆向工程 : ~逆向 逆向分析 软件逆向 | reverse engineering
  编译器 : 编译原理 编译器开发 编译技术 | compilers, compiler, compiler design, compiler engineer
    LLVM
  操作系统 : 操作系统内核 内核开发 Linux内核 作业系统 系统编程 | operating systems, operating system, kernel development, Linux kernel, systems programming, ~OS
  Linux : Linux系统 Linux运维 | GNU/Linux, Linux administration
  音视频开发 : 音视频* 流媒体 音视频技术 | audio and video development, streaming media, video streaming, real-time audio and video
    FFmpeg
    WebRTC
    视频编解码 : 视频编码 编解码 | video codec, video codecs, video coding
  搜索引擎 : 搜索引擎开发 搜索技术 全文检索 搜索工程师 | search engine, search engineering, search engineer, full-text search
    Elasticsearch | Elastic Search
  网站建设 : 建站 网站开发 网站制作 做网站 网站搭建 网页制作 企业建站 架站
    | website building, website development, web development, web developer, web development services, building websites
  WordPress : WP建站 | WordPress development
  独立开发 : 独立开发者 个人开发者 独立应用 | indie hacker, indie developer, indie hacking, indie development, solo developer
  音频开发 : 音频处理 音频算法 声学算法 | audio processing, audio programming, audio signal processing
  数字孪生 : 数字双胞胎 数位孪生 | digital twin
  GIS : 地理信息系统 地理资讯系统 GIS* | geographic information system, geospatial, geographic information systems
    ArcGIS
  RPA : 流程自动化 机器人流程自动化 办公自动化 | robotic process automation, process automation, office automation
  Excel < 数据分析 : 电子表格 表格处理 Excel函数 数据透视表 | Microsoft Excel, spreadsheets, spreadsheet, pivot tables
`
