import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../src/annotate/article';
import { resolve } from '../../../src/annotate/resolve';

const story = fileURLToPath(new URL('../../../../shared/articles/north-korea-talks-2019.txt', import.meta.url));
const there = existsSync(story);
if (!there) console.log(`skipped: ${path.basename(story)} is not there`);

describe.skipIf(!there)('a real story, without any glossary', () => {
  const answer = there ? resolve(articleFromText(readFileSync(story, 'utf8')), [], []) : null;
  it('tells three people of one family name apart', () => {
    const kims = answer?.annotations.filter((one) => one.text === 'Mr. Kim').map((one) => one.title);
    expect(kims).toEqual(['Kim Jong-un', 'Kim Jong-un', 'Kim Myong-gil', 'Kim Myong-gil', 'Kim Myong-gil']);
  });
  it('has people in the cast whom no glossary knows, with what the story says of them', () => {
    const words = (title: string) => answer?.cast.find((one) => one.title === title)?.introduction?.text ?? '';
    expect(words('Kim Dong-yub')).toMatch(/expert at the .*Institute for Far Eastern Studies$/);
    expect(words('Leif-Eric Easley')).toMatch(/^associate professor/);
    expect(words('Stephen E. Biegun')).toMatch(/counterpart$/);
  });
});
