/**
 * The words by which an article introduces a name: an apposition behind it ("X, the North's chief negotiator,"), a role before it
 * ("State Department spokeswoman X", "the North's leader, X"), or where it belongs ("X of the University of …", "DAB's X").
 */
export { before } from './before';
export { behind } from './behind';
export type { Introduction } from './phrases';
