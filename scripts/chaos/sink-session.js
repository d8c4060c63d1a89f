/** One SMTP conversation of the scripted sink (RFC 5321), which misbehaves where a rule says so. */

const EHLO = ['250-sink.example', '250-8BITMIME', '250-SIZE 20971520', '250-DSN', '250-AUTH PLAIN', '250 SMTPUTF8'];
const END = Buffer.from('\r\n.\r\n');
const address = (line) => /<([^>]*)>/.exec(line)?.[1].toLowerCase() ?? '';

class Session {
  #socket;
  #script;
  #keep;
  #buffer = Buffer.alloc(0);
  #isBody = false;
  #isBusy = false;
  #to = '';

  /**
   * @param script.rule(step, to) the rule that strikes at this step, or undefined
   * @param keep called with recipient and text of each message that is taken
   */
  constructor(socket, script, keep) {
    this.#socket = socket;
    this.#script = script;
    this.#keep = keep;
    socket.setNoDelay(true);
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      this.#buffer = Buffer.concat([this.#buffer, bytes]);
      void this.#go();
    });
    void this.#step('banner', ['220 sink.example ESMTP']);
  }

  /** One command or one message at a time, in order. */
  async #go() {
    if (this.#isBusy) return;
    this.#isBusy = true;
    while (!this.#socket.destroyed && (await this.#next()));
    this.#isBusy = false;
  }

  async #next() {
    if (this.#isBody) return this.#body();
    const end = this.#buffer.indexOf('\r\n');
    if (end < 0) return false;
    const line = this.#buffer.subarray(0, end).toString('utf8');
    this.#buffer = this.#buffer.subarray(end + 2);
    await this.#command(line);
    return true;
  }

  async #command(line) {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO' || verb === 'HELO') return this.#step('ehlo', EHLO);
    if (verb === 'AUTH') return this.#step('auth', ['235 2.7.0 welcome']);
    if (verb === 'MAIL') return this.#step('mail', ['250 2.1.0 ok']);
    if (verb === 'RCPT') {
      this.#to = address(line);
      return this.#step('rcpt', ['250 2.1.5 ok']);
    }
    if (verb === 'DATA') {
      const isOpen = await this.#step('data', ['354 go on']);
      this.#isBody = isOpen;
      return undefined;
    }
    if (verb === 'QUIT') return this.#socket.end('221 2.0.0 bye\r\n');
    return this.#reply(['250 2.0.0 ok']);
  }

  async #body() {
    const early = this.#script.rule('body', this.#to, this.#buffer.length);
    if (early) return this.#act(early, []);
    // A message without a text would end in the DATA line's own break; ours all have one.
    const end = this.#buffer.indexOf(END);
    if (end < 0) return false;
    const text = this.#buffer.subarray(0, end + 2);
    this.#buffer = this.#buffer.subarray(end + END.length);
    this.#isBody = false;
    const rule = this.#script.rule('dot', this.#to);
    // Whoever falls silent may have taken it: the worst case for somebody who would send it again.
    if (!rule || rule.keep || (!rule.reply && rule.act !== 'drop')) this.#keep(this.#to, text);
    return rule ? this.#act(rule, ['250 2.0.0 kept']) : this.#reply(['250 2.0.0 kept']);
  }

  async #step(step, lines) {
    const rule = this.#script.rule(step, this.#to);
    return rule ? this.#act(rule, lines) : this.#reply(lines);
  }

  /** @returns true when the conversation goes on as it should */
  async #act(rule, lines) {
    if (rule.delay) await new Promise((done) => setTimeout(done, rule.delay));
    if (rule.act === 'silence') return new Promise(() => {});
    if (rule.act === 'drop' || rule.act === 'keep-drop') return void this.#socket.destroy();
    if (rule.act === 'slow') return this.#trickle(rule.reply ?? lines.join('\r\n'), rule.pause ?? 5000);
    if (rule.reply === undefined) return this.#reply(lines);
    this.#reply([rule.reply]);
    if (rule.reply.startsWith('421')) this.#socket.end();
    return false;
  }

  /** A byte at a time. */
  async #trickle(text, pause) {
    for (const byte of Buffer.from(`${text}\r\n`)) {
      if (this.#socket.destroyed) return false;
      this.#socket.write(Buffer.from([byte]));
      await new Promise((done) => setTimeout(done, pause));
    }
    return true;
  }

  #reply(lines) {
    if (!this.#socket.destroyed) this.#socket.write(`${lines.join('\r\n')}\r\n`);
    return true;
  }
}

module.exports = { Session };
