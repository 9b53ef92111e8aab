import type { OrganisationName, PersonName } from './name.ts';
import type { Line } from './say.ts';
import type { Interval } from './time.ts';

/** Something a person can tap, type the label of, or number. Its id begins with the event's code. */
export interface Choice {
  id: string;
  label: Line;
  look?: 'main' | 'quiet' | 'danger';
}

/** A file is facts as well; each channel makes it in the reader's language. */
export type FileFact =
  | { kind: 'calendar'; method: 'REQUEST' | 'CANCEL'; meetings: MeetingFact[] }
  | ({ kind: 'contact' } & Contact)
  | { kind: 'export'; data: unknown };

/** What somebody gives of themselves with their card. */
export interface Contact {
  name: PersonName;
  organisation?: OrganisationName;
  position?: string;
  email?: string;
  phone?: string;
}

/** A meeting as one of its people sees it. */
export interface MeetingFact {
  id: string;
  revision: number;
  time: Interval;
  with: Line;
  where?: Line;
  interpreter?: Line;
  cancelled: boolean;
}

/** One message of ours: facts for the channel to draw. */
export interface Reply {
  title?: Line;
  lines: Line[];
  choices?: Choice[];
  /**
   * Several choices may be ticked before `submit`; the answer's taps are the ticked ids and, last,
   * the id of `submit`.
   */
  many?: { ticked: string[]; submit: Choice };
  file?: FileFact;
  /** A card that is one of a numbered list: the number that its title shows. */
  number?: number;
  /** A card stands for one partner or meeting; everything else is speech. */
  look?: 'card';
  /**
   * Id of the partner or meeting that this speaks of. A tap on a card of the same one is answered in
   * its place, where the channel can do that.
   */
  about?: string;
}
