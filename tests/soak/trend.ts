/** Whether a series of measurements rises, and how it looks. */

/** A straight line through a series by least squares. */
export interface Trend {
  /** What the line gains over the whole series. */
  gain: number;
  /** Standard error of {@link gain}. */
  error: number;
  mean: number;
}

/** The line through equally spaced values. At least three. */
export function trendOf(values: readonly number[]): Trend {
  const { length } = values;
  const mean = values.reduce((sum, value) => sum + value, 0) / length;
  const middle = (length - 1) / 2;
  let along = 0;
  let spread = 0;
  values.forEach((value, index) => {
    along += (index - middle) * (value - mean);
    spread += (index - middle) ** 2;
  });
  const slope = along / spread;
  const rest = values.reduce((sum, value, index) => sum + (value - mean - slope * (index - middle)) ** 2, 0);
  return {
    gain: slope * (length - 1),
    error: Math.sqrt(rest / Math.max(1, length - 2) / spread) * (length - 1),
    mean,
  };
}

/**
 * Whether a series is flat: its gain is within twice its standard error, or under `share` of its mean, which no reader
 * of any patience would live to notice.
 */
export function isFlat({ gain, error, mean }: Trend, share: number): boolean {
  return gain <= 2 * error || gain <= share * mean;
}

const BARS = '▁▂▃▄▅▆▇█';

/** A line of bars from nothing to the highest value, so that noise looks as small as it is. */
export function plot(values: readonly number[]): string {
  const most = Math.max(...values, Number.MIN_VALUE);
  return values.map((value) => BARS[Math.min(7, Math.floor((value / most) * 8))] ?? ' ').join('');
}
