import { createSelfTestStore } from '../../store/selfTest/selfTestStore';

/** The page's: what it found is there when it is opened again. */
export const useSelfTest = createSelfTestStore();
