export type Topic = 'SPF' | 'DKIM' | 'DMARC' | 'MX' | 'PTR';

/** One thing that was looked at: `fault` costs mail, `warning` may. */
export interface Finding {
  topic: Topic;
  level: 'ok' | 'warning' | 'fault';
  text: string;
  /** What to do about it, in words that a DNS form understands. */
  remedy?: string;
}

/** Makes the findings of one topic. */
export function reporter(topic: Topic) {
  return {
    ok: (text: string): Finding => ({ topic, level: 'ok', text }),
    warning: (text: string, remedy: string): Finding => ({ topic, level: 'warning', text, remedy }),
    fault: (text: string, remedy: string): Finding => ({ topic, level: 'fault', text, remedy }),
  };
}
