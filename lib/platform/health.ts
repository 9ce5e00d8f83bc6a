import 'server-only';
import { publicActor } from '../access/actor';
import { reading } from './db';
import { plainHeaders } from './http/problem';

/** Whether this copy can serve: one round trip to the database. Says nothing else. */
export async function healthy(): Promise<Response> {
  const ok = await reading(publicActor, (tx) => tx.$queryRaw`select 1`).then(
    () => true,
    () => false,
  );
  return new Response(JSON.stringify({ ok }), {
    status: ok ? 200 : 503,
    headers: { ...plainHeaders, 'content-type': 'application/json', ...(ok ? {} : { 'retry-after': '5' }) },
  });
}
