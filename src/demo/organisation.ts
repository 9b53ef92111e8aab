import type { OrganisationKind } from '../domain/organisation.ts';

/**
 * A delegate as the demo's lists write one. Everything is invented.
 * `name` is "Sabine Brandt" or, with Chinese characters, "Sabine Brandt 白莎宾"; people of Changsha
 * stand family name first, "Zhou Jianjun 周建军".
 */
export interface DemoPerson {
  readonly name: string;
  readonly position: string;
  /** As in a roster; the delegation's usual languages unless given. */
  readonly speaks?: string;
  readonly reads?: 'de' | 'en' | 'zh';
  readonly offers: readonly string[];
  readonly needs: readonly string[];
}

export interface DemoOrganisation {
  readonly id: string;
  readonly latin: string;
  readonly han: string;
  readonly kind: OrganisationKind;
  readonly people: readonly DemoPerson[];
}
