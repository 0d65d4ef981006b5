/** Kinds in the six families that readers see as groups and colours. */
import type { Kind } from '../glossary/types';

/** A family of kinds; `unknown` is what only the article knows. */
export type Family = 'people' | 'places' | 'bodies' | 'deeds' | 'arms' | 'ideas' | 'unknown';

/** In the order in which groups are shown. */
export const FAMILIES: readonly Family[] = ['people', 'bodies', 'places', 'deeds', 'arms', 'ideas', 'unknown'];

const FAMILY_OF: Record<Kind, Family> = {
  person: 'people',
  place: 'places',
  organization: 'bodies',
  group: 'bodies',
  office: 'bodies',
  event: 'deeds',
  agreement: 'deeds',
  law: 'deeds',
  weapon: 'arms',
  programme: 'arms',
  product: 'arms',
  concept: 'ideas',
  term: 'ideas',
  work: 'ideas',
};

/** The family of a kind. */
export function familyOf(kind: Kind | null): Family {
  return kind === null ? 'unknown' : FAMILY_OF[kind];
}
