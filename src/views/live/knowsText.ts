import { exact } from '../../i18n/format';
import type { LiveNetwork } from '../../store/live/states';
import { t } from './liveWords';

/** How much of a picture a network sees, and how many classes it tells apart; that nobody knows their names, where so. */
export function knowsText({ name, inputPx, classes, request }: LiveNetwork): string {
  const facts = { name, px: inputPx, classes: exact(request.spec.classes) };
  return t(classes === null ? 'live.knows.unnamed' : 'live.knows.own', facts);
}
