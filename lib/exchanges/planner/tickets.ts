import { createHmac } from 'node:crypto';

/** A person's lottery ticket, 12 hexadecimal digits: fixed by the seed and the id alone, so that anybody can draw it again. */
export const ticketOf = (seed: Buffer, id: string) => createHmac('sha256', seed).update(id).digest('hex').slice(0, 12);

export const seedBytes = (seed: string) => Buffer.from(seed, 'hex');

/** The order of the draw: by ticket, equal tickets by id (code units, so the same on every machine). */
export const byTicket = (a: { ticket: string; id: string }, b: { ticket: string; id: string }) =>
  compare(a.ticket, b.ticket) || compare(a.id, b.id);

export const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
