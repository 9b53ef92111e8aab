import { z } from 'zod';

/** The four chains of the Changsha conference: 产业链, 供应链, 人才链, 金融链. */
export const Chain = z.enum(['industrial', 'supply', 'talent', 'finance']);
export type Chain = z.infer<typeof Chain>;
export const chains = Chain.options;
