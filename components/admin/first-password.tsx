'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** A password that is shown once. It lives in this component and goes with it. */
export function FirstPassword({ title, password }: { title: string; password: string }) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  const [copied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(password).then(() => setCopied(true));
  return (
    <Notice
      tone="good"
      role="status"
      title={title}
      action={
        <Button size="small" onClick={copy}>
          {copied ? common('states.copied') : common('verbs.copy')}
        </Button>
      }
    >
      <p>
        {t('users.password')}: <code className="select-all font-semibold text-base">{password}</code>
      </p>
      <p>{t('shownOnce')}</p>
    </Notice>
  );
}
