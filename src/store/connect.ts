import { Cluster, type ClusterNode, Redis, type RedisOptions } from 'ioredis';

/** How to reach Redis: options of ioredis, or the first nodes of a cluster. */
export type Endpoint =
  | RedisOptions
  | { cluster: readonly ClusterNode[]; redisOptions?: RedisOptions };

export type Connection = Redis | Cluster;

/** Longer than any script takes, shorter than Slack waits for an answer. */
const commandTimeoutMs = 2000;

/**
 * Commands of the same moment leave in one write: each write is a job of its own for the system.
 * (ioredis' own pipelining by itself fails every command where there is no offline queue.)
 */
function gatherWrites(redis: Redis): Redis {
  const send = redis.sendCommand.bind(redis);
  redis.sendCommand = (...args) => {
    const { stream } = redis;
    if (stream?.writable && stream.writableCorked === 0) {
      stream.cork();
      setImmediate(() => stream.uncork());
    }
    return send(...args);
  };
  return redis;
}

/**
 * A connection on which nothing hangs and nothing is sent twice behind our back: while Redis is away
 * a command fails at once, and one whose reply was lost is not resent (ioredis would run it again,
 * minutes later perhaps). Whoever asked knows better whether to ask again; every script of ours may
 * be repeated.
 */
export function connect(endpoint: Endpoint): Connection {
  const options: RedisOptions = {
    commandTimeout: commandTimeoutMs,
    autoResendUnfulfilledCommands: false,
    // After a failover the old master answers READONLY until we connect to the new one.
    reconnectOnError: (error) => error.message.startsWith('READONLY'),
    retryStrategy,
  };
  const connection =
    'cluster' in endpoint
      ? new Cluster([...endpoint.cluster], {
          enableOfflineQueue: false,
          clusterRetryStrategy: retryStrategy,
          redisOptions: { ...endpoint.redisOptions, ...options },
        })
      : gatherWrites(new Redis({ ...endpoint, ...options, enableOfflineQueue: false }));
  // A command in flight tells of the failure as well; without a listener ioredis writes to stderr.
  connection.on('error', () => {});
  return connection;
}

/** Tries again for ever, at most two seconds apart, not all processes at the same instant. */
const retryStrategy = (times: number): number =>
  Math.min(50 * 2 ** Math.min(times, 6), 2000) * (0.75 + Math.random() / 2);
