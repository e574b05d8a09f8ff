import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

const pane = join(__dirname, "../../src/taskpane");

/** Attributes that people read or hear. */
const spokenAttributes = new Set([
  ...["aria-label", "aria-description", "aria-roledescription", "aria-placeholder", "aria-valuetext"],
  ...["title", "placeholder", "label", "alt", "hint", "text", "aside", "detail"],
]);

function componentFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? componentFiles(path) : entry.name.endsWith(".tsx") ? [path] : [];
  });
}

/** Words that a component says by itself, in a language of its own, with their lines. */
function hardCodedTexts(source: string): string[] {
  const file = ts.createSourceFile("component.tsx", source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== null && /\p{L}{2}/u.test(text)) {
      found.push(`${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${text.trim()}`);
    }
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

function textOf(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return node.text;
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return null;
  const holder = shownIn(node);
  const isShown =
    holder !== null &&
    (ts.isJsxAttribute(holder) ? spokenAttributes.has(holder.name.getText()) : ts.isJsxElement(holder.parent));
  if (!isShown) return null;
  if (ts.isStringLiteralLike(node)) return node.text;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(" ");
}

/** The attribute or the braces that show an expression: directly, or as a branch of a choice. */
function shownIn(node: ts.Node): ts.JsxAttribute | ts.JsxExpression | null {
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return parent;
  if (ts.isJsxExpression(parent)) return ts.isJsxAttribute(parent.parent) ? parent.parent : parent;
  const isBranch =
    (ts.isConditionalExpression(parent) && parent.condition !== node) ||
    (ts.isBinaryExpression(parent) && parent.right === node && !isComparison(parent)) ||
    ts.isParenthesizedExpression(parent);
  return isBranch ? shownIn(parent) : null;
}

function isComparison({ operatorToken }: ts.BinaryExpression): boolean {
  return (
    operatorToken.kind >= ts.SyntaxKind.LessThanToken &&
    operatorToken.kind <= ts.SyntaxKind.ExclamationEqualsEqualsToken
  );
}

test("no component says anything in a language of its own", () => {
  const files = componentFiles(pane);
  expect(files.length).toBeGreaterThan(30);
  const found = files.flatMap((path) =>
    hardCodedTexts(readFileSync(path, "utf8")).map((text) => `${relative(pane, path)}:${text}`),
  );
  expect(found).toEqual([]);
});

test.each([
  ["text between tags", "<p>Hello</p>"],
  ["a string in braces", '<p>{"Hello"}</p>'],
  ["a label", '<button aria-label="Hello" />'],
  ["a branch of a label", '<button title={open ? "Hello" : say(texts.fold)} />'],
  ["words around figures", "<p>{`Hello ${count}`}</p>"],
  ["text that shows on a condition", '<p>{count > 0 && "Hello"}</p>'],
])("%s in a planted component is caught", (_, markup) => {
  expect(hardCodedTexts(`const A = () => ${markup};`)).toHaveLength(1);
});

test.each([
  ["texts of the catalogue", "<p title={texts.hello}>{say(texts.count, { count })}</p>"],
  ["marks without words", "<p>{left} · {right}…</p>"],
  ["attributes that nobody reads", '<p className="hello" role="status" lang="en" />'],
  ["a compared word", '<p title={kind === "hello" ? texts.one : texts.two} />'],
])("%s in a planted component are not accused", (_, markup) => {
  expect(hardCodedTexts(`const A = () => ${markup};`)).toEqual([]);
});
