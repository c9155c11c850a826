export const infer = {} as const;
