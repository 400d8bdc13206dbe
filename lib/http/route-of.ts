import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Which of the build's routes a path belongs to, by its template: `/w/[slug]`, never the slug. */
export type RouteOf = (pathname: string) => string;

const routesSchema = z.object({
  staticRoutes: z.array(z.object({ page: z.string() })),
  dynamicRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
});

/** Files, all of them one. */
export const fileRoute = '/_next/static';
/** Whatever no route is for: as many addresses as anybody likes, one name. */
const noRoute = 'none';

const isFile = (pathname: string) => pathname.startsWith('/_next/') || /\.[a-z0-9]{2,12}$/.test(pathname);

/** @param manifest Next's `routes-manifest.json` */
export function routeMatcher(manifest: unknown): RouteOf {
  const read = routesSchema.safeParse(manifest);
  const { staticRoutes, dynamicRoutes } = read.success ? read.data : { staticRoutes: [], dynamicRoutes: [] };
  const pages = new Set(staticRoutes.map(({ page }) => page));
  const patterns = dynamicRoutes.map(({ page, regex }) => ({ page, regex: new RegExp(regex) }));
  return (pathname) => {
    if (pages.has(pathname)) return pathname;
    const path = pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname;
    if (pages.has(path)) return path;
    const found = patterns.find(({ regex }) => regex.test(path))?.page;
    return found ?? (isFile(pathname) ? fileRoute : noRoute);
  };
}

/** Of the build that runs; without one (development) nothing has a name. */
export function ownRoutes(): RouteOf {
  try {
    const path = join(process.cwd(), '.next', 'routes-manifest.json');
    return routeMatcher(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return routeMatcher(undefined);
  }
}
