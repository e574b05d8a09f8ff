import { agreeMapping } from "../../src/application/mapping/agreeMapping";
import { readBilling } from "../../src/application/readBilling";
import { addMissingTables } from "../../src/application/templates/addMissingTables";
import { openBook, type OpenBook } from "../support/openBook";
import { workbookOf, type LiteralCell } from "../support/sheetLiteral";

let book: OpenBook;
afterEach(() => book.close());

/** The projects with their clients, and the clients, that a timesheet of one's own begins a workbook with. */
async function begun(columns: Readonly<Record<string, string>>, rows: readonly (readonly LiteralCell[])[]) {
  book = await openBook(workbookOf({ Suivi: rows }));
  const { environment } = book;
  const fields = Object.entries(columns).map(([field, column]) => ({ field, column, notation: "" }));
  await agreeMapping(environment, await readBilling(environment), {
    ...{ table: "Time", sheet: "Suivi", headerRow: 1, fields },
  });
  expect(await addMissingTables(environment, await readBilling(environment))).toEqual([]);
  const { books } = await readBilling(environment);
  return {
    projects: books.projects.map(({ project, client }) => [project, client]),
    clients: books.clients.map(({ name }) => name),
  };
}

test("projects begin with the client that stands beside them, and clients with their names", async () => {
  const columns = { date: "Day", project: "Job", client: "Customer", hours: "Hrs" };
  const made = await begun(columns, [
    ["Day", "Customer", "Job", "Hrs"],
    ["2026-05-04", "Acme", "Website", 2],
    ["2026-05-05", "ACME", "website", 1],
    ["2026-05-06", "Bolt", "Logo", 1],
  ]);
  expect(made).toEqual({
    projects: [
      ["Website", "Acme"],
      ["Logo", "Bolt"],
    ],
    clients: ["Acme", "Bolt"],
  });
});

test("a project with two clients is left without one, to be said by the user", async () => {
  const columns = { date: "Day", project: "Job", client: "Customer", hours: "Hrs" };
  const made = await begun(columns, [
    ["Day", "Customer", "Job", "Hrs"],
    ["2026-05-04", "Acme", "Website", 2],
    ["2026-05-05", "Bolt", "Website", 1],
  ]);
  expect(made).toEqual({ projects: [["Website", ""]], clients: [] });
});

test("where the column read as the project is the client's, each client is its own project", async () => {
  const made = await begun({ date: "Day", project: "Client", hours: "Hrs" }, [
    ["Day", "Client", "Hrs"],
    ["2026-05-04", "Acme", 2],
    ["2026-05-05", "acme", 1],
  ]);
  expect(made).toEqual({ projects: [["Acme", "Acme"]], clients: ["Acme"] });
});

test("a timesheet without clients begins projects without them", async () => {
  const made = await begun({ date: "Day", project: "Job", hours: "Hrs" }, [
    ["Day", "Job", "Hrs"],
    ["2026-05-04", "Website", 2],
  ]);
  expect(made).toEqual({ projects: [["Website", ""]], clients: [] });
});
