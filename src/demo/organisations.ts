import { changshaHeavy } from './changsha-heavy.ts';
import { changshaLife } from './changsha-life.ts';
import { changshaMobility } from './changsha-mobility.ts';
import { changshaServices } from './changsha-services.ts';
import { changshaSmart } from './changsha-smart.ts';
import { germanLife } from './german-life.ts';
import { germanMachinery } from './german-machinery.ts';
import { germanMaterials } from './german-materials.ts';
import { germanMobility } from './german-mobility.ts';
import { germanServices } from './german-services.ts';
import type { DemoOrganisation } from './organisation.ts';

export const germanOrganisations: readonly DemoOrganisation[] = [
  ...germanMachinery,
  ...germanMobility,
  ...germanMaterials,
  ...germanLife,
  ...germanServices,
];

export const changshaOrganisations: readonly DemoOrganisation[] = [
  ...changshaHeavy,
  ...changshaSmart,
  ...changshaMobility,
  ...changshaLife,
  ...changshaServices,
];
