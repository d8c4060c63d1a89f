export const DELIVERY_STATES = [
  'planned',
  'queued',
  'sending',
  'sent',
  'in_doubt',
  'failed',
  'bounced',
  'complained',
  'cancelled',
  'superseded',
  'suppressed',
] as const;
export type DeliveryStatus = (typeof DELIVERY_STATES)[number];

/**
 * Every way a delivery may go. `sent` means: the mail server answered 250 to the final dot; `in_doubt`: the message was
 * handed over and no answer was recorded (RFC 1047), so a person decides.
 */
export const DELIVERY_GRAPH: Record<DeliveryStatus, readonly DeliveryStatus[]> = {
  planned: ['queued', 'suppressed', 'cancelled', 'superseded'],
  queued: ['sending', 'planned', 'suppressed', 'cancelled', 'superseded'],
  sending: ['sent', 'queued', 'in_doubt', 'failed', 'suppressed', 'superseded', 'cancelled'],
  sent: ['bounced', 'complained'],
  in_doubt: ['queued', 'sent', 'bounced', 'complained'],
  failed: [],
  bounced: [],
  complained: [],
  cancelled: [],
  superseded: [],
  suppressed: [],
};

/** States in which a message has reached its person, may have, or is about to: nobody is written to twice. */
export const REACHED_STATES = ['queued', 'sending', 'sent', 'in_doubt'] as const;

/** States in which a message has reached its person, or may have (`complained`: it has, and was unwelcome). */
export const HEARD_STATES = ['sent', 'in_doubt', 'complained'] as const;

/** States in which a worker still has something to do. */
export const OPEN_STATES = ['planned', 'queued', 'sending'] as const;
