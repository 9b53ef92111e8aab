import type { DemoOrganisation } from './organisation.ts';

/** Logistics, testing, money, law, schools, and the offices that open doors. */
export const germanServices: readonly DemoOrganisation[] = [
  {
    id: 'bergmann-thiel',
    latin: 'Bergmann & Thiel Logistik SE',
    han: '贝格曼蒂尔物流集团',
    kind: 'fortune500',
    place: 'Hamburg',
    people: [
      {
        name: 'Ingo Thiel',
        position: 'Leiter Schienenverkehr Eurasien',
        offers: [
          'Rückladung aus Duisburg: Wir füllen Ihre Güterzüge von Europa nach China.',
          'Zollabwicklung und Verteilung in 18 europäischen Ländern',
        ],
        needs: [
          'Betreiber von China-Europa-Zügen mit festen Abfahrten ab Changsha',
          'Hersteller in Hunan mit regelmäßigem Aufkommen Richtung Duisburg',
        ],
      },
      {
        name: 'Marlene Koch',
        position: 'Contract Logistics Development',
        speaks: 'de:fluent en:fluent',
        offers: ['Bonded warehousing know-how and spare parts hubs for machinery makers'],
        needs: [
          'A bonded zone near the airport with space for 20,000 square metres',
          'Import and customs brokers in Changsha as local agents',
        ],
      },
    ],
  },
  {
    id: 'rheinpruef',
    latin: 'Rheinprüf Zertifizierung GmbH',
    han: '莱茵普吕夫认证公司',
    kind: 'service-provider',
    place: 'Köln, Nordrhein-Westfalen',
    people: [
      {
        name: 'Karsten Möbius',
        position: 'Leiter Maschinensicherheit',
        offers: [
          'CE-Konformität nach der neuen EU-Maschinenverordnung, auch für Krane und Hebebühnen',
          'Schulung zur EU-Maschinenverordnung für Konstrukteure, auf Englisch mit Dolmetscher',
        ],
        needs: [
          'Prüflabor in Hunan als Unterauftragnehmer für EMV und Umweltsimulation',
          'Kranhersteller und Arbeitsbühnenbauer mit Exportplänen',
        ],
      },
      {
        name: 'Petra Nowak',
        position: 'Produktzertifizierung Batterien',
        offers: ['Batteriepass, UN 38.3 und Transporttests aus einer Hand'],
        needs: [
          'Exporteure von Speichern und Fahrzeugen, die früh an die Zulassung denken',
          'Prüflabor für Batterien und Umwelttests zur gegenseitigen Anerkennung',
        ],
      },
    ],
  },
  {
    id: 'hansekredit',
    latin: 'Hansekredit Wirtschaftsbank AG',
    han: '汉萨信贷商业银行',
    kind: 'bank',
    place: 'Hamburg',
    people: [
      {
        name: 'Joachim Petersenn',
        position: 'Direktor Handelsfinanzierung Asien',
        offers: [
          'Akkreditive, Garantien und Exportkredite mit Bundesdeckung für Maschinenkäufer in China',
          'Kontoeröffnung für chinesische Töchter in Deutschland, begleitet auf Chinesisch',
        ],
        needs: [
          'Korrespondenzbank in Changsha für RMB-Zahlungen und Avale',
          'Exportierende Maschinenbauer in Changsha mit Bedarf an Garantien',
        ],
      },
      {
        name: 'Liane Böttcher',
        position: 'Firmenkunden Mittelstand',
        offers: [
          'Kredite für deutsche Mittelständler, die in Hunan ein Werk bauen',
          'Euro-Refinanzierung für Leasinggesellschaften',
        ],
        needs: ['Leasinggesellschaften als Partner bei der Absatzfinanzierung von Baumaschinen'],
      },
    ],
  },
  {
    id: 'hohenlinden',
    latin: 'Hohenlinden Beteiligungen GmbH',
    han: '霍恩林登投资有限公司',
    kind: 'investor',
    place: 'München, Bayern',
    people: [
      {
        name: 'Alexander von Hohenlinden',
        position: 'Managing Partner',
        speaks: 'de:fluent en:fluent',
        offers: [
          'Eigenkapital von 5 bis 30 Millionen Euro für Automatisierung und Umwelttechnik',
          'Private equity with industry experience in brakes, sensors and recycling',
        ],
        needs: [
          'Chinese growth companies that want a European co-investor before going public',
          'Ein chinesischer Fonds als Partner für einen gemeinsamen Beteiligungsfonds',
        ],
      },
      {
        name: 'Miriam Stein',
        position: 'Investment Director',
        offers: [
          'Nachfolgelösungen: Zugang zu deutschen Familienunternehmen, die verkaufen möchten',
          'Minderheitsbeteiligungen an Herstellern von Diagnostik und Medizinprodukten',
        ],
        needs: ['Co-Investor aus China für einen Fonds für Medizintechnik'],
      },
    ],
  },
  {
    id: 'wendland',
    latin: 'Wendland Rossi Partnerschaft von Rechtsanwälten mbB',
    han: '文德兰罗西律师事务所',
    kind: 'law-firm',
    place: 'Frankfurt am Main, Hessen',
    people: [
      {
        name: 'Friederike Wendland 温德莲',
        position: 'Rechtsanwältin, Partnerin',
        speaks: 'de:fluent en:fluent zh:fluent',
        offers: [
          'Gründung, Kauf und Genehmigung in Deutschland für chinesische Investoren, auf Chinesisch',
          'Joint-Venture-Verträge und Schutz von Know-how',
        ],
        needs: [
          'Partnerkanzlei in Changsha mit Erfahrung in Arbeits- und Steuerrecht',
          'Mandanten mit Plänen für ein Werk in Deutschland, auch Batteriematerial',
        ],
      },
      {
        name: 'Luca Rossi',
        position: 'Patentanwalt',
        speaks: 'de:fluent en:fluent it:fluent',
        offers: [
          'Patente und Marken in Europa: Anmeldung, Recherche, Verteidigung',
          'Opinions on freedom to operate before you exhibit in Germany',
        ],
        needs: [
          'Chinesische Technologiefirmen, die in Europa ausstellen und ihr Design schützen wollen',
          'A Chinese IP law firm to exchange trademark and patent work with',
        ],
      },
    ],
  },
  {
    id: 'bildungswerk',
    latin: 'Bildungswerk Handwerk und Industrie gGmbH',
    han: '手工业与工业教育中心',
    kind: 'foundation',
    place: 'Leipzig, Sachsen',
    people: [
      {
        name: 'Cornelia Hartung',
        position: 'Leiterin Auslandsprojekte',
        offers: [
          'Duale Ausbildung zum Mitnehmen: Prüfungsordnung, Ausbilderlehrgang, Zertifikat',
          'Umschulung von Schweißern nach internationalem Standard ISO 9606',
        ],
        needs: [
          'Berufsfachschulen und Betriebe in Changsha, die gemeinsam ausbilden wollen',
          'Ausbildungszentrum für Schweißtechnik als gemeinsamer Träger',
        ],
      },
      {
        name: 'Norbert Zeller',
        position: 'Senior-Experte, Ausbildungsmeister i. R.',
        speaks: 'de:fluent',
        offers: [
          'Vierzig Jahre Werkstattpraxis: Ich komme für einige Wochen und schule Ihre Ausbilder.',
          'Gutachten zu Maschinenpark und Sicherheit einer Lehrwerkstatt',
        ],
        needs: [
          'Eine Lehrwerkstatt für CNC-Technik, in der ich helfen kann',
          'Ein Betrieb, der beim Honen oder Zerspanen erfahrenen Rat braucht',
        ],
      },
    ],
  },
  {
    id: 'buero-bayern',
    latin: 'Wirtschaftskontaktbüro Bayern in China',
    han: '巴伐利亚州经济联络处',
    kind: 'government',
    place: 'Bayern',
    people: [
      {
        name: 'Maximilian Gruber',
        position: 'Leiter des Büros',
        speaks: 'de:fluent en:fluent zh:working',
        offers: ['Kostenlose Standortsuche und Behördenkontakte für Ansiedlungen in Bayern'],
        needs: [
          'Unternehmen aus Changsha mit Plänen für Werk, Vertrieb oder Entwicklung in Bayern',
          'Automobilzulieferer und Softwarefirmen, die eine Ansiedlung in Europa erwägen',
        ],
      },
      {
        name: 'Xinyi Hu 胡欣怡',
        position: 'Projektmanagerin Cluster Mechatronik',
        speaks: 'zh:fluent de:fluent en:fluent',
        reads: 'de',
        offers: ['Vermittlung in bayerische Cluster für Mechatronik und Leistungselektronik'],
        needs: [
          'Delegationspartner für eine Gegenreise zur Baumaschinenmesse in München',
          'Forschungsinstitute für intelligente Fertigung als Clusterpartner',
        ],
      },
    ],
  },
  {
    id: 'buero-bw',
    latin: 'Landeskontor Baden-Württemberg in China',
    han: '巴登-符腾堡州驻华事务所',
    kind: 'government',
    place: 'Baden-Württemberg',
    people: [
      {
        name: 'Susanna Beck',
        position: 'Repräsentantin',
        speaks: 'de:fluent en:fluent',
        offers: [
          'Kontakte zu 300 Maschinenbauern und Autozulieferern im Südwesten',
          'Einladungen zu Delegationsreisen und Fachmessen in Stuttgart',
        ],
        needs: [
          'Gesprächspartner der Stadt Changsha für eine Innovationspartnerschaft',
          'Industrieparks und Behörden in Hunan für eine Städtepartnerschaft',
        ],
      },
      {
        name: 'Daniel Weiß',
        position: 'Referent Hochschule und Forschung',
        offers: [
          'Austauschplätze an Hochschulen für angewandte Wissenschaften, mit Praxissemester',
          'Gemeinsame Studienprogramme mit doppeltem Abschluss',
        ],
        needs: [
          'Universitäten für gemeinsame Studiengänge in Fahrzeugtechnik',
          'Berufskollegs mit Interesse am Lehreraustausch',
        ],
      },
    ],
  },
  {
    id: 'buero-nrw',
    latin: 'Wirtschaftsdialog Nordrhein-Westfalen in China',
    han: '北威州经济对话办公室',
    kind: 'government',
    place: 'Nordrhein-Westfalen',
    people: [
      {
        name: 'Thomas Overbeck',
        position: 'Direktor Investorenservice',
        offers: [
          'Gewerbeflächen an Rhein und Ruhr mit Gleisanschluss, begleitet von der Idee bis zum Einzug',
          'Förderberatung für Batterie- und Speicherprojekte',
        ],
        needs: [
          'Logistiker und Hersteller von Speichern, die einen Standort in Europa prüfen',
          'Autohersteller, die ein Auslieferungs- und Schulungszentrum planen',
        ],
      },
      {
        name: 'Sandra Wolters',
        position: 'Programm Wasserstoff und Stahl',
        offers: ['Zugang zu Reallaboren für grünen Wasserstoff'],
        needs: [
          'Hersteller von Brennstoffzellen und Elektrolyse für ein gemeinsames Demonstrationsprojekt',
          'Graphit- und Katalysatorhersteller für die Wasserstoffwirtschaft',
        ],
      },
    ],
  },
  {
    id: 'buero-sachsen',
    latin: 'Wirtschaftsforum Sachsen in China',
    han: '萨克森州经济论坛',
    kind: 'government',
    place: 'Sachsen',
    people: [
      {
        name: 'Katrin Lorenz',
        position: 'Leiterin',
        offers: [
          'Fördermittelberatung für Chip- und Elektronikansiedlungen im Raum Dresden',
          'Investitionszuschüsse und Reinraumflächen für ein Testlabor',
        ],
        needs: ['Halbleiterfirmen, die Entwicklung oder Test nach Europa bringen'],
      },
      {
        name: 'Uwe Richter',
        position: 'Fachkräfteprogramm',
        speaks: 'de:fluent en:basic',
        offers: [
          'Sprachkurse und Anerkennung von Abschlüssen für Fachkräfte aus China',
          'Deutschkurse an Berufsschulen in China, bezahlt bis zum B1-Zeugnis',
        ],
        needs: [
          'Pflege- und Technikschulen, deren Absolventen in Sachsen arbeiten möchten',
          'Kfz-Mechatroniker mit Interesse an einer Stelle in Deutschland',
        ],
      },
    ],
  },
  {
    id: 'kammer',
    latin: 'Deutsch-Chinesische Mittelstandskammer Zentralchina',
    han: '德中中部地区中小企业商会',
    kind: 'chamber',
    place: 'Wuhan 武汉',
    people: [
      {
        name: 'Beate Schönfeld 沈碧雅',
        position: 'Geschäftsführerin',
        speaks: 'de:fluent en:fluent zh:fluent',
        offers: [
          'Markteintritt in China: Firmengründung, Buchhaltung, erste Büroräume',
          'Firmenpool und Fachmessen für Mitglieder aus beiden Ländern',
          'Jobbörse und Praktika bei den Mitgliedsfirmen',
        ],
        needs: [
          'Industrieparks, die kleinen deutschen Firmen flexible Hallen vermieten',
          'Banken, die kleinen ausländischen Firmen unkompliziert ein Konto eröffnen',
        ],
      },
      {
        name: 'Robert Kern',
        position: 'Referent Recht und Steuern',
        offers: [
          'Erstberatung zu Exportkontrolle und Lieferkettengesetz',
          'Seminar zum deutschen Lieferkettengesetz für chinesische Zulieferer',
        ],
        needs: [
          'Steuerkanzleien und Personalvermittler vor Ort für unser Partnernetz',
          'Kanzlei mit Schwerpunkt Ausfuhrkontrolle und Datenschutz',
        ],
      },
    ],
  },
];
