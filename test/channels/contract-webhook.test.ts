import { channelContract } from './contract/contract.ts';

channelContract('Telegram by webhook', {
  newHand: (world, language) => world.phone(language),
  by: 'webhook',
});
