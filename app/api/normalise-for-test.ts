/** What chance has made, made the same each time: addresses of lists, ids and secrets. */
const chances: [RegExp, string][] = [
  [/\b((?:[a-z0-9]+-)+)[a-z2-7]{8}\b/g, '$1k3v9x2ab'],
  [/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '3f1c8a52-6d0e-4b7a-9c41-0d2e5f7a8b90'],
  [/\bsb_[\w-]{43}/g, 'sb_…'],
  [/http:\/\/127\.0\.0\.1:\d+/g, 'https://spaces.example.org'],
  [/\/w\/s\/[\w-]{22}/g, '/w/s/…'],
];

function plain(text: string): string {
  return chances.reduce((said, [pattern, instead]) => said.replace(pattern, instead), text);
}

function normalise(value: unknown): unknown {
  if (typeof value === 'string') return plain(value);
  if (Array.isArray(value)) return value.map(normalise);
  return typeof value === 'object' && value !== null ? normalised(value) : value;
}

/** A recorded object as the documents show it. */
export function normalised(value: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === 'ref' ? 'Zk3vq0S9xT2aLw7mPd4uRg' : normalise(each),
    ]),
  );
}
