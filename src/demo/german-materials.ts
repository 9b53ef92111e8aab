import type { DemoOrganisation } from './organisation.ts';

/** Materials, energy and environment. */
export const germanMaterials: readonly DemoOrganisation[] = [
  {
    id: 'rheingau',
    latin: 'Chemische Werke Rheingau AG',
    han: '莱茵高化工股份公司',
    kind: 'fortune500',
    place: 'Wiesbaden, Hessen',
    people: [
      {
        name: 'Andrea Steiger 史安蕊',
        position: 'Vice President Coatings Asia Pacific',
        speaks: 'de:fluent en:fluent',
        offers: [
          'Wasserbasierte Lacksysteme für Baumaschinen und Landtechnik, VOC-arm',
          'Licensing of binder technology to a regional paint maker',
        ],
        needs: ['A toll manufacturer for industrial coatings in central China'],
      },
      {
        name: 'Peter Marquardt',
        position: 'Leiter Rohstoffeinkauf Batteriematerialien',
        offers: ['Abnahme von Lithium- und Nickelsalzen über Jahresverträge'],
        needs: [
          'Vorprodukte für Kathodenmaterial (pCAM) mit lückenloser Herkunft',
          'Synthetischer Graphit als Anodenmaterial, zunächst Muster, später Tonnage',
        ],
      },
      {
        name: 'Ingrid Falk',
        position: 'Leiterin Hochschulkontakte',
        offers: [
          'Gastvorträge und ein Promotionsprogramm in Polymerchemie',
          'Forschungsmittel für Arbeiten zu Kunststoffrecycling und Klebstoffen',
        ],
        needs: ['Austausch mit Hochschulen, die in Werkstoffchemie forschen'],
      },
    ],
  },
  {
    id: 'keramos',
    latin: 'Keramos Technische Keramik GmbH',
    han: '科拉莫斯工业陶瓷',
    kind: 'hidden-champion',
    place: 'Selb, Bayern',
    people: [
      {
        name: 'Bernd Schilling',
        position: 'Vertrieb Elektronik',
        offers: ['Keramiksubstrate aus Siliziumnitrid für Leistungsmodule'],
        needs: [
          'Halbleiterhersteller, die ihre Substrate für SiC-Module neu qualifizieren',
          'Leistungshalbleiter aus China für Muster unserer neuen Kühlsubstrate',
        ],
      },
      {
        name: 'Doris Winkler',
        position: 'Qualitätsleiterin',
        speaks: 'de:fluent en:basic',
        offers: [
          'Wälzkörper aus Keramik für schnelle Spindeln',
          'Beratung zum Sintern von Siliziumnitrid, gern als Workshop in Ihrem Werk',
        ],
        needs: ['Aluminiumnitrid- und Siliziumnitridpulver in gleichbleibender Qualität'],
      },
    ],
  },
  {
    id: 'silberbach',
    latin: 'Silberbach Aquatechnik GmbH',
    han: '银溪水处理技术',
    kind: 'mittelstand',
    place: 'Hof, Bayern',
    people: [
      {
        name: 'Ute Hansen',
        position: 'Leiterin Internationale Projekte',
        offers: [
          'Membranbioreaktoren und Abwasserrecycling für Industrieparks',
          'Angebotskalkulation und Auslegung, wenn Sie für Kläranlagen bieten',
        ],
        needs: ['Einen örtlichen Generalunternehmer für Kläranlagen mit Referenzen in Hunan'],
      },
      {
        name: 'Florian Seidel',
        position: 'Verfahrensingenieur',
        offers: [
          'Betriebsoptimierung bestehender Kläranlagen, Einsparung meist 20 % Strom',
          'Regelung für die Belüftung von Belebungsbecken',
        ],
        needs: [
          'Pilotstandort in der Lebensmittelindustrie mit schwierigem Abwasser',
          'Betreiber kommunaler Kläranlagen für einen Vorher-nachher-Vergleich',
        ],
      },
    ],
  },
  {
    id: 'windhoefel',
    latin: 'Windhöfel Wasserstoffsysteme GmbH',
    han: '温德赫弗尔氢能系统',
    kind: 'startup',
    place: 'Rostock, Mecklenburg-Vorpommern',
    people: [
      {
        name: 'Julian Windhöfel',
        position: 'Geschäftsführer',
        offers: [
          'PEM-Elektrolyseure in Containern, 1 bis 5 MW',
          'Elektrolyseur als Teil einer Wasserstofftankstelle, fertig abgestimmt',
        ],
        needs: [
          'Fertigungspartner für Bipolarplatten und Gestelle',
          'Bipolarplatten aus Graphit in dünner Ausführung',
        ],
      },
      {
        name: 'Franziska Thal',
        position: 'Finance & Strategy',
        offers: ['Beteiligungsmöglichkeit vor der Serie B, mit Sitz im Beirat'],
        needs: [
          'Green finance for a 20 MW hydrogen project; lenders who understand Chinese suppliers',
          'Venture Capital mit Interesse an Wasserstoff',
        ],
      },
    ],
  },
  {
    id: 'waermewerk',
    latin: 'Wärmewerk Borkenau GmbH',
    han: '博肯瑙热泵有限公司',
    kind: 'mittelstand',
    place: 'Bitterfeld, Sachsen-Anhalt',
    people: [
      {
        name: 'Georg Terhorst',
        position: 'Leiter Einkauf',
        speaks: 'de:fluent en:basic',
        offers: ['Planbare Stückzahlen: 25.000 Wärmepumpen im Jahr, Tendenz steigend'],
        needs: [
          'Plattenwärmetauscher und Verdichter für Propan-Wärmepumpen',
          'Ventilatoren und Gehäuse aus Stahlblech, im Rahmenvertrag',
        ],
      },
      {
        name: 'Birgit Lammers',
        position: 'Leiterin Produktentwicklung',
        offers: [
          'Regelungssoftware für Großwärmepumpen, die Prozesswärme zurückgewinnen',
          'Wärmepumpentechnik für Hochtemperatur bis 120 °C, bereit zur Lizenzvergabe',
        ],
        needs: ['Klimagerätehersteller für die gemeinsame Entwicklung eines Großgeräts'],
      },
    ],
  },
  {
    id: 'auental',
    latin: 'Auental Filtertechnik GmbH',
    han: '奥恩塔尔过滤技术',
    kind: 'hidden-champion',
    place: 'Ludwigsburg, Baden-Württemberg',
    people: [
      {
        name: 'Rainer Mohr',
        position: 'Bereichsleiter Abluft',
        offers: [
          'Entstaubung und Abluftreinigung für Gießereien und Lackierereien',
          'VOC-Abscheidung für Lackierereien mit Wärmerückgewinnung',
        ],
        needs: ['Gießereien, die neue Grenzwerte einhalten müssen, als Referenzkunden'],
      },
      {
        name: 'Yvonne Krüger',
        position: 'Einkäuferin',
        offers: ['Filterpatronen und Ersatzteile ab Lager Frankfurt'],
        needs: ['Blechgehäuse und Ventilatoren; Lohnfertigung in kleinen Losen'],
      },
    ],
  },
];
