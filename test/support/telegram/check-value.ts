import { type Fields, types, unions } from './spec.ts';
import type { Upload } from './types.ts';

export const isUpload = (value: unknown): value is Upload =>
  typeof value === 'object' && value !== null && Buffer.isBuffer((value as Upload).bytes);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isUpload(value);

const simple: Record<string, (value: unknown) => boolean> = {
  Integer: (value) => Number.isSafeInteger(value),
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  InputFile: isUpload,
};

const doesNotExist = 'does not exist';

/** What is wrong with a value that should be one of these types; nothing, if one fits. */
export function wrongWith(value: unknown, wanted: readonly string[], path: string): string[] {
  const all = wanted.flatMap((type) => unions.get(type) ?? [type]);
  const tries = all.map((type) => wrongWithOne(value, type, path));
  if (tries.some((faults) => faults.length === 0)) return [];
  // Of several that do not fit, the one whose fields are known best is what was meant.
  const weight = (faults: readonly string[]) =>
    faults.length + 10 * faults.filter((fault) => fault.endsWith(doesNotExist)).length;
  return tries.reduce((best, faults) => (weight(faults) < weight(best) ? faults : best));
}

function wrongWithOne(value: unknown, type: string, path: string): string[] {
  if (type.endsWith('[]')) {
    if (!Array.isArray(value)) return [`${path} must be an array`];
    const inner = type.slice(0, -2);
    return value.flatMap((item, index) => wrongWith(item, [inner], `${path}[${index}]`));
  }
  const test = simple[type];
  if (test) return test(value) ? [] : [`${path} must be ${type}`];
  const fields = types.get(type);
  // A key that only says its label may be that label.
  if (type === 'KeyboardButton' && typeof value === 'string') return [];
  if (!fields || !isObject(value)) return [`${path} must be ${type}`];
  return wrongFields(value, fields, `${path}.`);
}

/** What is wrong with the fields of an object, or of a call. */
export function wrongFields(
  value: Readonly<Record<string, unknown>>,
  fields: Fields,
  prefix: string,
): string[] {
  const unknown = Object.keys(value)
    .filter((name) => !fields.has(name))
    .map((name) => `${prefix}${name} ${doesNotExist}`);
  const rest = [...fields].flatMap(([name, field]) => {
    const given = value[name];
    if (given === undefined) return field.required ? [`${prefix}${name} is missing`] : [];
    return wrongWith(given, field.types, `${prefix}${name}`);
  });
  return [...unknown, ...rest];
}
