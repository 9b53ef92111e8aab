/** A choice as it is read: its label, and in a list with ticks whether it is ticked. */
export interface Label {
  label: string;
  ticked?: boolean;
}

export interface FileShown {
  name: string;
  text: string;
}

/** One message of ours, without what is only a channel's way of drawing it. */
export interface Said {
  /** Title and lines. */
  text: string;
  choices: Label[];
  files: FileShown[];
}

/** What somebody has been shown since they last did something. */
export interface Heard {
  all: Said[];
  /** All words, choices left out. */
  text: string;
  labels: string[];
  files: FileShown[];
}

/**
 * What a person does on any channel, and what they see there. Whatever they do resolves when it is
 * answered, with what was shown since they began; what others cause is waited for with `sees`.
 */
export interface Hand {
  /** Opens the event's link and enters. */
  enter(): Promise<Heard>;
  /** Opens an invitation. False when they are not let in. */
  comesBy(invitation: string): Promise<boolean>;
  /** Types. */
  says(text: string): Promise<Heard>;
  /** Taps the newest choice with this label; with `on`, that of the newest message with these words. */
  taps(label: string, on?: string): Promise<Heard>;
  /** In the newest list: ticks exactly these (without any: leaves it as it is) and sends it off. */
  submits(labels?: readonly string[]): Promise<Heard>;
  /** A finger over the newest choice with this label: the tap comes later, whatever is shown then. */
  holds(label: string): Promise<() => Promise<Heard>>;
  /** What they did last arrives once more, in every way that the channel knows. */
  repeats(): Promise<Heard>;
  /** Waits until these words were shown since they last did something. */
  sees(words: string | RegExp): Promise<Heard>;
}

export function heardOf(all: Said[]): Heard {
  return {
    all,
    text: all.map(({ text }) => text).join('\n'),
    labels: all.flatMap(({ choices }) => choices.map(({ label }) => label)),
    files: all.flatMap(({ files }) => files),
  };
}

export const holdsWords = (heard: Heard, words: string | RegExp): boolean =>
  typeof words === 'string' ? heard.text.includes(words) : words.test(heard.text);

/** For errors. */
export const draw = (all: readonly Said[]): string =>
  all
    .map(({ text, choices, files }) =>
      [
        text,
        ...choices.map(({ label, ticked }) => `[${tickOf(ticked)}${label}]`),
        ...files.map(({ name }) => `(${name})`),
      ].join('\n'),
    )
    .join('\n\n');

const tickOf = (ticked: boolean | undefined): string =>
  ticked === undefined ? '' : ticked ? 'x ' : '- ';

/** Longer than anything takes here, even on a machine that is busy. */
export const patienceMs = 10_000;
