import 'server-only';
import { plainHeaders } from './problem';

/** Whether whoever asks is a browser that shows what it is answered, not a program. */
export const wantsPage = (request: Request) => /\btext\/html\b/.test(request.headers.get('accept') ?? '');

export const seeOther = (path: string) =>
  new Response(null, { status: 303, headers: { ...plainHeaders, location: path } });

export const jsonAnswer = (answer: unknown, status = 200) =>
  new Response(JSON.stringify(answer), { status, headers: { ...plainHeaders, 'content-type': 'application/json' } });
