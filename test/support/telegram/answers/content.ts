import { randomUUID } from 'node:crypto';
import { extname } from 'node:path';
import type { MessageEntity } from 'grammy/types';
import { captionOf } from '../check-call.ts';
import { type Formatted, formatted } from '../check-text.ts';
import { isUpload } from '../check-value.ts';
import type { Params } from '../read-call.ts';
import { bad } from '../refused.ts';
import type { World } from '../world.ts';

const mimes: Record<string, string> = {
  '.ics': 'text/calendar',
  '.csv': 'text/csv',
  '.txt': 'text/plain',
  '.html': 'text/html',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

const listed = (name: string, text: string, { entities }: Formatted): object =>
  entities.length > 0
    ? { [name]: text, [`${name === 'text' ? '' : `${name}_`}entities`]: entities }
    : { [name]: text };

export function textContent(params: Params): object {
  const entities = params.entities as MessageEntity[] | undefined;
  const text = formatted(String(params.text), entities, params.parse_mode);
  return listed('text', text.text, text);
}

export function captionContent(params: Params): object {
  if (params.caption === undefined) return {};
  const caption = captionOf(params);
  return caption.text ? listed('caption', caption.text, caption) : {};
}

/** A file that is uploaded, or known by its id. Telegram tells the type by the name. */
export function fileContent(world: World, value: unknown): Record<string, unknown> {
  if (!isUpload(value)) {
    const file = world.files.get(String(value));
    if (!file) throw bad('wrong file identifier/HTTP URL specified');
    return described(String(value), file.name, file.bytes.length);
  }
  if (value.bytes.length === 0) throw bad('file must be non-empty');
  const id = `BQAC${randomUUID().replaceAll('-', '')}`;
  world.files.set(id, value);
  return described(id, value.name, value.bytes.length);
}

const described = (id: string, name: string, size: number): Record<string, unknown> => ({
  file_name: name,
  mime_type: mimeOf(name),
  file_id: id,
  file_unique_id: id.slice(-15),
  file_size: size,
});

export const mimeOf = (name: string): string =>
  mimes[extname(name).toLowerCase()] ?? 'application/octet-stream';
