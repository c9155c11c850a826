import { later } from '../later/later';

/** `FailureText` for what is there before anything has failed: its words come with the first failure. */
export const FailureText = later(async () => (await import('./FailureText')).FailureText);
