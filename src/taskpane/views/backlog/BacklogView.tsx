import { Button, makeStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useDeferredValue, useMemo } from "react";
import { usePane } from "../../app/paneContext";
import { filterUnits, isUnfiltered, isWaiting, noFilters } from "../../model/backlogFilter";
import { backlogRows } from "../../model/backlogRows";
import { backlogTree, type ClientNode } from "../../model/backlogTree";
import { toggleUnits } from "../../model/selection";
import { selectionWorth } from "../../model/selectionWorth";
import { addWorths } from "../../model/worth";
import { EmptyState } from "../../parts/EmptyState";
import { useFigures } from "../../parts/useFigures";
import { BacklogGrid } from "./BacklogGrid";
import { BacklogToolbar } from "./BacklogToolbar";
import { PreviewPanel } from "./PreviewPanel";
import { SelectionFooter } from "./SelectionFooter";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flex: "1 1 auto", minHeight: 0, minWidth: 0 },
});

/** What waits to be billed, to be ticked and turned into drafts. */
export function BacklogView() {
  const { state, dispatch } = usePane();
  const styles = useStyles();
  const { preview, backlog } = state;
  const units = state.billing?.backlog.units ?? noUnits;
  const everything = useMemo(() => backlogTree(filterUnits(units, noFilters)), [units]);
  const worth = useMemo(() => selectionWorth(everything, backlog.selection), [everything, backlog.selection]);
  if (preview) return <PreviewPanel preview={preview} worth={worth} />;
  return (
    <div className={styles.root}>
      <BacklogList everything={everything} />
      <SelectionFooter worth={worth} onClear={() => dispatch({ type: "selected", selection: new Set() })} />
    </div>
  );
}

const noUnits: readonly never[] = [];

function BacklogList({ everything }: { readonly everything: readonly ClientNode[] }) {
  const { state, controller, dispatch } = usePane();
  const { texts } = useFigures();
  const { filters, toggled, selection, showFilters, explained } = state.backlog;
  const units = state.billing?.backlog.units ?? noUnits;
  const settled = useDeferredValue(filters);
  const tree = useMemo(
    () => (isUnfiltered(settled) ? everything : backlogTree(filterUnits(units, settled))),
    [everything, units, settled],
  );
  const rows = useMemo(() => backlogRows(tree, toggled), [tree, toggled]);
  const ready = useMemo(() => tree.flatMap((client) => client.lines.flatMap((line) => line.ready)), [tree]);
  const worth = useMemo(() => addWorths(tree.map((client) => client.worth)), [tree]);
  if (!units.some(isWaiting)) {
    const { nothingBillable, nothingBillableHint } = texts.home;
    return <EmptyState icon={<CheckmarkCircleRegular />} title={nothingBillable} hint={nothingBillableHint} />;
  }
  return (
    <>
      <BacklogToolbar units={units} filters={filters} showFilters={showFilters} shown={ready} worth={worth} />
      {rows.length === 0 ? (
        <EmptyState icon={<SearchRegular />} title={texts.backlog.noMatch}>
          <Button onClick={() => dispatch({ type: "filtered", filters: noFilters })}>
            {texts.backlog.clearFilters}
          </Button>
        </EmptyState>
      ) : (
        <BacklogGrid
          rows={rows}
          selection={selection}
          explained={explained}
          onTick={(ticked) => dispatch({ type: "selected", selection: toggleUnits(selection, ticked) })}
          onToggle={(id) => dispatch({ type: "groupToggled", id })}
          onExplain={(key) => dispatch({ type: "explained", key })}
          onGoTo={(place) => void controller.goTo(place)}
        />
      )}
    </>
  );
}
