import type { OrganisationKind, OrganisationSize } from '../domain/organisation.ts';

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
  /** Where its kind does not tell it. */
  readonly size?: OrganisationSize;
  /** City or state; Changsha's are in Changsha. */
  readonly place?: string;
  readonly people: readonly DemoPerson[];
}
