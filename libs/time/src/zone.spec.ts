import { isTimeZone } from './zone.js';

describe('isTimeZone', () => {
  it.each([
    ...['Asia/Tehran', 'Asia/Shanghai', 'Asia/Samarkand', 'Asia/Kuala_Lumpur', 'America/New_York', 'UTC'],
    ...['America/Argentina/Buenos_Aires', 'America/Indiana/Knox', 'America/North_Dakota/New_Salem'],
    // names ICU itself answers to only under an older alias, and names with unusual capitals
    ...['Asia/Kolkata', 'Europe/Kyiv', 'Asia/Ho_Chi_Minh', 'Asia/Yangon', 'America/Nuuk', 'Pacific/Kanton'],
    ...['Antarctica/McMurdo', 'Antarctica/DumontDUrville', 'Africa/Dar_es_Salaam', 'Africa/Porto-Novo'],
    ...['America/Port-au-Prince', 'America/Port_of_Spain', 'Europe/Isle_of_Man', 'Asia/Ust-Nera'],
  ])('knows %s', (name) => expect(isTimeZone(name)).toBe(true));

  it.each([
    ...[
      'asia/tehran',
      'ASIA/TEHRAN',
      'Asia/tehran',
      'Asia/kolkata',
      'Asia/KOLKATA',
      'europe/Kyiv',
      'Asia/Kuala_lumpur',
    ],
    ...['Africa/Dar_Es_Salaam', 'America/Port-Au-Prince', 'Antarctica/Mcmurdo', 'America/North_Dakota/New_salem'],
    ...['+03:30', 'UTC+3', 'EST', 'GMT', 'utc', 'Etc/GMT+3', 'Etc/UTC', 'US/Eastern', 'Iran', 'PRC', 'CST6CDT'],
    ...[
      '',
      'Asia/',
      'Asia/Atlantis',
      'Asia/Tehran ',
      ' Asia/Tehran',
      'Asia/Tehran\n',
      'Asia/Tehran/Yazd',
      '../Asia/Tehran',
    ],
  ])('refuses %j', (name) => expect(isTimeZone(name)).toBe(false));

  it('refuses what is not a string', () => {
    for (const value of [undefined, null, 3, ['Asia/Tehran'], {}]) expect(isTimeZone(value as string)).toBe(false);
  });

  it('knows every region name Intl lists', () => {
    const regions = Intl.supportedValuesOf('timeZone').filter((name) => !name.startsWith('Etc/'));
    expect(regions.filter((name) => !isTimeZone(name)).filter((name) => !/^[A-Z0-9]+$/.test(name))).toEqual([]);
  });
});
