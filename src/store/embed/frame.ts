import type { Embed } from './embedding';

/** Height of a frame in which a part is whole at 900 px width, px. */
const HEIGHT_PX: Readonly<Record<Embed, number>> = {
  drawing: 560,
  numbers: 200,
  block: 720,
  budget: 640,
  page: 900,
};

/** The HTML that puts a link into another page. */
export function frameHtml(link: string, embed: Embed, title: string): string {
  const attributes = {
    src: link,
    title,
    width: '100%',
    height: String(HEIGHT_PX[embed]),
    loading: 'lazy',
    style: 'border: 0',
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`);
  return `<iframe ${written.join(' ')}></iframe>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
