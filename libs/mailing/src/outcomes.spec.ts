import { BACKOFF_SECONDS, record } from './outcomes.js';

const deferred = { kind: 'deferred', response: '451 later' } as const;
const row = (attempts: number, response: string | null = null) => ({ id: '7', claim: 'c', attempts, response });

describe('record: what an attempt means for the row', () => {
  it('waits longer after every attempt, spread by 20 %', () => {
    expect([0, 0.5, 1].map((random) => record(row(0), deferred, random).delay)).toEqual([48, 60, 72]);
    expect(record(row(3), deferred, 0.5)).toMatchObject({ status: 'queued', delay: 3600, isAttempt: true });
  });

  it('gives up after the last step', () => {
    expect(record(row(BACKOFF_SECONDS.length - 1), deferred, 0.5).status).toBe('queued');
    expect(record(row(BACKOFF_SECONDS.length), deferred, 0.5).status).toBe('failed');
  });

  it('keeps the row waiting when the server refuses us, and counts no attempt', () => {
    const outcome = { kind: 'refuses_us', response: '535 no', atRecipient: false } as const;
    expect(record(row(1), outcome, 0.5)).toMatchObject({ status: 'queued', delay: 0, isAttempt: false });
    expect(record(row(1, '535 no'), outcome, 0.5).status).toBe('queued');
  });

  it('a policy that refuses the same recipient again after a resume is about the recipient', () => {
    const outcome = { kind: 'refuses_us', response: '550 5.7.1 blocked', atRecipient: true } as const;
    expect(record(row(0), outcome, 0.5).status).toBe('queued');
    expect(record(row(0, '550 5.7.1 blocked'), outcome, 0.5).status).toBe('failed');
  });

  it.each([
    [{ kind: 'accepted', response: '250 ok' } as const, 'sent', false],
    [{ kind: 'in_doubt', response: 'closed' } as const, 'in_doubt', false],
    [{ kind: 'refused', response: '550 5.1.1', suppress: true } as const, 'failed', true],
  ])('%j', (outcome, status, suppress) => {
    expect(record(row(0), outcome, 0)).toMatchObject({ id: '7', status, suppress });
  });
});
