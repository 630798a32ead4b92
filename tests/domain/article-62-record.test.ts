/**
 * When all is counted and announced, the record is made: once. What turns out to be wrong later is not mended in it but
 * in a new record with the next number, that names the old one and the reason. It says everything that 第62條 asks, and
 * nowhere in it, nor in its data, is a voter: names stand in a separate, restricted annex.
 */
import { describe, expect, test } from 'vitest';
import type { StoredEvent } from '../../shared/contract/event.ts';
import { commandTable } from '../../shared/domain/commands.ts';
import { recordOf } from '../../shared/domain/record/record.ts';
import { fallbackIsOn, nextCopy } from '../../shared/domain/record/state.ts';
import { replay } from '../../shared/domain/replay.ts';
import { initialState } from '../../shared/domain/state.ts';
import { given, voter } from './station.ts';

const signature = { record: 1, signer: 'Name of chair', signed: true };

describe('第62條', () => {
  test('R-62 made by the chair when nothing is missing; signed, or a refusal to sign with its reason', () => {
    const station = given('counted');
    expect(station.refuses('make-record', {})).toBe('R-62 record-needs-announcement');
    station.does('announce-figures', {});
    expect(station.refuses('make-record', {}, 'staff-1')).toBe('R-62.final needs-chair');
    expect(station.refuses('sign-record', signature)).toBe('R-62 wrong-phase');
    station.does('make-record', {}).does('sign-record', signature);
    expect(station.refuses('sign-record', signature)).toBe('R-62 already-signed');
    expect(station.refuses('sign-record', { ...signature, record: 2 })).toBe('R-62 unknown-record');
    const refusal = { ...signature, signer: 'Agent of beta', signed: false };
    expect(station.refuses('sign-record', refusal)).toBe('R-62 refusal-needs-reason');
    station.does('sign-record', { ...refusal, refusal: 'my protest is undecided' });
    expect(station.state.record.signatures).toHaveLength(2);
  });

  test('R-62 it holds the figures of the day: start, end, totals, votes, staff, boxes, interruptions', () => {
    const data = recordOf(given('recorded').state);
    expect(data.voting).toMatchObject({
      openedAt: '2026-11-18T09:30:00.000+08:00',
      closedAt: '2026-11-18T18:30:00.000+08:00',
      early: null,
      postponed: null,
    });
    expect(data.figures.registered).toBe(1000);
    expect(data.figures.voted).toMatchObject({ n: 20 });
    expect(data.figures.votes).toMatchObject({ valid: 18, blank: 2, found: 20, margin: 6 });
    expect(data.account).toMatchObject({
      received: 1000,
      issued: 20,
      unused: 980,
      expected: 20,
      found: 20,
      variance: 0,
    });
  });

  test('R-62 every print and export is written down', () => {
    const paper = { document: 'record', language: 'zh', way: 'printer' } as const;
    const print = { ...paper, number: 'R-1', copy: 1 };
    const station = given('recorded').does('note-print', print).does('note-export', { what: 'bundle' });
    expect(station.state.record.prints).toMatchObject([print]);
    expect(station.state.record.exports).toMatchObject([{ what: 'bundle' }]);
  });

  test('R-62.annex the voters’ names on the second drive: the chair decides, and the record names who it was', () => {
    const station = given('open');
    expect(station.refuses('switch-paper-fallback', { what: 'on' }, 'staff-1', 'staff-2')).toBe(
      'R-62.annex needs-chair',
    );
    station
      .does('switch-paper-fallback', { what: 'on' })
      .does('switch-paper-fallback', { what: 'code-shown' });
    expect(recordOf(station.state).fallback).toMatchObject([
      { what: 'on', by: [{ id: 'chair', name: 'Name of chair' }] },
      { what: 'code-shown', by: [{ id: 'chair', name: 'Name of chair' }] },
    ]);
  });

  test('R-62.annex the fallback ends with its drive: the log and the record say so, and who was at the desk', () => {
    const usb = { folder: '/media/usb' };
    const station = given('open')
      .does('change-second-drive', { state: 'added', ...usb }, 'staff-1')
      .does('switch-paper-fallback', { what: 'on' })
      .does('note-second-journal', { state: 'lost', ...usb }); // pulled, and back again: it goes on
    expect(fallbackIsOn(station.state.record)).toBe(true);
    station.does('change-second-drive', { state: 'removed', ...usb }, 'staff-2');
    station.does('change-second-drive', { state: 'added', ...usb }, 'staff-1'); // the chair has not decided on this one
    expect(fallbackIsOn(station.state.record)).toBe(false);
    expect(recordOf(station.state).fallback).toMatchObject([
      { what: 'on', by: [{ id: 'chair' }] },
      { what: 'ended', by: [{ id: 'staff-2', name: 'Name of staff-2' }] },
    ]);
    station
      .does('switch-paper-fallback', { what: 'on' })
      .does('change-second-drive', { state: 'added', folder: '/media/other' }, 'staff-1');
    expect(station.state.record.fallback.map(({ what }) => what)).toEqual(['on', 'ended', 'on', 'ended']);
    // a log without the end, or with an end by nobody, is not what the rules say
    const stored: StoredEvent[] = JSON.parse(JSON.stringify(station.events));
    const start = initialState(station.state.election, station.state.station);
    expect(replay(stored, start)).toEqual([]);
    const isEnd = ({ data }: StoredEvent) => data.what === 'ended';
    const without = stored.filter(event => !isEnd(event)).map((event, seq) => ({ ...event, seq }));
    expect(replay(without, start)).not.toEqual([]);
    const byNobody = stored.map(event => (isEnd(event) ? { ...event, by: [] } : event));
    expect(replay(byNobody, start)).toHaveLength(2);
  });

  test('R-62 what the printer took is not yet a paper: a person says whether it came out whole, once', () => {
    const paper = { document: 'zero-report', language: 'zh', way: 'printer' } as const;
    const station = given('open').does('note-print', { ...paper, number: 'Z-1', copy: 1 });
    expect(station.state.record.prints[0]?.whole).toBeNull();
    expect(nextCopy(station.state.record, 'zero-report', 'zh')).toBe(2);
    expect(nextCopy(station.state.record, 'zero-report', 'pt')).toBe(1);
    expect(station.refuses('confirm-print', { print: 2, whole: true })).toBe('R-62 unknown-print');
    station.does('confirm-print', { print: 1, whole: false });
    expect(station.refuses('confirm-print', { print: 1, whole: true })).toBe('R-62 print-already-confirmed');
    station.does('note-print', { ...paper, number: 'Z-2', copy: 2 });
    station.does('confirm-print', { print: 2, whole: true });
    expect(station.state.record.prints.map(({ whole }) => whole)).toEqual([false, true]);
  });
});

