import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { OutgoingMessage } from './composing.js';
import { SmtpDialogue } from './smtp-dialogue.js';

const message: OutgoingMessage = {
  envelopeFrom: 'bounce+41k@hamshahr.example',
  envelopeTo: "li.na+x=y'@xian.example",
  envelopeId: '41k+a=b',
  messageId: '<m@hamshahr.example>',
  calendar: null,
  bytes: Buffer.from('Subject: x\r\n\r\nbody\r\n.\r\n'),
};
const ALL = new Set(['PIPELINING', 'SIZE', 'DSN']);

let server: Server;
let socket: Socket;
/** Everything the client wrote. */
let heard: string;
let answer: (write: (text: string) => void, chunk: string) => void;
let strays: string[];

beforeEach(async () => {
  [heard, strays] = ['', []];
  server = createServer((peer) => {
    peer.on('error', () => undefined).setEncoding('latin1');
    peer.on('data', (chunk: string) => {
      heard += chunk;
      answer((text) => peer.write(text), chunk);
    });
    peer.on('end', () => peer.end());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  socket = connect((server.address() as { port: number }).port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
});
afterEach(async () => {
  socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});

const dialogue = (extensions: ReadonlySet<string> = ALL) =>
  new SmtpDialogue(socket, extensions, (text) => strays.push(text));
/** Answers an envelope in one piece with these, and whatever comes later with the last. */
const answers = (...lines: string[]) => {
  const queue = [...lines];
  return (write: (text: string) => void, chunk: string) => {
    const commands = chunk.match(/^(MAIL|RCPT|DATA|RSET|\.\r$)/gm)?.length ?? 0;
    for (let index = 0; index < commands; index += 1) write(`${queue.length > 1 ? queue.shift()! : queue[0]!}\r\n`);
  };
};
const failure = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe('SmtpDialogue', () => {
  it('sends the envelope at once, holds the end back until it is released, doubles dots', async () => {
    answer = answers('250 a', '250 b', '354 c', '250 2.0.0 kept');
    const text = await dialogue().send(message, async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(heard.endsWith('\r\n\r\nbody\r\n..')).toBe(true);
      return true;
    });
    expect(text).toBe('250 2.0.0 kept');
    expect(heard).toBe(
      'MAIL FROM:<bounce+41k@hamshahr.example> SIZE=24 RET=HDRS ENVID=41k+2Ba+3Db\r\n' +
        "RCPT TO:<li.na+x=y'@xian.example> NOTIFY=FAILURE,DELAY ORCPT=rfc822;li.na+2Bx+3Dy'@xian.example\r\n" +
        'DATA\r\nSubject: x\r\n\r\nbody\r\n..\r\n.\r\n',
    );
  });

  it('asks step by step where the server does not pipeline, and adds nothing it does not know', async () => {
    const chunks: string[] = [];
    const reply = answers('250 a', '250-b\r\n250 b', '250 means 354', '250 kept');
    answer = (write, chunk) => {
      chunks.push(chunk);
      reply(write, chunk);
    };
    expect(await dialogue(new Set()).send(message, async () => true)).toBe('250 kept');
    expect(chunks.slice(0, 3)).toEqual([
      'MAIL FROM:<bounce+41k@hamshahr.example>\r\n',
      "RCPT TO:<li.na+x=y'@xian.example>\r\n",
      'DATA\r\n',
    ]);
  });

  it.each([
    [['550 5.7.1 not you', '503 no', '503 no'], 'MAIL FROM', 550],
    [['250 a', '451-4.3.0 later\r\n451 4.3.0 please', '503 no'], 'RCPT TO', 451],
    [['250 a', '250 b', '452 4.2.2 full'], 'DATA', 452],
  ])('%j is a refusal at %s', async (lines, command, responseCode) => {
    answer = answers(...lines);
    const release = jest.fn(async () => true);
    expect(await failure(dialogue().send(message, release))).toMatchObject({
      code: 'EENVELOPE',
      command,
      responseCode,
    });
    expect(release).not.toHaveBeenCalled();
  });

  it('gives a server that wants a message for nobody an empty one', async () => {
    answer = answers('250 a', '550 5.1.1 unknown', '354 go', '554 nobody');
    expect(await failure(dialogue().send(message, async () => true))).toMatchObject({
      command: 'RCPT TO',
      responseCode: 550,
    });
    expect(heard.endsWith('DATA\r\n.\r\n')).toBe(true);
  });

  it('never sends the end of a message that is another worker’s', async () => {
    answer = answers('250 a', '250 b', '354 c');
    expect(await failure(dialogue().send(message, async () => false))).toMatchObject({ message: 'fenced' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard.endsWith('body\r\n..')).toBe(true);
  });

  it('takes an answer before the end for a refusal and does not wait for the mark', async () => {
    answer = (write, chunk) => {
      if (chunk.startsWith('MAIL')) write('250 a\r\n250 b\r\n354 c\r\n');
      else write('552 5.3.4 too large\r\n');
    };
    const never = new Promise<boolean>(() => undefined);
    expect(await failure(dialogue().send(message, () => never))).toMatchObject({ code: 'EMESSAGE', responseCode: 552 });
    expect(heard.endsWith('.\r\n')).toBe(false);
  });

  it.each(['421 4.3.2 going down', 'garbage'])('hands words on that nobody waited for: %s', async (words) => {
    dialogue();
    answer = (write) => write(`${words}\r\n`);
    socket.write('NOOP\r\n');
    for (let turn = 0; strays.length === 0 && turn < 100; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(strays).toEqual([words]);
  });

  it('lets no address begin a line of its own', async () => {
    answer = answers('250 a');
    const forged = { ...message, envelopeTo: 'a@b.example>\r\nRCPT TO:<c@d.example' };
    expect(await failure(dialogue().send(forged, async () => true))).toBeInstanceOf(Error);
    expect(heard).toBe('');
  });
});
