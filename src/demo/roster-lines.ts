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
};

/** All delegates of the demo, as lines of a roster. */
export const demoRosterLines = (): RosterLine[] => [
  ...germanOrganisations.flatMap((organisation) => linesOf(organisation, german)),
  ...changshaOrganisations.flatMap((organisation) => linesOf(organisation, changsha)),
];

const linesOf = (organisation: DemoOrganisation, side: Side): RosterLine[] =>
  organisation.people.map((person) => ({
    at: `${organisation.id}, ${person.name}`,
    cells: { ...organisationCells(organisation), ...personCells(person, organisation, side) },
  }));

const organisationCells = ({ id, latin, han, kind }: DemoOrganisation) => ({
  organisation: latin,
  organisation_han: han,
  organisation_id: id,
  organisation_kind: kind,
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
