import 'server-only';
import { type AgreementContent, type AgreementLine, linesOf } from '../../agreements/rules/content';
import { covers } from '../../agreements/rules/criteria';
import { agreementContent } from '../../agreements/schema/agreement';
import type { AgreementRow } from '../../agreements/store/agreements';
import type { HeldPerson } from '../store/ledger';

/** The version the ledger counts by: the one in force, else the last that was. */
export const versionOf = (row: AgreementRow) => {
  const version =
    row.versions.find(({ status }) => status === 'adopted') ?? row.versions.find(({ adoptedAt }) => adoptedAt !== null);
  return version ? { number: version.number, content: agreementContent.parse(version.content) } : null;
};

/** The codes of its lines, in whichever reading they stand. */
export const idsOf = ({ readings }: AgreementContent) => [
  ...new Set(readings.flatMap(({ lines }) => lines.map((l) => l.id))),
];

/** A line as this party reads it. */
export const lineIn = (content: AgreementContent, partyId: string, id: string) =>
  linesOf(content, partyId).find((line) => line.id === id);
/** Those of the people held whom a line covers on that day. */
export const heldOn = ({ criteria }: AgreementLine, held: readonly HeldPerson[], date: string) =>
  held.filter(({ facts }) => covers(criteria, facts, date));
