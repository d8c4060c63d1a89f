import { Inject, Injectable } from '@nestjs/common';
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { AuditSeals } from '@hamshahr/audit';
import type { Config } from '@hamshahr/config';
import { DELIVERY_STATES, MAILING_STATES, MailingMetrics } from '@hamshahr/mailing';
import { CONFIG } from '@hamshahr/platform';

/** What the operator's Prometheus reads: the ledger's state, the requests of this process and the process itself. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly isOn: boolean;
  private readonly deliveries = this.gauge(
    'deliveries',
    'Deliveries by state, of mailings at most 30 days old or under way',
    'status',
  );
  private readonly mailings = this.gauge('mailings', 'Mailings by state', 'status');
  private readonly oldestDue = this.gauge(
    'oldest_due_delivery_seconds',
    'Seconds that the longest waiting due delivery has waited; 0 when none waits',
  );
  private readonly unsealed = this.gauge('unsealed_audit_entries', 'Audit entries that wait for their seal');
  private readonly requests = new Histogram({
    name: 'hamshahr_http_request_duration_seconds',
    help: 'Time from the request to the end of its answer, by route pattern',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [this.registry],
  });

  constructor(
    private readonly mailing: MailingMetrics,
    private readonly seals: AuditSeals,
    @Inject(CONFIG) config: Config,
  ) {
    this.isOn = config.security.metricsToken !== null;
    if (this.isOn) collectDefaultMetrics({ register: this.registry });
  }

  /** Counts one answered request. @param route its pattern, never its address */
  observe(method: string, route: string, status: number, milliseconds: number): void {
    if (this.isOn) this.requests.observe({ method, route, status }, milliseconds / 1000);
  }

  /** Prometheus text exposition format 0.0.4. */
  async text(): Promise<{ type: string; body: string }> {
    const [figures, unsealed] = await Promise.all([this.mailing.figures(), this.seals.waiting()]);
    for (const status of DELIVERY_STATES) this.deliveries.set({ status }, figures.deliveries[status] ?? 0);
    for (const status of MAILING_STATES) this.mailings.set({ status }, figures.mailings[status] ?? 0);
    this.oldestDue.set(figures.oldestDueSeconds);
    this.unsealed.set(unsealed);
    return { type: this.registry.contentType, body: await this.registry.metrics() };
  }

  private gauge(name: string, help: string, ...labelNames: 'status'[]): Gauge<'status'> {
    return new Gauge({ name: `hamshahr_${name}`, help, labelNames, registers: [this.registry] });
  }
}
