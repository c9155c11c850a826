/** What stands under a part of the page in a frame. */
export const embed = {
  'embed.open': 'Open in Cardinal',
  'embed.name': '{lane}: {name}',
  'embed.changed': '{lane}: {name}, changed',
  'embed.join': ' · ',
} as const;
