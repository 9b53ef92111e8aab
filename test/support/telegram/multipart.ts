import { malformed } from './refused.ts';
import type { Upload } from './types.ts';

/**
 * The parts of a form with files. As forgiving as Telegram about the headers: names of files may
 * stand without quotation marks, as grammY writes them.
 */
export function readMultipart(body: Buffer, boundary: string): Record<string, string | Upload> {
  const mark = Buffer.from(`--${boundary}`);
  const parts: Record<string, string | Upload> = {};
  let start = body.indexOf(mark);
  for (;;) {
    if (start < 0) throw malformed('boundary not found');
    start += mark.length;
    if (body.subarray(start, start + 2).toString() === '--') return parts;
    const end = body.indexOf(`\r\n--${boundary}`, start);
    if (end < 0) throw malformed('the form ends early');
    readPart(body.subarray(start + 2, end), parts);
    start = end + 2;
  }
}

function readPart(part: Buffer, parts: Record<string, string | Upload>): void {
  const gap = part.indexOf('\r\n\r\n');
  // An empty form has one part without anything.
  if (gap < 0) return;
  const head = part.subarray(0, gap).toString('utf8');
  const bytes = Buffer.from(part.subarray(gap + 4));
  const name = /[;\s]name="?([^";\r\n]+)/i.exec(head)?.[1];
  if (name === undefined) throw malformed('a part of the form has no name');
  const file = /filename=(?:"([^"\r\n]*)"|([^;\r\n]*))/i.exec(head);
  parts[name] = file ? { name: file[1] ?? file[2] ?? '', bytes } : bytes.toString('utf8');
}
