import type { DemoOrganisation } from './organisation.ts';

/** 医药、食品、农业、环保与建筑: health, food, farming, environment, building. */
export const changshaLife: readonly DemoOrganisation[] = [
  {
    id: 'anyue',
    latin: 'Anyue Medical Equipment Co., Ltd.',
    han: '安岳医疗设备有限公司',
    kind: 'little-giant',
    people: [
      {
        name: 'Xiong Ying 熊颖',
        position: '国际部总监',
        speaks: 'zh:fluent en:fluent',
        offers: ['4K内窥镜影像主机和医用显示器，可贴牌'],
        needs: ['办理欧盟MDR认证，需要有经验的合作方', '寻找欧洲内窥镜器械厂，配套我们的影像主机'],
      },
      {
        name: 'Hao Jianhua 郝建华',
        position: '医院渠道总经理',
        offers: ['覆盖湖南一百八十家医院的销售网络，有进口器械注册经验'],
        needs: ['代理德国微创手术器械', '邀请德国医生培训师来湘授课'],
      },
    ],
  },
  {
    id: 'puheng',
    latin: 'Puheng Diagnostics Co., Ltd.',
    han: '普衡诊断技术有限公司',
    kind: 'little-giant',
    people: [
      {
        name: 'Gong Xia 龚霞',
        position: '研发副总',
        speaks: 'zh:fluent en:working',
        offers: ['化学发光免疫分析仪和配套试剂', '实验室自动化流水线，可对外提供样机'],
        needs: ['寻求与欧洲医疗机构开展临床比对研究', '在德国找体外诊断经销商'],
      },
      {
        name: 'Lai Jun 赖军',
        position: '财务总监',
        offers: ['现金流健康，接受少数股权投资'],
        needs: ['希望引入医疗器械方向的中德基金'],
      },
    ],
  },
  {
    id: 'xiangyao',
    latin: 'Xiangyao Pharmaceutical Machinery Co., Ltd.',
    han: '湘钥制药机械股份有限公司',
    kind: 'single-champion',
    people: [
      {
        name: 'Tao Zhiyuan 陶志远',
        position: '技术中心主任',
        offers: [
          '大型真空冻干机和自动进出料系统，单机面积六十平方米',
          '冻干工艺开发实验室，欢迎外方带样品来试',
        ],
        needs: ['学习欧洲新版GMP附录1，寻找隔离器技术合作'],
      },
      {
        name: 'Cheng Yuan 程苑',
        position: '不锈钢事业部经理',
        speaks: 'zh:fluent en:working',
        offers: ['316L tanks and piping, electropolished, documentation in English'],
        needs: ['与欧洲总包商建立分包关系', '欧洲制药设备厂的不锈钢容器外协订单'],
      },
    ],
  },
  {
    id: 'juzhou',
    latin: 'Juzhou Pharmaceutical Co., Ltd.',
    han: '橘洲药业有限公司',
    kind: 'industry-leader',
    people: [
      {
        name: 'Lyu Qiang 吕强',
        position: '工程部部长',
        offers: ['在建注射剂新厂，设备预算两亿元'],
        needs: ['采购无菌灌装线，要求交钥匙', '工厂建设期需要出口信贷或设备租赁'],
      },
      {
        name: 'Ji Wen 季雯',
        position: '采购经理',
        offers: ['中药提取物和原料药，质量标准符合欧洲药典'],
        needs: ['想找德国植物药企业做原料供应'],
      },
    ],
  },
  {
    id: 'kanghe',
    latin: 'Kanghe Rehabilitation Devices Co., Ltd.',
    han: '康禾康复器械有限公司',
    kind: 'startup',
    people: [
      {
        name: 'Chang Xiaolei 常晓蕾',
        position: '联合创始人',
        speaks: 'zh:fluent en:working',
        offers: ['下肢康复外骨骼机器人，已完成临床试验'],
        needs: ['寻求A轮融资，也欢迎海外产业资本', '寻找德国康复医院做示范应用'],
      },
      {
        name: 'Fei Yang 费扬',
        position: '产品经理',
        offers: ['养老机构护理培训课程和实训设备'],
        needs: ['与德国护理院校合作培养康复治疗师'],
      },
    ],
  },
  {
    id: 'xiangweifang',
    latin: 'Xiangweifang Food Co., Ltd.',
    han: '湘味坊食品有限公司',
    kind: 'industry-leader',
    people: [
      {
        name: 'Zhan Lihua 詹丽华',
        position: '总经理',
        offers: [
          '剁椒酱、辣味零食，可按欧洲口味开发小包装',
          '已有欧洲华人超市订单，可带设备商看现场',
        ],
        needs: ['求购酱料和零食自动包装机，换型要快'],
      },
      {
        name: 'Niu Ben 牛犇',
        position: '设备动力部主任',
        offers: ['高盐高油废水现场可供水处理设备做中试'],
        needs: ['酱料废水处理难度大，寻求成熟可靠的工艺'],
      },
    ],
  },
  {
    id: 'yunwu',
    latin: 'Yunwu Tea Co., Ltd.',
    han: '云雾山茶业有限公司',
    kind: 'trading-company',
    people: [
      {
        name: 'Rao Min 饶敏',
        position: '外贸部经理',
        speaks: 'zh:fluent en:working',
        offers: ['Organic green and dark tea, residue-tested for the EU'],
        needs: ['Importers and tea brands in Hamburg and Bremen'],
      },
      {
        name: 'Ge Fuhai 葛福海',
        position: '茶园基地负责人',
        offers: ['八千亩有机茶园，可供农业传感器试用'],
        needs: ['寻求小型电动采茶和植保设备，适合坡地', '智慧农业软件，做茶园水肥管理'],
      },
    ],
  },
  {
    id: 'hesui',
    latin: 'Hesui Seed Industry Co., Ltd.',
    han: '禾穗种业股份有限公司',
    kind: 'industry-leader',
    people: [
      {
        name: 'Yao Guanghui 姚光辉',
        position: '首席育种专家',
        offers: ['杂交水稻耐旱种质资源和田间试验基地'],
        needs: ['与德国育种单位合作基因组选择，最好能联合申报课题', '交换油菜种质资源'],
      },
      {
        name: 'Pei Na 裴娜',
        position: '国际合作主管',
        speaks: 'zh:fluent en:fluent',
        reads: 'en',
        offers: ['Field trial services in three climate zones of Hunan'],
        needs: ['Rapeseed varieties with high oleic acid for testing'],
      },
    ],
  },
  {
    id: 'fengyun',
    latin: 'Fengyun Agricultural Machinery Co., Ltd.',
    han: '丰耘农机有限公司',
    kind: 'little-giant',
    people: [
      {
        name: 'Mo Shaohua 莫少华',
        position: '总经理',
        offers: ['小型电动拖拉机、植保无人机，适合大棚和丘陵'],
        needs: ['寻找欧洲农机经销商，先从温室市场做起', '北斗和伽利略双模定位，出口机型要用'],
      },
      {
        name: 'Chu Yan 储燕',
        position: '研发部长',
        offers: ['丘陵山地农机试验场'],
        needs: ['采购变量施肥用的土壤传感器和软件'],
      },
    ],
  },
  {
    id: 'yancai',
    latin: 'Yancai Fireworks Co., Ltd.',
    han: '焰彩烟花有限公司',
    kind: 'single-champion',
    people: [
      {
        name: 'Li Shunfa 黎顺发',
        position: '董事长',
        offers: ['浏阳烟花三代传承，低噪、微烟组合烟花，多款有CE认证'],
        needs: ['找德国大型零售商或进口商签跨年订单'],
      },
      {
        name: 'Huo Siyuan 霍思远',
        position: '出口业务经理',
        speaks: 'zh:fluent de:working en:fluent',
        offers: ['Display shells and music-synchronised shows for city festivals'],
        needs: ['Zuverlässige Lagerfläche für Gefahrgut in Norddeutschland'],
      },
    ],
  },
  {
    id: 'juxiang',
    latin: 'Juxiang Craft Beverages Co., Ltd.',
    han: '橘香精酿饮品有限公司',
    kind: 'startup',
    people: [
      {
        name: 'Tu Zhe 涂哲',
        position: '创始人',
        speaks: 'zh:fluent en:working',
        offers: ['柑橘精酿啤酒和低度果酒，全国三百家门店', '愿做德国酿造设备在华中的样板工厂'],
        needs: ['扩建酿造车间，求购糖化设备和罐装线，想做无醇啤酒'],
      },
      {
        name: 'Bao Jiayi 鲍佳怡',
        position: '品控主管',
        offers: ['精酿学院场地，可以办酿酒师课程'],
        needs: ['邀请德国酿酒师来长沙授课一个月', '食品企业员工培训，包括酿造卫生规范'],
      },
    ],
  },
  {
    id: 'zhuyuan',
    latin: 'Zhuyuan Prefab Housing Co., Ltd.',
    han: '筑远装配式建筑有限公司',
    kind: 'industry-leader',
    people: [
      {
        name: 'Kang Wenbin 康文斌',
        position: '制造中心总经理',
        offers: ['装配式住宅和模块化酒店，工期缩短一半'],
        needs: ['预制构件厂要升级搅拌站和配比控制系统', '钢结构模块焊接自动化'],
      },
      {
        name: 'Sheng Nan 盛楠',
        position: '绿色建筑研究所所长',
        speaks: 'zh:fluent en:working',
        offers: ['Test building for low-energy façades, open to partners'],
        needs: ['低碳混凝土和再生骨料方面的德国经验'],
      },
    ],
  },
  {
    id: 'chengkong',
    latin: 'Chengkong HVAC Co., Ltd.',
    han: '澄空暖通设备有限公司',
    kind: 'industry-leader',
    people: [
      {
        name: 'Min Rui 闵睿',
        position: '研究院副院长',
        speaks: 'zh:fluent en:working',
        offers: ['磁悬浮冷水机组和大型热泵，有完整的测试台'],
        needs: ['与德国热泵企业联合开发工业高温热泵'],
      },
      {
        name: 'Lian Fang 连芳',
        position: '供应链经理',
        offers: ['压缩机、风机和钣金件富余产能，可小批量代工'],
        needs: ['寻求欧洲客户的壳体和风机订单', '想了解德国热泵厂对供应商的审核要求'],
      },
    ],
  },
  {
    id: 'bixiang',
    latin: 'Bixiang Environmental Engineering Co., Ltd.',
    han: '碧湘环保工程有限公司',
    kind: 'soe',
    people: [
      {
        name: 'Tong Guoliang 童国良',
        position: '总经理',
        offers: ['市政及园区污水处理总承包，一级资质，湖南业绩六十余项'],
        needs: ['引进膜生物反应器和中水回用技术，合作投标', '绿色贷款，支持污水厂提标项目'],
      },
      {
        name: 'Ruan Qi 阮琪',
        position: '运营中心主任',
        offers: ['在运行的十二座污水厂可做节能改造试点'],
        needs: ['污水厂节电优化软件和曝气控制'],
      },
    ],
  },
  {
    id: 'jinfeng',
    latin: 'Jinfeng Wind Blade Co., Ltd.',
    han: '劲峰风电叶片有限公司',
    kind: 'little-giant',
    people: [
      {
        name: 'Guan Xiao 管骁',
        position: '副总经理',
        offers: [
          '碳玻混拉挤板和大型复合材料构件，最长一百米',
          '可按图提供拉挤碳板小样，两周内寄出',
        ],
        needs: ['想把拉挤碳板用到工程机械臂架，找结构设计伙伴'],
      },
      {
        name: 'Mi Xue 米雪',
        position: '材料工程师',
        speaks: 'zh:fluent en:working',
        offers: ['Fatigue testing of composite beams up to 20 metres'],
        needs: ['叶片回收技术，热固性复合材料如何再利用'],
      },
    ],
  },
  {
    id: 'hengdian',
    latin: 'Hengdian Smart Meter Co., Ltd.',
    han: '衡电智能仪表有限公司',
    kind: 'little-giant',
    people: [
      {
        name: 'Qi Hongwei 齐宏伟',
        position: '海外销售总监',
        speaks: 'zh:fluent en:fluent',
        reads: 'en',
        offers: ['Smart meters and energy monitoring for factories'],
        needs: [
          'Partner for German calibration law and smart meter gateways',
          'German testing lab for electricity meters',
        ],
      },
      {
        name: 'You Jia 游佳',
        position: '碳管理项目经理',
        offers: ['工厂碳排放在线核算平台', '碳足迹认证前的数据整理服务'],
        needs: ['想了解欧盟碳边境机制，找懂行的咨询和检测机构'],
      },
    ],
  },
  {
    id: 'qingxiang',
    latin: 'Qingxiang Hydrogen Power Co., Ltd.',
    han: '氢湘动力科技有限公司',
    kind: 'startup',
    people: [
      {
        name: 'Shang Kun 尚坤',
        position: '首席技术官',
        speaks: 'zh:fluent en:working',
        offers: ['商用车燃料电池发动机，80至200千瓦'],
        needs: ['采购PEM电解槽做制氢加氢一体站示范', '金属或石墨双极板降本方案'],
      },
      {
        name: 'Bian Jing 卞静',
        position: '融资总监',
        offers: ['已锁定三个城市的公交示范项目，可作为融资基础'],
        needs: ['寻求绿色信贷和政策性贷款支持'],
      },
    ],
  },
];
