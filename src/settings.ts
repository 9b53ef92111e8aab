import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { parseRedisUrl } from './launch/connection.ts';
import { parseMasterKey } from './launch/master-key.ts';

/** The environment is not fit to start with. Each fault is one line that names its variable. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly faults: string[];

  constructor(faults: string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

const PORT = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((port) => port < 65_536);

const PUBLIC_URL = z
  .string()
  .refine((text) => {
    const url = URL.parse(text);
    return /^https?:$/.test(url?.protocol ?? '') && url?.href === `${url?.origin}/`;
  })
  .transform((text) => new URL(text).origin);

/** Another server that speaks the Bot API may live under a path. */
const API_ROOT = z
  .string()
  .refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''))
  .transform((text) => text.replace(/\/+$/, ''));

/** With a path of its own: "/" is the landing page. */
const WEBHOOK_URL = z.string().refine((text) => {
  const url = URL.parse(text);
  return (
    /^https?:$/.test(url?.protocol ?? '') && url?.pathname !== '/' && !url?.search && !url?.hash
  );
});

const SMTP_URL = z.string().refine((text) => {
  const url = URL.parse(text);
  return /^smtps?:$/.test(url?.protocol ?? '') && url?.hostname !== '';
});

/** "name@host" or "Name <name@host>": one address, which stands in a header as it is. */
const MAIL_FROM = z.string().refine((text) => {
  const [, name = '', inner, bare] = /^(?:([^<>]*)<([^<>]+)>|([^<>]+))$/u.exec(text) ?? [];
  return !/[\p{Cc}",;:@]/u.test(name) && z.email().safeParse(inner ?? bare).success;
});

const MASTER_KEY = z.string().transform((text, context) => {
  const key = parseMasterKey(text);
  if (key) return key;
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});

function isRedisUrl(text: string): boolean {
  try {
    return Boolean(parseRedisUrl(text));
  } catch {
    return false;
  }
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What the operator decides, read from the environment; `.env.example` explains each. */
export const Settings = z
  .object({
    PORT: PORT.prefault('8080'),
    HOST: z.string().default('127.0.0.1'),
    PUBLIC_URL: PUBLIC_URL.optional(),
    BEHIND_PROXY: z.stringbool().prefault('no'),
    REDIS_URL: z.string().refine(isRedisUrl).optional(),
    REDIS_UNSAFE: z.stringbool().prefault('no'),
    MASTER_KEY: MASTER_KEY.optional(),
    DATA_DIR: z.string().default('data'),
    LOG_LEVEL: z.enum(logLevels).default('info'),
    TELEGRAM_BOT_TOKEN: z
      .string()
      .regex(/^\d+:[A-Za-z0-9_-]+$/)
      .optional(),
    TELEGRAM_API_ROOT: API_ROOT.prefault('https://api.telegram.org'),
    TELEGRAM_WEBHOOK_URL: WEBHOOK_URL.optional(),
    TELEGRAM_WEBHOOK_SECRET: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,256}$/)
      .optional(),
    SLACK_BOT_TOKEN: z.string().optional(),
    SMTP_URL: SMTP_URL.optional(),
    MAIL_FROM: MAIL_FROM.optional(),
  })
  .refine((env) => env.SMTP_URL === undefined || env.MAIL_FROM !== undefined, {
    path: ['MAIL_FROM'],
  })
  .transform((env) => ({
    /** 0: any free port. */
    port: env.PORT,
    host: env.HOST,
    /** Where others reach this server, without a final slash. */
    publicUrl: env.PUBLIC_URL,
    /** Take a proxy's word for who asks (X-Forwarded-For). */
    behindProxy: env.BEHIND_PROXY,
    redisUrl: env.REDIS_URL,
    /** Run even on a Redis that may lose confirmed meetings. */
    redisUnsafe: env.REDIS_UNSAFE,
    masterKey: env.MASTER_KEY,
    dataDir: env.DATA_DIR,
    logLevel: env.LOG_LEVEL,
    /** Undefined: Telegram is off. */
    telegram:
      env.TELEGRAM_BOT_TOKEN === undefined
        ? undefined
        : {
            token: env.TELEGRAM_BOT_TOKEN,
            root: env.TELEGRAM_API_ROOT,
            /** Undefined: long polling. Without a secret the house makes one. */
            webhookUrl: env.TELEGRAM_WEBHOOK_URL,
            webhookSecret: env.TELEGRAM_WEBHOOK_SECRET,
          },
    slackBotToken: env.SLACK_BOT_TOKEN,
    /** Undefined: e-mail is off. */
    mail:
      env.SMTP_URL === undefined || env.MAIL_FROM === undefined
        ? undefined
        : { url: env.SMTP_URL, from: env.MAIL_FROM },
  }));
