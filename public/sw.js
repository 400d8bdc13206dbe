/**
 * Keeps one page to show while the server cannot be reached, and the files of the build it needs. Nothing
 * of a person or a board goes through its cache: answers of the API are never touched, and the page is
 * fetched without a session. What it shows comes from the browser's own store (components/offline).
 */
const build = new URL(self.location.href).searchParams.get('build') ?? 'unknown';
const cacheName = `spaceboard-${build}`;
const shell = '/offline';
/** A proxy in front of us answers so while we are down. */
const unreachable = new Set([502, 503, 504]);

async function install() {
  const cache = await caches.open(cacheName);
  const page = await fetch(shell, { credentials: 'omit', cache: 'no-store' });
  if (!page.ok) throw new Error(`${shell} answered ${page.status}`);
  const text = await page.clone().text();
  await cache.put(shell, page);
  const files = new Set(text.match(/\/_next\/static\/[^"'\\\s)]+/g) ?? []);
  await Promise.allSettled([...files].map((file) => cache.add(file)));
  await self.skipWaiting();
}

/** Files of other builds are of no use any more. */
async function activate() {
  const others = (await caches.keys()).filter((name) => name.startsWith('spaceboard-') && name !== cacheName);
  await Promise.all(others.map((name) => caches.delete(name)));
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

/** Next varies its answers by headers of its own; the shell is the same for all. */
const kept = (request) => caches.match(request, { cacheName, ignoreVary: true });

async function navigate(event) {
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(event.request));
    return unreachable.has(answer.status) ? ((await kept(shell)) ?? answer) : answer;
  } catch (error) {
    const page = await kept(shell);
    if (page) return page;
    throw error;
  }
}

/** Named by their content: what is kept never goes stale. */
async function fromBuild(request) {
  const present = await kept(request);
  if (present) return present;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(cacheName)).put(request, answer.clone());
  return answer;
}

/** A notification that this worker showed leads to an open board, or opens one. */
async function follow({ notification }) {
  notification.close();
  const { spaceId } = notification.data ?? {};
  const [page] = await self.clients.matchAll({ type: 'window' });
  if (!page) return await self.clients.openWindow(spaceId ? `/spaces/${spaceId}` : '/');
  await page.focus();
  page.postMessage({ spaceId });
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('notificationclick', (event) => event.waitUntil(follow(event)));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(navigate(event));
  else if (pathname.startsWith('/_next/static/')) event.respondWith(fromBuild(request));
});
