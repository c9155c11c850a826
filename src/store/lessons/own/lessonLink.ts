import { LESSON_LIMITS, type OwnLesson } from '../../../lectures/own/ownLesson';
import { type ReadLesson, wholeOf } from '../../../lectures/own/problem';
import { readLessonText } from '../../../lectures/own/readLesson';
import { lessonJson } from '../../../lectures/own/writeLesson';
import { checkState } from './checkState';
import { networksOf } from './networksOf';

/** Longest link that is offered, in characters: what mail, chats and servers of old pass on. */
export const LONGEST_LINK = 8000;
const MARK = '#lesson=';
/** How a lesson is packed: deflate, then base64 for addresses. */
const PACKING = '1.';

/** The lesson as the fragment of a link: it is not sent to any server. */
export function lessonFragment(lesson: OwnLesson): Promise<string> {
  return fragmentOf(JSON.stringify(lessonJson(lesson)));
}

/** A fragment with any text in a lesson's place. */
export async function fragmentOf(text: string): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const plain = btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return `${MARK}${PACKING}${plain}`;
}

/** Whether a page's fragment has a lesson. */
export function hasLesson(fragment: string): boolean {
  return fragment.startsWith(MARK);
}

/** The lesson of a page's fragment, or what is wrong with it. Never rejects. */
export async function readLessonFragment(fragment: string): Promise<ReadLesson<OwnLesson>> {
  const text = await unpacked(fragment.slice(MARK.length)).catch(() => null);
  if (text !== null) return readLessonText(text, checkState, networksOf);
  const problems: Parameters<typeof wholeOf>[0] = [];
  wholeOf(problems).report('link-damaged');
  return { ok: false, problems };
}

/** The text that was packed; one that is too long is cut where it is just too long to be read. Rejects what is none. */
async function unpacked(packed: string): Promise<string> {
  if (!packed.startsWith(PACKING))
    throw new Error(`no packing of this name: ${packed.slice(0, 8)}`);
  const plain = packed.slice(PACKING.length).replaceAll('-', '+').replaceAll('_', '/');
  const bytes = Uint8Array.from(atob(plain), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = stream.getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > LESSON_LIMITS.bytes) {
      // A small link can unpack to gigabytes.
      await reader.cancel();
      return text;
    }
  }
}
