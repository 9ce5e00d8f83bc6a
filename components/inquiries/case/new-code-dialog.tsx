'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { inquiryCaseOf } from '@/lib/inquiries/hooks';
import { reissuedCode } from '@/lib/inquiries/schema/acts';
import type { InquiryCase } from '@/lib/inquiries/schema/case';
import { inGroups } from '@/lib/kernel/numerals';
import { send } from '@/lib/platform/fetch';

/** Another code for a family that lost theirs: what to ask first, then the code to read out. */
export function NewCodeDialog({ inquiry, onClose }: { inquiry: InquiryCase; onClose: () => void }) {
  const t = useTranslations('inquiries.newCode');
  const queries = useQueryClient();
  // One attempt while the dialog is open: pressing again after a lost answer says the same code.
  const [attemptId] = useState(() => crypto.randomUUID());
  const issue = useMutation({
    mutationFn: () =>
      send(`/api/inquiries/${inquiry.id}/code`, {
        body: { version: inquiry.version, attemptId },
        answer: reissuedCode,
        key: attemptId,
      }),
  });
  const close = () => {
    void queries.invalidateQueries({ queryKey: inquiryCaseOf(inquiry.id).queryKey });
    onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && close()} title={t('title')}>
      <div className="flex flex-col gap-3">
        {issue.data ? (
          <>
            <p className="font-semibold text-2xl tracking-wide" data-figures>
              {inGroups(issue.data.code, 4)}
            </p>
            <p>{t('readOut')}</p>
          </>
        ) : (
          <>
            <p>{t('ask')}</p>
            <p>{t('what')}</p>
            {issue.error && (
              <Notice tone="bad" role="alert">
                {issue.error.message}
              </Notice>
            )}
            <Button look="main" busy={issue.isPending} onClick={() => issue.mutate()} className="self-end">
              {t('do')}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  );
}
