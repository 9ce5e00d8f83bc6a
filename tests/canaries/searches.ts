import { fields } from './fields';
import { abreast, ask } from './gather';
import type { Asks } from './readers';
import { wordOf } from './word';

/** What can be searched for by a word: names, numbers, places, relatives. */
const sought =
  /: (surname|alias|unit|service number|document number|next of kin|place of detention|who asks)$|: surname sought$/;
const questions = (word: string, batch: string) => [
  { at: '/api/search', body: { query: word } },
  { at: '/api/prisoners/search', body: { text: word, unit: word, place: word, relative: word, phone: word } },
  {
    at: '/api/matching/similar',
    body: {
      names: [{ surname: word }],
      unit: word,
      birthPlace: word,
      places: [word],
      relatives: [word],
      numbers: [word],
    },
  },
  { at: `/api/batches/${batch}/pool`, body: { text: word, whom: 'everybody', show: 'all' } },
];

/**
 * Everybody searches for the words of what they may not see. Answers what differs from the answer to a word that is
 * nowhere: a hit, a count, an order, a refusal.
 */
export async function whatSearchesTell(asking: readonly Asks[], batch: string): Promise<string[]> {
  const told: string[] = [];
  const hidden = Object.entries(fields).filter(([field]) => sought.test(field));
  const staff = asking.filter(
    ({ role, name, as }) => name === as && role !== null && role !== 'auditor' && role !== 'administrator',
  );
  const probes = staff.flatMap((asks) =>
    hidden.flatMap(([field, { may }]) => (may.includes(asks.as) ? [] : [{ asks, field }])),
  );
  const nowhere = `zq${'x'.repeat(16)}`;
  const silence = new Map<string, string>();
  const answer = async (asks: Asks, word: string) => {
    const answers = [];
    for (const { at, body } of questions(word, batch)) {
      const { status, body: said } = await ask(asks, { at, method: 'POST', body });
      answers.push(`${at} ${status} ${said.replaceAll(word, 'WORD')}`);
    }
    return answers.join('\n');
  };
  await abreast(staff, async (asks) => void silence.set(asks.name, await answer(asks, nowhere)));
  await abreast(probes, async ({ asks, field }) => {
    if ((await answer(asks, wordOf(field))) !== silence.get(asks.name))
      told.push(`${asks.name} searching for ${field}`);
  });
  return told.sort();
}
