export type Withdrawing = {
  readonly userId: string;
  readonly now: Date;
  readonly reason: string;
  readonly note: string | null;
};

/** The columns of a row that was withdrawn: it stays, and says by whom, when and why. */
export const withdrawnColumns = ({ userId, now, reason, note }: Withdrawing) => ({
  withdrawnAt: now,
  withdrawnById: userId,
  withdrawReason: reason,
  withdrawNote: note,
  version: { increment: 1 },
});
