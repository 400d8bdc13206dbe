import { redirectReply, textReply } from '../http/reply.mjs';
import { avatarSvg, bannerSvg } from '../world/avatars.mjs';
import { errorPage } from './error.mjs';
import { homePage } from './home.mjs';
import { htmlReply } from './layout.mjs';
import { personPage } from './person.mjs';
import { spacePage } from './space.mjs';
import { icon, styles } from './styles.mjs';

const sizes = new Map([
  ['normal', 48],
  ['bigger', 73],
  ['400x400', 400],
]);

/** A drawing never runs anything, even opened by itself. @param {string} svg */
const svgReply = (svg) =>
  textReply(200, 'image/svg+xml; charset=utf-8', svg, {
    'cache-control': 'public, max-age=3600',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  });

/**
 * The pages and pictures that links lead to.
 * @param {import('../state.mjs').Box} box
 * @param {string} path
 * @returns {import('../http/reply.mjs').Reply}
 */
export function answerPage(box, path) {
  if (path === '/') return htmlReply(homePage(box.world));
  if (path === '/_assets/style.css') return textReply(200, 'text/css; charset=utf-8', styles);
  if (path === '/_assets/icon.svg' || path === '/favicon.ico') return svgReply(icon);
  const picture = pictureOf(box, path);
  if (picture) return picture;
  const space = box.world.spaces.get(/^\/i\/spaces\/([A-Za-z0-9]{1,13})$/.exec(path)?.[1] ?? '');
  if (space) return htmlReply(spacePage(space, box.world.users));
  const handle = /^\/([A-Za-z0-9_]{1,15})$/.exec(path)?.[1];
  const user = handle === undefined ? undefined : box.world.userByName(handle);
  if (!user) return htmlReply(errorPage('There is no such page in this world.'), { status: 404 });
  if (handle?.toLowerCase() !== user.username.toLowerCase()) return redirectReply(`/${user.username}`);
  const spaces = box.world.spacesByCreator(user.id).filter(({ state }) => state !== 'canceled');
  return htmlReply(
    personPage(
      user,
      spaces.sort((a, b) => b.createdAt - a.createdAt),
    ),
  );
}

/** @param {import('../state.mjs').Box} box @param {string} path */
function pictureOf({ world }, path) {
  const [, avatarId, sizeName] = /^\/avatars\/([0-9]{1,19})_([a-z0-9]+)\.svg$/.exec(path) ?? [];
  const pictured = world.users.get(avatarId ?? '');
  const size = sizes.get(sizeName ?? '');
  if (pictured && size) return svgReply(avatarSvg(pictured, size));
  const bannered = world.users.get(/^\/banners\/([0-9]{1,19})\.svg$/.exec(path)?.[1] ?? '');
  return bannered && svgReply(bannerSvg(bannered));
}
