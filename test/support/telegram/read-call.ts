import type { IncomingMessage } from 'node:http';
import { isUpload } from './check-value.ts';
import { readMultipart } from './multipart.ts';
import { malformed } from './refused.ts';
import type { Fields } from './spec.ts';

export type Params = Record<string, unknown>;

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The parameters of a call, from the address and from a body of any of the three kinds. */
export function readParams(request: IncomingMessage, url: URL, body: Buffer): Params {
  const query = Object.fromEntries(url.searchParams);
  const type = request.headers['content-type'] ?? '';
  if (body.length === 0) return query;
  if (/^application\/json/i.test(type)) {
    const json = parseJson(body.toString('utf8'));
    if (typeof json !== 'object' || json === null || Array.isArray(json))
      throw malformed("can't parse JSON object");
    return { ...query, ...(json as Params) };
  }
  if (/^application\/x-www-form-urlencoded/i.test(type)) {
    const form = Object.fromEntries(new URLSearchParams(body.toString('utf8')));
    return { ...query, ...form };
  }
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)/i.exec(type)?.[1];
  if (!boundary) throw malformed(`unsupported content type "${type}"`);
  return { ...query, ...readMultipart(body, boundary) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed("can't parse JSON");
  }
}

/**
 * Makes values of the texts of a form, by the types of the parameters, and puts the files in where
 * `attach://` points at them. In JSON a number or an object may come as text as well.
 */
export function typed(params: Params, fields: Fields): Params {
  const uploads = new Map(Object.entries(params).filter(([, value]) => isUpload(value)));
  const used = new Set<string>();
  const attached = (value: unknown): unknown => {
    if (isUpload(value)) return value;
    if (Array.isArray(value)) return value.map(attached);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, attached(item)]));
    if (typeof value !== 'string' || !value.startsWith('attach://')) return value;
    const name = value.slice('attach://'.length);
    if (!uploads.has(name)) throw malformed(`there is no file for ${value}`);
    used.add(name);
    return uploads.get(name);
  };
  const read = Object.entries(params).map(([name, value]) => [
    name,
    attached(parsed(value, fields.get(name)?.types ?? [])),
  ]);
  return Object.fromEntries(read.filter(([name]) => !used.has(name as string)));
}

function parsed(value: unknown, types: readonly string[]): unknown {
  if (typeof value !== 'string') return value;
  if (types.includes('Integer') && /^-?\d{1,16}$/.test(value)) return Number(value);
  if (types.includes('String') || types.includes('InputFile')) return value;
  if (types.includes('Float') && /^-?[\d.]+$/.test(value)) return Number(value);
  if (types.includes('Boolean')) {
    if (/^(true|yes|1|t|y)$/i.test(value)) return true;
    if (/^(false|no|0|f|n|)$/i.test(value)) return false;
  }
  return /^[[{]/.test(value) ? parseJson(value) : value;
}
