import { Redis } from 'ioredis';
import { launchRedis } from '../../src/launch/redis.ts';

// A program that launches a Redis and then lives or dies as told: node launch-child.ts <dir> <how>.
const [dataDir, how] = process.argv.slice(2);
const redis = await launchRedis({ dataDir: dataDir!, cacheDir: '.cache', log: () => {} });
const client = new Redis({ ...redis.connection });
const [, pid] = (await client.info('server')).match(/process_id:(\d+)/)!;
console.log(pid);
client.disconnect();
if (how === 'throw') throw new Error('a bug');
if (how === 'exit') process.exit(3);
if (how === 'stay') setInterval(() => {}, 1000);
if (how === 'handle') {
  process.on('SIGINT', async () => {
    const late = new Redis({ ...redis.connection });
    console.log(await late.set('last', 'word'));
    late.disconnect();
    await redis.stop();
    process.exit(0);
  });
  setInterval(() => {}, 1000);
}
