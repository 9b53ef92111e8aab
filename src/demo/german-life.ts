import type { DemoOrganisation } from './organisation.ts';

/** Health, food, farming, fireworks, software. */
export const germanLife: readonly DemoOrganisation[] = [
  {
    id: 'sieberling',
    latin: 'Sieberling Medizintechnik GmbH',
    han: '西贝林医疗技术',
    kind: 'hidden-champion',
    place: 'Tuttlingen, Baden-Württemberg',
    people: [
      {
        name: 'Dagmar Sieberling',
        position: 'Geschäftsführerin',
        offers: [
          'Starre Endoskope und minimalinvasive Instrumente, gefertigt im Raum Tuttlingen',
          'Schulungen für Operateure an unseren Instrumenten, auch in Ihrem Haus',
        ],
        needs: ['Vertriebspartner mit Zugang zu Kliniken in Hunan und eigener NMPA-Erfahrung'],
      },
      {
        name: 'Kai Brenner',
        position: 'Regulatory Affairs',
        speaks: 'de:fluent en:fluent',
        offers: ['MDR-Know-how: Wir begleiten chinesische Hersteller zur CE-Kennzeichnung.'],
        needs: [
          'Bildgebung und Monitore, die zu unserem Endoskopieturm passen',
          'Chinese endoscopy camera makers for an OEM agreement',
        ],
      },
    ],
  },
  {
    id: 'lindhorst',
    latin: 'Lindhorst Pharmaanlagen AG',
    han: '林德霍斯特制药装备',
    kind: 'industry-leader',
    place: 'Hannover, Niedersachsen',
    people: [
      {
        name: 'Manfred Jäger',
        position: 'Vorstand Technik',
        offers: [
          'Aseptische Abfülllinien und Isolatoren nach GMP Annex 1',
          'Technologiepartnerschaft für Isolatoren, bis hin zur gemeinsamen Fertigung',
        ],
        needs: [
          'Technologiepartner für Gefriertrocknung mit Kapazität für Großanlagen',
          'Pharmahersteller mit neuen Werken für Injektionslösungen',
        ],
      },
      {
        name: 'Sarah Neumann',
        position: 'Sourcing Manager',
        offers: ['Zugang zu europäischen Pharmakunden als Hauptauftragnehmer'],
        needs: [
          'Edelstahlbehälter und Rohrleitungen 316L, elektropoliert, mit Dokumentation',
          'Gefriertrockner als Zukaufgerät für unsere europäischen Projekte',
        ],
      },
    ],
  },
  {
    id: 'kornblum',
    latin: 'Kornblum Saat & Agrartechnik eG',
    han: '科恩布卢姆种业农技合作社',
    kind: 'mittelstand',
    place: 'Soest, Nordrhein-Westfalen',
    people: [
      {
        name: 'Hinrich Kornblum',
        position: 'Vorstandsvorsitzender',
        speaks: 'de:fluent en:basic',
        offers: ['Rapssaatgut und Zuchtmethoden mit Genomselektion'],
        needs: [
          'Züchter von Hybridreis für einen Austausch über Trockenheitstoleranz',
          'Versuchsfelder in Hunan für unsere Rapssorten',
        ],
      },
      {
        name: 'Wiebke Janssen',
        position: 'Leiterin Präzisionslandwirtschaft',
        offers: ['Sensorik und Software für teilflächengenaue Düngung'],
        needs: [
          'Kleine Elektrotraktoren und Drohnen für den Einsatz in Gewächshäusern',
          'GNSS-Empfänger mit Zentimetergenauigkeit für unsere Düngetechnik',
        ],
      },
    ],
  },
  {
    id: 'brauhorst',
    latin: 'Brauhorst Getränketechnik GmbH',
    han: '布劳霍斯特饮料设备',
    kind: 'mittelstand',
    place: 'Freising, Bayern',
    people: [
      {
        name: 'Alois Huber',
        position: 'Braumeister und Vertriebsleiter',
        speaks: 'de:fluent en:basic',
        offers: [
          'Sudhäuser und Abfüllanlagen für Brauereien, auch alkoholfreies Bier',
          'Braukurse vor Ort: Ich unterrichte gern selbst, vom Maischen bis zum Abfüllen.',
        ],
        needs: [
          'Getränkehersteller in Hunan, die ihre Abfüllung erweitern',
          'Brauereien und Gasthäuser, die eine neue Anlage planen',
        ],
      },
      {
        name: 'Theresa Maier',
        position: 'Produktmanagerin Lebensmittel',
        offers: ['Verpackungsmaschinen für Snacks und Saucen, schneller Formatwechsel'],
        needs: [
          'Tanks und Gestelle aus Edelstahl aus regionaler Fertigung',
          'Hersteller von Saucen und Snacks als Referenz für eine neue Verpackungsmaschine',
        ],
      },
    ],
  },
  {
    id: 'feuerkranz',
    latin: 'Feuerkranz Pyrotechnik Handels GmbH',
    han: '火环烟花贸易公司',
    kind: 'trading-company',
    place: 'Bremerhaven, Bremen',
    people: [
      {
        name: 'Sven Dietzel',
        position: 'Geschäftsführer',
        offers: ['Vertrieb in 4.000 Filialen im deutschen Einzelhandel, jedes Silvester neu'],
        needs: [
          'Leises und raucharmes Feuerwerk der Kategorie F2 mit CE-Baumusterprüfung',
          'Fabriken in Liuyang, die Feuerwerk unter unserer Marke fertigen',
        ],
      },
      {
        name: 'Melanie Rauch',
        position: 'Import und Logistik',
        offers: [
          'Eigenes Gefahrgutlager bei Bremen mit Platz für fremde Ware',
          'Import, Zoll und Lagerung von Feuerwerk für Hersteller ohne eigene Niederlassung',
        ],
        needs: ['Spedition mit Gefahrgutzulassung für Feuerwerk, Klasse 1.4G, ab Liuyang'],
      },
    ],
  },
  {
    id: 'werkstern',
    latin: 'Werkstern Software AG',
    han: '工星软件股份公司',
    kind: 'industry-leader',
    place: 'Karlsruhe, Baden-Württemberg',
    people: [
      {
        name: 'Bastian Rothe',
        position: 'Vorstand Produkt',
        offers: [
          'MES und Feinplanung für Werke mit vielen Varianten',
          'Schulung und Zertifikat für Implementierer unserer MES-Software',
        ],
        needs: ['Systemintegrator in Changsha, der unser MES einführt und betreut'],
      },
      {
        name: 'Yifei Chen 陈一菲',
        position: 'Solution Architect',
        speaks: 'zh:fluent de:fluent en:fluent',
        reads: 'en',
        offers: ['Digital twin and asset administration shell workshops in Chinese or German'],
        needs: [
          'Plant managers who want to connect old machines without replacing them',
          'A research institute with a smart factory demo line for joint showcases',
        ],
      },
    ],
  },
];
