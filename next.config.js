import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  distDir: process.env.HOMEWARD_DIST ?? '.next',
  // Native or dynamic packages that must be loaded from node_modules, not bundled.
  serverExternalPackages: ['@node-rs/argon2', 'pdfmake', 'pino', 'graphile-worker', 'nodemailer'],
};

export default withNextIntl(config);
