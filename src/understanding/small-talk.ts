import type { Side } from '../domain/interest.ts';
import { everydayHan, isEveryday } from './everyday.ts';
import { createFinder, type Hit } from './phrases.ts';
import type { Key } from './topic-index.ts';
import { isHan, type Text } from './words.ts';

/** How people begin when they talk to a person at a desk, or about themselves. */
const turns = `
wo ist|wo sind|wo finde ich|wo bekomme ich|wo kann ich|wo gibt es|wann beginnt|wann fängt|wann fährt|wann ist|wann gibt es|um wie viel uhr|wie spät|wieviel uhr|wie viel uhr|wie komme ich|wie geht|wie heißt du|wie heißen sie|wie alt|was kostet|wer bist|bist du|bist du ein|sind sie ein|wer hat gewonnen|wer hat|hast du|hast du schon|kannst du mir|können sie mir|kann ich mein|darf ich|mir ist|mir geht|mir tut|ich habe mein|ich habe meine|ich habe meinen|ich bin müde|ich bin krank|ich habe hunger|ich habe durst|ich verstehe|ich liebe|ich mag|ich fliege|ich gehe|ich muss|meine frau|mein mann|mein zimmer|mein tisch|mein termin|mein handy|mein fahrer|ist leer|war lecker|war gut|schmeckt|bin gleich|bin spät|ich bin spät|geht nicht|funktioniert nicht|sag mir|erzähl|erzähle
where is|where are|where can i|where do i|when does|when is|what time|what is your|what are you|who are you|who won|who is|are you|you are|do you|can i|can you|could you|may i|how do i|how are you|how old|how much is|how was|i lost|i forgot|i have a|i am tired|i am sick|i am lost|i am hungry|i feel|i like|i love|i hate|my wife|my husband|my room|my flight|my name|my table|it is raining|is there any|is it|is there a|does not work|tell me|my phone|the food was|it was great|i'm stuck|i'm late|i'm lost|i'm tired|i'm hungry|i'm sick|i don't understand|who wrote|who made you|cheers|sing|let us go|cancel
在哪|在哪里|在哪儿|哪里有|有没有|几点|什么时候|怎么走|怎么去|怎么连|怎么样|多少钱|你是|你是谁|你叫|你会|你喜欢|你好吗|我想回|我的|我饿|我累|我爱|我迷路|帮我叫|帮我订|能不能帮|听不懂|讲个|说个|好热|好冷|好累|好吃|丢了|坏了|会下|下雨|取消|没电|迟到|好聪明|真聪明|不明白|没有来|没来|好美
`;

/** What people talk about between the talks; nobody trades it at a conference desk. */
const things = `
hallo|mir ist kalt|mir ist warm|mir ist heiß|guten morgen|guten tag|guten abend|gute nacht|moin|servus|grüß gott|tschüss|auf wiedersehen|bis morgen|bis später|danke|dankeschön|vielen dank|danke schön|schönes wochenende|schönen tag|wetter|regnet|schneit|sonnig|gewitter|regenschirm|kopfschmerzen|bauchschmerzen|hunger|durst|frühstück|mittagessen|abendessen|mittagspause|kaffeepause|vegetarisch|vegan|toilette|toiletten|klo|garderobe|reisepass|pass verloren|namensschild|witz|lustig|haha|hahaha|lol|bundesliga|geburtstag|dumm|blöd|idiot|mist|scheiße|quatsch|rauchen|prost|frohe weihnachten|frohes neues|test test|eröffnungsfeier|begrüßung|mein chinesisch|kein chinesisch|kein deutsch
hello|too cold|too hot|good morning|good afternoon|good evening|good night|hi there|bye|goodbye|see you|see you tomorrow|thanks|thank you|cheers|smoking|nice to meet you|weather|rain|raining|snowing|sunny|umbrella|headache|hungry|thirsty|breakfast|lunch|dinner|vegetarian|vegan|my room|toilet|restroom|bathroom|cloakroom|passport|name badge|badge|joke|funny|birthday|stupid|idiot|opening ceremony|checkout|check-out|check-in|jet lag|merry christmas|happy new year|delicious|nice weather|cats and dogs|weekend
你好|您好|早上好|下午好|晚上好|晚安|再见|拜拜|谢谢|多谢|辛苦了|不客气|天气|下雨|下雪|雨伞|头疼|头痛|肚子|好饿|早饭|早餐|午饭|午餐|晚饭|晚餐|吃饭|洗手间|厕所|卫生间|打车|护照|胸牌|笑话|哈哈|哈哈哈|呵呵|生日|周末|机器人吗|笨|回家|睡觉|开幕式|会议几点|厉害|干杯|圣诞快乐|新年快乐|抽烟|堵车
`;

/** What a guest asks for and a trader may deal in: small talk only with a turn of phrase. */
const wares = `
kaffee|zimmer|hotelzimmer|hotel|rezeption|wlan|wifi|passwort|steckdose|ladekabel|taxi|bus|shuttle|u-bahn|bahnhof|flughafen|parkplatz|koffer|gepäck|brille|apotheke|arzt|fußball|spiel|handy|fahrer|essen|kellner|tisch
coffee|room|hotel|reception|wifi|password|power socket|charger|taxi|cab|bus|shuttle|subway|train station|airport|parking|suitcase|luggage|glasses|pharmacy|doctor|football|soccer|the match|phone|driver|food|waiter|table|traffic|karaoke|gala
咖啡|喝水|房间|酒店|前台|无线网|上网|网络密码|密码|插座|充电线|出租车|大巴|班车|地铁站|机场|停车场|行李|眼镜|药店|医生|足球|比赛|手机|司机|桌子|菜
`;

type Sort = 'turn' | 'thing' | 'ware';

/**
 * Is a text plainly talk between people, not about trade? A turn of phrase together with a thing of
 * the day is ("Wo finde ich den Bus?"). One of them alone is only where no topic's phrase explains
 * anything, or nothing else is said: "Wo finde ich Pumpen?" and "Lunch boxes" are business.
 */
export function createSmallTalk() {
  const phrases = (list: string, value: Sort) =>
    list
      .trim()
      .split(/[|\n]/)
      .map((phrase) => ({ phrase, value, compounds: false }));
  const find = createFinder<Sort>([
    ...phrases(turns, 'turn'),
    ...phrases(things, 'thing'),
    ...phrases(wares, 'ware'),
  ]);

  return (text: Text, hits: readonly Hit<Key>[], cues: readonly Hit<Side>[]): boolean => {
    if (cues.length > 0) return false;
    const talk = find(text);
    const has = (sort: Sort) => talk.some(({ value }) => value === sort);
    if (has('turn') && (has('thing') || has('ware'))) return true;
    // What is called by its name is meant, in whatever words.
    const told = hits.filter(({ form }) => form !== 'part');
    if (told.some(({ value }) => value.trust === 1)) return false;
    if (!has('turn') && !has('thing')) return false;
    return told.length === 0 || isAll(text, talk);
  };
}

/** Do these places hold all that a text says, but for words of everybody's? */
function isAll({ text, words }: Text, places: readonly Hit<Sort>[]): boolean {
  const isIn = (at: number) => places.some(({ from, to }) => from <= at && at < to);
  if (words.some((word) => !isEveryday(word) && !isIn(word.from))) return false;
  const left = [...text].map((character, at) => (isHan(character) && !isIn(at) ? character : ' '));
  return everydayHan.reduce((rest, word) => rest.replaceAll(word, ''), left.join('')).trim() === '';
}
