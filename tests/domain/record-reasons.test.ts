/**
 * An appeal asks why, months later: why a batch was read again, why a key was undone, why a seal was replaced, why a
 * number was typed. What was written then is still in the state, and in the record, without a voter.
 */
import { expect, test } from 'vitest';
import { recordOf, recordSchema } from '../../shared/domain/record/record.ts';
import { Day, voterId } from '../fixtures/day.ts';

function open(): Day {
  const day = new Day().prepare();
  return day.at('09:30').do('chair', 'open-poll').issue(0, 30);
}

test('R-60.3: reasons of recounts and of undone keys stay, also of entries that were set aside', () => {
  const day = open().at('18:31').closeAndSettle().count({ A: 30, B: 0, C: 0 }, 0, 0);
  const tally = { groups: { A: 29, B: 1, C: 0 }, blank: 0, otherInvalid: 0 };
  day.do('chair', 'recount-batch', { batch: 1, reason: '代表認為讀錯一張。' });
  day.do('staff1', 'enter-batch', {
    batch: 1,
    reader: '黃詠琪',
    tally,
    corrections: [{ undone: 'B', reason: '按錯鍵' }],
  });
  day.do('chair', 'recount-batch', { batch: 1, reason: '停電。' });
  const [batch] = recordOf(day.state).count.batches;
  expect(batch?.setAside.map(({ reason }) => reason)).toEqual(['代表認為讀錯一張。', '停電。']);
  expect(batch?.corrections).toMatchObject([{ by: { id: 'staff1' }, undone: 'B', reason: '按錯鍵' }]);
  expect(batch?.entries).toEqual([]);
});

test('R-seal: inspections with what was read and said, and why a seal was replaced', () => {
  const day = open();
  day.do('staff1', 'inspect-seal', { seal: 'S-101', finding: 'intact' });
  day.do('staff1', 'inspect-seal', { seal: 'S-101', finding: 'differs', read: 'S-999', remark: '印刷不清' });
  day.do(['staff1', 'staff2'], 'replace-seal', { seal: 'S-102', with: 'S-777', reason: '封條翹起' });
  const { seals } = recordOf(day.state);
  const of = (seal: string) => seals.find(one => one.seal === seal);
  expect(of('S-101')?.inspections).toMatchObject([
    { finding: 'intact', read: '', remark: '' },
    { finding: 'differs', read: 'S-999', remark: '印刷不清' },
  ]);
  expect(of('S-102')).toMatchObject({
    condition: 'replaced',
    replaced: { with: 'S-777', reason: '封條翹起' },
  });
  expect(of('S-777')).toMatchObject({ condition: 'on', replaced: null, inspections: [] });
});

test('R-54.id, R-54.taken: why numbers were typed, by reason, and what was written of papers that left', () => {
  const day = open();
  const typed = (n: number, why: string) =>
    day.do('staff1', 'issue-ballot', { voter: voterId(n), entry: { how: 'typed', why } });
  typed(100, '卡損壞');
  typed(101, '__proto__');
  typed(102, '卡損壞');
  day.do('staff1', 'record-taken', { voter: voterId(3), what: '離開後未能截回' });
  day.do('staff1', 'record-taken', { voter: null });
  const { desk } = recordOf(day.state);
  expect(desk.typedWhy).toEqual([
    { why: '卡損壞', n: 2 },
    { why: '__proto__', n: 1 },
  ]);
  expect(desk.takenTexts.map(({ what }) => what)).toEqual(['離開後未能截回']);
  expect(desk.taken).toBe(2);
  for (let n = 0; n < 120; n++) typed(200 + n, `理由 ${n}`);
  const { typedWhy } = recordOf(day.state).desk;
  expect(typedWhy).toHaveLength(101);
  expect(typedWhy.reduce((sum, { n }) => sum + n, 0)).toBe(day.state.issue.typed);
  expect(typedWhy.at(-1)).toEqual({ why: '', n: 22 });
});

test('R-46.4: what was said at the way out is in the record, which still passes its schema', () => {
  const day = open().do('staff1', 'sign-out', { entry: 7, approved: false, remark: '未待批准即離開' });
  const record = recordOf(day.state);
  expect(record.presence.find(({ entry }) => entry === 7)?.remark).toBe('未待批准即離開');
  expect(recordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
});
