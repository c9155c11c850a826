/** Below what each network sees of the photo: the way to the views that look further. */
export const crops = {
  'crops.inside': 'Look inside',
  'crops.insideHint': 'Where on the photo the answers come from',
} as const;
