import { FIRST_SEAL, sealOf } from './seal.js';

const entry = {
  id: '7',
  at: new Date('2026-11-23T04:50:38.123Z'),
  officeId: '1',
  actorType: 'account',
  actorId: '2',
  action: 'mailing.start',
  objectType: 'mailing',
  objectId: '3',
  beforeHash: null,
  afterHash: Buffer.alloc(32, 1),
  requestId: null,
};

describe('sealOf', () => {
  const seal = sealOf(FIRST_SEAL, '1', entry);

  it('is the same for the same entry in the same place', () => {
    expect(sealOf(FIRST_SEAL, '1', { ...entry }).equals(seal)).toBe(true);
  });

  it.each([
    ['who', { actorId: '9' }],
    ['what', { action: 'mailing.abort' }],
    ['which', { objectId: '4' }],
    ['when', { at: new Date('2026-11-23T04:50:38.124Z') }],
    ['which content', { afterHash: Buffer.alloc(32, 2) }],
  ])('changes with %s', (_part, change) => {
    expect(sealOf(FIRST_SEAL, '1', { ...entry, ...change }).equals(seal)).toBe(false);
  });

  it('changes with the place and with everything before', () => {
    expect(sealOf(FIRST_SEAL, '2', entry).equals(seal)).toBe(false);
    expect(sealOf(seal, '1', entry).equals(seal)).toBe(false);
  });
});
