import { EnvironmentError } from "../../application/environmentError";
import type { Progress } from "../../application/workbookPort";
import type { Notice, Work } from "./state";
import type { PaneStore } from "./store";

/** A piece of work with the workbook. Whoever asks for it is told when it is over, never that it failed: that is shown. */
export type Job = Pick<Work, "kind" | "quiet" | "canCancel"> & {
  readonly task: (progress: Progress) => Promise<void>;
  /** Nobody waits for it: it stops for any job that somebody does wait for, and begins anew after that. */
  readonly canWait?: boolean;
};

/** Runs jobs one at a time, in the order they were asked for; shows progress, cancels, and keeps a failed one for a retry. */
export class WorkRunner {
  private tail: Promise<void> = Promise.resolve();
  private cancelled = false;
  private failed: Job | null = null;
  private current: Job | null = null;
  /** Whether the job under way stops for one that the user waits for; it begins anew after that. */
  private isOvertaken = false;

  constructor(
    private readonly store: PaneStore,
    /** Takes what nobody foresaw, besides showing it. */
    private readonly report: (error: unknown) => void,
  ) {}

  run(job: Job): Promise<void> {
    if (this.current?.canWait && !job.canWait) this.isOvertaken = true;
    this.tail = this.tail.then(() => this.perform(job));
    return this.tail;
  }

  /** Stops the job under way before its next request, if it can be stopped. */
  cancel(): void {
    if (this.store.state().work?.canCancel) this.cancelled = true;
  }

  /** Says that the job under way is about to write: it can no longer be stopped. Throws: where it was stopped just before. */
  commit(): void {
    this.throwIfStopped();
    this.store.dispatch({ type: "workCommitted" });
  }

  async retry(): Promise<void> {
    const job = this.failed;
    this.failed = null;
    this.store.dispatch({ type: "noticed", notice: null });
    if (job) await this.run(job);
  }

  private async perform(job: Job): Promise<void> {
    const { kind, quiet, canCancel, task } = job;
    this.cancelled = false;
    this.isOvertaken = false;
    this.current = job;
    this.store.dispatch({ type: "workBegan", work: { kind, quiet, canCancel, done: 0, total: 0 } });
    try {
      await task((done, total) => this.advance(done, total));
    } catch (error) {
      if (this.isOvertaken) return void this.run(job);
      this.failed = job;
      this.store.dispatch({ type: "noticed", notice: noticeOf(error) });
      if (!(error instanceof EnvironmentError)) this.report(error);
    } finally {
      this.current = null;
      this.store.dispatch({ type: "workEnded" });
    }
  }

  private advance(done: number, total: number): void {
    this.throwIfStopped();
    const percent = Math.floor((100 * done) / Math.max(total, 1));
    if (percent === this.store.state().work?.done) return;
    this.store.dispatch({ type: "workAdvanced", done: percent, total: total === 0 ? 0 : 100 });
  }

  private throwIfStopped(): void {
    if (this.cancelled || this.isOvertaken) throw new EnvironmentError("cancelled", "Cancelled", "");
  }
}

function noticeOf(error: unknown): Notice {
  if (error instanceof EnvironmentError) {
    const { kind, code, detail, canRetry } = error;
    return kind === "cancelled" ? { kind: "cancelled" } : { kind: "failed", error: kind, code, detail, canRetry };
  }
  const { name, message } = error instanceof Error ? error : { name: "Error", message: String(error) };
  return { kind: "failed", error: "unexpected", code: name, detail: message, canRetry: false };
}
