/** A clock that a test sets for a whole browser: every process of it, and every script in it. Linux with a C compiler. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Why there is no such clock here, or null where there is. To be printed with the tests that are left out. */
export function noWrongClock(): string | null {
  if (process.platform !== 'linux') return 'needs Linux: the clock is put before the browser by LD_PRELOAD';
  try {
    execFileSync('cc', ['--version'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'needs a C compiler (cc)';
  }
}

/** A clock that {@link wrongClock} gives. */
export interface WrongClock {
  /** What the browser's environment must hold. */
  env: Record<string, string>;
  /** Sets the clock to that day, at this moment and for what follows: the time of day stays and goes on. */
  set(day: string): void;
  /** The right time again. */
  right(): void;
  close(): void;
}

/** Makes a clock, right at first. @throws where {@link noWrongClock} gives a reason. */
export function wrongClock(): WrongClock {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sidelight-clock-'));
  const library = path.join(folder, 'clock.so');
  const file = path.join(folder, 'offset');
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', library, path.join(import.meta.dirname, 'clock.c')]);
  writeFileSync(file, Buffer.alloc(8));
  const open = openSync(file, 'r+');
  const put = (seconds: number): void => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(Math.round(seconds)));
    writeSync(open, bytes, 0, 8, 0);
  };
  return {
    env: { LD_PRELOAD: library, CLOCK_OFFSET_FILE: file },
    set(day) {
      const today = new Date().toISOString().slice(0, 10);
      put((Date.parse(day) - Date.parse(today)) / 1000);
    },
    right: () => put(0),
    close() {
      closeSync(open);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
