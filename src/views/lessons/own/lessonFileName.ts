/** The name of a lesson's file, by its title: letters and numbers of any script, and lines between them. */
export function lessonFileName(title: string): string {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${words.join('-').slice(0, 60) || 'lesson'}.lesson.json`;
}
