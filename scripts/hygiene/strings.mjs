import ts from 'typescript';

/** @typedef {{ line: number, text: string }} HardCoded */

/** Attributes that a user reads or hears. */
const READ_ATTRIBUTES = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
]);

/** The same in every language: single letters (A, B, C, d), and names. */
const SAME_EVERYWHERE = /(?<![\p{L}\p{N}])(?:\p{L}|Cardinal|ResNet|ResNeXt)(?![\p{L}\p{N}])/gu;

/** @param {string} text */
function isProse(text) {
  return /\p{L}/u.test(text.replaceAll(SAME_EVERYWHERE, ''));
}

/**
 * The string literals that an expression may come to, seen through `?:`, `&&`, `||`, `??`, `+`.
 * @param {ts.Expression} expression
 * @returns {ts.Node[]}
 */
function literalsOf(expression) {
  if (ts.isParenthesizedExpression(expression)) return literalsOf(expression.expression);
  if (ts.isConditionalExpression(expression)) {
    return [...literalsOf(expression.whenTrue), ...literalsOf(expression.whenFalse)];
  }
  if (ts.isBinaryExpression(expression)) {
    const isComparison = /^[=!<>]/.test(expression.operatorToken.getText());
    return isComparison ? [] : [...literalsOf(expression.left), ...literalsOf(expression.right)];
  }
  if (ts.isTemplateExpression(expression)) {
    return [expression.head, ...expression.templateSpans.map(({ literal }) => literal)];
  }
  return ts.isStringLiteralLike(expression) ? [expression] : [];
}

/**
 * @param {ts.Node} node
 * @returns {ts.Node[]} what a user would read of it, in the code's own words
 */
function readByUser(node) {
  if (ts.isJsxText(node)) return [node];
  if (ts.isJsxAttribute(node) && READ_ATTRIBUTES.has(node.name.getText())) {
    const value = node.initializer;
    if (value === undefined) return [];
    if (!ts.isJsxExpression(value)) return [value];
    return value.expression ? literalsOf(value.expression) : [];
  }
  const isChild =
    ts.isJsxExpression(node) && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent));
  return isChild && node.expression ? literalsOf(node.expression) : [];
}

/**
 * The words in a view that do not come from `t()`.
 * @param {string} fileName
 * @param {string} code
 * @returns {HardCoded[]}
 */
export function findHardCodedStrings(fileName, code) {
  const file = ts.createSourceFile(fileName, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  /** @type {HardCoded[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    for (const { text, position } of readByUser(node).map(asText)) {
      if (!isProse(text)) continue;
      const { line } = file.getLineAndCharacterOfPosition(position);
      found.push({ line: line + 1, text: text.trim() });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** @param {ts.Node} node */
function asText(node) {
  const text = 'text' in node ? String(node.text) : node.getText();
  const start = ts.isJsxText(node) ? node.getFullStart() + text.search(/\S|$/) : node.getStart();
  return { text, position: start };
}
