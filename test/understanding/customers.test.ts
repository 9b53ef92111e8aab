import { expect, test } from 'vitest';
import { seeksCustomers } from '../../src/understanding/customers.ts';

test.each([
  'Abnehmer für Hydraulikzylinder',
  'Serienkunden im Bereich Hebetechnik',
  'Wir suchen Käufer für gebrauchte Krane',
  'customers for our tower cranes',
  'Buyers of brewery equipment',
  '寻求欧洲客户，铸件订单',
  '对接德国采购商',
])('seeks customers: %s', (text) => expect(seeksCustomers(text)).toBe(true));

test.each([
  'Lieferanten von Hydraulikzylindern',
  'Kundendienst für Krane',
  'CNC machines',
  'customer service software',
  '动力电池供应商',
  '',
])('seeks no customers: %s', (text) => expect(seeksCustomers(text)).toBe(false));
