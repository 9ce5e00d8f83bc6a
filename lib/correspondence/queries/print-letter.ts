import 'server-only';
import type { Actor } from '../../access/actor';
import { mayWriteCorrespondence } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { ThreadId } from '../../kernel/ids';
import { recordNumber, threadNumber } from '../../kernel/numerals';
import { fromColumns } from '../../platform/dates';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { findSettings } from '../../staff/store/settings';
import type { LetterLanguage } from '../rules/correspondents';
import type { Letter, LetterPerson } from '../schema/letter';
import { type ForLetter, findForLetter } from '../store/letters';
import { houseToday } from './house-day';

type Asked = { id: ThreadId; language?: LetterLanguage | undefined };

/**
 * The list of names of a matter for paper, in a language the correspondent reads; its first unless another is asked for.
 * The printing is logged for each person on it.
 */
export const printLetter = (actor: Actor, { id, language }: Asked): Promise<Letter> =>
  reading(actor, async (tx) => {
    must(mayWriteCorrespondence(actor));
    const scope = scopeOf(actor);
    const { number, correspondent, lines } = found(await findForLetter(tx, scope, id));
    const reads = correspondent.languages as LetterLanguage[];
    const written = language && reads.includes(language) ? language : (reads[0] ?? 'en');
    const [office] = await findSettings(tx, scope, ['office.name']);
    await record(
      tx,
      actor,
      ...lines.map(({ prisonerId }) => ({
        type: 'correspondence.letter-printed' as const,
        subject: { type: 'thread', id },
        prisonerId,
        detail: { number: threadNumber(number), language: written, people: lines.length },
      })),
    );
    return {
      number: threadNumber(number),
      language: written,
      on: houseToday(new Date()),
      from: (office?.value as Partial<Record<string, string>> | undefined)?.[written] ?? null,
      to: { name: inLanguage(correspondent, written), address: correspondent.address },
      people: lines.map(({ prisoner }) => personOf(prisoner, written)),
    };
  });

type Named = { nameUk: string; nameRu: string; nameEn: string };
const inLanguage = ({ nameUk, nameRu, nameEn }: Named, language: LetterLanguage) =>
  ({ uk: nameUk, ru: nameRu, en: nameEn })[language];

/** An explicit list of fields: a column that is added to a record reaches no letter by itself. */
const personOf = (row: ForLetter['lines'][number]['prisoner'], language: LetterLanguage): LetterPerson => ({
  number: recordNumber(row.number),
  names: [...new Set(row.names.map(({ full }) => full))],
  birth: fromColumns('birth', row),
  birthPlace: row.birthPlace,
  rank: row.rank,
  serviceNumber: row.serviceNumber,
  powerOfOrigin: row.powerOfOrigin && inLanguage(row.powerOfOrigin, language),
});
