import { SlowDomains, domainOf } from './slow-domains.js';

/** A clock that is moved by hand, and messages that end when they are told to. */
function bench() {
  let time = 0;
  const domains = new SlowDomains(2, 5, () => time);
  const begin = (domain: string) => {
    let end: () => void = () => undefined;
    const over = domains.during(domain, () => new Promise<void>((resolve) => (end = resolve)));
    return async (milliseconds: number) => {
      time += milliseconds;
      end();
      await over;
    };
  };
  return { domains, begin, pass: (milliseconds: number) => (time += milliseconds) };
}

describe('a domain', () => {
  it('that nobody knows yet holds a few connections until it has answered quickly', async () => {
    const { domains, begin } = bench();
    const one = begin('a.example');
    begin('a.example');
    expect(domains.judge('a.example')).toBe('soon');
    expect(domains.judge('b.example')).toBe('now');
    await one(20);
    begin('a.example');
    expect(domains.judge('a.example')).toBe('now');
  });

  it('that was quick and falls silent takes no further connection', async () => {
    const { domains, begin, pass } = bench();
    await begin('a.example')(20);
    for (let count = 0; count < 3; count += 1) begin('a.example');
    expect(domains.judge('a.example')).toBe('now');
    pass(1100);
    expect(domains.judge('a.example')).toBe('slow');
  });

  it('that is quick leaves a few connections to the others all the same', async () => {
    const { domains, begin } = bench();
    await begin('a.example')(20);
    for (let count = 0; count < 5; count += 1) begin('a.example');
    expect(domains.judge('a.example')).toBe('soon');
    expect(domains.judge('b.example')).toBe('now');
  });

  it('is slow only beside the others', async () => {
    const { domains, begin } = bench();
    for (let count = 0; count < 10; count += 1) await begin('a.example')(3000);
    begin('a.example');
    begin('a.example');
    expect(domains.judge('a.example')).toBe('now');
  });
});

it('the domain stands behind the last @, in lower case', () => {
  expect(domainOf('"a@b"@Isfahan.Example')).toBe('isfahan.example');
});
