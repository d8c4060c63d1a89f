import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ProgressView } from '../../api/generated/index.js';
import { mailingQuery } from './mailing-queries.js';

const RUNNING = ['sending', 'paused'];
const POLL = 3000;

/**
 * What happens to a mailing, as it happens: server-sent events, and asking every few seconds where they do not get
 * through. At its end the page's own data is asked for anew.
 */
export function useProgress(id: string, status: string): ProgressView | null {
  const client = useQueryClient();
  const [progress, setProgress] = useState<ProgressView | null>(null);
  const isRunning = RUNNING.includes(status);
  useEffect(() => {
    if (!isRunning) return;
    let poll: ReturnType<typeof setInterval> | undefined;
    const refresh = () => void client.invalidateQueries({ queryKey: mailingQuery(id).queryKey });
    const source = new EventSource(`/api/v1/mailings/${id}/progress`);
    const take = (event: MessageEvent<string>) => {
      const next = JSON.parse(event.data) as ProgressView;
      setProgress(next);
      if (next.status !== status) refresh();
    };
    source.addEventListener('progress', take);
    source.addEventListener('end', () => {
      source.close();
      refresh();
    });
    source.addEventListener('error', () => {
      // A proxy cut the stream, or lets none through: the rows are asked instead.
      refresh();
      if (source.readyState === EventSource.CLOSED) poll ??= setInterval(refresh, POLL);
    });
    return () => {
      source.close();
      clearInterval(poll);
    };
  }, [id, isRunning, status, client]);
  return isRunning ? progress : null;
}

/** Seconds until an instant, counted down each second; 0 when it is over. */
export function useCountdown(until: string | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (until === null) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [until]);
  return until === null ? 0 : Math.max(0, Math.ceil((Date.parse(until) - now) / 1000));
}
