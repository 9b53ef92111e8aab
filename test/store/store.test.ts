import { describe } from 'vitest';
import { testConnection, testRedis } from '../support/redis.ts';
import { storeContract } from './contract.ts';

describe('the store over one Redis', () => {
  storeContract(() => ({ connection: testConnection(), connect: testRedis }));
});
