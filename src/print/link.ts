/** What the print page needs: an article and what Sidelight knows of it, once. */
import type { AnnotatedWithEntries, ArticleText } from '../annotate/types';

/** The article as it stood when it was sent to print. */
export interface Printed {
  article: ArticleText;
  annotated: AnnotatedWithEntries;
  /** Parallel to `annotated.cast`. */
  hushed: readonly ('known' | 'hidden' | null)[];
  /** Address of the page, without query and fragment. */
  address: string;
}

/** What the page can do. */
export interface PrintLink {
  /** The article, or null where its tab no longer has it. */
  article(): Promise<Printed | null>;
  print(): void;
}
