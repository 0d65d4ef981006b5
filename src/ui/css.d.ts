/** A style sheet as text, its imports resolved, for a constructed style sheet in a shadow root. */
declare module '*.css?inline' {
  const text: string;
  export default text;
}

/** A style sheet that the bundler links to the page. */
declare module '*.css';