describe('第89條', () => {
  test('R-62.annex no voter stands in the record, not even by pseudonym: the annex is a document of its own', () => {
    const station = given('open').does('contest-issue', { voter: voter(2), statement: 'not me' });
    station
      .does('allow-contested', { voter: voter(2), reason: 'photo' })
      .closes()
      .sealsSlots()
      .settles()
      .startsCount();
    station
      .entersBatch(1, { alpha: 12, beta: 9 })
      .does('finish-count', {})
      .does('announce-figures', {})
      .does('make-record', {});
    const text = JSON.stringify(recordOf(station.state));
    for (let n = 1; n <= 20; n++) expect(text).not.toContain(voter(n));
    const kinds = commandTable['note-print'].data.shape.document.options;
    expect(kinds).toContain('annex');
    expect(kinds).toContain('record');
  });
});

describe('one record', () => {
  test('R-62.final made once; a correction is a new one that names the old one and the reason', () => {
    const station = given('recorded');
    expect(station.refuses('make-record', {})).toBe('R-62.final wrong-phase');
    const correction = { corrects: 1, reason: 'a name was misspelt' };
    expect(station.refuses('correct-record', { ...correction, corrects: 2 })).toBe(
      'R-62.final unknown-record',
    );
    expect(station.refuses('correct-record', correction, 'staff-1')).toBe('R-62.final needs-chair');
    station.does('correct-record', correction).does('sign-record', { ...signature, record: 2 });
    expect(station.state.record.records).toMatchObject([
      { record: 1, corrects: null },
      { record: 2, corrects: 1, reason: 'a name was misspelt' },
    ]);
    expect(station.phase).toBe('recorded');
  });
});
