/** Comma-separated values by RFC 4180, fit for spreadsheets. */

const bom = '\ufeff';
/** What a spreadsheet may take for a formula at the head of a cell, full-width forms too. Source: OWASP, CSV injection. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠|%]/;

/** A cell that no spreadsheet runs: a formula's first sign is led by an apostrophe, which `readCsv` takes off again. */
function writeCell(text: string): string {
  const safe = formulaStart.test(text.replace(/^[\s']+/, '')) || formulaStart.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

function readCell(text: string): string {
  return text.startsWith("'") && formulaStart.test(text.slice(1).replace(/^[\s']+/, '') || text.slice(1))
    ? text.slice(1)
    : text;
}

/** Rows as a file: every cell quoted, lines ended by CRLF, a byte order mark first, or Excel takes UTF-8 for Latin-1. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `${bom}${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}

/** What separates the cells: as spreadsheets of many countries write it. */
function separatorOf(text: string): string {
  const line = text.slice(0, 2_000).split(/\r?\n/)[0] ?? '';
  const counts = [',', ';', '\t'].map((sign) => [sign, line.split(sign).length] as const);
  return counts.sort((a, b) => b[1] - a[1])[0]?.[0] ?? ',';
}

/** Rows of a file, cells freed of their quotes; linear in the text. Empty lines are left out. */
export function readCsv(text: string): string[][] {
  const plain = text.startsWith(bom) ? text.slice(1) : text;
  const separator = separatorOf(plain);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    row.push(readCell(cell));
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.some((each) => each.trim() !== '')) rows.push(row);
    row = [];
  };
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain.charAt(at);
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (plain.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === separator) endCell();
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && plain.charAt(at + 1) === '\n') at += 1;
      endRow();
    } else cell += sign;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}
