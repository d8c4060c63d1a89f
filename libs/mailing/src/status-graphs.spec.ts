import { DELIVERY_GRAPH, DELIVERY_STATES, type DeliveryStatus } from './delivery-status.js';
import { MAILING_GRAPH, MAILING_STATES, statesBefore } from './mailing-status.js';

function reachable<S extends string>(graph: Record<S, readonly S[]>, from: S): Set<S> {
  const seen = new Set<S>([from]);
  for (const state of seen) for (const next of graph[state]) seen.add(next);
  return seen;
}

describe('the state graphs', () => {
  it('reach every state from the first one', () => {
    expect([...reachable(MAILING_GRAPH, 'draft')].sort()).toEqual([...MAILING_STATES].sort());
    expect([...reachable(DELIVERY_GRAPH, 'planned')].sort()).toEqual([...DELIVERY_STATES].sort());
  });

  it('let nothing be sent that was not approved', () => {
    expect(statesBefore('sending')).toEqual(['approved', 'paused', 'done']);
    expect(statesBefore('approved')).toEqual(['awaiting_approval', 'sending']);
  });

  it('never send a message again by themselves once it was handed over', () => {
    const ends: DeliveryStatus[] = ['sent', 'failed', 'bounced', 'complained', 'cancelled', 'superseded', 'suppressed'];
    for (const state of ends) expect(reachable(DELIVERY_GRAPH, state)).not.toContain('sending');
    expect(DELIVERY_GRAPH.in_doubt).not.toContain('sending');
  });

  it('end: an aborted mailing never sends again', () => {
    expect(MAILING_GRAPH.aborted).toEqual([]);
  });
});
