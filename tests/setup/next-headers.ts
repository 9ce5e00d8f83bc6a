import type { NextRequest } from 'next/server';

/*
 * Stands for `next/headers` in tests that call routes themselves: Next alone knows which request is being answered; here
 * it is the one sent last. Whoever sends several at once sends them as one person.
 */
let answered: NextRequest | undefined;
export const nowAnswering = (request: NextRequest) => {
  answered = request;
};

const current = () => {
  if (!answered) throw new Error('No request is being answered: ask a route through tests/imports/at-the-door.ts.');
  return answered;
};
export const cookies = async () => current().cookies;
export const headers = async () => current().headers;
