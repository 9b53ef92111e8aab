import type { OrganisationKind, OrganisationSize } from '../domain/organisation.ts';
import type { RosterCells, RosterLine } from '../eventfile/index.ts';
import { slug } from '../eventfile/organisation-id.ts';
import { nameOf } from './name.ts';
import type { DemoOrganisation, DemoPerson } from './organisation.ts';
import { changshaOrganisations, germanOrganisations } from './organisations.ts';

/** A side of the demo, and what its people have in common unless one says otherwise. */
interface Side {
  readonly delegation: string;
  readonly country: string;
  readonly familyFirst: boolean;
  readonly reads: 'de' | 'zh';
  readonly speaks: string;
  /** Where its organisations are, as far as they all are in one place. */
  readonly place?: string;
}

const german: Side = {
  delegation: 'german',
  country: 'DE',
  familyFirst: false,
  reads: 'de',
  speaks: 'de:fluent en:working',
};

const changsha: Side = {
  delegation: 'changsha',
  country: 'CN',
  familyFirst: true,
  reads: 'zh',
  speaks: 'zh:fluent en:basic',
  place: 'Changsha 长沙',
};

/** All delegates of the demo, as lines of a roster. */
export const demoRosterLines = (): RosterLine[] => [
  ...germanOrganisations.flatMap((organisation) => linesOf(organisation, german)),
  ...changshaOrganisations.flatMap((organisation) => linesOf(organisation, changsha)),
];

const linesOf = (organisation: DemoOrganisation, side: Side): RosterLine[] =>
  organisation.people.map((person) => ({
    at: `${organisation.id}, ${person.name}`,
    cells: { ...organisationCells(organisation, side), ...personCells(person, organisation, side) },
  }));

/** What is almost always so of a kind; of a hidden champion or a service provider nothing is. */
const usualSizes: Partial<Record<OrganisationKind, OrganisationSize>> = {
  fortune500: 'large',
  'industry-leader': 'large',
  soe: 'large',
  bank: 'large',
  insurer: 'large',
  university: 'large',
  mittelstand: 'medium',
  'little-giant': 'medium',
  startup: 'small',
};

const organisationCells = (
  { id, latin, han, kind, size = usualSizes[kind], place }: DemoOrganisation,
  side: Side,
) => ({
  organisation: latin,
  organisation_han: han,
  organisation_id: id,
  organisation_kind: kind,
  organisation_size: size ?? '',
  organisation_place: place ?? side.place ?? '',
});

function personCells(person: DemoPerson, { id: domain }: DemoOrganisation, side: Side) {
  const { latin, han, familyFirst } = nameOf(person.name, side.familyFirst);
  const id = slug(
    familyFirst ? `${latin.family} ${latin.given}` : `${latin.given} ${latin.family}`,
  );
  return {
    id,
    delegation: side.delegation,
    family: latin.family,
    given: latin.given,
    family_han: han?.family ?? '',
    given_han: han?.given ?? '',
    family_first: familyFirst ? 'yes' : 'no',
    position: person.position,
    country: side.country,
    email: `${id.replaceAll('-', '.')}@${domain}.example`,
    reads: person.reads ?? side.reads,
    speaks: person.speaks ?? side.speaks,
    offers: person.offers.join(' | '),
    needs: person.needs.join(' | '),
  } satisfies Omit<RosterCells, keyof ReturnType<typeof organisationCells>>;
}
