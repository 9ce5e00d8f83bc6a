import { type AddressInfo, createServer, type Socket } from 'node:net';

export type FakeMailServer = { url: string; letters: string[]; accept: () => void; close: () => Promise<void> };

/** A mail server that keeps the letters it is given, or refuses every recipient with the line given. */
export async function fakeMailServer({ refuse }: { refuse?: string } = {}): Promise<FakeMailServer> {
  const letters: string[] = [];
  let refusal = refuse;
  const server = createServer((socket) => converse(socket, letters, () => refusal));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    letters,
    accept: () => {
      refusal = undefined;
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

function converse(socket: Socket, letters: string[], refusal: () => string | undefined) {
  let text = '';
  let letter = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  say('220 fake');
  socket.on('error', () => {});
  socket.on('data', (chunk) => {
    text += chunk;
    for (
      let end = text.indexOf(letter ? '\r\n.\r\n' : '\r\n');
      end >= 0;
      end = text.indexOf(letter ? '\r\n.\r\n' : '\r\n')
    ) {
      const part = text.slice(0, end);
      text = text.slice(end + (letter ? 5 : 2));
      if (letter) {
        letters.push(part);
        letter = false;
        say('250 kept');
      } else if (/^DATA/i.test(part)) {
        letter = true;
        say('354 go on');
      } else if (/^RCPT/i.test(part) && refusal()) say(refusal() ?? '');
      else if (/^QUIT/i.test(part)) socket.end('221 bye\r\n');
      else say('250 ok');
    }
  });
}
