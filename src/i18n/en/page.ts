/** What is chosen for the page itself. */
export const page = {
  'page.theme': 'Theme',
  'page.theme.system': 'as the system',
  'page.theme.light': 'light',
  'page.theme.dark': 'dark',
  'page.language': 'Language',
} as const;
