import { describe, expect, it } from 'vitest';
import type { AnnotatedWithEntries } from '../../../src/annotate/types';
import { createAsking } from '../../../src/reader/asking';
import type { Reading } from '../../../src/reader/readings';

interface Question {
  reading: Reading;
  answer(text: string): void;
  refuse(error: Error): void;
}

/** A worker that answers when it is told to. */
function desk() {
  const questions: Question[] = [];
  const heard: [name: number, said: string][] = [];
  let list: Reading[] = [];
  const askNext = createAsking({
    wanted: () => list,
    annotate: (reading) =>
      new Promise<AnnotatedWithEntries>((resolve, reject) => {
        questions.push({ reading, answer: (text) => resolve(text as never), refuse: reject });
      }),
    answered: ({ name }, annotated) => heard.push([name, annotated as unknown as string]),
    failed: ({ name }, error) => heard.push([name, String(error)]),
  });
  return {
    questions,
    heard,
    want(...readings: Reading[]) {
      list = readings;
      askNext();
    },
  };
}

const reading = (name: number): Reading => ({ name, due: true }) as Reading;
const asked = (questions: Question[]): number[] => questions.map((one) => one.reading.name);
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('asking the worker', () => {
  it('asks for one at a time, in the order that is wanted, and for each once', async () => {
    const { questions, heard, want } = desk();
    want(reading(0), reading(1));
    expect(asked(questions)).toEqual([0]);
    questions[0]?.answer('zero');
    await settled();
    expect(asked(questions)).toEqual([0, 1]);
    questions[1]?.answer('one');
    await settled();
    expect(heard).toEqual([
      [0, 'zero'],
      [1, 'one'],
    ]);
    expect(questions.length).toBe(2);
  });

  it('asks again at once where the text is another by now, and drops the late answer to the old one', async () => {
    const { questions, heard, want } = desk();
    const [a, b] = [reading(0), reading(1)];
    want(a, b);
    a.due = true;
    want(a, b);
    expect(asked(questions)).toEqual([0, 0]);
    questions[0]?.refuse(new Error('Asked again'));
    questions[1]?.answer('new');
    await settled();
    expect(heard).toEqual([[0, 'new']]);
    expect(asked(questions)).toEqual([0, 0, 1]);
  });

  it('waits with one that changed while another is asked of', async () => {
    const { questions, want } = desk();
    const [a, b] = [reading(0), reading(1)];
    a.due = false;
    want(a, b);
    a.due = true;
    want(a, b);
    expect(asked(questions)).toEqual([1]);
    questions[0]?.answer('one');
    await settled();
    expect(asked(questions)).toEqual([1, 0]);
  });

  it('drops what comes of an article that is gone, and goes on with the others', async () => {
    const { questions, heard, want } = desk();
    const [a, b] = [reading(0), reading(1)];
    want(a, b);
    want(b);
    expect(asked(questions)).toEqual([0, 1]);
    questions[0]?.answer('zero');
    await settled();
    expect(heard).toEqual([]);
    want();
    questions[1]?.answer('one');
    await settled();
    expect(heard).toEqual([]);
  });

  it('one that cannot be answered does not keep the others from being asked', async () => {
    const { questions, heard, want } = desk();
    want(reading(0), reading(1));
    questions[0]?.refuse(new Error('no'));
    await settled();
    questions[1]?.answer('one');
    await settled();
    expect(heard).toEqual([
      [0, 'Error: no'],
      [1, 'one'],
    ]);
  });
});
