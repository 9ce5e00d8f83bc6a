import 'server-only';
import type { Actor } from '../../access/actor';
import { mayAdminister, mayOpenCorrespondence } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import type { LetterLanguage } from '../rules/correspondents';
import type { CorrespondentLine } from '../schema/correspondents';
import { allCorrespondents, type CorrespondentRow } from '../store/correspondents';
import { correspondentOf } from './shown';

/** Every correspondent, those in use first: whoever writes chooses from them, an administrator changes them. */
export const listCorrespondents = (actor: Actor): Promise<{ correspondents: CorrespondentLine[] }> =>
  reading(actor, async (tx) => {
    if (!mayAdminister(actor).ok) must(mayOpenCorrespondence(actor));
    return { correspondents: (await allCorrespondents(tx, scopeOf(actor))).map(lineOf) };
  });

const lineOf = (row: CorrespondentRow): CorrespondentLine => ({
  ...correspondentOf(row),
  code: row.code,
  partyId: row.partyId,
  party: row.party && { uk: row.party.nameUk, ru: row.party.nameRu, en: row.party.nameEn },
  languages: row.languages as LetterLanguage[],
  address: row.address,
  active: row.active,
  version: row.version,
});
