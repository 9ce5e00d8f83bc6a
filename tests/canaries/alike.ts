import { randomUUID } from 'node:crypto';
import type { World } from '../access/expectations';
import { abreast, ask, type Question, writesOf } from './gather';
import type { Asks } from './readers';

const idLike = /^[0-9a-f-]{24,36}$/;

/** The ids that are the sealed record's own, each with one of its form that is nobody's. */
function strangers(world: World, sealed: World): [string, string][] {
  const shared = new Set(Object.values(world));
  const own = Object.values(sealed).filter((id) => idLike.test(id) && !shared.has(id));
  const of = (id: string) => (id.length === 36 ? randomUUID() : randomUUID().replaceAll('-', '').slice(0, id.length));
  return own.map((id) => [id, of(id)]);
}

const swapped = (text: string, pairs: readonly [string, string][]) =>
  pairs.reduce((said, [from, to]) => said.replaceAll(from, to), text);

/**
 * Asks and writes about a record one may not know of, and about one that is not there. Answers where the two are not the
 * same, to the byte: by it one could learn that there is something.
 */
export async function whereHiddenDiffers(
  asking: readonly Asks[],
  { world, sealed, reads }: { world: World; sealed: World; reads: readonly string[] },
): Promise<string[]> {
  const pairs = strangers(world, sealed);
  const questions: Question[] = [...reads.map((at) => ({ at })), ...writesOf([sealed])];
  const about = questions.flatMap((question) => {
    const missing = JSON.parse(swapped(JSON.stringify(question), pairs)) as Question;
    return JSON.stringify(missing) === JSON.stringify(question) ? [] : [{ question, missing }];
  });
  const told: string[] = [];
  await abreast(
    asking.flatMap((asks) => about.map((pair) => ({ asks, ...pair }))),
    async ({ asks, question, missing }) => {
      const [hidden, nothing] = [await ask(asks, question), await ask(asks, missing)];
      const bare = ({ status, body }: { status: number; body: string }) => swapped(`${status} ${body}`, pairs);
      if (bare(hidden) !== bare(nothing))
        told.push(`${asks.name}: ${hidden.at} ${hidden.status}, not ${nothing.status}`);
    },
  );
  return told.sort();
}
