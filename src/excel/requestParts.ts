import { requestByteLimit } from "./excelApi";

/** Something to queue in one request, with its size there. Units: bytes, estimated from above. */
export type RequestPart = { readonly bytes: number; readonly queue: () => void };

/** What an action takes in a request, with the paths of the objects it is made on. Units: bytes, measured. */
export const bytesPerAction = 230;

/** A text's size in a request. Units: bytes of its JSON in UTF-8. */
export function textBytes(text: string): number {
  let bytes = 2;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x800) bytes += 3;
    else if (code >= 0x80) bytes += 2;
    else if (code < 0x20) bytes += 6;
    else bytes += code === 0x22 || code === 0x5c ? 2 : 1;
  }
  return bytes;
}

/**
 * Queues parts in order and sends the request whenever the next would not fit. Parts that belong together stay in one request
 * as long as they fit into one at all.
 */
export class RequestRoom {
  private used = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  async queue(parts: readonly RequestPart[]): Promise<void> {
    const total = parts.reduce((sum, part) => sum + part.bytes, 0);
    if (total <= requestByteLimit) await this.makeRoom(total);
    for (const part of parts) {
      await this.makeRoom(part.bytes);
      part.queue();
      this.used += part.bytes;
    }
  }

  async send(): Promise<void> {
    await this.context.sync();
    this.used = 0;
  }

  private async makeRoom(bytes: number): Promise<void> {
    if (this.used > 0 && this.used + bytes > requestByteLimit) await this.send();
  }
}
