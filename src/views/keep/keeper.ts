import { bibtexOf } from '../../core/export/bibtex';
import { csvOf } from '../../core/export/csvOf';
import { nameOf } from '../../store/derived';
import { LANES } from '../../store/lanes';
import { writeLink } from '../../store/link/link';
import type { CardinalStore } from '../../store/state';
import { saveBlob } from '../code/files';
import { type Colours, inColours } from './colours';
import { t } from './keepWords';
import { browserPage } from './pageReader';
import { type KeptPart, type Picture, pictureOf } from './picture';
import { type PngScale, pngOf } from './png';
import { plainNumber, tableLines, tablesIn } from './tableLines';

/** A figure or a table, and how it is wanted. */
export interface KeepOrder {
  readonly name: string;
  readonly title: string;
  readonly parts: readonly KeptPart[];
  readonly lines: (() => readonly (readonly string[])[]) | undefined;
  readonly colours: Colours;
  readonly scale: PngScale;
}

/** What can be done; each resolves to what there is to say, and rejects where no picture was made. */
export type Keeper = Readonly<
  Record<
    'saveSvg' | 'savePng' | 'saveCsv' | 'copyFigure' | 'copyLink' | 'copyCitation',
    () => Promise<string>
  >
>;

/** Acts on a figure of the page as it is now. */
export function keeper(store: CardinalStore, order: KeepOrder): Keeper {
  const picture = () => shownPicture(store, order);
  const save = (ending: string, blob: Blob) => {
    const file = `${fileStem(store)}-${order.name}.${ending}`;
    saveBlob(file, blob);
    return t('keep.saved', { file });
  };
  return {
    saveSvg: async () => save('svg', new Blob([picture().svg], { type: 'image/svg+xml' })),
    savePng: async () => save('png', await pngOf(picture(), order.scale)),
    saveCsv: async () => save('csv', new Blob([csvIn(order)], { type: 'text/csv' })),
    copyFigure: async () => {
      const png = pngOf(picture(), order.scale);
      // Safari allows it in the press itself alone: what is copied may come later.
      await copied(() => navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]), png);
      return t('keep.copied');
    },
    copyLink: () => copiedText(linkOf(store), t('keep.linkCopied')),
    copyCitation: () => copiedText(citation(store), t('keep.citeCopied')),
  };
}

/** A press that the browser does not let copy says so; a picture that was not made, why. */
async function copied(write: () => Promise<void>, png: Promise<Blob>): Promise<void> {
  const writing = Promise.resolve().then(write);
  await png;
  await writing.catch(() => {
    throw new Error(t('keep.notCopied'));
  });
}

async function copiedText(text: string, said: string): Promise<string> {
  try {
    // On a page without encryption there is no clipboard at all.
    await navigator.clipboard.writeText(text);
    return said;
  } catch {
    return t('keep.notCopied');
  }
}

function shownPicture(store: CardinalStore, { title, parts, colours }: KeepOrder): Picture {
  const [a = '', b = ''] = namesOf(store);
  const about = {
    title: t('keep.pair', { title, a, b }),
    description: t('keep.about', { version: VERSION, url: linkOf(store) }),
  };
  return inColours(colours, () => pictureOf(parts, browserPage(), about));
}

const VERSION: string = import.meta.env.CARDINAL_VERSION;

/** Its tables, a blank line between them. */
function csvIn({ parts, lines }: KeepOrder): string {
  const tables = lines === undefined ? tablesIn(parts).map(tableLines) : [lines()];
  return tables.map((each) => csvOf(each.map((line) => line.map(plainNumber)))).join('\r\n');
}

function namesOf(store: CardinalStore): string[] {
  const { history } = store.getState();
  return LANES.map((lane) => nameOf(history.present[lane]).label);
}

/** `resnet50-resnext50_32x4d`. */
function fileStem(store: CardinalStore): string {
  const { history } = store.getState();
  return LANES.map((lane) => {
    const { presetId, isPreset } = nameOf(history.present[lane]);
    return isPreset ? presetId : `${presetId}_changed`;
  }).join('-');
}

/** The link of what is shown, at rest or not. */
function linkOf(store: CardinalStore): string {
  const { history, view } = store.getState();
  return new URL(writeLink(location.search, history.present, view), location.href).href;
}

function citation(store: CardinalStore): string {
  return bibtexOf({
    networks: namesOf(store),
    url: linkOf(store),
    version: VERSION,
    date: new Date(),
  });
}
