import type { DemoOrganisation } from './organisation.ts';

/** 工程机械: construction machinery and what it is made of. */
export const changshaHeavy: readonly DemoOrganisation[] = [
  {
    id: 'hengyue',
    latin: 'Hengyue Heavy Industry Co., Ltd.',
    han: '衡岳重工股份有限公司',
    kind: 'industry-leader',
    people: [
      {
        name: 'Liu Guoqiang 刘国强',
        position: '采购中心总监',
        offers: [
          '挖掘机、起重机年产超过三万台，核心零部件采购量大，付款信誉好',
          '愿意为通过验证的新供应商开放小批量试装',
        ],
        needs: [
          '求购高压柱塞泵、比例多路阀，替代现有单一来源',
          '大型行星减速机和回转驱动，要求供货周期稳定',
        ],
      },
      {
        name: 'Yang Xiaofan 杨晓帆',
        position: '研究院电动化所所长',
        speaks: 'zh:fluent en:working',
        offers: ['可提供电动挖掘机整机试验场地，欢迎共同做路试和工况测试'],
        needs: [
          '寻找做工程机械电驱桥和逆变器的德国技术伙伴',
          '电动化需要碳化硅逆变器，求样件和应用支持',
        ],
      },
      {
        name: 'Tan Yun 谭芸',
        position: '人力资源部副部长',
        offers: ['每年接收二百名职校毕业生实习，设有独立实训车间'],
        needs: ['想引进德国双元制培养高级焊工和液压装调工', '寻求液压培训课程和实训教具'],
      },
    ],
  },
  {
    id: 'xianglu',
    latin: 'Xianglu Lifting Machinery Co., Ltd.',
    han: '湘麓起重机械有限公司',
    kind: 'industry-leader',
    people: [
      {
        name: 'Deng Wenhui 邓文辉',
        position: '总工程师',
        speaks: 'zh:fluent en:working',
        offers: [
          '汽车起重机和履带起重机，最大起重量1600吨，可按欧洲客户要求改型',
          '起重机作业大数据和安全监控平台',
        ],
        needs: ['需要高精度倾角传感器和力矩限制器，符合欧盟安全等级'],
      },
      {
        name: 'Peng Li 彭莉',
        position: '海外事业部经理',
        speaks: 'zh:fluent en:fluent',
        reads: 'en',
        offers: ['Crawler cranes for rental companies, with buy-back option'],
        needs: [
          'CE certification under the new EU machinery regulation',
          'Dealers in Germany and Austria with their own workshops',
        ],
      },
    ],
  },
  {
    id: 'tuoyan',
    latin: 'Tuoyan Underground Equipment Co., Ltd.',
    han: '拓岩地下工程装备有限公司',
    kind: 'single-champion',
    people: [
      {
        name: 'He Zhigang 贺志刚',
        position: '董事长',
        offers: ['隧道凿岩台车、锚杆台车，国内市场占有率第一', '可向合资伙伴开放凿岩机核心技术'],
        needs: ['希望与欧洲企业合资，在当地组装和服务隧道设备', '考察德国的工业用地和投资优惠政策'],
      },
      {
        name: 'Luo Qian 罗茜',
        position: '供应链总监',
        offers: ['长期稳定的旋转接头、密封件采购计划，可签年度框架协议'],
        needs: [
          '寻求耐磨密封件供应商，工作压力35兆帕以上',
          '进口轴承和减速器的备用货源',
          '找可靠的国际铁路运输，把设备发往欧洲工地',
        ],
      },
    ],
  },
  {
    id: 'yunti',
    latin: 'Yunti Aerial Work Platform Co., Ltd.',
    han: '云梯高空作业机械有限公司',
    kind: 'little-giant',
    people: [
      {
        name: 'Zeng Haitao 曾海涛',
        position: '副总经理',
        speaks: 'zh:fluent en:working',
        offers: ['剪叉式、曲臂式电动高空作业平台，已出口四十多个国家'],
        needs: ['想在德国找租赁公司和经销商合作', '臂架减重：寻求碳纤维复合材料臂段方案'],
      },
      {
        name: 'Xie Jing 谢静',
        position: '电控开发主管',
        offers: ['平台远程监控系统，可开放数据接口'],
        needs: ['采购符合SIL等级的角度传感器和压力传感器', '功能安全培训，最好用中文授课'],
      },
    ],
  },
  {
    id: 'tongfeng',
    latin: 'Tongfeng Pumping Technology Co., Ltd.',
    han: '砼锋泵送科技有限公司',
    kind: 'little-giant',
    people: [
      {
        name: 'Fan Jianping 范建平',
        position: '总经理',
        offers: ['混凝土泵车耐磨件：眼镜板、切割环、输送管，使用寿命比同行长一倍'],
        needs: ['想找德国搅拌设备厂做配套，进入欧洲售后市场', '采购聚氨酯密封圈，用于混凝土输送缸'],
      },
      {
        name: 'Kong Lingyu 孔令宇',
        position: '工艺工程师',
        speaks: 'zh:fluent de:working en:working',
        offers: ['硬质合金堆焊和镶嵌工艺，可来样试制'],
        needs: ['寻求泵送密封的失效分析和寿命试验方法', '激光熔覆和激光焊接试样加工'],
      },
    ],
  },
  {
    id: 'yuanli',
    latin: 'Yuanli Hydraulic Cylinder Co., Ltd.',
    han: '沅力液压缸有限公司',
    kind: 'little-giant',
    people: [
      {
        name: 'Zhou Jianjun 周建军',
        position: '总经理',
        offers: [
          '专业生产工程机械液压缸，缸径63至400毫米，年产十二万支',
          '可承接液压阀体等精密零件的来图加工',
        ],
        needs: ['寻求高端液压泵、比例阀的长期供货', '希望与德国液压企业联合开发电液一体化产品'],
      },
      {
        name: 'Shen Yuting 沈雨婷',
        position: '质量部经理',
        speaks: 'zh:fluent en:working',
        offers: ['IATF 16949 certified cylinder line with full traceability'],
        needs: ['Rod and piston seals that survive minus forty degrees'],
      },
      {
        name: 'Mao Lixin 毛立新',
        position: '培训主管',
        offers: ['厂内有两台闲置试验台，可与学校共建实训基地'],
        needs: ['想请德国退休专家来厂，短期指导珩磨和镀铬工艺'],
      },
    ],
  },
  {
    id: 'xingzhu',
    latin: 'Xingzhu Casting & Forging Co., Ltd.',
    han: '星铸铸锻有限公司',
    kind: 'little-giant',
    people: [
      {
        name: 'Jiang Dawei 蒋大伟',
        position: '销售总监',
        speaks: 'zh:fluent en:working',
        offers: [
          '球墨铸铁件：行星架、制动钳毛坯、阀体，含机加工',
          '锻造齿圈和回转支承环件，直径可到两米',
          '提供铸件模具开发和试制，首样六周',
        ],
        needs: ['对接德国减速机、制动系统厂家的铸件订单', '球铁材料工艺提升，欢迎德国铸造专家来厂'],
      },
      {
        name: 'Tang Suzhen 唐素珍',
        position: '安全环保部部长',
        offers: ['厂区可作为铸造除尘改造的示范现场'],
        needs: ['急需铸造车间除尘和废气治理方案，年底前要达标'],
      },
    ],
  },
  {
    id: 'ganglian',
    latin: 'Ganglian Steel Structures Co., Ltd.',
    han: '钢联结构件制造有限公司',
    kind: 'little-giant',
    people: [
      {
        name: 'Wu Changming 吴昌明',
        position: '厂长',
        offers: [
          '承接大型焊接结构件代工，持有EN 1090和ISO 3834证书',
          '焊接机器人十二台，可为输送设备企业加工机架',
        ],
        needs: ['想上激光焊厚板工艺，求设备和工艺支持', '焊工培训和国际焊工证书考试'],
      },
      {
        name: 'Huang Qian 黄倩',
        position: '财务经理',
        offers: ['资产清晰、订单饱满，可提供三年审计报告'],
        needs: [
          '计划购置五轴设备，寻求融资租赁，期限三到五年',
          '外币贷款或德国出口信贷，支持进口设备',
        ],
      },
    ],
  },
  {
    id: 'yuefeng',
    latin: 'Yuefeng Track Chassis Co., Ltd.',
    han: '岳峰履带底盘有限公司',
    kind: 'single-champion',
    people: [
      {
        name: 'Chen Zhiyong 陈志勇',
        position: '技术副总',
        offers: ['履带底盘总成，承重2至200吨，可配液压或电动行走'],
        needs: ['寻找电动行走减速机的联合开发伙伴'],
      },
      {
        name: 'Li Ting 李婷',
        position: '外贸业务主管',
        speaks: 'zh:fluent en:fluent',
        reads: 'en',
        offers: ['Undercarriages for drilling rigs and crushers, eight weeks delivery'],
        needs: [
          'Rail freight from Changsha to Germany, two containers a week',
          'Dealers for crawler undercarriages in Europe',
        ],
      },
    ],
  },
];
