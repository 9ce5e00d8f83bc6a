import 'server-only';
import { connect, type Socket } from 'node:net';
import { env } from './env';

export type Scanned = { said: 'clean' } | { said: 'harmful'; what: string };
/** Nothing is known: the scanner cannot be reached at all; or it was, and gave no verdict on these bytes. */
export type NotScanned = { said: 'unreachable' | 'no-verdict' };

const patience = 60_000;

/** Whether a virus scanner (clamd) is configured here. */
export const scannerConfigured = () => env.HOMEWARD_CLAMAV !== undefined;

export const isVerdict = (answer: Scanned | NotScanned): answer is Scanned =>
  answer.said === 'clean' || answer.said === 'harmful';

/**
 * Sends bytes to clamd (its INSTREAM command: pieces with their length before them, a zero at the end) and answers what
 * it says of them; or that nothing is known.
 */
export async function scan(pieces: AsyncIterable<Uint8Array>): Promise<Scanned | NotScanned> {
  const [host = '', port = ''] = splitAddress(env.HOMEWARD_CLAMAV ?? '');
  const socket = connect({ host, port: Number(port), timeout: patience });
  let reached = false;
  socket.once('connect', () => {
    reached = true;
  });
  try {
    return verdictOf(await conversation(socket, pieces));
  } catch {
    return { said: reached ? 'no-verdict' : 'unreachable' };
  } finally {
    socket.destroy();
  }
}

const splitAddress = (address: string) => {
  const colon = address.lastIndexOf(':');
  return [address.slice(0, colon), address.slice(colon + 1)];
};

async function conversation(socket: Socket, pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const answer = answerOf(socket);
  // Whatever goes wrong while sending, the answer's own failure is the one that is told.
  answer.catch(() => {});
  await sent(socket, Buffer.from('zINSTREAM\0'));
  for await (const piece of pieces) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    await sent(socket, Buffer.concat([length, piece]));
  }
  await sent(socket, Buffer.alloc(4));
  return answer;
}

const sent = (socket: Socket, bytes: Buffer) =>
  new Promise<void>((done, failed) => {
    socket.once('error', failed);
    socket.write(bytes, (error) => {
      socket.off('error', failed);
      if (error) failed(error);
      else done();
    });
  });

const answerOf = (socket: Socket) =>
  new Promise<string>((done, failed) => {
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('end', () => done(Buffer.concat(chunks).toString('utf8')));
    socket.on('error', failed);
    socket.on('timeout', () => failed(new Error('the scanner does not answer')));
  });

/** "stream: OK", "stream: Eicar-Signature FOUND"; anything else is no verdict. */
function verdictOf(answer: string): Scanned | NotScanned {
  const text = answer.replace(/\0/g, '').trim();
  const found = /^stream: (.+) FOUND$/.exec(text)?.[1];
  if (found) return { said: 'harmful', what: found.slice(0, 200) };
  return { said: text === 'stream: OK' ? 'clean' : 'no-verdict' };
}
