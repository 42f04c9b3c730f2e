import { readFileSync } from 'node:fs';

/** The values of a .reg file by their keys, as regedit would take them in. @throws where it would not. */
export function readRegistry(path: string): Record<string, Record<string, string | number>> {
  const text = new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  const [head, ...lines] = text.split('\r\n');
  if (head !== '\uFEFFWindows Registry Editor Version 5.00') throw new Error(`${path} begins with ${head}`);
  const keys: Record<string, Record<string, string | number>> = {};
  let values: Record<string, string | number> | undefined;
  for (const line of lines) {
    if (line === '' || line.startsWith(';')) continue;
    const key = /^\[(.+)\]$/.exec(line)?.[1];
    if (key !== undefined) {
      values = {};
      keys[key] = values;
      continue;
    }
    const [, name, value] = /^"((?:[^"\\]|\\.)*)"=(.+)$/.exec(line) ?? [];
    if (name === undefined || value === undefined || values === undefined)
      throw new Error(`no value: ${line}`);
    values[plain(name)] = readValue(value);
  }
  return keys;
}

function readValue(written: string): string | number {
  const number = /^dword:([0-9a-f]{8})$/.exec(written)?.[1];
  if (number !== undefined) return Number.parseInt(number, 16);
  const bytes = /^hex\(1\):([0-9a-f,]+)$/.exec(written)?.[1];
  if (bytes !== undefined) {
    return Buffer.from(bytes.replaceAll(',', ''), 'hex').toString('utf16le').replace(/\0$/, '');
  }
  const text = /^"((?:[^"\\]|\\.)*)"$/.exec(written)?.[1];
  if (text === undefined) throw new Error(`neither text nor number: ${written}`);
  return plain(text);
}

function plain(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}
