/** Finds, in the syntax tree of a script, what could run text as code or markup. Used on everything that we ship. */
import { parseAst } from 'rolldown/parseAst';

/** One place that must not be. */
export interface Sink {
  what: string;
  /** Offset in UTF-16 units. */
  at: number;
}

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

/** Properties that take markup or code when they are written. */
const WRITTEN = new Set(['innerHTML', 'outerHTML', 'srcdoc']);
/** Methods that take markup or code. */
const CALLED = new Set([
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'setHTML',
  'createContextualFragment',
  'parseHTMLUnsafe',
  'writeln',
  'importScripts',
  'createPolicy',
  'executeScriptFromText',
]);
/** Functions that run text. */
const RUN = new Set(['eval', 'Function', 'importScripts', 'execScript']);
/** Where a script could come from, or go to, outside of the package. */
const REMOTE = /^(?:https?|wss?|ftp):\/\//i;
/** Ways to the network. The worker reads its own files by `fetch` of a local address. */
const NETWORK = new Set([
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
  'sendBeacon',
]);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'Identifier') return String(node.name);
  if (node.type === 'Literal') return String(node.value);
  if (node.type === 'TemplateLiteral') {
    const [first] = node.quasis as { value: { cooked: string } }[];
    return first?.value.cooked ?? '';
  }
  if (node.type === 'MemberExpression') return nameOf(node.property);
  if (node.type === 'ChainExpression' || node.type === 'ParenthesizedExpression') return nameOf(node.expression);
  return '';
}

function isText(node: unknown): boolean {
  return (
    isNode(node) && ((node.type === 'Literal' && typeof node.value === 'string') || node.type === 'TemplateLiteral')
  );
}

function look(node: Node): string | null {
  switch (node.type) {
    case 'AssignmentExpression':
      return isNode(node.left) && node.left.type === 'MemberExpression' && WRITTEN.has(nameOf(node.left))
        ? `writes ${nameOf(node.left)}`
        : null;
    case 'NewExpression': {
      const name = nameOf(node.callee);
      if (name === 'Function' || NETWORK.has(name)) return `makes a ${name}`;
      return null;
    }
    case 'CallExpression': {
      const name = nameOf(node.callee);
      const [first] = node.arguments as unknown[];
      const bare = isNode(node.callee) && node.callee.type === 'Identifier';
      if (bare && RUN.has(name)) return `calls ${name}`;
      if (CALLED.has(name) || name === 'sendBeacon') return `calls ${name}`;
      if ((name === 'setTimeout' || name === 'setInterval') && isText(first)) return `calls ${name} with text`;
      if (name === 'write' && nameOf((node.callee as Node).object) === 'document') return 'calls document.write';
      if (name === 'fetch' && (!isNode(first) || REMOTE.test(nameOf(first)))) return 'fetches from elsewhere';
      if (name === 'setAttribute' && /^on|^srcdoc$/i.test(nameOf(first))) return `sets the attribute ${nameOf(first)}`;
      return null;
    }
    case 'ImportExpression':
      return isText(node.source) && !REMOTE.test(nameOf(node.source)) ? null : 'imports what is not a file of ours';
    case 'ImportDeclaration':
      return REMOTE.test(nameOf(node.source)) ? 'imports from elsewhere' : null;
    case 'Property': {
      const value = nameOf(node.value);
      if (nameOf(node.key) === 'world' && value === 'MAIN') return 'runs a script in the page’s own world';
      if (nameOf(node.key) === 'dangerouslySetInnerHTML') return 'writes markup through Preact';
      return null;
    }
    default:
      return null;
  }
}

/** Every sink of a script, in order. @throws if it does not parse. */
export function sinksOf(code: string): Sink[] {
  const found: Sink[] = [];
  const visit = (node: Node): void => {
    const what = look(node);
    if (what) found.push({ what, at: node.start });
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) for (const one of value) isNode(one) && visit(one);
      else if (isNode(value)) visit(value);
    }
  };
  visit(parseAst(code) as unknown as Node);
  return found;
}
