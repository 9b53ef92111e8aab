import { expect, test } from 'vitest';
import { nameOf, parseRedisUrl } from '../../src/launch/connection.ts';
import { LaunchError } from '../../src/launch/launch-error.ts';

test.each([
  ['/run/my redis.sock', { path: '/run/my redis.sock' }],
  ['unix:///run/my%20redis.sock', { path: '/run/my redis.sock' }],
  ['redis://localhost', { host: 'localhost', port: 6379 }],
  ['redis://[::1]:7000/2', { host: '::1', port: 7000, db: 2 }],
  ['redis://:p%40ss@db.example', { host: 'db.example', port: 6379, password: 'p@ss' }],
  [
    'rediss://me:word@db.example:6380',
    { host: 'db.example', port: 6380, username: 'me', password: 'word', tls: {} },
  ],
])('%s is understood', (url, connection) => {
  expect(parseRedisUrl(url)).toEqual(connection);
});

test.each(['localhost:6379', 'http://localhost', 'redis://', 'redis://host/name', ''])(
  '"%s" is refused',
  (url) => {
    expect(() => parseRedisUrl(url)).toThrow(LaunchError);
  },
);

test('the name of a connection tells no password', () => {
  expect(nameOf(parseRedisUrl('redis://me:word@db.example'))).toBe('db.example:6379');
});
