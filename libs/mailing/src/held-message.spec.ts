import { HeldMessage } from './held-message.js';

const bytes = Buffer.from('Subject: x\r\n\r\nbody\r\n');

describe('HeldMessage', () => {
  it('keeps the last two bytes until the mark is committed', async () => {
    const seen: string[] = [];
    let isReleased = false;
    const held = new HeldMessage(bytes, async () => {
      expect(Buffer.concat(seen.map((part) => Buffer.from(part))).toString()).toBe('Subject: x\r\n\r\nbody');
      await new Promise((resolve) => setTimeout(resolve, 5));
      isReleased = true;
      return true;
    });
    for await (const part of held) {
      if (String(part) === '\r\n') expect(isReleased).toBe(true);
      seen.push(String(part));
    }
    expect(seen.join('')).toBe(bytes.toString());
  });

  it('never gives the end away when the row is another worker’s', async () => {
    const seen: Buffer[] = [];
    const held = new HeldMessage(bytes, async () => false);
    const read = async () => {
      for await (const part of held) seen.push(part as Buffer);
    };
    await expect(read()).rejects.toThrow('fenced');
    expect(Buffer.concat(seen).toString()).toBe('Subject: x\r\n\r\nbody');
  });
});
