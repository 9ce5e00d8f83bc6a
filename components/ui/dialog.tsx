'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactElement, ReactNode, RefObject } from 'react';
import { IconButton } from './button';
import { cx } from './cx';

type DialogProps = {
  /** The element that opens it; leave out when `open` is controlled. */
  trigger?: ReactElement | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  title: ReactNode;
  description?: ReactNode;
  /** Buttons at the foot, the main one last. */
  actions?: ReactNode;
  wide?: boolean | undefined;
  /** What is typed into at once; otherwise focus goes to the first thing that can be pressed. */
  initialFocus?: RefObject<HTMLElement | null> | undefined;
  children?: ReactNode;
};

export const backdropClass =
  'fixed inset-0 z-40 bg-[rgb(25_24_22/0.5)] transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0';
export const popupClass =
  'fixed top-[8vh] left-1/2 z-50 flex max-h-[84vh] w-[calc(100vw-1.5rem)] -translate-x-1/2 flex-col rounded-md border border-line-strong bg-surface-raised shadow-popup transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0';

/** A question or a short form over the page. Focus goes in and comes back; Escape closes. */
export function Dialog({
  trigger,
  open,
  onOpenChange,
  title,
  description,
  actions,
  wide = false,
  initialFocus,
  children,
}: DialogProps) {
  const t = useTranslations('common');
  const control = {
    ...(open !== undefined && { open }),
    ...(onOpenChange && { onOpenChange: (next: boolean) => onOpenChange(next) }),
  };
  return (
    <Base.Root {...control}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Popup className={cx(popupClass, wide ? 'max-w-3xl' : 'max-w-lg')} {...(initialFocus && { initialFocus })}>
          <div className="flex items-start justify-between gap-2 border-line border-b py-2 pr-2 pl-4">
            <Base.Title className="py-1 font-semibold text-base">{title}</Base.Title>
            <Base.Close render={<IconButton label={t('verbs.close')} icon={<X aria-hidden />} />} />
          </div>
          <div className="flex flex-col gap-3 overflow-y-auto p-4">
            {description && <Base.Description className="text-text-quiet">{description}</Base.Description>}
            {children}
          </div>
          {actions && <div className="flex flex-wrap justify-end gap-2 border-line border-t px-4 py-3">{actions}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
