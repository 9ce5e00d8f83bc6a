'use client';

import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { buttonClass, IconButton } from './button';
import { cx } from './cx';
import { type Tone, toneIcon } from './tone';

const manager = Toast.createToastManager<{ tone: Tone }>();

type Note = {
  title: ReactNode;
  description?: ReactNode;
  tone?: Tone | undefined;
  /** Undoing stays possible for the ten seconds the note is shown. */
  undo?: { label: string; onUndo: () => void } | undefined;
};

/** Says what has just been done, or what failed. Failures stay until closed; the rest goes after five seconds. */
export function notify({ title, description, tone = 'good', undo }: Note): void {
  const failed = tone === 'bad';
  const id = manager.add({
    title,
    description,
    data: { tone },
    priority: failed ? 'high' : 'low',
    timeout: failed ? 0 : undo ? 10_000 : 5_000,
    ...(undo && {
      actionProps: {
        children: undo.label,
        onClick: () => {
          undo.onUndo();
          manager.close(id);
        },
      },
    }),
  });
}

/** Where the notes appear; once, around the workspace. On the left: the buttons of a row stand on the right, and a note that reports the last step must not lie on the next. */
export function Toaster({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider toastManager={manager} limit={4}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="fixed bottom-3 left-3 z-50 flex w-[calc(100vw-1.5rem)] max-w-sm flex-col gap-2 print:hidden">
          <Notes />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

const edge: Record<Tone, string> = {
  neutral: 'text-text-quiet',
  accent: 'text-accent',
  good: 'text-good',
  warn: 'text-warn',
  bad: 'text-bad',
  sealed: 'text-sealed',
};

function Notes() {
  const t = useTranslations('common');
  const { toasts } = Toast.useToastManager<{ tone: Tone }>();
  return toasts.map((toast) => {
    const tone = toast.data?.tone ?? 'good';
    const Icon = toneIcon[tone];
    return (
      <Toast.Root
        key={toast.id}
        toast={toast}
        className="rounded-md border border-line-strong bg-surface-raised shadow-popup transition-opacity data-limited:hidden data-ending-style:opacity-0 data-starting-style:opacity-0"
      >
        <Toast.Content className="flex items-start gap-2 p-2 pl-3">
          <Icon aria-hidden className={cx('mt-1.5 size-4 shrink-0', edge[tone])} />
          <div className="min-w-0 flex-1 py-1">
            <Toast.Title className="font-medium" />
            <Toast.Description className="text-text-quiet" />
          </div>
          {toast.actionProps && <Toast.Action className={buttonClass({ size: 'small' })} />}
          <Toast.Close render={<IconButton label={t('verbs.close')} icon={<X aria-hidden />} />} />
        </Toast.Content>
      </Toast.Root>
    );
  });
}
