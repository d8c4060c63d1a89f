import { SlowDomains, domainOf } from './slow-domains.js';

/** A clock that is moved by hand, and messages that end when they are told to. */
function bench() {
  let time = 0;
  const domains = new SlowDomains(2, 5, () => time);
  const pass = (milliseconds: number) => (time += milliseconds);
  const begin = (domain: string) => {
    const going = domains.begin(domain);
    if (typeof going === 'string') throw new Error(going);
    going.onWire();
    return (milliseconds: number) => {
      pass(milliseconds);
      going.end();
    };
  };
  return { domains, begin, pass };
}

describe('a domain', () => {
  it('that nobody knows yet holds a few connections until it has answered quickly', () => {
    const { domains, begin } = bench();
    const one = begin('a.example');
    begin('a.example');
    expect(domains.begin('a.example')).toBe('soon');
    begin('b.example');
    one(20);
    begin('a.example');
    begin('a.example');
  });

  it('lets no more in than it has places for, however many ask at the same moment', () => {
    const { domains } = bench();
    const answers = Array.from({ length: 10 }, () => domains.begin('a.example'));
    expect(answers.filter((answer) => typeof answer !== 'string')).toHaveLength(2);
  });

  it('that was quick and falls silent takes no further connection', () => {
    const { domains, begin, pass } = bench();
    begin('a.example')(20);
    for (let count = 0; count < 4; count += 1) begin('a.example');
    pass(1100);
    expect(domains.begin('a.example')).toBe('slow');
  });

  it('that is quick leaves a few connections to the others all the same', () => {
    const { domains, begin } = bench();
    begin('a.example')(20);
    for (let count = 0; count < 5; count += 1) begin('a.example');
    expect(domains.begin('a.example')).toBe('soon');
    begin('b.example');
  });

  it('is slow only beside the others', () => {
    const { begin } = bench();
    for (let count = 0; count < 10; count += 1) begin('a.example')(3000);
    for (let count = 0; count < 3; count += 1) begin('a.example');
  });

  it('does not count as slow while its messages wait for a connection', () => {
    const { domains, begin, pass } = bench();
    begin('a.example')(20);
    const waits = [domains.begin('a.example'), domains.begin('a.example')];
    pass(5000);
    const third = domains.begin('a.example');
    expect(typeof third).toBe('object');
    for (const going of [...waits, third]) if (typeof going !== 'string') going.end();
    expect(typeof domains.begin('a.example')).toBe('object');
  });
});

it('the domain stands behind the last @, in lower case', () => {
  expect(domainOf('"a@b"@Isfahan.Example')).toBe('isfahan.example');
});
