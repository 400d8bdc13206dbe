/** The most our server takes as an import. */
export const mostImportBytes = 512 * 1024;

export type ChosenFile = { name: string; bytes: number; text: string };

/** What can be told of a file before its content: why it cannot be taken, or nothing. */
const isBinary = (bytes: Uint8Array) => bytes.subarray(0, 8_000).includes(0);

/**
 * Bytes as text. Spreadsheets write UTF-8, with or without its mark, UTF-16 as "Unicode text", or
 * Windows-1252, in which every byte is something; null for what is no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (isBinary(bytes)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Reads a chosen or dropped file, or says in a sentence why not. */
export async function readFile(file: File): Promise<ChosenFile | { reason: string }> {
  const { name, size } = file;
  if (size > mostImportBytes)
    return { reason: `${name} is larger than 512 kB. Split it, or take out the columns you do not need.` };
  if (size === 0) return { reason: `${name} is empty.` };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { reason: `${name} could not be read. Choose it again.` };
  }
  const text = decodeText(bytes);
  if (text === null) return { reason: `${name} is not a text file. Save it as CSV first.` };
  if (new TextEncoder().encode(text).length > mostImportBytes)
    return { reason: `${name} is larger than 512 kB once read. Split it in two.` };
  return { name, bytes: size, text };
}
