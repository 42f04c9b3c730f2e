/** The whole body of an answer; null as soon as it turns out longer than it may be, in bytes, whatever its server said before. */
export async function bytesWithin({ body }: Response, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const kept: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    length += chunk.value.length;
    if (length > most) {
      await reader?.cancel();
      return null;
    }
    kept.push(chunk.value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of kept) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
