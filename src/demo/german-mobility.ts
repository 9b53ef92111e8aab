import type { DemoOrganisation } from './organisation.ts';

/** Automation, cars and batteries. */
export const germanMobility: readonly DemoOrganisation[] = [
  {
    id: 'voss',
    latin: 'Reinhold Voss SE',
    han: '莱因霍尔德福斯集团',
    kind: 'fortune500',
    place: 'Stuttgart, Baden-Württemberg',
    people: [
      {
        name: 'Claudia Reimann 雷可兰',
        position: 'Leiterin Industrieautomatisierung China',
        speaks: 'de:fluent en:fluent zh:working',
        offers: [
          'Steuerungen, Antriebe und Edge-Rechner für die vernetzte Fabrik',
          'Ein offenes Labor in Suzhou, in dem Partner ihre Anwendungen erproben',
        ],
        needs: [
          'Maschinenbauer aus Changsha, die als Erste unsere neue SPS-Generation einsetzen',
          'Industriesoftware-Häuser als Vertriebs- und Integrationspartner in Hunan',
        ],
      },
      {
        name: 'Thorsten Lüders',
        position: 'Supplier Development Manager',
        offers: ['Multi-year frame contracts for suppliers that pass our sustainability audit'],
        needs: [
          'Silicon carbide power modules, 1200 V, automotive qualified',
          'Permanent magnets with traceable rare earths',
          'IE5 motors to complete our drive packages',
        ],
      },
      {
        name: 'Gisela Tamm',
        position: 'Leiterin Ausbildung International',
        offers: [
          'Lehrpläne, Trainerschulung und Laborausstattung für Automatisierungstechnik',
          'Zertifizierte Prüfungen für Mechatroniker und Elektroniker nach deutschem Standard',
        ],
        needs: ['Berufskollegs als Träger eines deutsch-chinesischen Ausbildungszentrums'],
      },
    ],
  },
  {
    id: 'albers',
    latin: 'Albers Sensorik GmbH',
    han: '阿尔贝斯传感器有限公司',
    kind: 'hidden-champion',
    place: 'Freiburg, Baden-Württemberg',
    people: [
      {
        name: 'Dirk Albers',
        position: 'Geschäftsführer',
        offers: [
          'Neigungs-, Druck- und Drehgeber für Krane und Hubarbeitsbühnen, bis SIL 3',
          'Lastmomentbegrenzung für Mobilkrane als vorzertifiziertes Paket',
        ],
        needs: [
          'Serienkunden im Bereich Hebetechnik; wir entwickeln auch kundenspezifisch',
          'EMV-Prüflabor in China, das deutschen Normen folgt',
        ],
      },
      {
        name: 'Katja Rohde',
        position: 'Entwicklungsleiterin',
        offers: [
          'Unterstützung bei funktionaler Sicherheit nach ISO 13849',
          'Seminare zur Sicherheitstechnik für Entwickler, online oder bei Ihnen im Haus',
        ],
        needs: [
          'MEMS-Chips und Drucksensor-Elemente als Alternative zu unserem bisherigen Lieferanten',
        ],
      },
    ],
  },
  {
    id: 'lichtgrund',
    latin: 'Lichtgrund Bildverarbeitung GmbH',
    han: '利希特格伦德机器视觉',
    kind: 'startup',
    place: 'München, Bayern',
    people: [
      {
        name: 'Jonas Petersen',
        position: 'Gründer',
        offers: [
          'KI-gestützte Oberflächenprüfung für Glas, Lack und Blech, trainiert mit wenigen Bildern',
        ],
        needs: [
          'Wagniskapital für die nächste Runde, drei bis fünf Millionen Euro',
          'Hersteller von Industriekameras für eine gemeinsame Produktlinie',
        ],
      },
      {
        name: 'Aylin Demir',
        position: 'Head of Partnerships',
        speaks: 'de:fluent en:fluent tr:fluent',
        reads: 'en',
        offers: [
          'Free proof of concept on your own line within six weeks',
          'Our inspection software for resale, with training for your engineers',
        ],
        needs: [
          'A glass or display maker with a real inspection problem as pilot customer',
          'Camera and lens suppliers with short lead times',
        ],
      },
    ],
  },
  {
    id: 'albrecht',
    latin: 'Albrecht Motoren Werke AG',
    han: '阿尔布雷希特汽车股份公司',
    kind: 'fortune500',
    place: 'Wolfsburg, Niedersachsen',
    people: [
      {
        name: 'Martin Hellwege 何维马',
        position: 'Leiter Einkauf Elektromobilität',
        offers: [
          'Nominierung als Serienlieferant für die neue Fahrzeugplattform ab 2029',
          'Gemeinsame Werkzeuginvestitionen bei langfristiger Zusage',
        ],
        needs: [
          'Kathodenmaterial und Zellen mit CO2-Fußabdruck nach EU-Batterieverordnung',
          'Thermomanagement-Module mit natürlichem Kältemittel',
          'Großgussteile aus Aluminium und Deckgläser für Fahrzeugdisplays',
        ],
      },
      {
        name: 'Eva Landgraf',
        position: 'Forschungskooperationen',
        offers: [
          'Stipendien und Doktorandenstellen zur Batteriealterung',
          'Finanzierte Forschungsprojekte zu Festkörperbatterien über drei Jahre',
        ],
        needs: [
          'Universität für ein gemeinsames Labor zum automatisierten Fahren',
          'Gastwissenschaftler aus der Fahrzeugtechnik für unser Institut',
        ],
      },
      {
        name: 'Oliver Kamp',
        position: 'Treasury Asia',
        speaks: 'de:fluent en:fluent',
        offers: ['RMB deposits and cash pooling volume for a regional house bank'],
        needs: ['Supply chain finance for our Chinese suppliers, in RMB'],
      },
    ],
  },
  {
    id: 'kessling',
    latin: 'Kessling Leichtbau GmbH',
    han: '凯斯林轻量化技术',
    kind: 'mittelstand',
    place: 'Dresden, Sachsen',
    people: [
      {
        name: 'Tobias Kessling',
        position: 'Geschäftsführer',
        offers: ['Bauteile aus Carbonfaser und Hybridstrukturen für Fahrzeug und Ausleger'],
        needs: [
          'Aluminium-Druckguss in Großformat: Wir suchen eine Gießerei mit 6.000-t-Anlage.',
          'Pultrudierte Carbonprofile in großen Längen, wie sie im Rotorblattbau üblich sind',
        ],
      },
      {
        name: 'Simone Fuchs',
        position: 'Leiterin Simulation',
        offers: [
          'Crash- und Betriebsfestigkeitsberechnung als Dienstleistung',
          'Strukturauslegung von Leichtbau-Auslegern samt Ermüdungsversuch',
        ],
        needs: ['Abnehmer für leichte Mastsegmente, etwa bei Betonpumpen oder Arbeitsbühnen'],
      },
    ],
  },
  {
    id: 'feldkamp',
    latin: 'Feldkamp Elektroantriebe GmbH',
    han: '费尔德坎普电驱动',
    kind: 'hidden-champion',
    place: 'Bielefeld, Nordrhein-Westfalen',
    people: [
      {
        name: 'Gregor Feldkamp',
        position: 'Technischer Geschäftsführer',
        offers: [
          'E-Achsen und Wechselrichter für Nutzfahrzeuge und Baumaschinen bis 350 kW',
          'Unterstützung bei der Elektrifizierung von Radladern und Baggern',
        ],
        needs: [
          'SiC-Leistungsmodule samt Applikationsunterstützung vor Ort',
          'Baumaschinenhersteller als Entwicklungspartner für elektrische Achsen',
        ],
      },
      {
        name: 'Nadine Vogt',
        position: 'Leiterin Materialwirtschaft',
        offers: ['Prognosen über 18 Monate und faire Preisgleitklauseln für Lieferanten'],
        needs: ['NdFeB-Magnete und Elektroblech; außerdem Kabelsätze für Hochvolt'],
      },
    ],
  },
  {
    id: 'ravensmoor',
    latin: 'Ravensmoor Batterietechnik GmbH',
    han: '拉文斯莫尔电池技术',
    kind: 'mittelstand',
    place: 'Münster, Nordrhein-Westfalen',
    people: [
      {
        name: 'Philipp Ahrens',
        position: 'Vertriebsleiter Prüftechnik',
        offers: [
          'Prüfstände für Zellen, Module und komplette Batteriepacks',
          'Zertifizierungsbegleitende Prüfungen für Batteriespeicher nach IEC 62619',
        ],
        needs: ['Hersteller von Energiespeichern, die für den EU-Markt zertifizieren müssen'],
      },
      {
        name: 'Lena Borchert',
        position: 'Projektleiterin Fertigungsanlagen',
        offers: ['Modulmontagelinien, schlüsselfertig, mit Begleitung des Anlaufs beim Kunden'],
        needs: [
          'Robotik-Integrator in Hunan als Partner für Inbetriebnahme und Service',
          'Hersteller von Energiespeichern, die eine zweite Modullinie planen',
        ],
      },
    ],
  },
  {
    id: 'zellkreis',
    latin: 'Zellkreis Recycling GmbH',
    han: '泽尔克赖斯回收技术',
    kind: 'startup',
    place: 'Aachen, Nordrhein-Westfalen',
    people: [
      {
        name: 'Mareike Dorn',
        position: 'Mitgründerin',
        offers: ['Verfahren zur Direktaufbereitung von Kathodenmaterial aus Altbatterien'],
        needs: [
          'Partner für eine gemeinsame Pilotanlage zum Batterierecycling',
          'Abnehmer für zurückgewonnenes Kathodenmaterial',
        ],
      },
      {
        name: 'Hannes Ruge',
        position: 'Kaufmännischer Leiter',
        offers: ['Schwarzmasse aus europäischer Sammlung, rund 200 t im Monat'],
        needs: [
          'Investor mit Erfahrung in Kreislaufwirtschaft; Minderheitsbeteiligung möglich',
          'Recyclingbetrieb in China, der Schwarzmasse nach europäischem Recht annehmen darf',
        ],
      },
    ],
  },
  {
    id: 'isenburg',
    latin: 'Isenburg Bremssysteme AG',
    han: '伊森堡制动系统',
    kind: 'industry-leader',
    place: 'Offenbach, Hessen',
    people: [
      {
        name: 'Volker Strack',
        position: 'Entwicklung Reibmaterial',
        offers: [
          'Bremsenprüfstände und Freigabeversuche für neue Reibwerkstoffe',
          'Abgestimmte elektrohydraulische Bremssysteme für neue Fahrzeugplattformen',
        ],
        needs: [
          'Carbon-Keramik-Bremsscheiben zu Preisen, die auch in der Mittelklasse durchsetzbar sind',
          'Hersteller von Elektrofahrzeugen, die Brake-by-Wire bald in Serie bringen',
        ],
      },
      {
        name: 'Susanne Kühl',
        position: 'Leiterin Einkauf Gussteile',
        offers: ['Wiederkehrender Bedarf von 400.000 Bremssätteln im Jahr'],
        needs: [
          'Bremssattel-Rohlinge aus Sphäroguss, mechanisch bearbeitet',
          'Gießerei für Radträger aus Sphäroguss mit eigener Prüftechnik',
        ],
      },
    ],
  },
];
