import type { DemoOrganisation } from './organisation.ts';

/** 物流、园区、金融、法律与教育: logistics, parks, money, law, schools. */
export const changshaServices: readonly DemoOrganisation[] = [
  {
    id: 'xiangou',
    latin: 'Xiang-Ou Rail Express Logistics Co., Ltd.',
    han: '湘欧快线物流有限公司',
    kind: 'soe',
    people: [
      {
        name: 'Zuo Jianguo 左建国',
        position: '总经理',
        offers: ['长沙至杜伊斯堡、汉堡中欧班列，每周五列，全程约十六天'],
        needs: ['寻求欧洲回程货源，汽车零部件、设备都可以', '与德国物流集团共同开发固定班列舱位'],
      },
      {
        name: 'Ning Xiaomei 宁晓梅',
        position: '市场部副经理',
        speaks: 'zh:fluent en:working',
        offers: ['班列门到门服务，含烟花等危险品的铁路运输资质'],
        needs: ['找德国落地配送和清关代理', '德国北部的危险品仓库合作方'],
      },
    ],
  },
  {
    id: 'lugang',
    latin: 'Lugang Supply Chain Co., Ltd.',
    han: '麓港供应链管理有限公司',
    kind: 'logistics',
    people: [
      {
        name: 'Ji Yuan 纪元',
        position: '董事长',
        offers: [
          '机电产品代理采购、验货和出口报关，一站式服务',
          '在湘供应商验厂和取样，中英德三语报告',
        ],
        needs: ['希望与德国中小企业合作，做他们在湖南的采购办公室'],
      },
      {
        name: 'Xiang Tian 向甜',
        position: '关务主管',
        speaks: 'zh:fluent en:working',
        offers: ['AEO高级认证企业，进口设备减免税手续熟'],
        needs: ['与欧洲货代互换海运和空运代理', '希望承接德国中小企业的报关委托'],
      },
    ],
  },
  {
    id: 'xinghu',
    latin: 'Xinghu Sino-German Industrial Park',
    han: '星湖中德产业园',
    kind: 'park',
    people: [
      {
        name: 'Ouyang Wen 欧阳雯',
        position: '招商局局长',
        speaks: 'zh:fluent en:working',
        offers: ['三千平方米起租的标准厂房，前三年租金减半', '德资企业专员服务，工商税务一窗办理'],
        needs: ['引进德国中小型制造企业和隐形冠军落户', '欢迎德国商会和各州代表处推荐落户项目'],
      },
      {
        name: 'Tan Zhengyu 谭正宇',
        position: '人才服务部主任',
        offers: ['外籍专家公寓和工作许可代办', '园区企业招聘会每季度一次，德企免费参加'],
        needs: ['与德国商会共建实习和招聘平台'],
      },
    ],
  },
  {
    id: 'linkong',
    latin: 'Linkong Bonded Zone Service Centre',
    han: '临空综保区服务中心',
    kind: 'government',
    people: [
      {
        name: 'Zhuang Yi 庄毅',
        position: '副主任',
        offers: ['机场旁综合保税区仓库四万平方米，可做保税维修和备件中心'],
        needs: ['引进国际物流企业设立区域分拨中心', '寻找物流企业合作运营保税仓库'],
      },
      {
        name: 'Ling Shan 凌珊',
        position: '对外合作科科长',
        speaks: 'zh:fluent en:working de:basic',
        offers: ['跨境电商试点政策解读和通关便利', '协助德国各州与长沙结成友好城市'],
        needs: ['与德国城市和州代表处建立友好交流机制'],
      },
    ],
  },
  {
    id: 'xiangjian',
    latin: 'Xiangjian Testing Co., Ltd.',
    han: '湘检检测技术有限公司',
    kind: 'service-provider',
    people: [
      {
        name: 'Sha Rui 沙锐',
        position: '实验室主任',
        speaks: 'zh:fluent en:working',
        offers: [
          '电磁兼容、环境可靠性实验室，CNAS认可，可做分包检测',
          '电池热失控和盐雾振动试验，报告可用英文',
        ],
        needs: ['与德国认证机构签互认协议，本地测试、欧洲发证'],
      },
      {
        name: 'Pu Cheng 蒲诚',
        position: '市场总监',
        offers: ['为三百家出口企业做检测，可联合办合规培训'],
        needs: ['邀请欧洲专家讲解新机械法规和电池护照'],
      },
    ],
  },
  {
    id: 'luyuan',
    latin: 'Luyuan Law Firm',
    han: '麓元律师事务所',
    kind: 'law-firm',
    people: [
      {
        name: 'Tai Min 邰敏',
        position: '高级合伙人',
        speaks: 'zh:fluent en:fluent',
        offers: [
          '外商投资、并购和劳动用工法律服务，另有税务团队',
          '外资企业注册、税务登记全程代办',
        ],
        needs: ['寻找德国合作律所，共同服务赴德投资客户'],
      },
      {
        name: 'Shui Miao 水淼',
        position: '知识产权律师',
        speaks: 'zh:fluent de:fluent en:working',
        offers: ['商标、专利在华维权，德语沟通无障碍'],
        needs: ['结识德国专利律师，互相转介案件', '为参展企业联系德国外观设计律师'],
      },
    ],
  },
  {
    id: 'xiangheng',
    latin: 'Xiangheng & Partners',
    han: '湘衡律师事务所',
    kind: 'law-firm',
    people: [
      {
        name: 'Gan Lu 甘露',
        position: '主任律师',
        speaks: 'zh:fluent en:working',
        offers: ['合资公司章程、技术许可合同的起草和谈判'],
        needs: ['希望担任在湘德资企业的常年法律顾问', '与德语区律所共办中德合资专题研讨会'],
      },
      {
        name: 'Tong Xin 佟欣',
        position: '合规业务部律师',
        offers: ['出口管制、数据出境合规咨询'],
        needs: ['想了解德国供应链尽职调查的实际做法', '找德国商会合作，给会员讲出口管制'],
      },
    ],
  },
  {
    id: 'xiangcheng-bank',
    latin: 'Xiangcheng City Bank',
    han: '湘城银行股份有限公司',
    kind: 'bank',
    people: [
      {
        name: 'Cui Yongnian 崔永年',
        position: '国际业务部总经理',
        speaks: 'zh:fluent en:working',
        offers: [
          '人民币跨境结算、信用证和保函，审批快',
          '为外资企业提供厂房按揭和流动资金贷款',
          '外币账户和预付款保函，中小外企也受理',
        ],
        needs: ['寻求德国代理行，建立欧元清算和保函合作', '我行客户赴德投资，需要德国银行协助开户'],
      },
      {
        name: 'Weng Lili 翁莉莉',
        position: '供应链金融中心主任',
        offers: [
          '核心企业上游供应商的应收账款融资，全线上办理',
          '为整车厂在华供应商提供人民币保理',
        ],
        needs: ['对接德国在华大型企业，为其供应商提供供应链金融'],
      },
    ],
  },
  {
    id: 'xingcheng-bank',
    latin: 'Xingcheng Rural Commercial Bank',
    han: '星城农村商业银行',
    kind: 'bank',
    people: [
      {
        name: 'Jing Bo 景波',
        position: '绿色金融部负责人',
        offers: ['绿色信贷，利率优惠，支持节能改造和氢能项目'],
        needs: ['学习欧洲绿色项目评估方法，找合作机构', '联合德国银行做氢能、环保项目银团贷款'],
      },
      {
        name: 'Mu Qing 穆青',
        position: '小微企业部经理',
        offers: ['科技型小企业信用贷款，最高一千万元，无需抵押', '小企业开户绿色通道，德资优先'],
        needs: ['希望认识刚进入长沙的德国中小企业', '想与德国商会对接会员企业的融资需求'],
      },
    ],
  },
  {
    id: 'xiangzu',
    latin: 'Xiangzu Equipment Leasing Co., Ltd.',
    han: '湘租设备融资租赁有限公司',
    kind: 'investor',
    people: [
      {
        name: 'Zha Peng 查鹏',
        position: '副总裁',
        speaks: 'zh:fluent en:working',
        offers: ['机床和工程机械融资租赁、厂商租赁，期限最长六年'],
        needs: [
          '与德国机床、激光设备厂建立厂商租赁合作',
          '想认识希望为中国客户提供分期付款的德国设备商',
        ],
      },
      {
        name: 'Ban Xiaoyu 班晓宇',
        position: '风控经理',
        offers: ['二手设备残值评估和处置渠道'],
        needs: ['寻找欧洲银行提供低成本外币资金', '希望设备厂家提供历年残值数据'],
      },
    ],
  },
  {
    id: 'juzhou-capital',
    latin: 'Juzhou Venture Capital',
    han: '橘洲创业投资有限公司',
    kind: 'investor',
    people: [
      {
        name: 'Lou Yifan 娄一凡',
        position: '管理合伙人',
        speaks: 'zh:fluent en:fluent',
        reads: 'en',
        offers: [
          'Venture capital for machine vision, hydrogen and recycling, tickets of 2 to 8 million euros',
        ],
        needs: [
          'European start-ups that want a production base in Changsha',
          'AI inspection and hydrogen companies raising a series A or B',
        ],
      },
      {
        name: 'Miao Hui 苗慧',
        position: '并购业务总监',
        offers: [
          '政府引导基金配资，可与外资基金共同设立子基金',
          '战略投资与并购，偏好检测、医疗和环保',
        ],
        needs: ['寻找德国家族企业的并购和参股机会'],
      },
    ],
  },
  {
    id: 'xiaoxiang-insurance',
    latin: 'Xiaoxiang Property Insurance Co., Ltd.',
    han: '潇湘财产保险有限公司',
    kind: 'insurer',
    people: [
      {
        name: 'Bi Cheng 毕诚',
        position: '企业客户部总经理',
        offers: ['出口信用险、首台套设备险和货运险', '工程机械、储能项目保险方案定制'],
        needs: ['与在湘德企谈财产和责任保险统保方案', '寻求与欧洲保险经纪、出口信贷机构交流'],
      },
      {
        name: 'Ruan Yuchen 阮雨辰',
        position: '产品经理',
        speaks: 'zh:fluent en:working',
        offers: ['Performance guarantees for energy storage projects'],
        needs: ['借鉴德国储能和光伏保险的定损经验'],
      },
    ],
  },
  {
    id: 'xiangjiang-college',
    latin: 'Xiangjiang Vocational College of Mechatronics',
    han: '湘江机电职业技术学院',
    kind: 'vocational-school',
    people: [
      {
        name: 'Jian Aiguo 简爱国',
        position: '院长',
        offers: ['机电、数控、焊接专业在校生九千人，愿与德企共办订单班'],
        needs: [
          '引进双元制课程、考核标准和德国职业资格证书',
          '希望大型企业在校内设立自动化培训中心',
        ],
      },
      {
        name: 'Sun Xiaoli 孙晓丽',
        position: '智能控制学院副院长',
        speaks: 'zh:fluent de:working',
        offers: ['自动化实训中心可挂牌企业培训基地', '可承办德国企业在华员工技能培训'],
        needs: ['邀请德国培训师来校培训教师', '液压和PLC教学设备，希望企业捐赠或共建'],
      },
    ],
  },
  {
    id: 'xingcheng-institute',
    latin: 'Xingcheng Technician Institute of Automotive Engineering',
    han: '星城汽车技师学院',
    kind: 'vocational-school',
    people: [
      {
        name: 'Wang Dexing 王德兴',
        position: '校企合作处处长',
        offers: ['新能源汽车维修方向毕业生，可赴德就业', '与车企共建的电池检修实训室'],
        needs: [
          '对接德国技能人才项目，解决语言培训和学历认证',
          '希望引入德国行业协会颁发的职业资格认证',
        ],
      },
      {
        name: 'Gu Wenjing 顾文静',
        position: '国际交流办公室主任',
        speaks: 'zh:fluent en:working',
        offers: ['汉语和中国文化短期课程，可为外派人员定制'],
        needs: ['与德国同类学校互派师生', '德语教师和职业院校交流项目'],
      },
    ],
  },
  {
    id: 'xiaoxiang-university',
    latin: 'Xiaoxiang University of Technology',
    han: '潇湘理工大学',
    kind: 'university',
    people: [
      {
        name: 'Zhang Qiming 张启明',
        position: '车辆工程学院教授',
        speaks: 'zh:fluent en:fluent',
        offers: [
          'Joint laboratory for automated driving with a closed test track',
          '博士、硕士联合培养名额',
        ],
        needs: ['企业资助的电池老化和智能驾驶课题', '与德国大学开办车辆工程双学位'],
      },
      {
        name: 'Feng Kexin 冯可欣',
        position: '材料科学与工程学院副教授',
        speaks: 'zh:fluent en:working',
        offers: ['高分子和碳材料表征平台，对外开放', '博士生可到企业开展高分子研究'],
        needs: ['寻求德国化工企业合作研究，联合培养博士生'],
      },
      {
        name: 'Shu Hang 舒航',
        position: '国际合作与就业处',
        speaks: 'zh:fluent de:fluent',
        offers: ['机械专业德语强化班毕业生，每届四十人'],
        needs: ['在德国企业的实习和毕业设计岗位', '与德国应用技术大学合办专业'],
      },
    ],
  },
  {
    id: 'yuelu-institute',
    latin: 'Yuelu Institute of Intelligent Manufacturing',
    han: '岳麓智能制造研究院',
    kind: 'research-institute',
    people: [
      {
        name: 'Xia Zhiwei 夏志伟',
        position: '院长助理',
        speaks: 'zh:fluent en:working',
        offers: ['智能工厂诊断和数字孪生示范线，可带客户参观', '智能制造人才培训，已培训三千多人'],
        needs: [
          '希望与德国工业4.0机构合作，做本地适配和培训',
          '引进资产管理壳和数字孪生软件做样板',
        ],
      },
      {
        name: 'Lan Tian 蓝天',
        position: '技术转移中心主任',
        offers: [
          '科研成果中试和孵化场地，外方团队可免费入驻一年',
          '科技成果转化基金，单个项目最高两百万元',
        ],
        needs: ['引进适合长沙产业的德国专利技术和初创团队'],
      },
    ],
  },
];
