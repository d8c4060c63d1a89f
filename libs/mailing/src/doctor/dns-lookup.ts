import { Resolver } from 'node:dns/promises';

/** The name server gives no answer at all, so nothing can be said. */
export class DnsTrouble extends Error {}

const ABSENT = new Set(['ENOTFOUND', 'ENODATA']);

/** Asks DNS; what is not there is an empty list. */
export class DnsLookup {
  private readonly resolver = new Resolver({ timeout: 3000, tries: 2 });

  /** @param server name server to ask, `address` or `address:port`; null takes the machine's own */
  constructor(server: string | null = null) {
    if (server !== null) this.resolver.setServers([server]);
  }

  /** TXT records, each put together from its strings (RFC 7208 §3.3). */
  async txt(name: string): Promise<string[]> {
    return (await this.ask(name, () => this.resolver.resolveTxt(name))).map((strings) => strings.join(''));
  }

  async mx(name: string): Promise<{ exchange: string; priority: number }[]> {
    const found = await this.ask(name, () => this.resolver.resolveMx(name));
    return found.sort((a, b) => a.priority - b.priority);
  }

  async addresses(name: string): Promise<string[]> {
    const four = await this.ask(name, () => this.resolver.resolve4(name));
    return [...four, ...(await this.ask(name, () => this.resolver.resolve6(name)))];
  }

  async aliases(name: string): Promise<string[]> {
    return this.ask(name, () => this.resolver.resolveCname(name));
  }

  async names(ip: string): Promise<string[]> {
    return this.ask(ip, () => this.resolver.reverse(ip));
  }

  private async ask<T>(name: string, question: () => Promise<T[]>): Promise<T[]> {
    try {
      return await question();
    } catch (error) {
      const { code } = error as { code?: string };
      if (code !== undefined && ABSENT.has(code)) return [];
      throw new DnsTrouble(`The name server gives no answer about ${name} (${code ?? (error as Error).message}).`);
    }
  }
}
