/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  // Pictures of people come straight from X's own hosts; nothing is fetched on a viewer's behalf.
  images: { unoptimized: true },
  // Native SQLite: must stay outside the bundle.
  serverExternalPackages: ['libsql'],
  devIndicators: false,
};

export default nextConfig;
