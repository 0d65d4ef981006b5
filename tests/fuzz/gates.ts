/** Puts a gate before and behind every `await` of a script, so that a test can stop it at each of them. */
import { parseAst } from 'rolldown/parseAst';

interface Node {
  type: string;
  start: number;
  end: number;
  argument?: Node;
  [key: string]: unknown;
}

/**
 * The gates' own code: numbers of passed gates and the number of the one that holds stand in session storage, which
 * outlives the worker. A gate that holds tells so and never opens; it holds once.
 */
const PRELUDE = `
globalThis.__gate = async (number, value) => {
  const store = chrome.storage.session;
  const pass = async (at) => {
    const { hold, note, passed } = await store.get(['hold', 'note', 'passed']);
    if (note) await store.set({ passed: [...(passed ?? []), at] });
    if (hold === at) { await store.set({ hold: -1, held: true }); await new Promise(() => {}); }
  };
  if (value && typeof value.then === 'function') value.then(undefined, () => undefined);
  await pass(number * 2);
  const result = await value;
  await pass(number * 2 + 1);
  return result;
};
`;

/** The script with gates, and how many it has (two for each await). @throws if it does not parse. */
export function gated(code: string): { code: string; count: number } {
  const awaits: Node[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'AwaitExpression' && node.argument) awaits.push(node);
    for (const value of Object.values(node)) {
      for (const one of Array.isArray(value) ? value : [value])
        if (typeof one === 'object' && one !== null && typeof (one as Node).type === 'string') visit(one as Node);
    }
  };
  visit(parseAst(code) as unknown as Node);
  // From the inside out and from behind, so that offsets stay true.
  const edits: { at: number; text: string }[] = [];
  awaits.forEach(({ argument }, index) => {
    if (!argument) return;
    edits.push({ at: argument.start, text: `__gate(${index},` }, { at: argument.end, text: ')' });
  });
  edits.sort((a, b) => b.at - a.at || (a.text === ')' ? 1 : -1));
  let made = code;
  for (const { at, text } of edits) made = made.slice(0, at) + text + made.slice(at);
  return { code: PRELUDE + made.replace(/\bawait__gate/g, 'await __gate'), count: awaits.length * 2 };
}
