/** Gives the reader a file, without the permission to manage downloads. */

/** Lets the browser save `text` under `name`; where to is the browser's own question. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the data by the next turn of its loop; a minute is generous.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
