import type { Language } from '../../domain/language.ts';
import type { Choice, FileFact, Reply } from '../../domain/reply.ts';
import { say } from '../../domain/say.ts';
import type { Instant } from '../../domain/time.ts';
import type { SayTo } from '../../http/words.ts';
import type { Bubble, Ours } from './entry.ts';

/** Replies as an entry of the reader's log, in the words of `t`. */
export function render(
  replies: readonly Reply[],
  { language, t, at }: { language: Language; t: SayTo; at: Instant },
): Ours {
  const files: FileFact[] = [];
  const bubbles = replies.map((reply) => {
    const bubble = bubbleOf(reply, t);
    if (reply.file) {
      bubble.file = { n: files.length, label: t(say(`web.file.${reply.file.kind}`)) };
      files.push(reply.file);
    }
    return bubble;
  });
  return { by: 'us', at, language, bubbles, files };
}

function bubbleOf({ title, lines, choices, many, look }: Reply, t: SayTo): Bubble {
  const button = ({ id, label, look }: Choice) => ({ id, label: t(label), ...(look && { look }) });
  return {
    ...(title && { title: t(title) }),
    lines: lines.map(t),
    ...(choices?.length && { choices: choices.map(button) }),
    ...(many && { many: { ticked: many.ticked, submit: button(many.submit) } }),
    ...(look && { look }),
  };
}
