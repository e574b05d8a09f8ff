/** What happens between two requests, such as clients that send and receive; told what the clock says now. */
export type BetweenRequests = (milliseconds: number) => void;

type Waiting = { readonly client: number; readonly resume: () => void; readonly due: number | null };

/** Longest time that one request takes on the clock. */
const longestRequest = 400;

/**
 * Lets several clients of one process take turns: one request at a time, drawn from a sequence of numbers, on a clock that moves only with
 * requests and waits. Nobody moves while another one is at work, so the same numbers give the same interleaving, always.
 */
export class Turns {
  /** The clients in the order of their requests; what two runs of one schedule have in common. */
  readonly order: number[] = [];
  private milliseconds = 0;
  private waiting: Waiting[] = [];
  private readonly working = new Set<number>();
  private moving: number | null = null;
  private isStarting = false;
  private readonly arrivals = new Map<number, () => void>();

  /** `next` gives numbers from 0 to below 1. */
  constructor(
    private readonly next: () => number,
    private readonly between: BetweenRequests = () => undefined,
  ) {}

  /** The time that requests and waits have taken so far. */
  get now(): number {
    return this.milliseconds;
  }

  /** A client's request waits here for its turn. */
  gate(client: number): Promise<void> {
    return this.wait(client, null);
  }

  /** A client waits for a while, on the schedule's own clock. */
  pause(client: number, milliseconds: number): Promise<void> {
    return this.wait(client, this.milliseconds + milliseconds);
  }

  /** Sets all clients to work at once; each work is that of the client with its index. */
  async together<T>(works: readonly (() => Promise<T>)[]): Promise<PromiseSettledResult<T>[]> {
    works.forEach((_, client) => this.working.add(client));
    const results: Promise<T>[] = [];
    this.isStarting = true;
    for (const [client, work] of works.entries()) {
      results.push(work().finally(() => this.leave(client)));
      await this.untilWaiting(client);
    }
    this.isStarting = false;
    this.release();
    return Promise.allSettled(results);
  }

  /** The clients begin one after the other, each up to its first request. */
  private untilWaiting(client: number): Promise<void> {
    const arrived = !this.working.has(client) || this.waiting.some((each) => each.client === client);
    return arrived ? Promise.resolve() : new Promise((resolve) => this.arrivals.set(client, resolve));
  }

  private wait(client: number, due: number | null): Promise<void> {
    if (!this.working.has(client)) return this.waitAlone(due);
    return new Promise((resume) => {
      this.waiting.push({ client, resume, due });
      this.stopped(client);
    });
  }

  /** Outside of common work a client does not wait for anybody. */
  private waitAlone(due: number | null): Promise<void> {
    this.passTime(due ?? this.milliseconds);
    return Promise.resolve();
  }

  private leave(client: number): void {
    this.working.delete(client);
    this.stopped(client);
  }

  private stopped(client: number): void {
    if (this.isStarting) {
      this.arrivals.get(client)?.();
      this.arrivals.delete(client);
    } else if (this.moving === client) {
      this.moving = null;
      this.release();
    }
  }

  /** The next one moves; where all wait for the clock, it goes on to the first who is due. */
  private release(): void {
    if (this.waiting.length === 0) return;
    const isReady = ({ due }: Waiting) => due === null || due <= this.milliseconds;
    if (!this.waiting.some(isReady)) this.passTime(Math.min(...this.waiting.map(({ due }) => due!)));
    const ready = this.waiting.filter(isReady).sort((a, b) => a.client - b.client);
    const chosen = ready[Math.floor(this.next() * ready.length)]!;
    this.waiting = this.waiting.filter((each) => each !== chosen);
    this.moving = chosen.client;
    if (chosen.due === null) {
      this.order.push(chosen.client);
      this.passTime(this.milliseconds + Math.floor(this.next() * longestRequest));
    }
    chosen.resume();
  }

  private passTime(until: number): void {
    this.milliseconds = Math.max(this.milliseconds, until);
    this.between(this.milliseconds);
  }
}
