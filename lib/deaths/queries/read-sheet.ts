import 'server-only';
import type { Actor } from '../../access/actor';
import { mayOpenDeathTelling } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { ContactDetails } from '../../inquiries/schema';
import type { DeathTellingId, InquiryId } from '../../kernel/ids';
import { openValue } from '../../platform/crypto';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { nameOf } from '../../prisoners/store/within';
import { staffNames } from '../../staff/store/names';
import type { DeathSheet } from '../schema/view';
import { findDeathTelling, openAttemptNote, openTelling } from '../store/tellings';
import { groundNow } from './ground';

/**
 * The sheet of the officer who is sent, also to be printed: the family, the place, the companion, the words. Nothing of
 * what the decision rests on. Each reading is written in the log.
 */
export const readSheet = (actor: Actor, { id }: { id: DeathTellingId }): Promise<DeathSheet> =>
  reading(actor, async (tx) => {
    must(mayOpenDeathTelling(actor));
    const scope = scopeOf(actor);
    const row = found(await findDeathTelling(tx, scope, id));
    await record(tx, actor, { type: 'death.telling-read', subject: { type: 'death-telling', id } });
    const people = [row.officerId, ...row.attempts.map(({ recordedById }) => recordedById)];
    const names = await staffNames(tx, scope, people);
    const { plan, script, notes, acknowledgedBy } = openTelling(row);
    const contact = openValue<ContactDetails>('inquiry.contact', row.inquiry.id, row.inquiry.contactEnc);
    const ofDeath = row.what === 'death';
    const stands = ofDeath ? (await groundNow(tx, scope, row.decision)).ok : true;
    const going = row.status === 'assigned' || row.status === 'told';
    return {
      id,
      version: row.version,
      what: row.what as DeathSheet['what'],
      status: row.status as DeathSheet['status'],
      halted: going && ofDeath && (!stands || row.decision.revokeAskedAt !== null || row.decision.status !== 'decided'),
      person: { number: row.decision.prisoner.number, name: nameOf(row.decision.prisoner) },
      family: {
        inquiryId: row.inquiry.id as InquiryId,
        reference: row.inquiry.reference,
        inquirerName: row.inquiry.inquirerName,
        relationship: row.inquiry.relationship as DeathSheet['family']['relationship'],
        kinship: row.inquiry.kinship as DeathSheet['family']['kinship'],
        language: row.inquiry.language as DeathSheet['family']['language'],
      },
      contact: {
        phone: contact?.phone ?? null,
        address: contact?.address ?? null,
        safeTimes: contact?.safeTimes ?? null,
      },
      plannedAt: row.plannedAt.toISOString(),
      plan: plan ?? { place: '', companion: 'other', companionName: '', whom: '' },
      language: row.language as DeathSheet['language'],
      script,
      scriptVersion: row.scriptVersion,
      notes,
      attempts: row.attempts.map((one) => ({
        id: one.id,
        outcome: one.outcome as DeathSheet['attempts'][number]['outcome'],
        note: openAttemptNote(one),
        occurredAt: one.occurredAt.toISOString(),
        by: names.get(one.recordedById) ?? null,
      })),
      toldAt: row.toldAt?.toISOString() ?? null,
      toldHow: row.toldHow as DeathSheet['toldHow'],
      acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
      acknowledgedHow: row.acknowledgedHow as DeathSheet['acknowledgedHow'],
      acknowledgedBy,
      officer: names.get(row.officerId) ?? null,
      mine: row.officerId === actor.id,
    };
  });
