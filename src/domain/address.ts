import { z } from 'zod';

/** Where one delegate is reached: "<channel>:<what only that channel reads>". */
export const Address = z.templateLiteral([z.string().regex(/^[a-z]+$/), ':', z.string().min(1)]);
export type Address = `${string}:${string}`;

export const channelOf = (address: Address): string => address.slice(0, address.indexOf(':'));
