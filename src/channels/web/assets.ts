import { createAssets } from '../../http/assets.ts';
import { house } from '../../http/page.ts';

/** The chat's own scripts and styles: plain modules, served as they are. */
export const assets = createAssets(new URL('./client/', import.meta.url), '/web');

export const styles = [house.url('base.css'), assets.url('web.css'), assets.url('chat.css')];
