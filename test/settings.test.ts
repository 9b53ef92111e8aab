import { describe, expect, test } from 'vitest';
import { readSettings, SettingsError } from '../src/settings.ts';

const noFiles = (path: string): string => {
  throw new Error(`ENOENT: no such file, open '${path}'`);
};

const faultsOf = (env: Record<string, string>, readFile = noFiles): string[] => {
  try {
    readSettings(env, readFile);
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.faults;
  }
};

test('nothing set gives a server on this machine alone', () => {
  expect(readSettings({}, noFiles)).toEqual({
    port: 8080,
    host: '127.0.0.1',
    publicUrl: undefined,
    behindProxy: false,
    redisUrl: undefined,
    redisUnsafe: false,
    masterKey: undefined,
    dataDir: 'data',
    logLevel: 'info',
    telegram: undefined,
    slackBotToken: undefined,
    mail: undefined,
  });
});

test('empty and blank variables count as not set', () => {
  expect(readSettings({ PORT: '', MASTER_KEY: ' ', PUBLIC_URL: '\n' }, noFiles)).toEqual(
    readSettings({}, noFiles),
  );
});

test('all faults are told at once, each naming its variable and none a value', () => {
  const faults = faultsOf({
    PORT: '80a',
    PUBLIC_URL: 'https://bot.example.org/path',
    REDIS_URL: 'mysql://secret-host',
    REDIS_UNSAFE: 'perhaps',
    MASTER_KEY: 'secret-too-short',
    LOG_LEVEL: 'loud',
    TELEGRAM_BOT_TOKEN: 'secret',
    TELEGRAM_API_ROOT: 'ftp://secret',
    TELEGRAM_WEBHOOK_URL: 'https://secret.example/',
    TELEGRAM_WEBHOOK_SECRET: 'secret!',
  });
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
    'PORT',
    'PUBLIC_URL',
    'REDIS_URL',
    'REDIS_UNSAFE',
    'MASTER_KEY',
    'LOG_LEVEL',
    'TELEGRAM_BOT_TOKEN',
    'TELEGRAM_API_ROOT',
    'TELEGRAM_WEBHOOK_URL',
    'TELEGRAM_WEBHOOK_SECRET',
  ]);
  expect(faults.join()).not.toContain('secret');
});

describe('PORT', () => {
  test.each([
    ['0', 0],
    ['65535', 65_535],
  ])('%s is a port', (text, port) => {
    expect(readSettings({ PORT: text }, noFiles).port).toBe(port);
  });
  test.each(['65536', '-1', '0x10', '1e3', '80.5'])('%s is none', (text) => {
    expect(faultsOf({ PORT: text })).toEqual(['PORT must be a number from 0 to 65535']);
  });
});

describe('PUBLIC_URL', () => {
  test.each([
    ['https://bot.example.org', 'https://bot.example.org'],
    ['https://bot.example.org/', 'https://bot.example.org'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['http://192.168.1.7:8080', 'http://192.168.1.7:8080'],
    ['https://鹊桥.example', 'https://xn--6yvq31j.example'],
  ])('%s becomes %s', (text, url) => {
    expect(readSettings({ PUBLIC_URL: text }, noFiles).publicUrl).toBe(url);
  });
  test.each([
    'bot.example.org',
    'ftp://bot.example.org',
    'https://bot.example.org/chat',
    'https://bot.example.org?a',
    'https://user:word@bot.example.org',
    'https://',
  ])('%s is refused', (text) => {
    expect(faultsOf({ PUBLIC_URL: text })).toHaveLength(1);
  });
});

describe('MASTER_KEY', () => {
  const key = Buffer.alloc(32, 0xab);
  test.each([key.toString('base64'), key.toString('base64url'), key.toString('hex')])(
    '%s is read',
    (text) => {
      expect(readSettings({ MASTER_KEY: text }, noFiles).masterKey).toEqual(key);
    },
  );
  test.each([key.subarray(1).toString('base64'), key.subarray(1).toString('hex'), 'a'.repeat(65)])(
    '%s is refused',
    (text) => {
      expect(faultsOf({ MASTER_KEY: text })).toHaveLength(1);
    },
  );
});

describe('Telegram', () => {
  const token = { TELEGRAM_BOT_TOKEN: '123456:ABC-def_9' };
  test('is on with a token alone: polled, at Telegram itself', () => {
    expect(readSettings(token, noFiles).telegram).toEqual({
      token: '123456:ABC-def_9',
      root: 'https://api.telegram.org',
      webhookUrl: undefined,
      webhookSecret: undefined,
    });
  });
  test('may live elsewhere, and be told by webhook', () => {
    const url = 'https://bot.example.org/telegram';
    const env = {
      ...token,
      TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/',
      TELEGRAM_WEBHOOK_URL: url,
    };
    expect(readSettings({ ...env, TELEGRAM_WEBHOOK_SECRET: 'a_b-1' }, noFiles).telegram).toEqual({
      token: '123456:ABC-def_9',
      root: 'http://127.0.0.1:8081',
      webhookUrl: url,
      webhookSecret: 'a_b-1',
    });
  });
});

describe('e-mail', () => {
  const url = 'smtps://user:secret@mail.example.org';
  test.each(['bridge@example.org', '鹊桥 Magpie Bridge <bridge@example.org>'])(
    'is on with a server and %s',
    (from) => {
      expect(readSettings({ SMTP_URL: url, MAIL_FROM: from }, noFiles).mail).toEqual({ url, from });
    },
  );
  test('demands a sender', () => {
    expect(faultsOf({ SMTP_URL: url }).map((fault) => fault.split(' ')[0])).toEqual(['MAIL_FROM']);
  });
  test.each(['nobody', 'a@example.org, b@example.org', 'A <a@example.org> <b@example.org>'])(
    'takes no sender like %s',
    (from) => {
      expect(faultsOf({ SMTP_URL: url, MAIL_FROM: from })).toHaveLength(1);
    },
  );
  test.each(['mail.example.org', 'http://mail.example.org', 'smtp://'])('takes no %s', (bad) => {
    const faults = faultsOf({ SMTP_URL: bad, MAIL_FROM: 'a@example.org' });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['SMTP_URL']);
  });
});

describe('a secret in a file', () => {
  test('is read and trimmed', () => {
    const env = { TELEGRAM_BOT_TOKEN_FILE: '/run/token' };
    const settings = readSettings(env, (path) => `123:token-of${path.replaceAll('/', '-')}\n`);
    expect(settings.telegram?.token).toBe('123:token-of-run-token');
  });
  test('is refused beside its variable', () => {
    const env = { SMTP_URL: 'smtp://a', SMTP_URL_FILE: '/run/smtp', MAIL_FROM: 'a@example.org' };
    expect(faultsOf(env, () => 'smtp://b')).toEqual([
      'SMTP_URL and SMTP_URL_FILE are both set: remove one',
    ]);
  });
  test('must be readable and hold something', () => {
    expect(faultsOf({ MASTER_KEY_FILE: '/nowhere' })).toEqual([
      "MASTER_KEY_FILE cannot be read: ENOENT: no such file, open '/nowhere'",
    ]);
    expect(faultsOf({ MASTER_KEY_FILE: '/empty' }, () => '\n')).toEqual([
      'MASTER_KEY_FILE points to an empty file: /empty',
    ]);
  });
  test('is for secrets only', () => {
    expect(readSettings({ PORT_FILE: '/run/port' }, noFiles).port).toBe(8080);
  });
});
