/** Lines of data by name; each is parsed when somebody asks for it, and then kept. */
export class Lines {
  private readonly parsed = new Map<string, unknown>();

  constructor(private readonly raw: Map<string, string>) {}

  get<T>(name: string): T | undefined {
    if (!this.parsed.has(name)) {
      const line = this.raw.get(name);
      this.parsed.set(name, line === undefined ? undefined : JSON.parse(line));
    }
    return this.parsed.get(name) as T | undefined;
  }

  /** The line as it is written, for a quick look whether something occurs in it. */
  text(name: string): string {
    return this.raw.get(name) ?? "";
  }

  names(): string[] {
    return [...this.raw.keys()];
  }
}

/** Reads lines `<name> TAB <json>` as they come out of the decompressor. */
export async function readLines(deflated: ReadableStream<Uint8Array>): Promise<Lines> {
  const lines = new Map<string, string>();
  const take = (line: string) => {
    const tab = line.indexOf("\t");
    if (tab > 0) lines.set(line.slice(0, tab), line.slice(tab + 1));
  };
  const text = deflated
    .pipeThrough(new DecompressionStream("deflate-raw") as unknown as ReadableWritablePair<Uint8Array, Uint8Array>)
    .pipeThrough(new TextDecoderStream() as unknown as ReadableWritablePair<string, Uint8Array>);
  let parts: string[] = [];
  const reader = text.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    let start = 0;
    for (let end = chunk.value.indexOf("\n"); end >= 0; end = chunk.value.indexOf("\n", start)) {
      parts.push(chunk.value.slice(start, end));
      take(parts.join(""));
      parts = [];
      start = end + 1;
    }
    if (start < chunk.value.length) parts.push(chunk.value.slice(start));
  }
  take(parts.join(""));
  return new Lines(lines);
}

const CHUNK = 4 * 65_536;

/** Bytes of a base64 text, a piece at a time, so that they are not held twice. */
export function bytesOf(base64: string): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= base64.length) return controller.close();
      const text = atob(base64.slice(at, at + CHUNK));
      at += CHUNK;
      const bytes = new Uint8Array(text.length);
      for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
      controller.enqueue(bytes);
    },
  });
}
