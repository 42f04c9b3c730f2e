/** A value of the Windows registry: text (REG_SZ) or a whole number (REG_DWORD). */
export type RegistryValue = string | number;

/** The values of one key below HKEY_LOCAL_MACHINE. */
export interface RegistryKey {
  readonly key: string;
  readonly values: Readonly<Record<string, RegistryValue>>;
}

/**
 * A file that regedit imports, as the bytes that it writes itself: UTF-16 with its mark, lines ending in CR LF
 * (support.microsoft.com/help/310516).
 */
export function registryFile(keys: readonly RegistryKey[], comment: string): Uint8Array {
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    ...comment.split('\n').map((line) => `; ${line}`),
    ...keys.flatMap(({ key, values }) => [
      '',
      `[HKEY_LOCAL_MACHINE\\${key}]`,
      ...Object.entries(values).map(([name, value]) => `${quoted(name)}=${written(value)}`),
    ]),
    '',
  ];
  return Buffer.from(`\uFEFF${lines.join('\r\n')}`, 'utf16le');
}

function written(value: RegistryValue): string {
  if (typeof value === 'number') return `dword:${value.toString(16).padStart(8, '0')}`;
  // A quoted text ends with its line; one with line breaks in it is written as its bytes.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what cannot stand in quotes.
  return /[\u0000-\u001f]/.test(value) ? inBytes(value) : quoted(value);
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

function inBytes(text: string): string {
  const bytes = [...Buffer.from(`${text}\0`, 'utf16le')];
  return `hex(1):${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(',')}`;
}

/**
 * The values of a policy as the registry holds them. What has parts is written as its JSON text: Chrome and Edge read it by the
 * schema of the extension (Chromium’s registry_dict.cc), and Demarc itself where the browser hands it on as it is.
 */
export function registryValues(policy: Readonly<Record<string, unknown>>): Record<string, RegistryValue> {
  return Object.fromEntries(
    Object.entries(policy).map(([name, value]) => [
      name,
      typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value),
    ]),
  );
}
