/** What is chosen for the page itself. */
export const page = {
  'page.theme': 'Theme',
  'page.theme.system': 'as the system',
  'page.theme.light': 'light',
  'page.theme.dark': 'dark',
  'page.singleKeys': 'Single-key shortcuts (H, P, ?)',
  'page.singleKeysHint':
    'H hides what comes of the networks, P presents, ? lists the keys; in the presenter B, N, S, F and the full stop',
  'page.language': 'Language',
  'page.help': 'Help',
  'page.keys': 'Keys (?)',
  'page.terms': 'Terms',
  'page.formulas': 'How the numbers are made',
} as const;
