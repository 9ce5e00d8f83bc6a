'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { TextAreaField } from '@/components/ui/inputs';
import { sendLookedAt, sendSightingMove } from '@/lib/debriefs/hooks';
import type { SightingLine } from '@/lib/debriefs/schema/sighting';
import { AttachSighting } from './attach-sighting';
import { DetachSighting } from './detach-sighting';
import { CorrectSighting } from './record-sighting';
import { WriteDialog } from './write-dialog';

type Props = { sighting: SightingLine; mayWrite?: boolean; mayAttach?: boolean; mayLook?: boolean };

/** What can be done with a sighting as it stands now. */
export function SightingMoves({ sighting, mayWrite = false, mayAttach = false, mayLook = false }: Props) {
  const { status, consentSearch, grave } = sighting;
  return (
    <>
      {mayLook && grave && !grave.lookedAt && status !== 'withdrawn' && <LookAtDeath sighting={sighting} />}
      {mayAttach && status === 'waiting' && consentSearch === 'yes' && <AttachSighting sighting={sighting} />}
      {mayAttach && status === 'attached' && <DetachSighting sighting={sighting} />}
      {mayWrite && status === 'waiting' && <CorrectSighting sighting={sighting} />}
      {mayWrite && status !== 'attached' && (
        <SetAside sighting={sighting} action={status === 'withdrawn' ? 'restore' : 'withdraw'} />
      )}
    </>
  );
}

/** Takes out what was written down by mistake, or puts it back. It stays readable either way. */
function SetAside({ sighting, action }: { sighting: SightingLine; action: 'withdraw' | 'restore' }) {
  const t = useTranslations(`debriefs.${action}`);
  return (
    <WriteDialog
      trigger={
        <Button size="small" look="quiet">
          {t('open')}
        </Button>
      }
      send={(attempt: Parameters<typeof sendSightingMove>[1]) => sendSightingMove(sighting.id, attempt)}
      title={t('title')}
      what={t('what')}
      confirmLabel={t('open')}
      done={t('done')}
      bodyOf={() => ({ version: sighting.version, action })}
    />
  );
}

/** An analyst has looked at somebody seen dying or dead. It moves no status; what follows is decided in the record. */
function LookAtDeath({ sighting }: { sighting: SightingLine }) {
  const t = useTranslations('debriefs.grave');
  return (
    <WriteDialog
      trigger={<Button size="small">{t('open')}</Button>}
      send={(attempt: Parameters<typeof sendLookedAt>[1]) => sendLookedAt(sighting.id, attempt)}
      title={t('title')}
      what={t('what')}
      confirmLabel={t('open')}
      done={t('done')}
      bodyOf={({ text }) => ({ version: sighting.version, note: text('note') })}
    >
      {(error) => (
        <TextAreaField name="note" label={t('note')} optional error={error('note')} rows={3} maxLength={1000} />
      )}
    </WriteDialog>
  );
}
