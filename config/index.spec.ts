import { ConfigError, loadConfig } from './index.js';

const env = {
  DATABASE_URL: 'mysql://a:b@c/d',
  REDIS_URL: 'redis://c',
  SMTP_URL: 'smtp://c:25',
  TOKEN_KEYS: `a:${'0123456789abcdef'.repeat(4)}`,
};

describe('loadConfig', () => {
  it('reads defaults and freezes', () => {
    const config = loadConfig(env);
    expect([config.http.port, config.mail.undoSeconds, config.process.environment]).toEqual([3000, 30, 'development']);
    expect(Object.isFrozen(config.http)).toBe(true);
  });

  it('tells every fault at once, by name', () => {
    const read = () =>
      loadConfig({ ...env, PORT: '70000', REDIS_URL: 'http://x', TOKEN_KEYS: 'a:00', SMTP_URL: undefined });
    expect(read).toThrow(ConfigError);
    try {
      read();
    } catch (error) {
      expect((error as ConfigError).faults.map((fault) => fault.split(' ')[0])).toEqual([
        'PORT',
        'REDIS_URL',
        'SMTP_URL',
        'TOKEN_KEYS',
      ]);
    }
  });

  it('refuses weak keys and two keys of one letter', () => {
    const key = '0123456789abcdef'.repeat(4);
    expect(() => loadConfig({ ...env, TOKEN_KEYS: `a:${'0'.repeat(64)}` })).toThrow(/weak key/);
    expect(() => loadConfig({ ...env, TOKEN_KEYS: `a:${key},a:${key}` })).toThrow(/twice/);
  });

  it('asks for https in production', () => {
    expect(() => loadConfig({ ...env, NODE_ENV: 'production' })).toThrow(/BASE_URL must begin with https/);
    expect(loadConfig({ ...env, NODE_ENV: 'production', BASE_URL: 'https://h.example/' }).http.baseUrl).toBe(
      'https://h.example',
    );
  });

  it('takes sample log-ins as JSON, and never in production', () => {
    const one = {
      email: 'a@b.example',
      password: 'p',
      name: 'آ',
      latinName: 'A',
      office: { en: 'O' },
      roles: ['admin'],
    };
    const SAMPLE_LOG_INS = JSON.stringify([one]);
    expect(loadConfig(env).process.sampleLogIns).toEqual([]);
    expect(loadConfig({ ...env, SAMPLE_LOG_INS }).process.sampleLogIns).toEqual([one]);
    expect(() => loadConfig({ ...env, SAMPLE_LOG_INS: '[{"email":"a@b"}]' })).toThrow(/SAMPLE_LOG_INS must be off or/);
    const real = { ...env, NODE_ENV: 'production', BASE_URL: 'https://h.example' };
    expect(() => loadConfig({ ...real, SAMPLE_LOG_INS })).toThrow(/SAMPLE_LOG_INS must be off when/);
  });

  it('takes the address of a mail catcher, and never in production', () => {
    const INBOX_URL = 'http://127.0.0.1:1080';
    expect(loadConfig(env).process.inboxUrl).toBeNull();
    expect(loadConfig({ ...env, INBOX_URL }).process.inboxUrl).toBe(INBOX_URL);
    expect(() => loadConfig({ ...env, INBOX_URL: 'javascript:alert(1)' })).toThrow(/INBOX_URL must be a URL/);
    const real = { ...env, NODE_ENV: 'production', BASE_URL: 'https://h.example' };
    expect(() => loadConfig({ ...real, INBOX_URL })).toThrow(/INBOX_URL must be off when/);
  });
});
