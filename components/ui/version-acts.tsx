'use client';

import type { QueryKey } from '@tanstack/react-query';
import { Button } from './button';
import { ConfirmDialog } from './confirm-dialog';
import { ErrorSummary } from './error-summary';
import { FormDialog } from './form-dialog';
import { TextAreaField } from './inputs';
import { faultAt, useWrite } from './use-write';

type Attempt<Body> = { body: Body; key: string };
type Decision = { version: number; decision: 'adopt' | 'return'; note?: string | null };
type Word =
  | `${'adopt' | 'return' | 'withdraw'}${'' | 'Title' | 'What'}`
  | 'adopted'
  | 'returned'
  | 'withdrawn'
  | 'reason'
  | 'mine';

type VersionActsProps = {
  /** The version that waits, as it was read; `mine`: the reader proposed it and cannot decide it. */
  proposed: { version: number; mine: boolean };
  mayDecide: boolean;
  word: (key: Word) => string;
  refresh: readonly QueryKey[];
  decide: (attempt: Attempt<Decision>) => Promise<unknown>;
  withdraw: (attempt: Attempt<{ version: number }>) => Promise<unknown>;
};

/** What a second person can do with a version that was proposed: adopt it or return it; and its proposer: take it back. */
export function VersionActs(props: VersionActsProps) {
  const { proposed, mayDecide, word } = props;
  if (!proposed.mine && !mayDecide) return null;
  return (
    <>
      {proposed.mine && <p className="font-medium">{word('mine')}</p>}
      <div className="flex flex-wrap gap-2 print:hidden">
        {proposed.mine ? (
          <Withdraw {...props} />
        ) : (
          <>
            <Adopt {...props} />
            <Return {...props} />
          </>
        )}
      </div>
    </>
  );
}

const settled = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    () => undefined,
  );

function Adopt({ proposed: { version }, word, refresh, decide }: VersionActsProps) {
  const write = useWrite(decide, { refresh, done: word('adopted') });
  return (
    <>
      <ErrorSummary errors={write.faults} />
      <ConfirmDialog
        trigger={<Button look="main">{word('adopt')}</Button>}
        title={word('adoptTitle')}
        confirmLabel={word('adopt')}
        onConfirm={() => settled(write.mutateAsync({ version, decision: 'adopt' }))}
      >
        <p>{word('adoptWhat')}</p>
      </ConfirmDialog>
    </>
  );
}

function Return({ proposed: { version }, word, refresh, decide }: VersionActsProps) {
  const write = useWrite(decide, { refresh, done: word('returned') });
  return (
    <FormDialog
      trigger={<Button>{word('return')}</Button>}
      title={word('returnTitle')}
      what={word('returnWhat')}
      confirmLabel={word('return')}
      busy={write.isPending}
      faults={write.faults}
      onSend={(form) =>
        write.mutateAsync({ version, decision: 'return', note: String(form.get('note') ?? '') || null })
      }
    >
      <TextAreaField name="note" label={word('reason')} error={faultAt(write.faults, 'note')} maxLength={1000} />
    </FormDialog>
  );
}

function Withdraw({ proposed: { version }, word, refresh, withdraw }: VersionActsProps) {
  const write = useWrite(withdraw, { refresh, done: word('withdrawn') });
  return (
    <>
      <ErrorSummary errors={write.faults} />
      <ConfirmDialog
        trigger={<Button>{word('withdraw')}</Button>}
        title={word('withdrawTitle')}
        confirmLabel={word('withdraw')}
        onConfirm={() => settled(write.mutateAsync({ version }))}
      >
        <p>{word('withdrawWhat')}</p>
      </ConfirmDialog>
    </>
  );
}
