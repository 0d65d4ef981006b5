/** JSON-LD of a page: lists, `@graph`, nesting and broken JSON tolerated; size-capped; everything untrusted. */

import { isLoose } from './measure';

const GAPS = /\s+/g;

/** More than this is a product catalogue, not the facts of an article. UTF-16 units. */
const MAX_UNITS = 300_000;
const MAX_NODES = 400;

/** One object of a JSON-LD graph. */
export type LdNode = Record<string, unknown>;

/** Returns all typed objects of the page's JSON-LD, outermost first. Never throws. */
export function ldNodes(document: Document): LdNode[] {
  const found: LdNode[] = [];
  let units = 0;
  for (const script of document.querySelectorAll('script[type^="application/ld+json" i]')) {
    const raw = script.textContent ?? '';
    units += raw.length;
    if (units > MAX_UNITS) break;
    collect(parse(raw), found, 0);
  }
  return found;
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    const text = raw
      .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
      .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*;?\s*$/, '');
    try {
      // What breaks most: raw line breaks and tabs within strings, a comma before the closing bracket.
      return JSON.parse(
        text
          .replace(/[^\u0020-\uffff]+/g, ' ')
          .replace(/,\s*([}\]])/g, '$1')
          .replace(/;\s*$/, ''),
      );
    } catch {
      return null;
    }
  }
}

function collect(value: unknown, into: LdNode[], depth: number): void {
  if (depth > 6 || into.length >= MAX_NODES || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, into, depth + 1);
    return;
  }
  const node = value as LdNode;
  if (node['@type'] !== undefined) into.push(node);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item', 'hasPart']) {
    if (node[key] !== undefined) collect(node[key], into, depth + 1);
  }
}

/** Lower-case type names of a node. */
export function typesOf(node: LdNode): string[] {
  const type = node['@type'];
  const names: string[] = [];
  for (const name of Array.isArray(type) ? type : [type]) {
    if (typeof name !== 'string') continue;
    const from = Math.max(name.lastIndexOf('/'), name.lastIndexOf(':'), name.lastIndexOf('#')) + 1;
    names.push(name.slice(from).toLowerCase());
  }
  return names;
}

/** Ends of the names of types that are an article to a reader. */
const ARTICLE_TYPES = ['article', 'posting', 'blogpost', 'report', 'review', 'recipe', 'howto'];

/** Whether a lower-case type is an article to a reader. */
export function isArticleType(type: string): boolean {
  for (const end of ARTICLE_TYPES) if (type.endsWith(end)) return true;
  return false;
}

/** The string of a JSON-LD value: itself, the first of a list, or its `name`; cut to `max` units; null where there is none. */
export function stringOf(value: unknown, max = 300): string | null {
  if (typeof value === 'string') {
    const cut = value.slice(0, max * 2);
    const text = (isLoose(cut) ? cut.replace(GAPS, ' ') : cut).trim().slice(0, max);
    return text === '' ? null : text;
  }
  if (Array.isArray(value)) return value.length > 0 ? stringOf(value[0], max) : null;
  if (typeof value === 'object' && value !== null) {
    const node = value as LdNode;
    return stringOf(node.name ?? node['@value'], max);
  }
  return null;
}

/** All names in a JSON-LD value, at most `most`. */
export function namesOf(value: unknown, most: number): string[] {
  const list = Array.isArray(value) ? value.slice(0, most * 2) : [value];
  const names: string[] = [];
  for (const item of list) {
    const name = stringOf(item, 120);
    if (name && !names.includes(name) && names.length < most) names.push(name);
  }
  return names;
}
