import "./nodeGlobals";
import { screen } from "@testing-library/react";
import { draftInvoices } from "../../src/application/drafting/draftInvoices";
import { readBilling } from "../../src/application/readBilling";
import type { LocalDate } from "../../src/domain/calendar/localDate";
import { workbookOf } from "../support/sheetLiteral";
import { openPane, type OpenPane } from "./openPane";

let pane: OpenPane;

const script = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>`;
const link = "javascript:window.hacked=1";

const hostileBook = () =>
  workbookOf({
    Projects: [
      ["Project", "Client", "Billing method"],
      [script, link, "Time and materials"],
    ],
    Time: [
      ["Date", "Project", "Task", "Person", "Hours", "Description"],
      ["2026-05-04", script, script, script, 2, script],
      ["2026-05-05", `${script} unknown`, script, script, script, script],
    ],
    Rates: [
      ["Project", "Rate"],
      [script, 100],
    ],
    Clients: [
      ["Client", "Country", "E-mail"],
      [link, "FR", `"${script}"@x`],
    ],
    Settings: [
      ["Key", "Value"],
      ["Seller name", script],
      ["Default tax", "20 %"],
    ],
  });

/** What a browser would run or follow. */
function living(): string[] {
  const elements = [...document.querySelectorAll("script, img, iframe, object, embed")];
  const handlers = [...document.querySelectorAll("*")].flatMap((element) =>
    element.getAttributeNames().filter((name) => name.startsWith("on")),
  );
  const links = [...document.querySelectorAll("a[href]")].map((element) => element.getAttribute("href") ?? "");
  return [
    ...elements.map(({ tagName }) => tagName),
    ...handlers,
    ...links.filter((href) => /^\s*(javascript|data):/i.test(href)),
  ];
}

test("script in names, cells and errors is shown as the text it is, and nothing of it lives", async () => {
  pane = await openPane(hostileBook());
  const { environment } = pane.book;
  const request = { filters: [{}], date: "2026-11-20" as LocalDate };
  await draftInvoices(environment, await readBilling(environment), request);
  await pane.controller.read(false);
  const shown: string[] = [];
  for (const tab of screen.getAllByRole("tab")) {
    await pane.user.click(tab);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([tab.id, living()]).toEqual([tab.id, []]);
    shown.push(document.body.textContent ?? "");
  }
  expect(shown.join(" ")).toContain(script);
  expect(shown.join(" ")).toContain(link);
  expect((window as { hacked?: number }).hacked).toBeUndefined();
  expect(pane.reported).toEqual([]);
});
