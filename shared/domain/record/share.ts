/** Percentages of the record: whole numbers only, so that no figure depends on how a machine rounds. */
import { z } from 'zod';

export const shareSchema = z.strictObject({
  n: z.int().min(0),
  of: z.int().min(0),
  /** hundredths of a percent, rounded half up; null where there is nothing to be a part of */
  basisPoints: z.int().min(0).nullable(),
  /** `12.34%`, or `—` */
  text: z.string(),
});
export type Share = z.infer<typeof shareSchema>;

/** `n` of `of`: whole numbers ≥ 0. 1 of 3 is 3333 basis points, 2 of 3 is 6667, 1 of 20000 is 1. */
export function shareOf(n: number, of: number): Share {
  if (of === 0) return { n, of, basisPoints: null, text: '—' };
  const basisPoints = Math.floor((n * 20_000 + of) / (2 * of));
  const hundredths = String(basisPoints % 100).padStart(2, '0');
  return { n, of, basisPoints, text: `${Math.floor(basisPoints / 100)}.${hundredths}%` };
}
