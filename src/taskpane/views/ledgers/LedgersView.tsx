import { Suspense, useState } from "react";
import { usePane } from "../../app/paneContext";
import type { LedgersPage } from "../../model/ledgersPage";
import { LedgersOverview } from "./LedgersOverview";
import { lazyPart } from "../../parts/lazyPart";

const MappingView = lazyPart(async () => (await import("../mapping/MappingView")).MappingView);
const ImportView = lazyPart(async () => (await import("../importing/ImportView")).ImportView);
const RatesView = lazyPart(async () => (await import("../rates/RatesView")).RatesView);
const PlanningView = lazyPart(async () => (await import("../planning/PlanningView")).PlanningView);

/** The workbook's ledgers: what was read, what is wrong, and what can be done about it. A workbook without any begins with its sheets. */
export function LedgersView() {
  const { state, controller } = usePane();
  const isBare = state.billing?.books.ledgers.length === 0;
  const asked = state.plan ? "planning" : (state.ledgersPage ?? "overview");
  const [page, setPage] = useState<LedgersPage>(isBare ? "mapping" : asked);
  const back = (): void => (isBare ? controller.open("home") : setPage("overview"));
  return (
    <Suspense>
      {page === "overview" && <LedgersOverview onOpen={setPage} />}
      {page === "importing" && <ImportView onBack={back} />}
      {page === "rates" && <RatesView onBack={back} />}
      {page === "planning" && <PlanningView onBack={back} />}
      {page === "mapping" && <MappingView onBack={back} />}
    </Suspense>
  );
}
