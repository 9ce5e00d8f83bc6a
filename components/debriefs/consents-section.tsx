'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { DebriefView } from '@/lib/debriefs/schema/debrief';
import { ConsentFacts, type Said } from './consent-facts';
import { ConsentsForm } from './consents-form';

type Props = { view: DebriefView; said: Said };

/** What the person agreed to, and a summary in their words. Taking a consent back is one press and asks for no reason. */
export function ConsentsSection({ view, said }: Props) {
  const t = useTranslations('debriefs.consent');
  const [shown, setShown] = useState(view.version);
  const [typing, setTyping] = useState(false);
  // What a colleague saved is shown at once, but never under somebody's hands: then saving says so.
  if (!typing && shown !== view.version) setShown(view.version);
  return (
    <Section title={t('title')}>
      <div className="flex flex-col gap-3">
        {said.consentSearch !== 'yes' && (
          <Notice tone="warn">{t(said.consentSearch === 'no' ? 'refused' : 'missing')}</Notice>
        )}
        {view.may.write ? (
          <ConsentsForm key={shown} view={view} said={said} begun={shown} onTyping={setTyping} />
        ) : (
          <ConsentFacts said={said} />
        )}
      </div>
    </Section>
  );
}
