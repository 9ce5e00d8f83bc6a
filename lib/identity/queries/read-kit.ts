import 'server-only';
import type { Actor } from '../../access/actor';
import { mayKeepSamples } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { KitId, LaboratoryId } from '../../kernel/ids';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import type { KitSheet } from '../schema/kit-sheet';
import { findLaboratories } from '../store/configuration';
import { findKit } from '../store/kits';
import { kitLineOf, peopleOfKits } from './dna-lines';

/** One kit with its whole way, for its label and its sheet. Names nobody but those who had it in hand. Logged. */
export const readKit = (actor: Actor, { id }: { id: KitId }): Promise<KitSheet> =>
  reading(actor, async (tx) => {
    must(mayKeepSamples(actor));
    const scope = scopeOf(actor);
    const row = found(await findKit(tx, scope, id));
    const names = await staffNames(tx, scope, peopleOfKits([row]));
    const laboratories = await findLaboratories(tx, scope);
    const prisonerId = row.donor?.prisonerId ?? row.case?.prisonerId;
    await record(tx, actor, {
      type: 'dna.kit-read',
      subject: { type: 'dna-kit', id },
      ...(prisonerId && { prisonerId }),
    });
    return {
      kit: kitLineOf(row, names),
      relation: (row.donor?.relation ?? null) as KitSheet['relation'],
      line: (row.donor?.line ?? null) as KitSheet['line'],
      recordId: prisonerId ?? null,
      caseNumber: row.case?.number ?? null,
      tagNumber: row.case?.tagNumber ?? null,
      laboratories: laboratories
        .filter(({ active }) => active)
        .map(({ id: one, name, abroad, usualDays }) => ({ id: one as LaboratoryId, name, abroad, usualDays })),
    };
  });
