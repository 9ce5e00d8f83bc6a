import { Check, CircleDashed, LoaderCircle } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** Whether what stands in the form is kept: saved at a time, being saved, or not yet. */
export function SaveState({ state, time }: { state: 'saved' | 'saving' | 'unsaved'; time?: string | undefined }) {
  const t = useTranslations('common');
  const Icon = { saved: Check, saving: LoaderCircle, unsaved: CircleDashed }[state];
  return (
    <p role="status" className="inline-flex items-center gap-1.5 text-[0.8125rem] text-text-quiet" data-figures>
      <Icon aria-hidden className="size-3.5" />
      {state === 'saved' ? t('states.saved', { time: time ?? '' }) : t(`states.${state}`)}
    </p>
  );
}
