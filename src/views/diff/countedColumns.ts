/** The columns of numbers, and what of the counts each is. */
export const COUNTED = [
  { label: 'params', of: 'params' },
  { label: 'macs', of: 'macs' },
  { label: 'activations', of: 'activationOutputs' },
] as const;
