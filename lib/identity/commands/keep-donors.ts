import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayKeepDonors } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { ConsentId, DonorId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { dayFromColumn } from '../../platform/dates';
import { transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import type { ConsentWithdrawal, DonorChange, DonorWithdrawal, NewConsent, NewDonor } from '../schema/dna';
import { findPerson } from '../store/cases';
import {
  findConsent,
  findDonor,
  isAbout,
  saveConsent,
  saveConsentWithdrawal,
  saveContact,
  saveDonor,
  saveDonorChange,
  saveDonorWithdrawal,
} from '../store/donors';
import { notAheadOf } from './not-in-the-future';

/** Writes down a relative who gives or could give a sample; name and contact encrypted and apart. */
export const addDonor = (actor: Actor, donor: NewDonor) =>
  transaction(actor, async (tx) => {
    must(mayKeepDonors(actor));
    const scope = scopeOf(actor);
    found(await findPerson(tx, scope, donor.prisonerId));
    if (donor.inquiryId && !(await isAbout(tx, scope, donor.inquiryId, donor.prisonerId)))
      throw new Refused('not-found');
    const donorId = randomUUID() as DonorId;
    const number = await saveDonor(tx, scope, donorId, donor, { userId: actor.id ?? '', now: new Date() });
    await record(tx, actor, {
      type: 'dna.donor-recorded',
      subject: { type: 'dna-donor', id: donorId },
      prisonerId: donor.prisonerId,
      ...(donor.inquiryId && { inquiryId: donor.inquiryId }),
      detail: { relation: donor.relation, availability: donor.availability },
    });
    return { donorId, number };
  });

/** Changes whether a donor gives a sample, and how to reach them. */
export const changeDonor = (actor: Actor, { id, version, availability, ...reached }: DonorChange) =>
  transaction(actor, async (tx) => {
    must(mayKeepDonors(actor));
    const scope = scopeOf(actor);
    const row = found(await findDonor(tx, scope, id));
    if (row.version !== version) throw new Refused('changed-meanwhile', { current: { version: row.version } });
    moved(await saveDonorChange(tx, scope, { id, version, availability }));
    await saveContact(tx, scope, id, reached, { userId: actor.id ?? '', now: new Date() });
    await record(tx, actor, {
      type: 'dna.donor-changed',
      subject: { type: 'dna-donor', id },
      prisonerId: row.prisonerId,
      detail: { from: row.availability, to: availability },
    });
    return { donorId: id };
  });

/** Takes a donor out of the family, with a reason. Samples and what they were used for stay readable in the log. */
export const withdrawDonor = (actor: Actor, { id, version, reason }: DonorWithdrawal) =>
  transaction(actor, async (tx) => {
    must(mayKeepDonors(actor));
    const scope = scopeOf(actor);
    const row = found(await findDonor(tx, scope, id));
    if (row.withdrawnAt) throw new Refused('wrong-status');
    if (row.version !== version) throw new Refused('changed-meanwhile', { current: { version: row.version } });
    moved(await saveDonorWithdrawal(tx, scope, { id, version, reason }, { userId: actor.id ?? '', now: new Date() }));
    await record(tx, actor, {
      type: 'dna.donor-withdrawn',
      subject: { type: 'dna-donor', id },
      prisonerId: row.prisonerId,
      detail: { reason },
    });
    return { donorId: id };
  });

/** Writes down what a donor agreed to. Earlier consents stay: what each allowed on its days is part of the chain. */
export const addConsent = (actor: Actor, consent: NewConsent) =>
  transaction(actor, async (tx) => {
    must(mayKeepDonors(actor));
    const scope = scopeOf(actor);
    const row = found(await findDonor(tx, scope, consent.id));
    if (row.withdrawnAt) throw new Refused('wrong-status');
    const now = new Date();
    notAheadOf(now, { givenOn: consent.givenOn });
    const consentId = randomUUID() as ConsentId;
    await saveConsent(tx, scope, consentId, consent, { userId: actor.id ?? '', now });
    await record(tx, actor, {
      type: 'dna.consent-recorded',
      subject: { type: 'dna-donor', id: consent.id },
      prisonerId: row.prisonerId,
      detail: { scope: consent.scope, form: consent.form, expiresOn: consent.expiresOn },
    });
    return { consentId };
  });

/** A consent is withdrawn from a day on: nothing more is taken or sent. Samples already out are for people to call back. */
export const withdrawConsent = (actor: Actor, { id, version, withdrawnOn, reason }: ConsentWithdrawal) =>
  transaction(actor, async (tx) => {
    must(mayKeepDonors(actor));
    const scope = scopeOf(actor);
    const row = found(await findConsent(tx, scope, id));
    if (row.withdrawnAt) throw new Refused('wrong-status');
    if (row.version !== version) throw new Refused('changed-meanwhile', { current: { version: row.version } });
    const now = new Date();
    notAheadOf(now, { withdrawnOn });
    if (withdrawnOn < (dayFromColumn(row.givenOn) ?? ''))
      throw new Refused('invalid', { faults: [{ at: 'withdrawnOn', code: 'too-early' }] });
    moved(
      await saveConsentWithdrawal(tx, scope, { id, version, withdrawnOn, reason }, { userId: actor.id ?? '', now }),
    );
    await record(tx, actor, {
      type: 'dna.consent-withdrawn',
      subject: { type: 'dna-donor', id: row.donorId },
      prisonerId: row.donor.prisonerId,
      detail: { reason, withdrawnOn },
    });
    return { consentId: id };
  });
