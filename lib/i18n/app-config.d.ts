import type { Locale } from './locales';
import type { Messages } from './messages';

declare module 'use-intl' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: the library reads our locales and keys by merging this interface
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
