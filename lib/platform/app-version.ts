import own from '../../package.json';

/** The version of this program, as it is written beside what depends on it. */
export const appVersion: string = own.version;
