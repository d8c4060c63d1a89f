import { foldName, nameIn } from './names.js';

describe('names', () => {
  it.each([
    ["Xi'an", 'xi’an'],
    ["Xi'an", 'XIAN'],
    ['شی‌آن', 'شیآن'],
    ['كوالالامپور', 'کوالالامپور'],
    ['Kuala Lumpur', 'kuala-lumpur'],
  ])('folds %s like %s', (a, b) => {
    expect(foldName(a)).toBe(foldName(b));
  });

  it('keeps different cities apart', () => {
    expect(foldName('Hangzhou')).not.toBe(foldName('Lanzhou'));
  });

  it('falls back to English', () => {
    expect(nameIn({ en: 'Samarkand', uz: 'Samarqand' }, 'uz')).toBe('Samarqand');
    expect(nameIn({ en: 'Samarkand' }, 'fa')).toBe('Samarkand');
  });
});
