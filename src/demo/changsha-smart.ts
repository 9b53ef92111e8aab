import type { DemoOrganisation } from './organisation.ts';

/** 智能制造与电子: machine tools, robots, chips, software. */
export const changshaSmart: readonly DemoOrganisation[] = [
  {
    id: 'lushan-jingji',
    latin: 'Lushan Precision Machinery Co., Ltd.',
    han: '麓山精机有限公司',
    kind: 'single-champion',
    people: [
      {
        name: 'Fang Zhengping 方正平',
        position: '总经理',
        offers: ['数控磨床、曲轴磨床整机制造，装配场地充足'],
        needs: ['寻求高速磨削主轴技术许可，愿意按台付费', 'CBN砂轮长期采购，用于曲轴磨削'],
      },
      {
        name: 'Cao Yue 曹悦',
        position: '售后服务部经理',
        speaks: 'zh:fluent en:working',
        offers: ['覆盖华中六省的机床维修团队，可代理进口机床的售后服务'],
        needs: [
          '希望代理德国五轴加工中心在湖南的销售与服务',
          '厂商租赁方案，让客户分期购买进口机床',
        ],
      },
    ],
  },
  {
    id: 'zhiqing',
    latin: 'Zhiqing Robotics Co., Ltd.',
    han: '智擎机器人有限公司',
    kind: 'little-giant',
    people: [
      {
        name: 'Xu Kaiwen 徐凯文',
        position: '创始人、总经理',
        speaks: 'zh:fluent en:fluent',
        offers: [
          '焊接机器人工作站和柔性装配线集成，交付过一百多个项目',
          '设备数字化改造，含机器人与视觉检测',
        ],
        needs: ['与德国激光器、电池模组线厂商合作，做本地集成和调试'],
      },
      {
        name: 'Long Fei 龙飞',
        position: '项目总监',
        offers: ['二十人的驻场调试队伍，可承接外方设备安装'],
        needs: [
          '求购机器人用伺服电机和PLC控制系统，希望有样机试用',
          '招聘自动化工程师，希望有学校定向培养',
        ],
      },
    ],
  },
  {
    id: 'xinlu',
    latin: 'Xinlu Power Semiconductor Co., Ltd.',
    han: '芯麓功率半导体有限公司',
    kind: 'little-giant',
    people: [
      {
        name: 'Song Yiming 宋一鸣',
        position: '市场副总裁',
        speaks: 'zh:fluent en:fluent',
        reads: 'en',
        offers: ['1200 V silicon carbide MOSFETs and half-bridge modules, AEC-Q101 qualified'],
        needs: [
          'European drive and inverter makers for joint application engineering',
          'Qualification and reliability testing partners in Saxony or Bavaria',
        ],
      },
      {
        name: 'Gao Shan 高珊',
        position: '封装工艺经理',
        offers: ['碳化硅模块封装线，可做小批量定制', '愿意与基板厂共同做热循环可靠性试验'],
        needs: ['采购氮化硅陶瓷基板，寻找稳定的第二供应商'],
      },
      {
        name: 'Ouyang Jie 欧阳杰',
        position: '董事会秘书',
        speaks: 'zh:fluent en:working',
        offers: ['开放新一轮股权融资，欢迎产业投资人尽调'],
        needs: ['考虑在欧洲设研发和测试中心，想了解当地补贴政策'],
      },
    ],
  },
  {
    id: 'mingmou',
    latin: 'Mingmou Vision Technology Co., Ltd.',
    han: '明眸视觉科技有限公司',
    kind: 'startup',
    people: [
      {
        name: 'Wei Ran 魏然',
        position: '首席执行官',
        speaks: 'zh:fluent en:working',
        offers: [
          '工业相机和镜头自主生产，现货供应，交期两周',
          '自研图像检测算法平台，可嵌入德方软件',
        ],
        needs: ['寻求表面缺陷检测算法合作，尤其是小样本学习'],
      },
      {
        name: 'Shi Lei 石磊',
        position: '渠道经理',
        offers: ['在消费电子和锂电行业有三十多家终端客户', '可为德国AI质检软件做渠道代理'],
        needs: ['想认识做机器视觉的德国系统商，互相代理产品'],
      },
    ],
  },
  {
    id: 'xiangmin',
    latin: 'Xiangmin Sensor Co., Ltd.',
    han: '湘敏传感器有限公司',
    kind: 'little-giant',
    people: [
      {
        name: 'Guo Jidong 郭继东',
        position: '总经理',
        offers: ['MEMS压力芯片和溅射薄膜敏感元件，可替代进口'],
        needs: ['对接德国传感器整机厂，成为其芯片供应商', '想把传感器卖到德国起重机械市场，找渠道'],
      },
      {
        name: 'Yi Mengjie 易梦洁',
        position: '研发工程师',
        speaks: 'zh:fluent en:working',
        offers: ['Calibration lab for pressure sensors up to 200 MPa'],
        needs: ['Training in functional safety for our development team'],
      },
    ],
  },
  {
    id: 'tianji',
    latin: 'Tianji Navigation Technology Co., Ltd.',
    han: '天玑导航科技有限公司',
    kind: 'little-giant',
    people: [
      {
        name: 'Qin Feng 秦峰',
        position: '副总裁',
        offers: ['北斗高精度定位终端，用于农机自动驾驶和工程机械引导'],
        needs: ['希望与欧洲精准农业软件企业做数据对接', '认识做变量施肥的农业科技公司'],
      },
      {
        name: 'Bai He 白荷',
        position: '国际业务经理',
        speaks: 'zh:fluent en:fluent',
        offers: ['GNSS receivers that combine BeiDou and Galileo, private label possible'],
        needs: ['Type approval and radio testing for the European market'],
      },
    ],
  },
  {
    id: 'shulu',
    latin: 'Shulu Industrial Software Co., Ltd.',
    han: '数麓工业软件有限公司',
    kind: 'startup',
    people: [
      {
        name: 'Pan Junjie 潘俊杰',
        position: '技术总监',
        speaks: 'zh:fluent en:working',
        offers: ['本地实施团队八十人，可承接MES部署和二次开发', '数字化工厂咨询，中小企业按月付费'],
        needs: ['想引入成熟的德国MES和高级排产产品，做湖南总代理'],
      },
      {
        name: 'Yuan Ye 袁野',
        position: '联合创始人',
        offers: ['老旧设备联网采集网关，一天装好，不停机'],
        needs: [
          '寻求天使轮之后的风险投资，投后共同开拓海外',
          '与德国自动化厂商互认网关，打通PLC协议',
        ],
      },
    ],
  },
  {
    id: 'ruiyue',
    latin: 'Ruiyue Cemented Carbide Co., Ltd.',
    han: '锐岳硬质合金有限公司',
    kind: 'single-champion',
    people: [
      {
        name: 'Xiao Guangming 肖光明',
        position: '营销总经理',
        offers: ['硬质合金棒材、耐磨零件和碳化钨粉末，从粉末到成品全部自产'],
        needs: ['向德国刀具和磨具企业供应毛坯，接受长协', '欧洲矿山和混凝土设备厂的耐磨件订单'],
      },
      {
        name: 'Ren Hong 任红',
        position: '刀具研究所副所长',
        speaks: 'zh:fluent en:working',
        offers: ['Cutting trials for titanium and hardened steel in our lab'],
        needs: ['采购金刚石砂轮，加工精密刀片', '与高校或德国同行合作研究涂层'],
      },
    ],
  },
];
