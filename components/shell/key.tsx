/** A key of the keyboard, as printed on it. */
export const Key = ({ children }: { children: string }) => (
  <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-line-strong bg-surface px-1 font-sans text-text-quiet text-xs">
    {children}
  </kbd>
);
