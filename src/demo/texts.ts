import type { Localised } from '../domain/language.ts';

/** What the demo says, in three languages. */
export const demoTexts = {
  name: {
    de: 'Kooperationsbörse Industrie und Wirtschaft Changsha',
    en: 'Changsha Targeted Industry and Economic Matchmaking Conference',
    zh: '长沙定向产经对接会',
  },
  place: {
    de: 'Konferenzzentrum am Xiangjiang-Ufer, Changsha',
    en: 'Xiangjiang Riverside Conference Centre, Changsha',
    zh: '长沙湘江之滨会议中心',
  },
  welcome: {
    de: 'Herzlich willkommen in Changsha! Rund hundert Unternehmen und Einrichtungen aus Deutschland und Changsha freuen sich darauf, Sie kennenzulernen. Sagen Sie uns einfach, was Sie anbieten und was Sie suchen; um passende Gesprächspartner, Tisch und Verdolmetschung kümmern wir uns gern.',
    en: 'A warm welcome to Changsha! About a hundred companies and institutions from Germany and Changsha are here to meet you. Just tell us what you offer and what you are looking for; we will gladly see to the right partners, a table and an interpreter.',
    zh: '热烈欢迎您来到长沙！来自德国和长沙的百余家企业与机构期待与您相识。请告诉我们您能提供什么、想寻找什么，合适的对接伙伴、洽谈桌和译员由我们为您安排。',
  },
  lunch: { de: 'Mittagspause', en: 'Lunch break', zh: '午餐休息' },
  hallA: { de: 'Xiangjiang-Saal', en: 'Xiangjiang Hall', zh: '湘江厅' },
  hallB: { de: 'Yuelu-Saal', en: 'Yuelu Hall', zh: '岳麓厅' },
  german: { de: 'Deutsche Delegation', en: 'German delegation', zh: '德国代表团' },
  changsha: { de: 'Delegation Changsha', en: 'Changsha delegation', zh: '长沙代表团' },
  desk: {
    de: 'Empfang im Foyer, täglich von 8:30 bis 17:30 Uhr (Ortszeit), auf Deutsch, Englisch und Chinesisch.',
    en: 'reception desk in the foyer, daily from 8:30 am to 5:30 pm (local time), in German, English and Chinese.',
    zh: '一楼大厅服务台，每日8:30至17:30（北京时间），可使用中文、德语和英语咨询。',
  },
  recipients: {
    de: 'nur dieses System und der Dienst, über den Sie uns schreiben. Die Gesprächspartner in dieser Demo sind erfunden; an Dritte wird nichts weitergegeben.',
    en: 'only this system and the service through which you write to us. The people you meet in this demo are invented; nothing is passed on to anyone else.',
    zh: '仅限本系统以及您用来与我们联系的通讯平台。本演示中的对接伙伴均为虚构，您的信息不会提供给任何第三方。',
  },
} as const satisfies Record<string, Localised>;
