'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { TextAreaField } from '@/components/ui/inputs';
import { sendDebriefMove } from '@/lib/debriefs/hooks';
import type { DebriefView } from '@/lib/debriefs/schema/debrief';
import { WriteDialog } from './write-dialog';

/** Closes a debrief, or opens it again with a reason. */
export function MoveDebrief({ view: { id, version, may } }: { view: DebriefView }) {
  const t = useTranslations('debriefs.move');
  return may.move.map((action) => (
    <WriteDialog
      key={action}
      trigger={<Button>{t(`${action}.open`)}</Button>}
      send={(attempt: Parameters<typeof sendDebriefMove>[1]) => sendDebriefMove(id, attempt)}
      title={t(`${action}.title`)}
      what={t(`${action}.what`)}
      confirmLabel={t(`${action}.open`)}
      done={t(`${action}.done`)}
      bodyOf={({ text }) => ({ version, action, reason: text('reason') })}
    >
      {(error) => (
        <TextAreaField
          name="reason"
          label={t(`${action}.reason`)}
          optional={action === 'close'}
          error={error('reason')}
          rows={2}
          maxLength={1000}
        />
      )}
    </WriteDialog>
  ));
}
