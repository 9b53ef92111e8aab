import type { Table } from '../domain/event.ts';
import type { HallInput } from './input.ts';

/** A hall with a number of tables has A1, A2, …; one with a list has the tables of the list. */
export function tablesOf(hall: HallInput): Table[] {
  if (Array.isArray(hall.tables))
    return hall.tables.map(({ id, seats, features }) => ({
      id,
      hall: hall.id,
      seats: seats ?? hall.seats,
      ...featuresOf(features ?? hall.features),
    }));
  const prefix = hall.prefix ?? hall.id.toUpperCase();
  return Array.from({ length: hall.tables }, (_, index) => ({
    id: `${prefix}${index + 1}`,
    hall: hall.id,
    seats: hall.seats,
    ...featuresOf(hall.features),
  }));
}

const featuresOf = (features: string[] | undefined): Pick<Table, 'features'> =>
  features ? { features } : {};
