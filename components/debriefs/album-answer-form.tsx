'use client';

import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choices';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextAreaField } from '@/components/ui/inputs';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import { type Fault, faultAt, useWrite } from '@/components/ui/use-write';
import { debriefKeys } from '@/lib/debriefs/hooks';
import { sendAnswer } from '@/lib/debriefs/hooks/albums';
import { type Confidence, confidences } from '@/lib/debriefs/rules/sighting';
import type { AlbumLine } from '@/lib/debriefs/schema/album';
import { AnswerChoices } from './answer-choices';
import { PictureGrid } from './picture-grid';
import { PicturesInTurn } from './pictures-in-turn';

/** What the witness says: a number, nobody, or that they are not sure. */
export type Choice = number | 'nobody' | 'not-sure' | null;
type Props = {
  album: AlbumLine;
  layout: NonNullable<AlbumLine['outcome']>['layout'];
  onAnswered: () => void;
};

/** The pictures and the answer. "Nobody" and "not sure" stand beside the numbers as answers of the same worth. */
export function AlbumAnswerForm({ album, layout, onAnswered }: Props) {
  const t = useTranslations('debriefs.showing');
  const [choice, setChoice] = useState<Choice>(null);
  const [own, setOwn] = useState<readonly Fault[]>([]);
  useUnsavedGuard(choice !== null);
  const write = useWrite((attempt: Parameters<typeof sendAnswer>[1]) => sendAnswer(album.id, attempt), {
    refresh: [debriefKeys.all],
    done: t('kept'),
    onDone: onAnswered,
  });
  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const sure = choice === 'not-sure' ? 'unsure' : (form.get('confidence') as Confidence | null);
    const missing = [
      ...(choice === null ? [{ field: 'choice', message: t('chooseAnswer') }] : []),
      ...(choice !== null && !sure ? [{ field: 'confidence', message: t('chooseSure') }] : []),
    ];
    setOwn(missing);
    if (missing.length > 0 || !sure) return;
    write.mutate({
      version: album.version,
      position: typeof choice === 'number' ? choice : null,
      confidence: sure,
      layout,
      words: String(form.get('words') ?? '') || null,
    });
  };
  const faults = own.length > 0 ? own : write.faults;
  const Pictures = layout === 'page' ? PictureGrid : PicturesInTurn;
  return (
    <>
      <Pictures album={album} chosen={typeof choice === 'number' ? choice : null} />
      <form
        onSubmit={save}
        noValidate
        // Answers a tired hand can press: each is as high as a finger is wide.
        className="flex max-w-prose flex-col gap-5 [&_fieldset>div>div]:min-h-11 [&_fieldset>div>div]:items-center [&_input[type=radio]]:mt-0 [&_input[type=radio]]:size-5"
      >
        <ErrorSummary errors={faults} />
        <AnswerChoices count={album.pictures} choice={choice} onChoice={setChoice} error={faultAt(faults, 'choice')} />
        {choice !== null && choice !== 'not-sure' && (
          <RadioGroup
            name="confidence"
            legend={t('howSure')}
            error={faultAt(faults, 'confidence')}
            options={confidences.map((value) => ({ value, label: t(`sure.${value}`) }))}
          />
        )}
        <TextAreaField
          name="words"
          label={typeof choice === 'number' ? t('fromWhere') : t('words')}
          optional
          error={faultAt(faults, 'words')}
          rows={3}
          maxLength={2000}
        />
        <Button type="submit" look="main" busy={write.isPending} className="min-h-11 self-start px-5">
          {t('done')}
        </Button>
      </form>
    </>
  );
}
