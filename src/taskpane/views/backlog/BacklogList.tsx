import { Button } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useMemo } from "react";
import type { BillableUnit } from "../../../domain/pricing/billableUnit";
import { usePane } from "../../app/paneContext";
import type { BacklogState } from "../../app/state";
import { isUnfiltered, noFilters } from "../../model/backlogFilter";
import { backlogRows } from "../../model/backlogRows";
import { backlogTree, type ClientNode } from "../../model/backlogTree";
import { readyOf, tickableUnits } from "../../model/selection";
import { addWorths } from "../../model/worth";
import { EmptyState } from "../../parts/EmptyState";
import { useFigures } from "../../parts/useFigures";
import { useSteps } from "../../parts/useSteps";
import { BacklogGrid } from "./BacklogGrid";
import { BacklogToolbar } from "./BacklogToolbar";
import { useTicks } from "./useTicks";

/** The backlog, or what the filters let through of it, as a list to tick. */
export function BacklogList(props: {
  readonly everything: readonly ClientNode[];
  readonly units: readonly BillableUnit[];
}) {
  const { everything, units } = props;
  const { state, controller, dispatch } = usePane();
  const { texts } = useFigures();
  const { filters, order, toggled, selection, showFilters, explained } = state.backlog;
  const tree = useTree(everything, units, state.backlog);
  const rows = useMemo(() => backlogRows(tree, toggled), [tree, toggled]);
  const worth = useMemo(() => addWorths(tree.map((client) => client.worth)), [tree]);
  const { ticks, tickGroup } = useTicks(tree, selection);
  if (everything.length === 0) {
    const { nothingBillable, nothingBillableHint } = texts.home;
    return <EmptyState icon={<CheckmarkCircleRegular />} title={nothingBillable} hint={nothingBillableHint} />;
  }
  return (
    <>
      <BacklogToolbar
        {...{ everything, filters, order, showFilters, worth }}
        tick={ticks.get("") ?? "none"}
        onTick={() => tickGroup("", readyOf(tree))}
      />
      {rows.length === 0 ? (
        <EmptyState icon={<SearchRegular />} title={texts.backlog.noMatch}>
          <Button onClick={() => dispatch({ type: "filtered", filters: noFilters })}>
            {texts.backlog.clearFilters}
          </Button>
        </EmptyState>
      ) : (
        <BacklogGrid
          {...{ rows, selection, ticks, explained }}
          onTick={(row) => {
            if (row.kind === "unit") void controller.tick(tickableUnits(row));
            else tickGroup(row.id, tickableUnits(row));
          }}
          onToggle={(id) => dispatch({ type: "groupToggled", id })}
          onExplain={(key) => dispatch({ type: "explained", key })}
          onGoTo={(place) => void controller.goTo(place)}
        />
      )}
    </>
  );
}

/** What is listed: all of it as it was read, or, once it is worked out, what the filters let through in the order asked for. */
function useTree(
  everything: readonly ClientNode[],
  units: readonly BillableUnit[],
  { filters, order }: Pick<BacklogState, "filters" | "order">,
): readonly ClientNode[] {
  const isWhole = isUnfiltered(filters) && order === "oldest";
  const begin = useMemo(
    () => (isWhole ? null : () => backlogTree(units, filters, order)),
    [isWhole, units, filters, order],
  );
  const found = useSteps(begin);
  return isWhole ? everything : (found ?? everything);
}
