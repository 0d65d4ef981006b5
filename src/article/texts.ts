/**
 * Step 1: the page's text nodes in page order. The browser steps from one to the next itself: a script that looks at
 * each node makes a wrapper for each, and on a fresh page that cost more than all the rest of the method.
 */
import { firstChildOf, nextSiblingOf, parentElementOf, parentNodeOf } from './natives';

/** Steps through text nodes. */
export interface Texts {
  /** The next text node in page order, or null behind the last. */
  next(): Text | null;
  /** Leaves out what is left of the element that the last node stands in. */
  leave(el: Element): void;
  /** Whether nodes come in the order in which shadow trees lay them out, which is not that of the document. */
  flat: boolean;
}

/**
 * Elements that may hold a shadow root: those of other names than the common ones (custom elements above all), and
 * plain ones that hold nothing of their own.
 */
const HOSTS =
  ':not(a,div,span,li,p,img,ul,i,script,svg,path,input,button,h1,h2,h3,h4,h5,h6,br,em,strong,b,noscript,style,section,article,figure,figcaption,iframe,time,nav,header,footer,aside,main,form,label,td,tr,tbody,table,picture,source,dl,dt,dd,ol,small,meta,link,option,select,g,use,rect,blockquote,center,font,ins,hr,thead,th,textarea,video),:empty:is(div,section,article,main,p,span,aside)';

/** Whether a shadow root of a whole page or article is on the page: of the elements below the top, a `main` or an `article`. */
const hasLargeHost = (top: Element): boolean =>
  hasHost(top.children) || hasHost(top.getElementsByTagName('main')) || hasHost(top.getElementsByTagName('article'));

function hasHost(found: ArrayLike<Element>): boolean {
  for (let i = found.length - 1; i >= 0; i--) if ((found[i] as Element).shadowRoot) return true;
  return false;
}

/**
 * Steps through the texts below `top`, those in open shadow roots included. Where the page has running text outside of
 * them (`plain`), only the elements that a page or an article may stand in are asked for a shadow root: what widgets
 * keep in theirs is no part of the article.
 */
export function textsOf(top: Element, plain: boolean): Texts {
  if (plain ? hasLargeHost(top) : hasHost(top.querySelectorAll(HOSTS))) return laidOut(top);
  const walker = top.ownerDocument.createTreeWalker(top, 4);
  return {
    next: () => walker.nextNode() as Text | null,
    leave: (el) => {
      let last: Node = el;
      for (let inner = el.lastChild; inner; inner = inner.lastChild) last = inner;
      walker.currentNode = last;
    },
    flat: false,
  };
}

/** Pages nest by tens; a thousand levels are a prank or a bug. */
const MAX_DEPTH = 600;

/** The same by hand, with open shadow roots and slots as laid out. */
function laidOut(top: Element): Texts {
  const texts: Text[] = [];
  const visit = (node: Node, depth: number) => {
    if (node.nodeType === 3) texts.push(node as Text);
    if (node.nodeType !== 1 || depth > MAX_DEPTH) return;
    const el = node as Element;
    if (el.localName === 'slot') {
      const assigned = (el as HTMLSlotElement).assignedNodes({ flatten: true });
      for (const inner of assigned) visit(inner, depth + 1);
      if (assigned.length > 0) return;
    }
    for (let child = firstChildOf(el.shadowRoot ?? el); child; child = nextSiblingOf(child)) visit(child, depth + 1);
  };
  visit(top, 0);
  let at = 0;
  return { next: () => texts[at++] ?? null, leave: () => {}, flat: true };
}

/** The element around a node as laid out: its slot, its parent, or the host of its shadow root. */
export const around = (node: Element | Text): Element | null =>
  node.assignedSlot ?? parentElementOf(node) ?? (parentNodeOf(node) as ShadowRoot | null)?.host ?? null;
