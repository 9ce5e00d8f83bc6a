import 'server-only';
import type { Actor } from '../../access/actor';
import { mayLink } from '../../access/rules';
import { record } from '../../audit/append';
import type { InquiryId, SoughtId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { type InquiryAction, type InquiryStatus, mayLinkAt, moveOnLink, moveOnVerify } from '../rules';
import type { ActAnswer, NewLink } from '../schema/acts';
import { saveChange } from '../store/case';
import { findLinkable, findSought, saveLink } from '../store/links';
import { act, actWithin, type Desk, happened } from './act';
import { applyInquiryMove } from './move-inquiry';

type Sought = { inquiryId: InquiryId; soughtId: SoughtId };

/**
 * Links a sought person to a record: a lead, called matched. The inquiry moves along with its first link. Nothing reaches
 * the family from here; verifying and telling are steps of their own.
 */
export const linkSought = (actor: Actor, asked: NewLink & Sought): Promise<ActAnswer> =>
  transaction(actor, (tx) => applyLink(tx, actor, asked));

/** The same as a part of a larger act, in the caller's transaction. */
export const applyLink = (tx: Tx, actor: Actor, asked: NewLink & Sought): Promise<ActAnswer> =>
  actWithin(tx, actor, { may: mayLink, asked, work: (desk) => link(desk, asked) });

async function link(desk: Desk, asked: NewLink & Sought) {
  const { tx, scope, actor, row, inquiryId, now } = desk;
  must(mayLinkAt(row.status as InquiryStatus));
  const sought = found(await findSought(tx, scope, inquiryId, asked.soughtId));
  if (sought.linkStatus !== 'none') throw new Refused('wrong-status');
  const prisoner = found(await findLinkable(tx, scope, asked.prisonerId));
  if (prisoner.status === 'void') throw new Refused('wrong-status');
  moved(await saveLink(tx, scope, sought, { status: 'matched', prisonerId: prisoner.id, byId: actor.id, at: now }));
  await happened(desk, { kind: 'linked', soughtId: sought.id, note: asked.note });
  await record(tx, actor, { type: 'inquiry.linked', inquiryId, prisonerId: prisoner.id, ...subject(sought.id) });
  await moveAlong(desk, moveOnLink(row.status as InquiryStatus), { soughtId: sought.id });
}

/** Verifies a link: an officer is satisfied that the sought person and the record are one. Says nothing to the family. */
export const verifyLink = (
  actor: Actor,
  asked: Sought & { version: number; note: string | null },
): Promise<ActAnswer> =>
  act(actor, mayLink, asked, async (desk) => {
    const { tx, scope, row, inquiryId, now } = desk;
    const sought = found(await findSought(tx, scope, inquiryId, asked.soughtId));
    if (sought.linkStatus !== 'matched' || !sought.prisonerId) throw new Refused('wrong-status');
    const { prisonerId } = sought;
    moved(await saveLink(tx, scope, sought, { status: 'verified', prisonerId, byId: desk.actor.id, at: now }));
    await happened(desk, { kind: 'link-verified', soughtId: sought.id, note: asked.note });
    await record(tx, actor, { type: 'inquiry.link-verified', inquiryId, prisonerId, ...subject(sought.id) });
    await moveAlong(desk, moveOnVerify(row.status as InquiryStatus), { soughtId: sought.id });
  });

export const subject = (soughtId: string) => ({ subject: { type: 'sought-person', id: soughtId } });

/** The inquiry's own move that follows from a link; without one it still gets a new version, so that others notice. */
export async function moveAlong(
  { tx, scope, actor, row, inquiryId, now }: Desk,
  action: InquiryAction | null,
  why: { soughtId: string; reason?: string },
) {
  if (action) await applyInquiryMove(tx, actor, { inquiryId, action, version: row.version, now, ...why });
  else moved(await saveChange(tx, scope, row, {}, now));
}
