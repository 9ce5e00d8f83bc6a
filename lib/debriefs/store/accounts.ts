import 'server-only';
import type { Scope } from '../../access/scope';
import type { AccountId, DebriefId, UserId } from '../../kernel/ids';
import { openValue, sealValue } from '../../platform/crypto';
import type { Prisma, Tx } from '../../platform/db';
import type { AccountUse } from '../rules/treatment';
import type { AccountContent } from '../schema/treatment';

const column = 'treatment_account.content';

const around = {
  debrief: {
    select: { id: true, status: true, round: true, openedById: true, sessions: { select: { interviewerId: true } } },
  },
} as const satisfies Prisma.TreatmentAccountInclude;

/** Which accounts: all for a treatment officer; else one's own. That the debrief is still open is the rule's matter. */
const within = ({ treatment }: Scope, me: UserId): Prisma.TreatmentAccountWhereInput =>
  treatment ? {} : { writtenById: me };

export const findAccount = (tx: Tx, scope: Scope, { id, me }: { id: AccountId; me: UserId }) =>
  tx.treatmentAccount.findFirst({ where: { AND: [{ id }, within(scope, me)] }, include: around });
export type AccountRow = NonNullable<Awaited<ReturnType<typeof findAccount>>>;

export const accountsOf = (
  tx: Tx,
  scope: Scope,
  { debriefId, me }: { debriefId: DebriefId; me: UserId },
): Promise<AccountRow[]> =>
  tx.treatmentAccount.findMany({
    where: { AND: [{ debriefId }, within(scope, me)] },
    orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
    include: around,
  });

/** The words of an account, opened. Throws when they were changed or belong to another. */
export function contentOf({ id, contentEnc }: Pick<AccountRow, 'id' | 'contentEnc'>): AccountContent {
  const content = openValue<AccountContent>(column, id, contentEnc);
  if (!content) throw new Error('an account holds nothing');
  return content;
}

type Written = {
  id: AccountId;
  debriefId: DebriefId;
  round: number;
  content: AccountContent;
  uses: readonly AccountUse[];
  by: string;
  now: Date;
};
export const saveAccount = (tx: Tx, _scope: Scope, { id, content, uses, by, now, ...row }: Written) =>
  tx.treatmentAccount.createMany({
    data: [
      {
        id,
        ...row,
        contentEnc: sealValue(column, id, content),
        uses: [...uses],
        writtenById: by,
        writtenAt: now,
        updatedAt: now,
      },
    ],
  });

export const saveAccountChange = (
  tx: Tx,
  _scope: Scope,
  row: { id: string; version: number },
  { content, uses, now }: { content: AccountContent; uses: readonly AccountUse[]; now: Date },
) =>
  tx.treatmentAccount.updateMany({
    where: { id: row.id, version: row.version },
    data: {
      contentEnc: sealValue(column, row.id, content),
      uses: [...uses],
      updatedAt: now,
      version: { increment: 1 },
    },
  });
