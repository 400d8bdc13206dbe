import 'server-only';
import type { CardTags } from '@/lib/card/card-meta';
import { cardSize } from '@/lib/card/card-svg';
import { escapeXml } from '@/lib/card/svg-text';

/**
 * The page that receives a secret link from somebody signed out: a preview for programs that look at links,
 * and at once the way on for a browser. It loads nothing and names the secret nowhere.
 */
export function linkPage({ title, description, picture }: CardTags, onward: string): string {
  const named = (kind: 'property' | 'name', name: string, content: string) =>
    `<meta ${kind}="${name}" content="${escapeXml(content)}">`;
  const next = escapeXml(onward);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="0; url=${next}">
<title>${escapeXml(title)} · Spaceboard</title>
${named('name', 'description', description)}
${named('property', 'og:type', 'website')}
${named('property', 'og:site_name', 'Spaceboard')}
${named('property', 'og:title', title)}
${named('property', 'og:description', description)}
${named('property', 'og:image', picture)}
${named('property', 'og:image:type', 'image/png')}
${named('property', 'og:image:width', String(cardSize.width))}
${named('property', 'og:image:height', String(cardSize.height))}
${named('property', 'og:image:alt', `${title}. ${description}`)}
${named('name', 'twitter:card', 'summary_large_image')}
${named('name', 'twitter:title', title)}
${named('name', 'twitter:description', description)}
${named('name', 'twitter:image', picture)}
</head>
<body>
<p><a href="${next}">Go on to sign in</a></p>
</body>
</html>
`;
}
