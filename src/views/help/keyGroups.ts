import { ARROW_KEYS, GRID_KEYS, SIDE_KEYS } from '../access/arrowKeys';
import { HISTORY_KEYS, type KeyTable, LEAVE_KEYS, TAKE_KEYS, WALK_KEYS } from '../access/keyTable';
import { PICK_KEYS, ROW_KEYS } from '../access/rowKeys';
import { DRAWING_KEYS } from '../graph/drawingKeys';
import { TREE_KEYS } from '../inspect/treeKeys';
import { STEP_LIST_KEYS } from '../lessons/own/stepListKeys';
import { LESSON_KEYS } from '../lessons/stepKeys';
import { CHART_KEYS } from '../networks/chartKeys';
import { PAGE_KEYS } from '../predict/hallKeys';
import { NOTES_KEYS, PRESENTER_KEYS } from '../present/presenterKeys';
import { DIGIT_KEYS, FIELD_KEYS, SLIDER_KEYS } from '../widgets/sliderKeys';
import { BROWSER_KEYS, POINT_KEYS } from './browserKeys';
import type { HelpKey } from './helpWords';

/** Keys that do one thing, and what that is. */
export interface KeyRow {
  readonly keys: readonly string[];
  readonly does: HelpKey;
}

/** The keys of one part of the page. */
export interface KeyGroup {
  readonly title: HelpKey;
  readonly rows: readonly KeyRow[];
}

/** In place of a key: any letter. */
export const LETTERS = 'letters';

const AMONG = allOf(WALK_KEYS, 'help.does.among');
const ROWS = allOf(ROW_KEYS, 'help.does.rows');

/** All keys of the page, by where they do something. Keys come of the tables that the handlers read. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  group(
    'help.group.page',
    rowsOf(PAGE_KEYS, {
      help: 'help.does.help',
      predict: 'help.does.predict',
      present: 'help.does.present',
    }),
    rowsOf(HISTORY_KEYS, { undo: 'help.does.undo', redo: 'help.does.redo' }),
    rowsOf(BROWSER_KEYS, {
      paste: 'help.does.paste',
      forth: 'help.does.forth',
      back: 'help.does.forth',
      press: 'help.does.press',
    }),
  ),
  group(
    'help.group.drawing',
    AMONG,
    rowsOf(DRAWING_KEYS, {
      open: 'help.does.open',
      larger: 'help.does.larger',
      smaller: 'help.does.smaller',
      fit: 'help.does.fit',
      close: 'help.does.close',
    }),
  ),
  group(
    'help.group.slider',
    rowsOf(SLIDER_KEYS, {
      more: 'help.does.step',
      less: 'help.does.step',
      muchMore: 'help.does.more',
      muchLess: 'help.does.more',
      least: 'help.does.ends',
      most: 'help.does.ends',
    }),
    allOf(DIGIT_KEYS, 'help.does.type'),
  ),
  group(
    'help.group.field',
    allOf(FIELD_KEYS, 'help.does.step'),
    allOf(TAKE_KEYS, 'help.does.take'),
    allOf(LEAVE_KEYS, 'help.does.restore'),
  ),
  group('help.group.buttons', AMONG),
  group('help.group.list', ROWS, allOf(PICK_KEYS, 'help.does.pick'), letters()),
  group(
    'help.group.map',
    rowsOf(ARROW_KEYS, {
      left: 'help.does.c',
      right: 'help.does.c',
      up: 'help.does.d',
      down: 'help.does.d',
    }),
  ),
  group('help.group.rows', ROWS, allOf(TAKE_KEYS, 'help.does.select')),
  group(
    'help.group.tree',
    rowsOf(TREE_KEYS, {
      next: 'help.does.rows',
      previous: 'help.does.rows',
      first: 'help.does.rows',
      last: 'help.does.rows',
      into: 'help.does.into',
      out: 'help.does.out',
      openAll: 'help.does.openAll',
      pick: 'help.does.pick',
    }),
    letters(),
  ),
  group(
    'help.group.chart',
    rowsOf(CHART_KEYS, {
      next: 'help.does.among',
      previous: 'help.does.among',
      first: 'help.does.among',
      last: 'help.does.among',
      leave: 'help.does.leave',
    }),
    allOf(TAKE_KEYS, 'help.does.part'),
  ),
  group(
    'help.group.points',
    AMONG,
    rowsOf(POINT_KEYS, { openB: 'help.does.openB', openA: 'help.does.openA' }),
  ),
  group(
    'help.group.maps',
    allOf(GRID_KEYS, 'help.does.among'),
    allOf(TAKE_KEYS, 'help.does.pin'),
    allOf(LEAVE_KEYS, 'help.does.unpin'),
  ),
  group(
    'help.group.looked',
    allOf(ARROW_KEYS, 'help.does.places'),
    allOf(LEAVE_KEYS, 'help.does.leave'),
  ),
  group('help.group.tiles', allOf(GRID_KEYS, 'help.does.among'), [
    { keys: BROWSER_KEYS.press, does: 'help.does.turn' },
  ]),
  group('help.group.figure', allOf(SIDE_KEYS, 'help.does.steps')),
  group('help.group.lesson', allOf(LESSON_KEYS, 'help.does.steps')),
  group(
    'help.group.written',
    rowsOf(STEP_LIST_KEYS, {
      previous: 'help.does.steps',
      next: 'help.does.steps',
      earlier: 'help.does.moveStep',
      later: 'help.does.moveStep',
      remove: 'help.does.deleteStep',
    }),
  ),
  group(
    'help.group.presenter',
    rowsOf(PRESENTER_KEYS, {
      next: 'help.does.screens',
      previous: 'help.does.screens',
      first: 'help.does.screenEnds',
      last: 'help.does.screenEnds',
      spotlight: 'help.does.spotlight',
      notes: 'help.does.notes',
      black: 'help.does.black',
      full: 'help.does.full',
      end: 'help.does.end',
    }),
  ),
  group(
    'help.group.notes',
    rowsOf(NOTES_KEYS, {
      next: 'help.does.screens',
      previous: 'help.does.screens',
      first: 'help.does.screenEnds',
      last: 'help.does.screenEnds',
      black: 'help.does.black',
      hide: 'help.does.predict',
      clock: 'help.does.clock',
    }),
  ),
  group('help.group.busy', allOf(LEAVE_KEYS, 'help.does.cancel')),
];

function group(title: HelpKey, ...rows: readonly (readonly KeyRow[])[]): KeyGroup {
  return { title, rows: rows.flat() };
}

/** A table's rows in the order of its words; actions of one word stand in one row. */
function rowsOf<Action extends string>(
  table: KeyTable<Action>,
  words: Readonly<Record<Action, HelpKey>>,
): readonly KeyRow[] {
  const rows = new Map<HelpKey, readonly string[]>();
  for (const action in words) {
    const does = words[action];
    rows.set(does, [...(rows.get(does) ?? []), ...table[action]]);
  }
  return [...rows].map(([does, keys]) => ({ keys, does }));
}

/** All actions of a table as one row. */
function allOf(table: KeyTable, does: HelpKey): readonly KeyRow[] {
  return [{ keys: Object.values(table).flat(), does }];
}

function letters(): readonly KeyRow[] {
  return [{ keys: [LETTERS], does: 'help.does.find' }];
}
