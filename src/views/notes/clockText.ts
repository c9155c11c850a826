/** A time as a clock shows it: 7:05, and from an hour on 1:07:05. */
export function clockText(elapsedMs: number): string {
  const seconds = Math.floor(elapsedMs / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  const last = two(seconds % 60);
  return hours === 0 ? `${minutes}:${last}` : `${hours}:${two(minutes)}:${last}`;
}
