import type { Workbook } from "../../src/host/model/workbook";
import { CliFolder } from "./runCli";

/** A workbook that goes from command to command, each output being the next input. */
export class BookSteps {
  readonly folder = new CliFolder();
  private book: string;
  private count = 0;

  constructor(
    workbook: Workbook,
    private readonly today: string,
  ) {
    this.book = this.folder.save("book0.xlsx", workbook);
  }

  /** The workbook as the last command that wrote left it. */
  get file(): string {
    return this.book;
  }

  /** Runs a command with --json and --out. */
  async run(command: string, ...options: string[]) {
    this.count += 1;
    const out = this.folder.file(`book${this.count}.xlsx`);
    const today = options.includes("--today") ? [] : ["--today", this.today];
    const result = await this.folder.run(command, this.book, ...options, ...today, "--out", out);
    if (result.messages.includes(out)) this.book = out;
    return result;
  }

  remove(): void {
    this.folder.remove();
  }
}
