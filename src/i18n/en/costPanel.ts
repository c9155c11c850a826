/** The Cost panel: what the counters count, memory, and why equal MACs are not equal time. */
export const costPanel = {
  'costPanel.counters': 'Why does mine differ?',
} as const;
