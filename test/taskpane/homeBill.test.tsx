import "./nodeGlobals";
import { screen, waitFor } from "@testing-library/react";
import { smallBook } from "../support/sheetLiteral";
import { openPane, openTab, type OpenPane } from "./openPane";

let pane: OpenPane;
const slow = { timeout: 20_000 };

async function openTwoClients(): Promise<void> {
  const projects = [
    ["Project", "Client", "Billing method"],
    ["Website", "Acme", "Time and materials"],
    ["Logo", "Bolt", "Time and materials"],
  ];
  const time = [
    ["2026-05-04", "Website", "Design", "Ann", 2, "x"],
    ["2026-05-05", "Logo", "Design", "Ann", 3, "y"],
    ["2026-05-06", "Website", "Design", "Ann", "soon", "z"],
  ];
  pane = await openPane(smallBook(time, { Projects: projects, Rates: [["Rate"], [100]], Clients: [["Client"]] }));
  await screen.findByRole("region", { name: "By client" }, slow);
}

const ticked = () => pane.store.state().backlog.selection.size;

test("billing from home begins with all that is ready ticked, so that a draft is one click away", async () => {
  await openTwoClients();
  await pane.user.click(screen.getByRole("button", { name: "Bill…" }));
  await waitFor(() => expect(ticked()).toBe(2), slow);
  expect(await screen.findByRole("button", { name: "Create draft" }, slow)).toHaveProperty("disabled", false);
});

test("a client's row begins with what of the client is ready", async () => {
  await openTwoClients();
  await pane.user.click(screen.getByRole("button", { name: /^Bolt/ }));
  await waitFor(() => expect(ticked()).toBe(1), slow);
  expect(pane.store.state().backlog.filters.client).toBe("Bolt");
});

test("what was ticked before stays as it is", async () => {
  await openTwoClients();
  await pane.user.click(screen.getByRole("button", { name: /^Bolt/ }));
  await waitFor(() => expect(ticked()).toBe(1), slow);
  await openTab(pane, "Home");
  await pane.user.click(await screen.findByRole("button", { name: "Bill…" }, slow));
  await screen.findByRole("button", { name: "Create draft" }, slow);
  expect(ticked()).toBe(1);
});
