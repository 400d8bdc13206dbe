/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  // Pictures of people come straight from X's own hosts; nothing is fetched on a viewer's behalf.
  images: { unoptimized: true },
  // Native SQLite, and what draws preview cards: must stay outside the bundle.
  serverExternalPackages: ['libsql', '@resvg/resvg-js'],
  devIndicators: false,
  // Next buffers every body for the proxy, 10 MB unless told, and drops the socket's chunk (64 kB) that crosses the
  // limit: several times our own 64 and 512 kB, so that routes still see what is too large.
  experimental: { proxyClientMaxBodySize: '2mb' },
  // Next's own redirect for `/board/` comes before the proxy and would lack its headers.
  skipTrailingSlashRedirect: true,
  // The proxy marks what was asked of another host; only a route can answer it (see app/api/own-origin).
  rewrites: async () => ({
    beforeFiles: [
      { source: '/:path*', has: [{ type: 'header', key: 'x-own-path' }], destination: '/api/own-origin' },
    ],
    afterFiles: [],
    fallback: [],
  }),
};

export default nextConfig;
