/**
 * The way through the tree that a page cannot bend. A form lets its fields' names stand before its own properties
 * (`<input name="parentElement">`), so that going up by properties may go round in circles; the getters themselves
 * always tell the truth. https://html.spec.whatwg.org/multipage/forms.html#the-form-element ([LegacyOverrideBuiltIns])
 */
const getter = <T>(name: string): ((node: Node) => T) => {
  // Looked up once, when first needed: importing this file touches no DOM.
  let get: (() => T) | undefined;
  return (node) => {
    get ??= Object.getOwnPropertyDescriptor(Node.prototype, name)?.get as () => T;
    return get.call(node);
  };
};

/** The element around a node in the tree, or null. */
export const parentElementOf = getter<Element | null>('parentElement');
/** The node around a node in the tree, or null. */
export const parentNodeOf = getter<Node | null>('parentNode');
/** A node's first child, or null. */
export const firstChildOf = getter<Node | null>('firstChild');
/** What follows a node inside its parent, or null. */
export const nextSiblingOf = getter<Node | null>('nextSibling');
