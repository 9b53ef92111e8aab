import type { DemoOrganisation } from './organisation.ts';

/** Mechanical engineering: what builds, drives, cuts and seals. */
export const germanMachinery: readonly DemoOrganisation[] = [
  {
    id: 'falkenrath',
    latin: 'Falkenrath Hydraulik GmbH',
    han: '法肯拉特液压有限公司',
    kind: 'hidden-champion',
    place: 'Ulm, Baden-Württemberg',
    people: [
      {
        name: 'Sabine Brandt 白莎宾',
        position: 'Leiterin Strategischer Einkauf',
        offers: [
          'Hydraulikpumpen und Proportionalventile für mobile Arbeitsmaschinen, direkt ab Werk',
          'Gemeinsame Lieferantenentwicklung: Wir schicken unsere Qualitätsingenieure zu Ihnen.',
        ],
        needs: [
          'Suche einen zweiten Lieferanten für Hydraulikzylinder, Kolbendurchmesser 80 bis 250 mm',
          'Ventilgehäuse aus Grauguss, fertig bearbeitet, rund 30.000 Stück im Jahr',
        ],
      },
      {
        name: 'Henning Falkenrath',
        position: 'Geschäftsführender Gesellschafter',
        offers: [
          'Pumpentechnologie in Lizenz für die Fertigung in China',
          'Mitentwicklung elektrohydraulischer Antriebe für Bagger, von der Simulation bis zum Feldversuch',
        ],
        needs: [
          'Partner für ein Montage-Joint-Venture in Zentralchina, gern mit eigenem Prüffeld',
          'Wir möchten Baggerhersteller kennenlernen, die ihre Hydraulik elektrifizieren.',
        ],
      },
      {
        name: 'Ulrike Sandner',
        position: 'Leiterin Aus- und Weiterbildung',
        speaks: 'de:fluent en:basic',
        offers: [
          'Hydraulikschulungen mit Prüfstand, vom Facharbeiter bis zum Servicetechniker',
          'Ausgemusterte Pumpen und Ventile als Anschauungsmaterial für Schulwerkstätten',
        ],
        needs: [
          'Berufsschule in Changsha, die mit uns Mechatroniker nach deutschem Muster ausbildet',
        ],
      },
    ],
  },
  {
    id: 'steinbrueck',
    latin: 'Steinbrück Dichtungstechnik GmbH & Co. KG',
    han: '施泰因布吕克密封技术',
    kind: 'hidden-champion',
    place: 'Göppingen, Baden-Württemberg',
    people: [
      {
        name: 'Matthias Greiner',
        position: 'Vertriebsleiter Asien',
        offers: [
          'Stangen- und Kolbendichtungen aus PU für Hydraulikzylinder von Baumaschinen',
          'Auslegung von Dichtsystemen für Betonpumpen, inklusive Verschleißversuch',
        ],
        needs: [
          'Erstausrüster im Kran- und Baggerbau, die Leckagen im Feld loswerden wollen',
          'Hersteller von Hydraulikzylindern, die mit uns Lebensdauertests fahren',
        ],
      },
      {
        name: 'Annegret Pohl',
        position: 'Einkauf Rohstoffe',
        speaks: 'de:fluent en:basic',
        offers: ['Langfristige Abnahmeverträge für Elastomere mit festen Mengen'],
        needs: [
          'Hersteller von Polyurethan-Granulat und FKM-Mischungen mit REACH-Nachweis gesucht',
          'Einkaufsbüro in Hunan, das Proben zieht und Lieferanten vor Ort prüft',
        ],
      },
    ],
  },
  {
    id: 'hollerbach',
    latin: 'Hollerbach Getriebe AG',
    han: '霍勒巴赫传动股份公司',
    kind: 'industry-leader',
    place: 'Schweinfurt, Bayern',
    people: [
      {
        name: 'Christoph Eberle',
        position: 'Leiter Business Unit Mobile Antriebe',
        offers: [
          'Planetengetriebe und Schwenkantriebe für Kräne, Bohrgeräte und Arbeitsbühnen',
          'Prüfstandszeiten für Achsen und Fahrantriebe, auch für Entwicklungspartner',
        ],
        needs: [
          'Entwicklungspartner für elektrische Fahrantriebe von Kettenfahrwerken',
          'Raupenfahrwerke für ein Demonstrationsfahrzeug',
        ],
      },
      {
        name: 'Priya Raman',
        position: 'Global Commodity Manager, Castings & Forgings',
        speaks: 'en:fluent de:working',
        reads: 'en',
        offers: ['Volume business for qualified foundries: about 6,000 tonnes of castings a year'],
        needs: [
          'Looking for planet carriers in ductile iron GJS-700, machined, PPAP level 3',
          'Forged ring gears up to 1.2 m in diameter',
        ],
      },
      {
        name: 'Frank Osterkamp',
        position: 'Personalleiter',
        speaks: 'de:fluent en:basic',
        offers: ['Praktikumsplätze und Abschlussarbeiten in der Getriebeentwicklung'],
        needs: [
          'Chinesische Maschinenbauabsolventen mit Deutschkenntnissen für unser Werk in Wuxi',
          'Kontakt zu Hochschulen mit Maschinenbau auf Deutsch, gern als Praktikumspartner',
        ],
      },
    ],
  },
  {
    id: 'wiesenthal',
    latin: 'Wiesenthal Werkzeugmaschinen GmbH',
    han: '维森塔尔机床有限公司',
    kind: 'mittelstand',
    place: 'Chemnitz, Sachsen',
    people: [
      {
        name: 'Ralf Kienzle',
        position: 'Geschäftsführer Vertrieb',
        offers: [
          'Fünf-Achs-Bearbeitungszentren für große Werkstücke bis acht Tonnen',
          'Generalüberholte Bohrwerke mit zwei Jahren Garantie',
        ],
        needs: [
          'Vertriebs- und Servicepartner für Werkzeugmaschinen in Hunan und Hubei',
          'Kunden im Stahlbau und Formenbau, die auf Fünf-Achs-Bearbeitung umsteigen',
        ],
      },
      {
        name: 'Bettina Hauser',
        position: 'Leiterin Finanzen',
        offers: ['Referenzen und Restwertgutachten unserer Maschinen für Leasinggesellschaften'],
        needs: [
          'Absatzfinanzierung: Leasingpartner, der unseren Kunden in China Maschinen finanziert',
          'Eine Bank vor Ort, die Anzahlungsgarantien in RMB stellt',
        ],
      },
    ],
  },
  {
    id: 'tannhaeuser',
    latin: 'Tannhäuser Lasertechnik SE',
    han: '坦豪泽激光技术',
    kind: 'industry-leader',
    place: 'Jena, Thüringen',
    people: [
      {
        name: 'Nils Ackermann',
        position: 'Dr.-Ing., Leiter Applikationszentrum',
        offers: [
          'Laserschweißen von Kupfer und Aluminium für Batteriemodule, mit Musterbearbeitung',
          'Lohnversuche und Schulungen für Laserschweißer in unserem Applikationszentrum',
        ],
        needs: ['Pilotkunde für das Laserschweißen dicker Bleche im Stahlbau ab 20 mm'],
      },
      {
        name: 'Verena Stolz',
        position: 'Head of Sales Greater China',
        speaks: 'de:fluent en:fluent zh:working',
        offers: ['Laserschneidanlagen und Schweißzellen samt Finanzierung aus einer Hand'],
        needs: [
          'System integrators who build laser cells around our beam sources',
          'Vendor leasing for laser machines with a Chinese leasing company',
        ],
      },
    ],
  },
  {
    id: 'ostermeier',
    latin: 'Ostermeier Betontechnik GmbH',
    han: '奥斯特迈尔混凝土技术',
    kind: 'mittelstand',
    place: 'Regensburg, Bayern',
    people: [
      {
        name: 'Josef Ostermeier',
        position: 'Inhaber',
        speaks: 'de:fluent en:basic',
        offers: ['Doppelwellenmischer und Rezeptursteuerungen für Fertigteilwerke'],
        needs: [
          'Hartmetallbestückte Verschleißplatten und Förderrohre für Betonpumpen',
          'Nachfolge oder Beteiligung: Ich suche einen Partner, der das Werk in fünf Jahren weiterführt.',
        ],
      },
      {
        name: 'Carolin Meindl',
        position: 'Leiterin Produktmanagement',
        offers: [
          'Erfahrung mit CO2-armem Beton und Recyclingzuschlag aus zwölf Anlagen in Bayern',
          'Automatische Dosierung und Feuchtemessung zum Nachrüsten älterer Betonmischanlagen',
        ],
        needs: [
          'Kontakt zu Herstellern von Fertigteilhäusern, die ihre Mischtechnik modernisieren',
        ],
      },
    ],
  },
  {
    id: 'kaltenegger',
    latin: 'Kaltenegger Fördertechnik GmbH',
    han: '卡尔滕埃格输送技术',
    kind: 'mittelstand',
    place: 'Passau, Bayern',
    people: [
      {
        name: 'Stefan Kaltenegger',
        position: 'Geschäftsführer',
        offers: ['Fördersysteme und Hochregallager für Werke mit wenig Platz'],
        needs: [
          'Auftragsfertiger für Schweißbaugruppen und Stahlbau nach EN 1090',
          'Schweißbetriebe mit eigenen Robotern und freier Kapazität',
        ],
      },
      {
        name: 'Mirjam Lechner',
        position: 'Projekteinkäuferin',
        offers: ['Regelmäßige Abrufaufträge, Zahlung binnen 30 Tagen'],
        needs: [
          'Elektromotoren und Frequenzumrichter in Effizienzklasse IE4',
          'Eine Spedition, die Komplettanlagen per Bahn von Changsha nach Duisburg bringt',
          'Stahlkonstruktionen und Rahmen, jährlich 600 t, frei Haus Duisburg',
        ],
      },
    ],
  },
  {
    id: 'drachenfels',
    latin: 'Drachenfels Schleiftechnik KG',
    han: '龙岩堡磨削技术',
    kind: 'hidden-champion',
    place: 'Siegen, Nordrhein-Westfalen',
    people: [
      {
        name: 'Jürgen Thönnes',
        position: 'Technischer Leiter',
        offers: [
          'Schleifprozesse für Kurbelwellen und Wälzlagerringe, Genauigkeit unter einem Mikrometer',
          'Umbau vorhandener Schleifmaschinen auf höhere Spindeldrehzahlen',
        ],
        needs: [
          'Werkzeugmaschinenbauer, der unsere Schleifspindeln in Lizenz verbaut',
          'Austausch mit einer Universität über Zerspanung von Hartmetall',
        ],
      },
      {
        name: 'Heike Wallraf',
        position: 'Einkaufsleiterin',
        offers: ['Diamant- und CBN-Schleifscheiben in Sonderformen'],
        needs: [
          'Hartmetallrohlinge und Wolframcarbid-Pulver aus verlässlicher Quelle',
          'Keramikpulver und Bindemittel für gebundene Schleifmittel',
        ],
      },
    ],
  },
];