export type Settings = z.infer<typeof Settings>;

type Variable = keyof typeof Settings.in.shape;

const secrets = [
  'REDIS_URL',
  'MASTER_KEY',
  'TELEGRAM_BOT_TOKEN',
  'TELEGRAM_WEBHOOK_SECRET',
  'SLACK_BOT_TOKEN',
  'SMTP_URL',
];

/** What a variable must be, in words that never repeat a value: it may be a secret. */
const demands: Partial<Record<Variable, string>> = {
  PORT: 'must be a number from 0 to 65535',
  PUBLIC_URL: 'must be an http or https address without a path, such as https://bot.example.org',
  BEHIND_PROXY: 'must be yes or no',
  REDIS_URL: 'must look like redis://user:password@host:6379, rediss://… or /path/of/a/socket',
  REDIS_UNSAFE: 'must be yes or no',
  MASTER_KEY: 'must be 32 bytes in base64 or hex; make one with: openssl rand -base64 32',
  TELEGRAM_BOT_TOKEN: 'must look like 123456:ABC-DEF, as @BotFather gives it',
  TELEGRAM_API_ROOT: 'must be an http or https address, such as https://api.telegram.org',
  TELEGRAM_WEBHOOK_URL:
    'must be an http or https address with a path, such as https://bot.example.org/telegram',
  TELEGRAM_WEBHOOK_SECRET:
    'must be 1 to 256 of A-Z, a-z, 0-9, _ and -; make one with: openssl rand -hex 32',
  SMTP_URL: 'must look like smtp://user:password@mail.example.org:587 or smtps://…',
  MAIL_FROM:
    'must be the sender of our mails, such as Magpie Bridge <bridge@example.org>, where SMTP_URL is set',
  LOG_LEVEL: `must be one of ${logLevels.join(', ')}`,
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings. An empty variable counts as not set. Every secret may stand in a file instead,
 * which the variable with `_FILE` after its name points to.
 *
 * @throws SettingsError with all faults at once.
 */
export function readSettings(
  env: Environment,
  readFile: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): Settings {
  const { values, faults } = gather(env, readFile);
  const parsed = Settings.safeParse(values);
  for (const { path } of parsed.error?.issues ?? []) {
    faults.push(`${String(path[0])} ${demands[path[0] as Variable] ?? 'is not understood'}`);
  }
  if (!parsed.success || faults.length > 0) throw new SettingsError(faults);
  return parsed.data;
}

function gather(env: Environment, readFile: (path: string) => string) {
  const faults: string[] = [];
  const values: Record<string, string | undefined> = {};
  for (const name of Object.keys(Settings.in.shape)) {
    values[name] = env[name]?.trim() || undefined;
    const path = secrets.includes(name) && env[`${name}_FILE`]?.trim();
    if (!path) continue;
    if (values[name]) faults.push(`${name} and ${name}_FILE are both set: remove one`);
    try {
      values[name] = readFile(path).trim() || undefined;
      if (!values[name]) faults.push(`${name}_FILE points to an empty file: ${path}`);
    } catch (error) {
      faults.push(`${name}_FILE cannot be read: ${(error as Error).message}`);
    }
  }
  return { values, faults };
}
