import { UsageError, needed, readCommandLine, readLanguage, readNames, readRoles } from './options.js';

describe('the command line of account', () => {
  it('reads verb, texts and the flag', () => {
    const line = readCommandLine(['add', '--office', 'isfahan', '--name', 'مهسا نیک‌روش', '--password-stdin']);
    expect(line.verb).toBe('add');
    expect(Object.fromEntries(line.options)).toEqual({ office: 'isfahan', name: 'مهسا نیک‌روش' });
    expect(line.passwordFromStdin).toBe(true);
  });

  it('makes a password unless asked to read one', () => {
    expect(readCommandLine(['add']).passwordFromStdin).toBe(false);
  });

  it.each([
    ['an unknown option', ['add', '--password', 'on-the-command-line']],
    ['a value that is missing', ['add', '--office']],
    ['a name without quotes', ['add', '--name', 'Mahsa', 'Nikravesh']],
  ])('refuses %s', (_what, args) => {
    expect(() => readCommandLine(args)).toThrow(UsageError);
  });

  it('names the option that is missing or blank', () => {
    expect(() => needed(new Map([['email', '  ']]), 'email')).toThrow('--email is missing.');
  });

  it('collects names by language and asks for English', () => {
    const options = new Map([
      ['name-en', 'Office'],
      ['name-fa', 'اداره'],
      ['city-en', 'Isfahan'],
    ]);
    expect(readNames(options, 'name')).toEqual({ en: 'Office', fa: 'اداره' });
    expect(() => readNames(new Map([['name-fa', 'اداره']]), 'name')).toThrow('--name-en is missing.');
  });

  it('knows roles and languages and nothing else', () => {
    expect(readRoles('organizer, approver')).toEqual(['organizer', 'approver']);
    expect(() => readRoles('organizer,root')).toThrow('--roles root is none of');
    expect(readLanguage('fa')).toBe('fa');
    expect(() => readLanguage('de')).toThrow(UsageError);
  });
});
