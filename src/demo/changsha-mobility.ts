import type { DemoOrganisation } from './organisation.ts';

/** 汽车、电池与新材料: cars, batteries, new materials. */
export const changshaMobility: readonly DemoOrganisation[] = [
  {
    id: 'xiangchi',
    latin: 'Xiangchi New Energy Vehicle Co., Ltd.',
    han: '湘驰新能源汽车有限公司',
    kind: 'industry-leader',
    people: [
      {
        name: 'Lei Zhenhua 雷振华',
        position: '副总裁（供应链）',
        offers: [
          '整车年产四十万辆，面向国际零部件企业开放配套',
          '整车试验资源，可给制动系统供应商做冬季标定',
        ],
        needs: ['线控制动系统和碳陶刹车的量产供应商', '轻量化副车架，最好能在长沙本地生产'],
      },
      {
        name: 'Zhu Li 朱黎',
        position: '欧洲市场总监',
        speaks: 'zh:fluent en:fluent de:basic',
        reads: 'en',
        offers: ['Pilot fleet of electric vans for German logistics companies'],
        needs: [
          'A site in Germany for a delivery and training centre',
          'EU type approval and battery passport support',
        ],
      },
    ],
  },
  {
    id: 'liyue',
    latin: 'Liyue Advanced Materials Co., Ltd.',
    han: '锂岳新材料股份有限公司',
    kind: 'single-champion',
    people: [
      {
        name: 'Hu Mingyuan 胡明远',
        position: '总裁助理、海外销售负责人',
        speaks: 'zh:fluent en:working',
        offers: [
          '高镍三元正极材料及前驱体，碳足迹数据经第三方核查',
          '除三元外，我们也做磷酸铁锂正极材料，可送样',
        ],
        needs: ['与欧洲车企、化工企业签订长期供货协议'],
      },
      {
        name: 'Tian Wen 田汶',
        position: '投资发展部部长',
        offers: ['有意在欧洲合资建厂，我方出技术和团队'],
        needs: ['寻找熟悉德国环评和建厂审批的律师及咨询机构', '寻求欧洲产业投资人共同出资建厂'],
      },
    ],
  },
  {
    id: 'xiangchu',
    latin: 'Xiangchu Energy Storage Co., Ltd.',
    han: '湘储能源科技有限公司',
    kind: 'little-giant',
    people: [
      {
        name: 'Dai Wei 戴伟',
        position: '总经理',
        offers: [
          '工商业储能柜和集装箱式储能系统，液冷，一万次循环',
          '为德国经销商提供贴牌储能系统',
        ],
        needs: ['欧盟电池法规认证和运输测试，越快越好', '电池包自动化装配线，二期扩产用'],
      },
      {
        name: 'Lu Jiaqi 卢佳琪',
        position: 'Product Manager',
        speaks: 'zh:fluent en:fluent',
        reads: 'en',
        offers: ['Second-life packs for peak shaving in factories'],
        needs: ['Battery pack test benches', 'Installers in North Rhine-Westphalia'],
      },
    ],
  },
  {
    id: 'lvxun',
    latin: 'Lvxun Battery Recycling Co., Ltd.',
    han: '绿循电池再生有限公司',
    kind: 'little-giant',
    people: [
      {
        name: 'Kuang Yong 邝勇',
        position: '董事长',
        offers: ['废旧锂电池年处理能力五万吨，可提供中试场地'],
        needs: ['引进正极材料直接修复再生技术，共建示范线', '德国环保设备：回收车间的废气净化'],
      },
      {
        name: 'Su Man 苏蔓',
        position: '原料部经理',
        offers: ['收购黑粉，现款结算，检测结果透明'],
        needs: ['寻求欧洲合规的电池黑粉来源'],
      },
    ],
  },
  {
    id: 'furong',
    latin: 'Furong Electric Drive Co., Ltd.',
    han: '芙蓉电驱动有限公司',
    kind: 'little-giant',
    people: [
      {
        name: 'Zhong Hao 钟浩',
        position: '总工',
        offers: ['IE4、IE5高效永磁电机和配套变频器，功率0.75至315千瓦'],
        needs: [
          '与德国物流输送设备厂配套，希望拿到长期订单',
          '采购高性能磁材和电工钢，愿意共享需求预测',
        ],
      },
      {
        name: 'Fu Yao 付瑶',
        position: '工艺主管',
        offers: ['扁线定子自动化产线可对外代工'],
        needs: ['寻找用于铜线焊接的激光设备，愿做应用示范', '设备融资租赁，预算八百万元'],
      },
    ],
  },
  {
    id: 'xianglv',
    latin: 'Xianglv Light Alloy Co., Ltd.',
    han: '湘铝轻合金有限公司',
    kind: 'industry-leader',
    people: [
      {
        name: 'Ma Dongsheng 马东升',
        position: '压铸事业部总经理',
        offers: ['拥有6800吨一体化压铸岛，承接大型铝合金结构件'],
        needs: ['对接欧洲轻量化设计公司，联合报价主机厂项目', '大型压铸件后处理的激光焊接方案'],
      },
      {
        name: 'Liang Shu 梁舒',
        position: '国际项目经理',
        speaks: 'zh:fluent en:working',
        offers: ['Low-carbon aluminium billets from hydropower, certificate included'],
        needs: ['Crash simulation partners for battery trays'],
      },
    ],
  },
  {
    id: 'tansha',
    latin: 'Tansha Carbon Brake Technology Co., Ltd.',
    han: '碳鲨制动科技有限公司',
    kind: 'single-champion',
    people: [
      {
        name: 'Yan Zhenyu 严振宇',
        position: '创始人',
        speaks: 'zh:fluent en:working',
        offers: [
          '碳陶制动盘，自研短周期沉积工艺，成本降低一半',
          '刹车盘摩擦性能数据，可与主机厂共享',
        ],
        needs: ['希望进入德国制动系统集成商的测试和认证流程'],
      },
      {
        name: 'Nie Xin 聂欣',
        position: '副总经理（资本运营）',
        offers: ['拟三年内上市，现引入战略投资者'],
        needs: ['寻求懂汽车产业的欧洲股权基金'],
      },
    ],
  },
  {
    id: 'qinfeng',
    latin: 'Qinfeng Thermal Management Co., Ltd.',
    han: '沁风热管理有限公司',
    kind: 'little-giant',
    people: [
      {
        name: 'Jia Ning 贾宁',
        position: '销售副总',
        offers: [
          '新能源汽车热泵空调和液冷板，支持R290天然制冷剂',
          '钎焊板式换热器，可供热泵厂家使用',
          '水地源热泵用换热器打样，四周交付',
        ],
        needs: ['认识欧洲热泵整机厂和车企热管理采购', '热泵压缩机控制软件合作'],
      },
      {
        name: 'Duan Ruixue 段瑞雪',
        position: '试验中心主任',
        speaks: 'zh:fluent de:working',
        offers: ['整车环境舱，零下四十度到六十度，可对外服务'],
        needs: ['寻求热泵控制策略方面的德国专家'],
      },
    ],
  },
  {
    id: 'lianmai',
    latin: 'Lianmai Wiring Systems Co., Ltd.',
    han: '联脉线束系统有限公司',
    kind: 'little-giant',
    people: [
      {
        name: 'Hou Jie 侯杰',
        position: '市场部经理',
        speaks: 'zh:fluent en:working',
        offers: [
          '高压线束和充电连接器，车规级，月产能八万套',
          '给充电桩、电驱系统做高压连接方案设计',
        ],
        needs: ['给德国电驱动企业做线束配套', '欧盟市场产品认证咨询'],
      },
      {
        name: 'Meng Fanhua 孟凡华',
        position: '生产副总',
        offers: ['端子压接和线束检测有自动化改造经验，愿交流'],
        needs: ['线束车间数字化排产软件，要能对接现有ERP', '引进德国MES，先上一个车间'],
      },
    ],
  },
  {
    id: 'jingping',
    latin: 'Jingping Display Glass Co., Ltd.',
    han: '晶屏玻璃科技股份有限公司',
    kind: 'industry-leader',
    people: [
      {
        name: 'Wan Jun 万军',
        position: '智能制造总监',
        offers: ['愿意拿出一条盖板玻璃产线做检测试点'],
        needs: ['寻找玻璃表面缺陷AI检测，漏检率要低于万分之一', '工业相机和自动化上下料方案'],
      },
      {
        name: 'Ding Lan 丁岚',
        position: '车载业务总经理',
        speaks: 'zh:fluent en:fluent',
        reads: 'en',
        offers: ['Curved cover glass for car displays, three million pieces a year'],
        needs: [
          'Purchasing contacts at European car makers',
          'Test standards for automotive display glass in Europe',
        ],
      },
    ],
  },
  {
    id: 'moyue',
    latin: 'Moyue Graphite Co., Ltd.',
    han: '墨岳石墨新材料有限公司',
    kind: 'little-giant',
    people: [
      {
        name: 'Ye Qing 叶青',
        position: '总经理',
        offers: [
          '石墨双极板和高纯石墨件，供电解槽和燃料电池使用',
          '负极材料可按客户要求出具碳足迹报告',
        ],
        needs: ['找欧洲氢能设备厂合作开发薄型双极板', '寻求海外氢能基金投资'],
      },
      {
        name: 'Shao Bing 邵冰',
        position: '技术员兼翻译',
        speaks: 'zh:fluent de:fluent',
        reads: 'zh',
        offers: ['人造石墨负极材料，粒径可定制'],
        needs: ['寻求石墨化炉余热回收方案，大型热泵也可以考虑', '德国化工集团负极材料采购窗口'],
      },
    ],
  },
  {
    id: 'xiangci',
    latin: 'Xiangci Magnetics Co., Ltd.',
    han: '湘磁材料有限公司',
    kind: 'single-champion',
    people: [
      {
        name: 'Ai Guohua 艾国华',
        position: '销售部长',
        offers: ['烧结钕铁硼磁钢，低重稀土配方，来源可追溯', '电机磁钢一体化组件，可做胶接和充磁'],
        needs: ['开发欧洲电机和伺服客户，最好直接对接采购'],
      },
      {
        name: 'Jin Peipei 金佩佩',
        position: '合规经理',
        speaks: 'zh:fluent en:working',
        offers: ['Full documentation for rare earth export licences'],
        needs: ['想咨询德国供应链法对中国供应商的要求'],
      },
    ],
  },
  {
    id: 'caiyue',
    latin: 'Caiyue Coatings Co., Ltd.',
    han: '彩岳涂料有限公司',
    kind: 'little-giant',
    people: [
      {
        name: 'Qiu Hongmei 邱红梅',
        position: '董事长',
        offers: ['工业涂料代工，年产能三万吨，手续齐全、可随时扩产'],
        needs: ['引进水性工程机械涂料的树脂技术，接受许可方式'],
      },
      {
        name: 'Zou Kai 邹凯',
        position: '研发经理',
        offers: ['烟花包装和玩具用环保油墨'],
        needs: ['寻求涂装车间VOC治理设备，要有同行业案例', '与德国高校合作开发水性树脂'],
      },
    ],
  },
  {
    id: 'cixin',
    latin: 'Cixin Ceramic Materials Co., Ltd.',
    han: '瓷芯新材料有限公司',
    kind: 'little-giant',
    people: [
      {
        name: 'Lin Zhiqiang 林志强',
        position: '总经理',
        speaks: 'zh:fluent en:working',
        offers: ['高纯氮化硅、氮化铝粉体，批次一致性好'],
        needs: ['给德国结构陶瓷企业供粉，也想学习烧结工艺', '请德国烧结专家做短期技术指导'],
      },
      {
        name: 'Ou Lihong 区丽红',
        position: '行政总监',
        offers: ['公司宿舍和实训岗位，欢迎海外实习生'],
        needs: ['招聘懂材料又会德语的销售工程师', '企业内训：德语和跨文化沟通'],
      },
    ],
  },
];
