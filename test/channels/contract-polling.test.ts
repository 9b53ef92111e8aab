import { channelContract } from './contract/contract.ts';

channelContract('Telegram by polling', {
  newHand: (world, language) => world.phone(language),
  beside: (world, language) => world.browser(language),
  by: 'polling',
});
