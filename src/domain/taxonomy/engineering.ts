// Things that are built: electronics, machines, energy, buildings, vehicles.

export const engineeringTable = `
= skill
电子工程 : ~电子 电子工程师 电子技术 电子信息 电子信息工程 电子科学 | electronics, electronic engineering, electronics engineer, electronic engineer
  硬件开发 : 硬件 硬件工程师 硬件设计 硬体 硬体工程师 硬件研发 智能硬件 智慧硬件 智能硬件开发
    | ~hardware, hardware engineering, hardware engineer, hardware development, smart hardware, hardware design
    嵌入式开发 : 嵌入式 嵌入式工程师 嵌入式软件 嵌入式系统 嵌入式Linux 嵌入式软件工程师 | embedded*, embedded systems, embedded software, embedded system, embedded Linux
    单片机 : 单片机开发 STM32 微控制器 | microcontroller, microcontrollers, MCU
    CAN总线 : 总线通信 | CAN bus
    ESP32
    Arduino
    树莓派 | Raspberry Pi
    驱动开发 : 驱动程序 BSP | device drivers, driver development
    固件开发 : 固件 韧体 韧体工程师 | firmware*, firmware
    PCB设计 : 电路板设计 PCB 电路板 PCB工程师 线路板 | PCB design, printed circuit board, PCB layout
    电路设计 : 模拟电路 数字电路 电路 | circuit design, analog circuits, digital circuits, circuits
    电源设计 : 开关电源 电力电子 电源工程师 | power electronics, power supply design
    实时操作系统 : RTOS开发 | RTOS, real-time operating system
    可穿戴设备 : 智能穿戴 智能手表 | wearables, wearable devices, smart watch
    智能家居 : 全屋智能 智能家电 | smart home, home automation
    创客 : 创客教育 电子制作 | ~maker, maker movement, makerspace
  芯片设计 : 芯片 集成电路 IC设计 集成电路设计 晶片 晶片设计 芯片研发 IC设计工程师 芯片工程师 数字芯片
    | chip design, integrated circuits, IC design, integrated circuit, ~chips, VLSI, chip designer
    FPGA : FPGA开发 FPGA工程师 | FPGA developer, FPGA engineer
    芯片验证 : 数字验证 | chip verification, IC verification, design verification
    Verilog : 硬件描述语言 | VHDL, hardware description language, SystemVerilog
    EDA : 电子设计自动化 | electronic design automation
  半导体 : 半导体行业 半导体工艺 晶圆 封装测试 半导体设备 | semiconductor, semiconductors, semiconductor industry, wafer fabrication
    光刻 | lithography
    功率半导体 : 碳化硅 | power semiconductors, silicon carbide
  传感器 : 感测器 感应器 | sensors, sensor
  通信工程 : 通信 通信工程师 通讯工程 无线通信 电信 移动通信 通信技术 通讯技术 通信行业
    | telecommunications, telecom, communication engineering, wireless communication, wireless communications, telecoms, communications engineering
    蓝牙 | Bluetooth
    WiFi : 无线网络 | Wi-Fi, wireless network
    5G : 5G通信 第五代移动通信 | 5G networks, 5G communication
    射频 : 射频工程师 天线 微波 | RF engineering, radio frequency, antenna, antennas, RF engineer, microwave engineering
    信号处理 : 数字信号处理 讯号处理 | signal processing, digital signal processing, DSP
    光通信 : 光纤通信 光纤 | optical communications, fiber optics, optical communication
    卫星 : 卫星通信 | satellites, satellite communication
      卫星导航 : 北斗 | satellite navigation
    商业航天 | commercial space
  物联网 : 智联网 物联网开发 物联网工程 工业物联网 | internet of things, IoT, IoT engineer, IIoT
  显示技术 : 液晶显示 ~面板 OLED | display technology, ~displays, LCD
自动化 : 自动化控制 工业自动化 自动控制 自动化工程师 工控 控制工程 电气自动化 自动化设备 | automation, industrial automation, control engineering, automation engineer, control systems
  PLC : PLC编程 可编程控制器 | programmable logic controller, PLC programming
  控制理论 : 控制科学 控制算法 | control theory, control algorithms
  电机控制 : 电机 电机驱动 | motor control, electric motors
  智能制造 : 工业4.0 智慧制造 数字化工厂 工业互联网 智能工厂 | smart manufacturing, intelligent manufacturing, industry 4.0, industrial internet, smart factory
  机器人 : 机器人工程师 工业机器人 机器人技术 服务机器人 机器人开发 机器人学 | robotics, robots, robotics engineer, industrial robots
    具身智能 | embodied intelligence, embodied AI
    人形机器人 | humanoid robots
    ROS : 机器人操作系统 | robot operating system
    运动控制 : 路径规划 运动规划 | motion control, motion planning, path planning
  无人机 : 无人机驾驶 | drones, UAV, unmanned aerial vehicles
    无人机飞手 : 飞手 | drone pilot
  低空经济 | low-altitude economy
电气工程 : 电气 电气工程师 电机工程 电力系统 强电 电气设计 | electrical engineering, electrical engineer, power systems
  电工 | electrician
机械工程 : 机械 机械设计 机械工程师 机械制造 结构工程师 机械结构 机械设计师 结构设计工程师 机械自动化 | mechanical engineering, mechanical engineer, mechanical design, machinery, machine design
  数控加工 : CNC加工 数控 机加工 机械加工 CNC编程 机床 数控编程 | CNC machining, CNC, machining, machine tools, numerical control
  模具 : 模具设计 模具制造 冲压 | mold making, ~mould, ~tooling, ~molds, mold design
  注塑 : 注塑成型 塑料模具 | injection molding, injection moulding
  3D打印 : 增材制造 三维打印 | 3D printing, additive manufacturing
  焊接 : 焊工 电焊 | welding, welder
  液压 : 液压传动 | hydraulics
  有限元分析 : CAE仿真 有限元 仿真 结构仿真 仿真工程师 | finite element analysis, FEA, simulation, CAE, computer-aided engineering
  暖通 : 暖通空调 | HVAC
    空调 : 制冷 | air conditioning, refrigeration
  热管理 : 散热 | thermal management
  木工 : 木匠 木作 木艺 | woodworking, carpentry, carpenter, woodworker, wood worker
= industry
汽车 : 汽车行业 汽车工程 车辆工程 整车 汽车工程师 汽车制造 车企 | automotive, automobile, automotive engineering, vehicle engineering, cars, automotive industry, auto industry
  新能源汽车 : 电动汽车 电动车 新能源车 新能源电动车 | electric vehicles, EV, new energy vehicles, electric cars, NEV, electric vehicle
    动力电池 : 锂电池 电池 锂电 电池技术 固态电池 | batteries, lithium batteries, battery, lithium-ion batteries, battery technology
    充电桩 : 充电站 | EV charging, charging stations, charging station
  智能座舱 : 车联网 智能网联汽车 智能汽车 ~车机 | connected cars, smart cockpit, intelligent connected vehicles, connected vehicles
  汽车零部件 : 汽配 汽车配件 汽车零件 | auto parts, automotive parts, car parts
  汽车维修 : 汽修 修车 汽车美容 汽车保养 | car repair, auto repair, car detailing, car maintenance, car mechanic
  汽车销售 : 卖车 4S店 新车销售 | car sales, auto sales, car dealership
  二手车 : 二手车评估 | used cars, second-hand cars
  摩托车 : 摩托 机车 骑摩托 摩旅 ~重机 | motorcycles, motorcycling, motorbike, motorbikes
能源 : 能源行业 能源管理 能源工程 | ~energy, energy industry, energy management, energy sector
  新能源 : 清洁能源 可再生能源 再生能源 新能源行业 | renewable energy, new energy, clean energy, renewables, green energy
    光伏 : 太阳能 光伏发电 太阳能发电 光伏电站 | solar energy, photovoltaic, solar power, ~PV, photovoltaics, solar
    风电 : 风力发电 风能 | wind power, wind energy
    储能 : 储能系统 电化学储能 | energy storage, energy storage systems
    氢能 : 氢能源 燃料电池 | hydrogen energy, hydrogen, fuel cells, fuel cell
    水电 : 水力发电 水利水电 ~水电 | hydropower, hydroelectric power
    生物质能 : 生物质 | biomass, bioenergy, biofuels
  核电 : 核能 核工程 核工业 | nuclear power, nuclear energy, nuclear engineering
  石油 : 石油天然气 油气 石油工程 | oil and gas, petroleum, petroleum engineering, oil & gas
    石化 : 石油化工 | petrochemicals
    天然气 : 燃气 | natural gas
  电力 : 电网 供电 智能电网 电力行业 电力工程 | electric power, power grid, smart grid, power industry, electricity
  煤炭 : 采矿 矿业 矿产 煤矿 采矿工程 矿山 | coal, mining, mining engineering, ~mines
  碳中和 : 双碳 碳交易 碳管理 碳排放 碳达峰 碳资产 低碳 碳减排 节能减排 碳市场 减碳
    | carbon neutrality, carbon trading, carbon management, decarbonization, carbon emissions, net zero, low carbon, low-carbon, carbon market, emissions reduction
  节能 : 节能环保 ~能效 合同能源管理 | energy efficiency, energy saving, energy conservation
建筑工程 : 建筑 建筑业 建筑行业 工程建设 施工 工程施工 建筑施工 建造师 土建 建筑工人 工地 盖房子
  | construction, construction industry, building construction, construction engineering, ~builder, construction engineer
  土木工程 : 土木 土木工程师 | civil engineering, civil engineer
  结构工程 : 结构设计 建筑结构 | structural engineering, structural design, structural engineer
  工程造价 : 造价 造价工程师 预算员 造价师 工程预算 造价员 | cost engineering, quantity surveying, quantity surveyor, construction cost, cost estimation
  工程监理 : 监理 监理工程师 | construction supervision, construction supervisor
  工程管理 : 施工管理 工程项目管理 工程总承包 项目施工管理 | construction management, engineering project management, construction project management, construction manager
  道路桥梁 : 路桥 公路工程 桥梁工程 市政工程 ~市政 | road and bridge engineering, ~bridges, municipal engineering, highway engineering
  岩土工程 : 隧道工程 地基 | geotechnical engineering, tunnel engineering
  水利工程 : 水利 | hydraulic engineering, water conservancy
  给排水 : 给水排水 | water supply and drainage, plumbing, plumber
  消防 : 消防工程 消防安全 | fire protection, fire safety, fire engineering
  装修 : 装潢 家装 装饰工程 装饰装修 房屋装修 硬装 老房翻新 | renovation, home renovation, home improvement, interior decoration works, remodeling, house renovation
  建材 : 建筑材料 装修材料 瓷砖 石材 水泥 | building materials, construction materials, ~tiles, cement
  门窗 : 幕墙 | windows and doors, curtain wall
  照明 : 灯具 灯饰 LED灯 灯光 | lighting, ~lamps, LED lighting
  电梯 | elevators, elevator, ~lifts
轨道交通 : 铁路 高铁 地铁 捷运 城市轨道 | rail transit, railway, high-speed rail, railways, subway, metro
航空 : 民航 航空业 航空运输 航空公司 | aviation, civil aviation, airline
  航空航天 : 航天 航空航天工程 ~火箭 航天工程 | aerospace, aerospace engineering, spaceflight, rockets, space exploration
  飞行员 : 飞机驾驶 ~飞行 | ~pilot, ~flying, aircraft pilot
  空乘 : 空姐 空少 乘务员 | flight attendant, cabin crew, stewardess
船舶 : 造船 船舶工程 轮机 | shipbuilding, naval architecture, ~ships, marine engineering
  船员 : 海员 航海 | ~seafarer, ~sailor
军工 : 国防 国防军工 军事工业 | defense industry, defence, military industry, national defense, national defence
工业工程 : IE工程师 | industrial engineering, industrial engineer
`
