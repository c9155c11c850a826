import { later } from '../later/later';

/** Why a look failed, in words that come when they are needed. */
export const FailureText = later(async () => (await import('../failures/FailureText')).FailureText);
