import { foldText } from './fold.ts';

/** Words for those who buy; folded as in fold.ts. */
const sought = [
  /\b(serien|neu|erst|pilot|gross|industrie|end|stamm|referenz)?(kunden|abnehmer[ns]?|kaufer[ns]?|auftraggeber[ns]?|auftrage|absatzmarkte?)\b/,
  /\b(customers?|buyers?|off-?takers?|purchase orders|new orders|clients)\b/,
  /(客户|买家|采购商|采购方|订单|销路|买主|用户企业)/,
];
/** Whoever serves customers, or finds them for others, does not seek them. */
const isOther =
  /\b(kundendienst|kundenservice|kundenbetreuung|customer service|customer support|customer relationship)\b|客户服务|客户管理/;

/** "Abnehmer für Hydraulikzylinder", "customers for our cranes", 寻求欧洲客户: what is named is to be sold. */
export function seeksCustomers(text: string): boolean {
  const folded = foldText(text);
  return sought.some((words) => words.test(folded)) && !isOther.test(folded);
}
