/** Visits to firms of the demo, all of them invented; days are counted from 0. */
export const demoCompanyVisits = [
  {
    id: 'hengyue',
    organisation: 'hengyue',
    name: {
      de: 'Werksbesuch: Montage von Baumaschinen',
      en: 'Factory visit: assembly of construction machinery',
      zh: '工厂参观：工程机械总装线',
    },
    place: { de: 'Werk 2, Changsha', en: 'Plant 2, Changsha', zh: '长沙二厂' },
    day: 1,
    from: '13:30',
    to: '16:30',
    seats: 24,
    meetingPoint: {
      de: 'Haupteingang des Konferenzzentrums',
      en: 'main entrance of the conference centre',
      zh: '会议中心正门',
    },
  },
  {
    id: 'anyue',
    organisation: 'anyue',
    name: {
      de: 'Laborbesuch: Medizintechnik',
      en: 'Laboratory visit: medical equipment',
      zh: '实验室参观：医疗设备',
    },
    place: {
      de: 'Forschungszentrum, Changsha',
      en: 'Research centre, Changsha',
      zh: '长沙研发中心',
    },
    day: 2,
    from: '09:00',
    to: '11:00',
    seats: 12,
    meetingPoint: {
      de: 'Empfang im Foyer',
      en: 'reception desk in the foyer',
      zh: '一楼大厅服务台',
    },
  },
];
