import { confirmInvoices } from "../../src/application/confirming/confirmInvoices";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { readBilling, type Billing } from "../../src/application/readBilling";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import type { Workbook } from "../../src/host/model/workbook";
import { openBook, type OpenBook } from "./openBook";

const today = "2026-11-20" as LocalDate;

/** A workbook under test with what a user does to it again and again: read, draft everything, confirm everything. */
export class BillBook {
  private constructor(readonly book: OpenBook) {}

  static async open(workbook: Workbook): Promise<BillBook> {
    return new BillBook(await openBook(workbook));
  }

  read(): Promise<Billing> {
    return readBilling(this.book.environment);
  }

  /** Drafts everything that is ready; the net amounts. */
  async draft(): Promise<string[]> {
    const { environment } = this.book;
    const drafts = await draftInvoices(environment, await this.read(), { filters: [{}], date: today });
    return drafts.value.map(({ net }) => net.toFixed(2));
  }

  /** Confirms every draft; the errors that kept one from it. */
  async confirm(): Promise<string[]> {
    const { environment } = this.book;
    const confirmed = await confirmInvoices(environment, await this.read(), { drafts: null, date: today });
    return confirmed.diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
  }

  /** Errors with their cells: "hours.unreadable Time!E2". */
  async errors(): Promise<string[]> {
    const { diagnostics } = await this.read();
    return diagnostics
      .filter(({ severity }) => severity === "error")
      .map(({ code, source }) => `${code} ${source ? `${source.sheet}!${source.cell}` : "-"}`);
  }

  /** Warnings of some codes with their sheet. */
  async told(...codes: string[]): Promise<string[]> {
    const { diagnostics } = await this.read();
    return diagnostics
      .filter(({ code }) => codes.includes(code))
      .map(({ code, source }) => `${code} ${source?.sheet ?? "-"}`);
  }

  value(sheet: string, row: number, column: number): unknown {
    return this.book.workbook.sheetNamed(sheet)!.cells.value(row, column);
  }

  close(): void {
    this.book.close();
  }
}
