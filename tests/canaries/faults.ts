import { readFileSync } from 'node:fs';
import path from 'node:path';
import { baseUrl, inApplication } from '../setup/app-server';
import { jsonHeaders } from './desk';

const log = (name: string) => path.join(process.env.HOMEWARD_VAR ?? '', 'log', `${name}.log`);
/** What the web server and the worker have said so far, at every level. */
export const logs = () => ({
  web: readFileSync(log('web-server'), 'utf8'),
  worker: readFileSync(log('job-worker'), 'utf8'),
});

type Breaks = { table: string; when: string; saying: string };

/**
 * While `work` runs, the database breaks on rows of `table` that meet `when`, as it breaks on what nobody foresaw: with
 * `saying` and the whole row in its message, its detail and its hint.
 */
export async function whileBroken({ table, when, saying }: Breaks, work: () => Promise<void>) {
  await inApplication(`
    create function canary_fault() returns trigger language plpgsql as $$ begin
      raise exception 'cannot keep ${saying} %', to_jsonb(new) using errcode = 'XX001', detail = to_jsonb(new)::text, hint = '${saying}';
    end $$;
    create trigger canary_fault before insert or update on ${table} for each row when (${when}) execute function canary_fault()`);
  try {
    await work();
  } finally {
    await inApplication('drop function canary_fault() cascade');
  }
}

/** What nobody should send, with a word in every place of it. */
export async function unreadable(cookie: string, word: string): Promise<number[]> {
  const send = (at: string, body: string, headers: Record<string, string> = {}, method = 'POST') =>
    fetch(baseUrl() + at, {
      method,
      redirect: 'manual',
      headers: { ...jsonHeaders(cookie), ...headers },
      ...(method === 'GET' ? {} : { body }),
    });
  const answers = await Promise.all([
    send('/api/claims', `{"note": "${word}`),
    send('/api/claims', JSON.stringify({ [word]: word, says: word, asOf: word, prisonerId: word })),
    send('/api/claims', JSON.stringify({ note: word.repeat(1000) })),
    send('/api/claims', JSON.stringify({ note: `${word}\u0000` })),
    send('/api/claims', word, { 'content-type': word }),
    send('/api/claims', '{}', { 'idempotency-key': `${word} ${word}` }),
    send(`/api/prisoners/${word}`, '', {}, 'GET'),
    send(`/api/claims?prisonerId=${word}&${word}=${word}`, '', {}, 'GET'),
    send(`/prisoners/${word}?x=${word}`, '', {}, 'GET'),
    send('/api/attachments', `--x\r\n${word}`, { 'content-type': 'multipart/form-data; boundary=x' }),
    send('/api/imports', `--x\r\n${word}`, { 'content-type': 'multipart/form-data; boundary=x' }),
  ]);
  return answers.map(({ status }) => status);
}

/** Waits until something is so; half a minute is long enough for a job that is waiting. */
export async function until(so: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < 300 && !so(); waited += 1) await new Promise((go) => setTimeout(go, 100));
  return so();
}
