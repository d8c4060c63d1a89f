import { bodyOf, idsOf, rangeOf } from './slot-form.js';

it('looks at thirty days from tomorrow on unless told otherwise', () => {
  expect(rangeOf({}, '2026-12-31')).toEqual({ from: '2027-01-01', to: '2027-01-30' });
  expect(rangeOf({ from: '2027-02-01', to: '2027-02-03' }, '2026-12-31')).toEqual({
    ...{ from: '2027-02-01', to: '2027-02-03' },
  });
});

it('asks for nothing while nobody is named, and reads any digits', () => {
  expect(bodyOf({}, '2026-12-31', null)).toBeNull();
  expect(
    bodyOf({ cities: '1,3', minutes: '۶۰', earliest: '۹:۳۰', notice: '48', prefer: '3,9' }, '2026-12-31', null),
  ).toEqual({
    ...{ cityIds: ['1', '3'], from: '2027-01-01', to: '2027-01-30', minutes: 60, earliest: '09:30' },
    ...{ noticeMinutes: 2880, preferredCityIds: ['3'], withOwnEvents: true, isFair: true, freeBusy: null, limit: 200 },
  });
  expect(idsOf('1,x,3')).toEqual(['1', '3']);
});
