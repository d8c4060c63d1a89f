import { BACKOFF_SECONDS, record } from './outcomes.js';

const now = new Date('2026-12-01T08:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const deferred = { kind: 'deferred', response: '451 later' } as const;

describe('record: what an attempt means for the row', () => {
  it('waits longer after every attempt, spread by 20 %', () => {
    const delays = [0, 0.5, 1].map((random) => record({ id: '1', attempts: 1 }, deferred, null, now, random).delay);
    expect(delays).toEqual([48, 60, 72]);
    expect(record({ id: '1', attempts: 4 }, deferred, null, now, 0.5)).toMatchObject({ status: 'queued', delay: 3600 });
  });

  it('gives up after the last step', () => {
    const attempts = BACKOFF_SECONDS.length;
    expect(record({ id: '1', attempts }, deferred, null, now, 0.5).status).toBe('queued');
    expect(record({ id: '1', attempts: attempts + 1 }, deferred, null, now, 0.5).status).toBe('failed');
  });

  it('gives up when the event would have begun', () => {
    expect(record({ id: '1', attempts: 2 }, deferred, later(301), now, 0.5).status).toBe('queued');
    expect(record({ id: '1', attempts: 2 }, deferred, later(299), now, 0.5).status).toBe('failed');
  });

  it('keeps the row waiting when the server refuses us, for the person who repairs that', () => {
    const row = record({ id: '1', attempts: 1 }, { kind: 'refuses_us', response: '535 no' }, null, now, 0.5);
    expect(row).toMatchObject({ status: 'queued', delay: 0 });
  });

  it.each([
    [{ kind: 'accepted', response: '250 ok' } as const, 'sent', false],
    [{ kind: 'in_doubt', response: 'closed' } as const, 'in_doubt', false],
    [{ kind: 'refused', response: '550 5.1.1', suppress: true } as const, 'failed', true],
  ])('%j', (outcome, status, suppress) => {
    expect(record({ id: '7', attempts: 1 }, outcome, null, now, 0)).toMatchObject({ id: '7', status, suppress });
  });
});
