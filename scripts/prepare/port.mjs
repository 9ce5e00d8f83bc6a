import { connect, createServer } from 'node:net';

const tryPort = (port, host) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const { port: got } = server.address();
      server.close(() => resolve(got));
    });
  });

/** A port nobody listens on, chosen by the operating system, on the loopback address. */
export const freePort = () => tryPort(0, '127.0.0.1');

/** The first free port from `first` upwards, on every address (where the web server listens). */
export async function firstFreePort(first) {
  for (let port = first; port < first + 200; port += 1) if (await tryPort(port)) return port;
  throw new Error(`No free port between ${first} and ${first + 199}.`);
}

/** Is this loopback port free to listen on? */
export const isFree = async (port) => (await tryPort(port, '127.0.0.1')) !== undefined;

/** Does something accept connections on this loopback port? */
export const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1000 });
    const end = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
