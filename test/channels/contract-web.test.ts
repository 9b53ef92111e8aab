import { channelContract } from './contract/contract.ts';

channelContract('the web', { newHand: (world, language) => world.browser(language) });
