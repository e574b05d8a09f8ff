import "./nodeGlobals";
import { screen, waitFor, within } from "@testing-library/react";
import { confirmInvoices } from "../../src/application/confirming/confirmInvoices";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { recordPayment } from "../../src/application/payments/recordPayment";
import { readBilling } from "../../src/application/readBilling";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { decimal } from "../../src/domain/money/decimal";
import { smallBook, type SheetLiterals } from "../support/sheetLiteral";
import { openPane, type OpenPane } from "./openPane";

let pane: OpenPane;
const slow = { timeout: 20_000 };
const today = "2026-11-20" as LocalDate;

const part = (name: string) => within(screen.getByRole("region", { name }));
const sentOn = () => pane.store.state().billing!.books.register.map((record) => record.sentOn);

/** As many invoices of one hour each as there are days. */
async function confirmEach(...days: readonly string[]): Promise<void> {
  const rows = days.map((day) => [day, "Website", "Design", "Ann", 1, "Home page"]);
  pane = await openPane(smallBook(rows));
  const { environment } = pane.book;
  for (const day of days) {
    const billing = await readBilling(environment, day as LocalDate);
    await draftInvoices(environment, billing, { filters: [{}], date: today });
    await confirmInvoices(environment, await readBilling(environment), { drafts: null, date: today });
  }
  await pane.controller.read(false);
}

test("an invoice that is to be paid is marked as sent from home, though nobody ever used that column", async () => {
  await confirmEach("2026-10-05");
  await screen.findByRole("region", { name: "Not marked as sent" }, slow);
  const unsent = part("Not marked as sent");
  expect(unsent.getByRole("button", { name: /^Acme ?2026-0001/ }).textContent).toContain("€120.00");
  await pane.user.click(unsent.getByRole("button", { name: "Mark as sent 2026-0001" }));
  await waitFor(() => expect(sentOn()).toEqual([today]), slow);
  await waitFor(() => expect(screen.queryByRole("region", { name: "Not marked as sent" })).toBeNull(), slow);
});

test("what was marked as sent by mistake is taken back with the next click", async () => {
  await confirmEach("2026-10-05");
  await screen.findByRole("region", { name: "Not marked as sent" }, slow);
  await pane.user.click(part("Not marked as sent").getByRole("button", { name: "Mark as sent 2026-0001" }));
  await screen.findByText("2026-0001 is marked as sent.", { ignore: "[role=status]" }, slow);
  expect(part("Last action").getByText(/^Marking invoices as sent · 2026-0001 · Alex/)).toBeTruthy();
  await pane.user.click((await screen.findAllByRole("button", { name: /^Undo/ }))[0]!);
  await waitFor(() => expect(sentOn()).toEqual([null]), slow);
  expect(await screen.findByRole("region", { name: "Not marked as sent" }, slow)).toBeTruthy();
});

test("an invoice that was paid was sent, whatever the register says", async () => {
  await confirmEach("2026-10-05", "2026-10-06");
  const { environment } = pane.book;
  const money = { invoice: "2026-0001", amount: decimal("120"), date: today, type: "Payment", method: "" } as const;
  await recordPayment(environment, await readBilling(environment), money);
  await pane.controller.read(false);
  await waitFor(() => expect(part("Not marked as sent").queryByText(/2026-0001/)).toBeNull(), slow);
  await pane.user.click(part("Not marked as sent").getByRole("button", { name: /^Acme ?2026-0002/ }));
  expect(await screen.findByRole("button", { name: "Mark as sent" }, slow)).toBeTruthy();
});

test("several are marked as sent at once; those beyond three are in the register", async () => {
  await confirmEach("2026-10-05", "2026-10-06", "2026-10-07", "2026-10-08");
  await screen.findByRole("region", { name: "Not marked as sent" }, slow);
  const unsent = part("Not marked as sent");
  expect(unsent.getAllByRole("button", { name: /^Acme/ })).toHaveLength(3);
  expect(unsent.getByRole("button", { name: "1 more" })).toBeTruthy();
  await pane.user.click(unsent.getByRole("button", { name: "Mark all 4 as sent" }));
  await waitFor(() => expect(sentOn()).toEqual([today, today, today, today]), slow);
});

const project = (headers: readonly string[], ...rows: SheetLiterals[string]): SheetLiterals => ({
  Projects: [["Project", "Client", "Billing method", ...headers], ...rows],
});
const work = ["2026-11-16", "Website", "Design", "Ann", 9, "Menu"];

test("a cap that is nearly used up leads to a change order for its contract line", async () => {
  const lines = [
    ["Shop", "Acme", "Time and materials", ""],
    ["Website", "Acme", "Time and materials", 1000],
  ];
  pane = await openPane(smallBook([work], project(["Cap"], ...lines)));
  await screen.findByRole("region", { name: "Keep an eye on" }, slow);
  expect(part("Keep an eye on").getByRole("button", { name: "Go to Projects!D3" })).toBeTruthy();
  await pane.user.click(part("Keep an eye on").getByRole("button", { name: "Plan a change order…: Website" }));
  const line = await screen.findByRole<HTMLSelectElement>("combobox", { name: "Contract line" }, slow);
  expect(line.selectedOptions[0]!.textContent).toBe("Website");
  expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "To be planned" }).value).toBe("changeOrder");
});

test("a client's cap, which no change order raises, leads to its cell only", async () => {
  const clients = {
    Clients: [
      ["Client", "Billing address", "Country", "VAT no.", "Company no.", "Cap"],
      ["Acme", "1 rue A, Paris", "FR", "FR11111111111", "111111111", 1000],
    ],
  };
  pane = await openPane(smallBook([work], clients));
  await screen.findByRole("region", { name: "Keep an eye on" }, slow);
  expect(
    part("Keep an eye on")
      .getAllByRole("button")
      .map(({ textContent }) => textContent),
  ).toEqual(["Go to Clients!F2"]);
});

test("a retainer that ends soon leads to its next term, begun the day after at the same fee", async () => {
  const care = ["Care", "Acme", "Retainer", 500, 5, "2026-01-01", "2026-11-30"];
  const headers = ["Retainer fee", "Included hours", "Start", "End"];
  const website = ["Website", "Acme", "Time and materials", "", "", "", ""];
  pane = await openPane(smallBook([work], project(headers, website, care)));
  await screen.findByRole("region", { name: "Keep an eye on" }, slow);
  await pane.user.click(part("Keep an eye on").getByRole("button", { name: "Renew…: Care" }));
  expect((await screen.findByRole<HTMLInputElement>("textbox", { name: /^Fee per period/ }, slow)).value).toBe("500");
  const preview = screen.getByRole("region", { name: "Rows to be added" });
  expect(preview.textContent).toContain("1 Dec 2026 – 31 Oct 2027€500.00");
});
