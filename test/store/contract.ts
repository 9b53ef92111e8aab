import type { Place } from './bench.ts';
import { answersContract } from './contract/answers.ts';
import { claimsContract } from './contract/claims.ts';
import { commitContract } from './contract/commit.ts';
import { conversationsContract } from './contract/conversations.ts';
import { directoryContract } from './contract/directory.ts';
import { eraseContract } from './contract/erase.ts';
import { ledgerContract } from './contract/ledger.ts';
import { noticesContract } from './contract/notices.ts';
import { signInsContract } from './contract/sign-ins.ts';
import { viewContract } from './contract/view.ts';
import { webLogContract } from './contract/web-log.ts';
import { wordsContract } from './contract/words.ts';

/** Everything that the store promises, for any kind of Redis. Call it inside a `describe`. */
export function storeContract(place: () => Place): void {
  commitContract(place);
  claimsContract(place);
  viewContract(place);
  answersContract(place);
  noticesContract(place);
  ledgerContract(place);
  eraseContract(place);
  conversationsContract(place);
  directoryContract(place);
  webLogContract(place);
  signInsContract(place);
  wordsContract(place);
}
