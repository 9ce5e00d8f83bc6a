'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button, IconButton } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { type Fault, faultAt } from '@/components/ui/use-write';
import { changed, type DraftStage, without, withStage } from '@/lib/agreements/rules/draft';

type DraftStagesProps = {
  stages: readonly DraftStage[];
  faults: readonly Fault[];
  onChange: (stages: readonly DraftStage[]) => void;
};

/** The parts of the carrying out, each with its day once there is one. */
export function DraftStages({ stages, faults, onChange }: DraftStagesProps) {
  const t = useTranslations('agreements');
  return (
    <fieldset id="stages" tabIndex={-1} className="flex max-w-3xl min-w-0 flex-col items-start gap-2">
      <legend className="mb-1 font-semibold">{t('stages')}</legend>
      {stages.map(({ key, title, on }, at) => (
        <div key={key} className="flex w-full flex-wrap items-end gap-2">
          <TextField
            name={`stages.${at}.title`}
            label={t('draft.stage')}
            error={faultAt(faults, `stages.${at}.title`)}
            value={title}
            maxLength={200}
            onChange={({ target }) => onChange(changed(stages, key, { title: target.value }))}
            fieldClassName="min-w-0 grow basis-60"
          />
          <TextField
            name={`stages.${at}.on`}
            type="date"
            label={t('draft.stageDay')}
            optional
            error={faultAt(faults, `stages.${at}.on`)}
            value={on}
            onChange={({ target }) => onChange(changed(stages, key, { on: target.value }))}
          />
          <IconButton
            label={t('draft.removeStage', { number: at + 1 })}
            icon={<X aria-hidden />}
            onClick={() => onChange(without(stages, key))}
          />
        </div>
      ))}
      <Button size="small" icon={<Plus aria-hidden />} onClick={() => onChange(withStage(stages))}>
        {t('draft.addStage')}
      </Button>
    </fieldset>
  );
}
