import { type PlainPage, plainPage } from '../../../http/page.ts';
import { styles } from '../assets.ts';

/** A page that says one thing and what to do next. */
export const noticePage = (notice: Omit<PlainPage, 'styles'>) => plainPage({ ...notice, styles });
