import type { Side } from '../domain/interest.ts';
import { everydayHan, isEveryday } from './everyday.ts';
import { createFinder, type Hit } from './phrases.ts';
import type { Key } from './topic-index.ts';
import { isHan, type Text } from './words.ts';

/** How people begin when they talk to a person at a desk, or about themselves. */
const turns = `
wo ist|wo sind|wo finde ich|wo bekomme ich|wo kann ich|wo gibt es|wann beginnt|wann fängt|wann fährt|wann ist|wann gibt es|um wie viel uhr|wie spät|wieviel uhr|wie viel uhr|wie komme ich|wie geht|wie heißt du|wie heißen sie|wie alt|was kostet|wer bist|bist du|bist du ein|sind sie ein|wer hat gewonnen|wer hat|hast du|hast du schon|kannst du mir|können sie mir|kann ich mein|darf ich|mir ist|mir geht|mir tut|ich habe mein|ich habe meine|ich habe meinen|ich bin müde|ich bin krank|ich habe hunger|ich habe durst|ich verstehe|ich liebe|ich mag|ich fliege|ich gehe|ich muss|meine frau|mein mann|mein zimmer|mein tisch|mein termin|geht nicht|funktioniert nicht|sag mir|erzähl|erzähle
where is|where are|where can i|where do i|when does|when is|what time|what is your|what are you|who are you|who won|who is|are you|you are|do you|can i|can you|could you|may i|how do i|how are you|how old|how much is|how was|i lost|i forgot|i have a|i am tired|i am sick|i am lost|i am hungry|i feel|i like|i love|i hate|my wife|my husband|my room|my flight|my name|my table|it is raining|is there any|is it|is there a|does not work|tell me|sing|let us go|cancel
在哪|在哪里|在哪儿|哪里有|有没有|几点|什么时候|怎么走|怎么去|怎么连|怎么样|多少钱|你是|你是谁|你叫|你会|你喜欢|你好吗|我想回|我的|我饿|我累|我爱|我迷路|帮我叫|帮我订|能不能帮|听不懂|讲个|说个|好热|好冷|好累|好吃|丢了|坏了|会下|下雨|取消
`;

/** What people talk about between the talks; nobody trades it at a conference desk. */
const things = `
hallo|guten morgen|guten tag|guten abend|gute nacht|moin|servus|grüß gott|tschüss|auf wiedersehen|bis morgen|bis später|danke|dankeschön|vielen dank|danke schön|schönes wochenende|schönen tag|wetter|regnet|schneit|sonnig|gewitter|regenschirm|kopfschmerzen|bauchschmerzen|hunger|durst|frühstück|mittagessen|abendessen|mittagspause|kaffee|kaffeepause|vegetarisch|vegan|zimmer|hotelzimmer|hotel|rezeption|wlan|wifi|passwort|steckdose|ladekabel|toilette|toiletten|klo|garderobe|taxi|bus|shuttle|u-bahn|bahnhof|flughafen|parkplatz|reisepass|pass verloren|koffer|gepäck|brille|namensschild|apotheke|arzt|witz|lustig|haha|hahaha|lol|fußball|bundesliga|spiel|geburtstag|dumm|blöd|idiot|mist|scheiße|quatsch|test test|eröffnungsfeier|begrüßung|mein chinesisch|kein chinesisch|kein deutsch
hello|good morning|good afternoon|good evening|good night|hi there|bye|goodbye|see you|see you tomorrow|thanks|thank you|cheers|nice to meet you|weather|rain|raining|snowing|sunny|umbrella|headache|hungry|thirsty|breakfast|lunch|dinner|coffee|vegetarian|vegan|my room|hotel|reception|wifi|password|power socket|charger|toilet|restroom|bathroom|cloakroom|taxi|cab|bus|shuttle|subway|train station|airport|parking|passport|suitcase|luggage|glasses|name badge|badge|pharmacy|doctor|joke|funny|football|soccer|the match|birthday|stupid|idiot|opening ceremony|gala|checkout|check-out|check-in|jet lag|cats and dogs|weekend|karaoke
你好|您好|早上好|下午好|晚上好|晚安|再见|拜拜|谢谢|多谢|辛苦了|不客气|天气|下雨|下雪|雨伞|头疼|头痛|肚子|好饿|早饭|早餐|午饭|午餐|晚饭|晚餐|吃饭|咖啡|喝水|房间|酒店|前台|无线网|上网|网络密码|密码|插座|充电线|洗手间|厕所|卫生间|打车|出租车|大巴|班车|地铁站|机场|停车场|护照|行李|眼镜|胸牌|药店|医生|笑话|哈哈|哈哈哈|呵呵|足球|比赛|生日|周末|机器人吗|笨|回家|睡觉|开幕式|会议几点|厉害
`;

type Sort = 'turn' | 'thing';

/**
 * Is a text plainly talk between people, not about trade? A turn of phrase and a thing of the day
 * together are ("Wo finde ich den Bus?"). A turn alone is where no topic is called by its name ("Wo
 * finde ich Pumpen?" is business), and a thing alone where nothing else is said.
 */
export function createSmallTalk() {
  const phrases = (list: string, value: Sort) =>
    list
      .trim()
      .split(/[|\n]/)
      .map((phrase) => ({ phrase, value, compounds: false }));
  const find = createFinder<Sort>([...phrases(turns, 'turn'), ...phrases(things, 'thing')]);

  return (text: Text, hits: readonly Hit<Key>[], cues: readonly Hit<Side>[]): boolean => {
    if (cues.length > 0) return false;
    const talk = find(text);
    const sorts = new Set(talk.map(({ value }) => value));
    if (sorts.size !== 1) return sorts.size === 2;
    const isNamed = hits.some(({ value, form }) => value.trust === 1 && form !== 'part');
    return !isNamed && (sorts.has('turn') || isAll(text, talk));
  };
}

/** Do these places hold all that a text says, but for words of everybody's? */
function isAll({ text, words }: Text, places: readonly Hit<Sort>[]): boolean {
  const isIn = (at: number) => places.some(({ from, to }) => from <= at && at < to);
  if (words.some((word) => !isEveryday(word) && !isIn(word.from))) return false;
  const left = [...text].map((character, at) => (isHan(character) && !isIn(at) ? character : ' '));
  return everydayHan.reduce((rest, word) => rest.replaceAll(word, ''), left.join('')).trim() === '';
}
