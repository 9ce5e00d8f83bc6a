import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayAdminister } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { LaboratoryId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import type { LaboratoryChange, NewLaboratory, NewRuleVersion } from '../schema/configuration';
import {
  findLaboratory,
  findVersions,
  saveLaboratory,
  saveLaboratoryChange,
  saveVersion,
} from '../store/configuration';

/** Adopts a later version of a rule. Earlier decisions keep the version they were made under. */
export const adoptRule = (actor: Actor, { kind, version, body, reason }: NewRuleVersion) =>
  transaction(actor, async (tx) => {
    must(mayAdminister(actor));
    const scope = scopeOf(actor);
    const latest = (await findVersions(tx, scope, kind))[0]?.version ?? 0;
    if (latest !== version) throw new Refused('changed-meanwhile', { current: { version: latest } });
    const row = { id: randomUUID(), kind, version: version + 1, body, reason };
    await saveVersion(tx, scope, { ...row, by: actor.id ?? '', now: new Date() });
    await record(tx, actor, {
      type: 'identity.rule-adopted',
      subject: { type: 'identity-rule', id: kind },
      detail: { version: version + 1 },
    });
    return { kind, version: version + 1 };
  });

/** Adds a laboratory samples can be sent to. */
export const addLaboratory = (actor: Actor, laboratory: NewLaboratory) =>
  transaction(actor, async (tx) => {
    must(mayAdminister(actor));
    const laboratoryId = randomUUID() as LaboratoryId;
    await saveLaboratory(tx, scopeOf(actor), { ...laboratory, id: laboratoryId, now: new Date() });
    await record(tx, actor, { type: 'dna.laboratory-changed', subject: { type: 'dna-laboratory', id: laboratoryId } });
    return { laboratoryId };
  });

/** Changes a laboratory, or says that nothing more is sent there. What was sent keeps its name. */
export const changeLaboratory = (actor: Actor, change: LaboratoryChange) =>
  transaction(actor, async (tx) => {
    must(mayAdminister(actor));
    const scope = scopeOf(actor);
    const row = found(await findLaboratory(tx, scope, change.id));
    if (row.version !== change.version) throw new Refused('changed-meanwhile', { current: { version: row.version } });
    moved(await saveLaboratoryChange(tx, scope, change));
    await record(tx, actor, {
      type: 'dna.laboratory-changed',
      subject: { type: 'dna-laboratory', id: change.id },
      detail: { active: change.active },
    });
    return { laboratoryId: change.id };
  });
