import { ROOMS } from './rooms.mjs';

/** @import { IForbiddenRuleType } from 'dependency-cruiser' */
/** @import { Room } from './rooms.mjs' */

/** Tests, and what lies in a fixtures directory for them. */
export const TESTS = String.raw`(\.test\.tsx?$|/fixtures/)`;

/** @param {string} text */
const escaped = (text) => text.replaceAll('.', String.raw`\.`);

/** @param {readonly string[]} rooms */
const insideOf = (rooms) => `^src/(${rooms.join('|')})/`;

/**
 * A package by its installed path, or by its bare name where it does not resolve (`x.wasm?url`).
 * @param {string} name
 */
function pathOfPackage(name) {
  const body = name.endsWith('/*') ? `${escaped(name.slice(0, -1))}[^/]+` : escaped(name);
  return `(^|node_modules/)${body}(/|$)`;
}

/**
 * @param {string} name
 * @param {Room} room
 * @returns {IForbiddenRuleType[]}
 */
function rulesOfRoom(name, { imports, packages, typesOf = [], files = {} }) {
  const here = `^src/${name}/`;
  const readable = [name, ...imports];
  const exceptions = Object.keys(files).map((file) => `${here}${escaped(file)}$`);
  const allowed = [...packages.map(pathOfPackage), insideOf([...readable, ...typesOf])];
  return [
    {
      name: `${name}-imports`,
      severity: 'error',
      comment: `${name} may import: ${[...imports, ...packages].join(', ') || 'nothing'}`,
      from: { path: here, pathNot: [TESTS, ...exceptions] },
      to: { pathNot: allowed },
    },
    {
      name: `${name}-tests`,
      severity: 'error',
      comment: `a test in ${name} may import any package, but only the rooms that ${name} may`,
      from: { path: `${here}.*${TESTS}` },
      to: { path: '^src/', pathNot: insideOf([...readable, ...typesOf]) },
    },
    ...(typesOf.length === 0 ? [] : [typesOnly(name, typesOf, exceptions)]),
    ...Object.entries(files).map(([file, more]) => rulesOfFile(name, file, [...readable, ...more])),
  ];
}

/**
 * @param {string} room
 * @param {readonly string[]} typesOf
 * @param {string[]} exceptions
 * @returns {IForbiddenRuleType}
 */
function typesOnly(room, typesOf, exceptions) {
  return {
    name: `${room}-types-only`,
    severity: 'error',
    comment: `${room} may import types alone from ${typesOf.join(', ')}`,
    from: { path: `^src/${room}/`, pathNot: [TESTS, ...exceptions] },
    to: { path: insideOf(typesOf), dependencyTypesNot: ['type-only'] },
  };
}

/**
 * @param {string} room
 * @param {string} file
 * @param {readonly string[]} readable
 * @returns {IForbiddenRuleType}
 */
function rulesOfFile(room, file, readable) {
  return {
    name: `${room}-imports-${file}`,
    severity: 'error',
    comment: `${room}/${file} may import: ${readable.join(', ')}`,
    from: { path: `^src/${room}/${escaped(file)}$` },
    to: { pathNot: insideOf(readable) },
  };
}

/** @type {IForbiddenRuleType[]} */
const EVERYWHERE = [
  {
    name: 'no-cycles',
    severity: 'error',
    comment: 'modules in a circle cannot be read, tested or moved one by one',
    from: {},
    to: { circular: true },
  },
  {
    name: 'tests-stay-outside',
    severity: 'error',
    comment: 'nothing that ships imports a test or its fixtures',
    from: { path: '^src/', pathNot: [TESTS] },
    to: { path: `^src/.*${TESTS}` },
  },
  {
    name: 'main-is-the-root',
    severity: 'error',
    comment: 'main.tsx puts the rooms together; nothing imports it',
    from: {},
    to: { path: String.raw`^src/(main|opening)\.tsx$` },
  },
  {
    name: 'no-other-rooms',
    severity: 'error',
    comment: 'a helper lives in the room of its user; there is no utils/ or common/',
    from: {
      path: '^src/',
      pathNot: [insideOf(Object.keys(ROOMS)), String.raw`^src/(main|opening)\.tsx$`],
    },
    to: {},
  },
];

/** The table of rooms.mjs as rules of dependency-cruiser. */
export const FORBIDDEN = [
  ...Object.entries(ROOMS).flatMap(([name, room]) => rulesOfRoom(name, room)),
  ...EVERYWHERE,
];
