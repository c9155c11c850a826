/** The gallery of figures, for those who work on them. */
export const gallery = {
  'gallery.title': 'Cardinal: figures in all their states',
  'gallery.about':
    'Drawn from fixtures alone. Each is compared with a committed picture of the same name by a unit test.',
  'gallery.theme': 'colours',
  'gallery.theme.light': 'light',
  'gallery.theme.dark': 'dark',
  'gallery.theme.print': 'print',
} as const;
