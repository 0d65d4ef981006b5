/** Makes the JSON Schema of the source form, so that editors complete and check while one writes. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { EntryFileSchema } from '../glossary/schema';
import { ROOT } from './compile';

/** Where the schema lies; sources name it in their first line for the YAML language server. */
export const SCHEMA_PATH = path.join(ROOT, 'assets/glossary/entry.schema.json');

/** The JSON Schema as text. Rules that JSON Schema cannot say (possible dates, unique ids) are the compiler's. */
export function editorSchema(): string {
  const schema = toJsonSchema(EntryFileSchema, { typeMode: 'input', errorMode: 'ignore' });
  return `${JSON.stringify({ title: 'Sidelight glossary source', ...schema }, null, 2)}\n`;
}

/** Writes the schema where it differs from what is there. */
export async function writeEditorSchema(): Promise<void> {
  const text = editorSchema();
  const before = await readFile(SCHEMA_PATH, 'utf8').catch(() => '');
  if (before !== text) await writeFile(SCHEMA_PATH, text);
}
