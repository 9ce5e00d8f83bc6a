'use client';

import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { notify } from '@/components/ui/toaster';
import { type DeskAction, deskActions, inquiryMoves, mayHaveNewCode } from '@/lib/inquiries/rules';
import type { InquiryCase } from '@/lib/inquiries/schema/case';
import { ActFeedback } from './act-feedback';
import { DecideDialog } from './decide-dialog';
import { HandOverDialog } from './hand-over-dialog';
import { NewCodeDialog } from './new-code-dialog';
import { useAct } from './use-act';

type Asking = DeskAction | 'hand-over' | 'new-code' | null;

/** What can be done with the case now: taking it first, then the moves its status allows, drawn from the table of moves. */
export function CaseActions({ inquiry }: { inquiry: InquiryCase }) {
  const t = useTranslations('inquiries');
  const [asking, setAsking] = useState<Asking>(null);
  const assign = useAct(inquiry, '/assignment', { onDone: () => notify({ title: t('act.did.saved') }) });
  const urgency = useAct(inquiry, '/urgency', { onDone: () => notify({ title: t('act.did.saved') }) });
  const moves = deskActions.filter((action) => inquiryMoves[inquiry.status][action]);
  const { version, assignedTo, urgent, may } = inquiry;
  const first = assignedTo ? moves[0] : undefined;
  const close = () => setAsking(null);

  return (
    <>
      {!assignedTo && (
        <Button look="main" busy={assign.busy} onClick={() => assign.run({ action: 'take' })}>
          {t('act.take')}
        </Button>
      )}
      {first && (
        <Button look="main" onClick={() => setAsking(first)}>
          {t(`act.${first}`)}
        </Button>
      )}
      <Menu
        trigger={
          <Button icon={<ChevronDown aria-hidden />} busy={urgency.busy}>
            {t('act.more')}
          </Button>
        }
        items={[
          ...moves
            .filter((action) => action !== first)
            .map((action) => ({ key: action, label: t(`act.${action}`), onSelect: () => setAsking(action) })),
          ...(may.reassign
            ? [
                { key: 'hand-over', label: t('act.hand-over'), apart: true, onSelect: () => setAsking('hand-over') },
                {
                  key: 'release',
                  label: t('act.release'),
                  onSelect: () => assign.run({ action: 'release', version }),
                },
              ]
            : []),
          {
            key: 'urgent',
            label: t(urgent ? 'act.not-urgent' : 'act.urgent'),
            apart: true,
            onSelect: () => urgency.run({ version, urgent: !urgent }),
          },
          ...(mayHaveNewCode(inquiry).ok
            ? [{ key: 'new-code', label: t('newCode.title'), onSelect: () => setAsking('new-code') }]
            : []),
        ]}
      />
      {asking === 'hand-over' && <HandOverDialog inquiry={inquiry} onClose={close} />}
      {asking === 'new-code' && <NewCodeDialog inquiry={inquiry} onClose={close} />}
      {asking && asking !== 'hand-over' && asking !== 'new-code' && (
        <DecideDialog inquiry={inquiry} action={asking} onClose={close} />
      )}
      {[assign, urgency].map((act, index) => (
        <div key={index === 0 ? 'assign' : 'urgency'} className="w-full empty:hidden">
          <ActFeedback act={act} inquiry={inquiry} />
        </div>
      ))}
    </>
  );
}
