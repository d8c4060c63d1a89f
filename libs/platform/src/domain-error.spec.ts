import { DomainError, faultsOf, readAll } from './domain-error.js';

const refuse = (kind: 'invalid' | 'missing', field?: string) => (): never => {
  throw new DomainError(kind, `${field ?? 'no'}.wrong`, field === undefined ? {} : { field });
};

function caught(work: () => unknown): DomainError {
  try {
    work();
  } catch (error) {
    return error as DomainError;
  }
  throw new Error('nothing was refused');
}

describe('reading every part of an input', () => {
  it('gives all of them where none is wrong', () => {
    expect(readAll({ a: () => 1, b: () => 'two' })).toEqual({ a: 1, b: 'two' });
  });

  it('names every wrong field in its order, also those of a part of a part', () => {
    const inner = () => readAll({ b: refuse('invalid', 'b'), c: refuse('invalid', 'c') });
    const error = caught(() => readAll({ a: refuse('invalid', 'a'), inner, d: () => 4 }));
    expect([error.code, error.details.field]).toEqual(['a.wrong', 'a']);
    expect(faultsOf(error).map(({ field }) => field)).toEqual(['a', 'b', 'c']);
  });

  it('ends at once for what is no fault of a field', () => {
    expect(caught(() => readAll({ a: refuse('invalid', 'a'), b: refuse('missing', 'b') })).kind).toBe('missing');
    expect(caught(() => readAll({ a: refuse('invalid') })).code).toBe('no.wrong');
  });
});
