import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadMedical } from '../../access/rules';
import { record } from '../../audit/append';
import type { PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { sealValue } from '../../platform/crypto';
import { groundedCategories, groundFits } from '../rules/medical';
import type { Changed, Findings, MedicalPart } from '../schema/changes';
import { saveHealthCategory } from '../store/changes';
import { saveMedical } from '../store/travel';
import { act, changedMeanwhile, happened } from './act';

type MedicalChange = { id: PrisonerId } & Pick<MedicalPart, 'version' | 'healthCategory'> & Findings;

/** Writes the medical part, encrypted, and the category that others may see. */
export const recordMedical = (
  actor: Actor,
  { id, version, healthCategory, ...findings }: MedicalChange,
): Promise<Changed> =>
  act(actor, mayReadMedical, id, async (desk) => {
    const { tx, scope, now } = desk;
    if (!groundFits(healthCategory, findings.ground).ok) throw noGround(healthCategory);
    const detailEnc = sealValue('prisoner_medical.detail', id, findings);
    const at = { prisonerId: id, version, now };
    const { count } = await saveMedical(tx, scope, at, { detailEnc, by: desk.actor.id });
    if (count !== 1) throw await changedMeanwhile(desk);
    await saveHealthCategory(tx, scope, { id, healthCategory, now });
    await happened(desk, { reason: 'healthCategory' });
    await record(tx, actor, { type: 'prisoner.medical-changed', prisonerId: id });
    return { version: version + 1 };
  });

const noGround = (category: MedicalPart['healthCategory']) =>
  new Refused('invalid', {
    faults: [
      groundedCategories.includes(category)
        ? { at: 'ground', code: 'ground-missing' }
        : { at: 'healthCategory', code: 'ground-elsewhere' },
    ],
  });
