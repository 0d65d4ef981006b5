/**
 * Has the browser compile a room's functions when it reads the script, and not each one again when it is first called:
 * what runs once on every page is otherwise read twice. V8 takes a function in parentheses as one that is called soon
 * (https://v8.dev/blog/preparser#pife); the bundler keeps such parentheses. Measured in src/article/README.md.
 */
interface Node {
  type: string;
  start: number;
  end: number;
}

/** A change of the source: `[start, end)` becomes `text`, in UTF-16 units. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

/** Parenthesises the functions that are values of variables and properties. */
function wrap(node: Node, edits: Edit[]): void {
  for (const [key, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (!isNode(child)) continue;
      const named =
        key === 'init' || (key === 'value' && node.type === 'Property' && !('method' in node && node.method));
      if (named && (child.type === 'FunctionExpression' || child.type === 'ArrowFunctionExpression')) {
        edits.push(
          { start: child.start, end: child.start, text: '(' },
          { start: child.end, end: child.end, text: ')' },
        );
      }
      wrap(child, edits);
    }
  }
}

/** Returns the source with the edits made that lie in `[from, to)`. */
function edited(code: string, edits: readonly Edit[], from: number, to: number): string {
  let out = '';
  let at = from;
  for (const edit of edits) {
    if (edit.start < at || edit.end > to) continue;
    out += code.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + code.slice(at, to);
}

/**
 * Returns a module's source with its functions in parentheses. Declarations become constants behind the imports, so
 * that they stand before all that calls them, as declarations do. `parse` gives an ESTree program.
 */
export function eagerly(code: string, parse: (code: string) => unknown): string {
  const { body } = parse(code) as { body: (Node & { declaration?: Node | null })[] };
  const edits: Edit[] = [];
  for (const node of body) wrap(node, edits);
  edits.sort((a, b) => a.start - b.start);
  let head = 0;
  const moved: string[] = [];
  const rest: Edit[] = [...edits];
  for (const node of body) {
    if (node.type === 'ImportDeclaration') head = node.end;
    const exported = node.type === 'ExportNamedDeclaration';
    const inner = (exported ? node.declaration : node) as (Node & { id: { name: string } }) | null;
    if (inner?.type !== 'FunctionDeclaration') continue;
    const { name } = inner.id;
    moved.push(`${exported ? 'export ' : ''}const ${name} = (${edited(code, edits, inner.start, inner.end)});`);
    rest.push({ start: node.start, end: node.end, text: '' });
  }
  rest.sort((a, b) => a.start - b.start || b.end - a.end);
  return `${edited(code, rest, 0, head)}\n${moved.join('\n')}\n${edited(code, rest, head, code.length)}`;
}

/** The Vite plugin for the modules under `folder`, a path with slashes on both ends. */
export const eager = (folder: string) => ({
  name: 'eager',
  enforce: 'post' as const,
  transform(this: { parse(code: string): unknown }, code: string, id: string): { code: string; map: null } | null {
    return id.includes(folder) ? { code: eagerly(code, (text) => this.parse(text)), map: null } : null;
  },
});
