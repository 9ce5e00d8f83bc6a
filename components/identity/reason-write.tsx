'use client';

import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { z } from 'zod';
import { codeIn, textIn } from '@/components/ui/form-values';
import { SelectField, TextAreaField } from '@/components/ui/inputs';
import { WriteDialog } from './write-dialog';

type Props<Body extends z.ZodType, Answer extends z.ZodType> = {
  trigger: ReactElement;
  path: string;
  shape: { body: Body; answer: Answer };
  title: string;
  what: string;
  done: string;
  confirmLabel: string;
  reasons: readonly { value: string; label: string }[];
  /** Where what is written down takes no note. */
  withoutNote?: boolean;
  body: (given: { reason: string; note: string | null }) => z.input<Body>;
};

/** Asks for a coded reason, and a note where one is kept, before something is taken back or returned. */
export function ReasonWrite<Body extends z.ZodType, Answer extends z.ZodType>(props: Props<Body, Answer>) {
  const { reasons, withoutNote = false, body, ...dialog } = props;
  const t = useTranslations('identity');
  return (
    <WriteDialog {...dialog} bodyOf={(form) => body({ reason: codeIn(form, 'reason'), note: textIn(form, 'note') })}>
      {(error) => (
        <>
          <SelectField
            name="reason"
            label={t('reason')}
            error={error('reason')}
            options={[{ value: '', label: t('choose') }, ...reasons]}
          />
          {!withoutNote && (
            <TextAreaField name="note" label={t('note')} optional error={error('note')} maxLength={1000} />
          )}
        </>
      )}
    </WriteDialog>
  );
}
