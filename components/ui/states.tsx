import { FileQuestionMark, Inbox, type LucideIcon, OctagonAlert, ShieldOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkButton } from './button';

type StateProps = { title: ReactNode; children?: ReactNode; action?: ReactNode };

function State({ icon: Icon, title, children, action, role }: StateProps & { icon: LucideIcon; role?: 'alert' }) {
  return (
    <div role={role} className="mx-auto flex max-w-md flex-col items-center gap-2 px-4 py-12 text-center">
      <Icon aria-hidden className="size-6 text-text-quiet" strokeWidth={1.5} />
      <p className="font-semibold text-base">{title}</p>
      {children && <div className="text-text-quiet">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}

/** Nothing here: why it is empty (`title`, `children`) and what to do (`action`). */
export const EmptyState = (props: StateProps) => <State icon={Inbox} {...props} />;

/** Something failed on our side: what was kept, and how to go on. `code` is what to quote to whoever keeps the system. */
export function ErrorState({ title, children, action, code }: Partial<StateProps> & { code?: string | undefined }) {
  const t = useTranslations('common');
  return (
    <State icon={OctagonAlert} role="alert" title={title ?? t('errors.page.title')} action={action}>
      {children ?? t('errors.page.what')}
      {code && <p className="mt-1 font-mono text-xs">{t('errors.page.code', { code })}</p>}
    </State>
  );
}

/** The page exists and this role does not use it. For a record that may not be opened use `MissingState`: it looks missing. */
export function ForbiddenState({ action }: { action?: ReactNode }) {
  const t = useTranslations('common');
  return (
    <State icon={ShieldOff} title={t('forbidden.title')} action={action}>
      {t('forbidden.what')}
    </State>
  );
}

/** Missing or hidden: the two must look alike, so this takes no words. */
export function MissingState({ homeHref = '/today' }: { homeHref?: string }) {
  const t = useTranslations('common');
  return (
    <State
      icon={FileQuestionMark}
      title={t('missing.title')}
      action={<LinkButton href={homeHref}>{t('missing.home')}</LinkButton>}
    >
      {t('missing.what')}
    </State>
  );
}
