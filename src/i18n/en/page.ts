/** What is chosen for the page itself. */
export const page = {
  'page.theme': 'Theme',
  'page.theme.system': 'as the system',
  'page.theme.light': 'light',
  'page.theme.dark': 'dark',
  'page.language': 'Language',
  'page.help': 'Help',
  'page.keys': 'Keys (?)',
  'page.terms': 'Terms',
  'page.formulas': 'How the numbers are made',
} as const;
