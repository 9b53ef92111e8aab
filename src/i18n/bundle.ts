/** One locale file: areas, and in them texts by purpose. */
export interface Bundle {
  [part: string]: string | Bundle;
}

/** All texts of a locale file with their full key ("area.purpose"), in the order of the file. */
export function textsOf(bundle: Bundle, prefix = ''): [key: string, text: string][] {
  return Object.entries(bundle).flatMap(([part, value]) => {
    const key = prefix + part;
    return typeof value === 'string'
      ? [[key, value] satisfies [string, string]]
      : textsOf(value, `${key}.`);
  });
}

export interface Placeholder {
  name: string;
  format: string | undefined;
}

/** The placeholders of a text, "{{name}}" or "{{name, format}}". */
export function placeholdersOf(text: string): Placeholder[] {
  return [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, inside]) => {
    const [name, format] = inside!.split(',').map((part) => part.trim());
    return { name: name!, format };
  });
}
