import type { Kind } from './types.ts';

let files = 0;
const file = (more: object = {}): object => {
  files += 1;
  return { file_id: `AgAC${files}`, file_unique_id: `u${files}`, file_size: 4096, ...more };
};
const picture = { width: 320, height: 240 };
const mp4 = { mime_type: 'video/mp4', duration: 3 };
const berlin = { latitude: 52.52, longitude: 13.405 };
const since = () => Math.floor(Date.now() / 1000) - 3600;
const forward = () => ({
  forward_origin: { type: 'hidden_user', sender_user_name: 'A friend', date: since() },
});
const voice = () => file({ duration: 2, mime_type: 'audio/ogg' });

/** What a message holds when a person sends this. Edits and reactions are no messages. */
export const contents: Record<
  Exclude<Kind, 'edited' | 'reaction' | 'reaction_removed'>,
  () => object
> = {
  sticker: () => ({
    sticker: file({
      ...picture,
      emoji: '👍',
      type: 'regular',
      is_animated: false,
      is_video: false,
    }),
  }),
  voice: () => ({ voice: voice() }),
  video_note: () => ({ video_note: file({ length: 240, duration: 3 }) }),
  video: () => ({ video: file({ ...picture, ...mp4 }) }),
  audio: () => ({ audio: file({ duration: 180, mime_type: 'audio/mpeg', title: 'Song' }) }),
  photo: () => ({ photo: [file({ width: 90, height: 67 }), file(picture)] }),
  document: () => ({ document: file({ file_name: 'profile.pdf', mime_type: 'application/pdf' }) }),
  location: () => ({ location: berlin }),
  venue: () => ({
    venue: { location: berlin, title: 'Messe Berlin', address: 'Messedamm 22' },
    location: berlin,
  }),
  contact: () => ({ contact: { phone_number: '+4930123456', first_name: 'Erika' } }),
  poll: () => ({
    poll: {
      id: '5170000000000000001',
      question: 'Which?',
      options: [
        { text: 'This', voter_count: 0, persistent_id: '1' },
        { text: 'That', voter_count: 0, persistent_id: '2' },
      ],
      total_voter_count: 0,
      is_closed: false,
      is_anonymous: true,
      type: 'regular',
      allows_multiple_answers: false,
    },
  }),
  dice: () => ({ dice: { emoji: '🎲', value: 6 } }),
  // An animation is sent as a document too, for bots that know no animations.
  animation: () => {
    const gif = file({ ...picture, ...mp4, file_name: 'party.gif.mp4' });
    return { animation: gif, document: gif };
  },
  story: () => ({ story: { chat: { id: 777000, type: 'private', first_name: 'S' }, id: 3 } }),
  forwarded: () => ({ ...forward(), text: 'What somebody else wrote' }),
  forwarded_voice: () => ({ ...forward(), voice: voice() }),
  game: () => ({ game: { title: 'Lumberjack', description: 'Chop', photo: [file(picture)] } }),
  invoice: () => ({
    invoice: {
      title: 'Ticket',
      description: 'One day',
      start_parameter: 't',
      currency: 'EUR',
      total_amount: 100,
    },
  }),
  pinned_message: () => ({
    pinned_message: { message_id: 1, date: 0, chat: { id: 1, type: 'private', first_name: 'P' } },
  }),
  new_chat_title: () => ({ new_chat_title: 'Another title' }),
  successful_payment: () => ({
    successful_payment: {
      currency: 'EUR',
      total_amount: 100,
      invoice_payload: 'p',
      telegram_payment_charge_id: 'c',
      provider_payment_charge_id: 'd',
    },
  }),
  giveaway: () => ({ giveaway: { chats: [], winners_selection_date: since(), winner_count: 3 } }),
  // What Telegram will think of next: no field that anybody knows.
  future: () => ({ hologram: { id: 'h1', dimensions: 3 } }),
};
