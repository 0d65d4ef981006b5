/** Ids inside the card's shadow root; they never reach the page. */
export const TITLE_ID = 'title';
/** See {@link TITLE_ID}. */
export const GLOSS_ID = 'gloss';
