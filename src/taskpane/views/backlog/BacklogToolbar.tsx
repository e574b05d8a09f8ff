import { Button, Checkbox, Input, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { TableSelectRangeRegular } from "@fluentui/react-icons/svg/table-select-range";
import { usePane } from "../../app/paneContext";
import { countFilters, type BacklogFilters } from "../../model/backlogFilter";
import type { BacklogOrder } from "../../model/backlogOrder";
import type { ClientNode } from "../../model/backlogTree";
import type { TickState } from "../../model/selection";
import type { Worth } from "../../model/worth";
import { useFigures } from "../../parts/useFigures";
import { BacklogFilterPanel } from "./BacklogFilterPanel";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: "4px",
    paddingInline: "12px",
    paddingBlock: "8px 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  search: { display: "flex", gap: "4px" },
  input: { flex: "1 1 0", minWidth: 0 },
  all: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", columnGap: "8px" },
  box: { marginInlineStart: "-8px" },
  worth: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

type BacklogToolbarProps = {
  /** The whole backlog. */
  readonly everything: readonly ClientNode[];
  readonly filters: BacklogFilters;
  readonly order: BacklogOrder;
  readonly showFilters: boolean;
  /** How much is ticked of what is ready of what the filters let through. */
  readonly tick: TickState;
  readonly onTick: () => void;
  readonly worth: Worth;
};

/** Search, filters, and everything that is shown ticked at once. */
export function BacklogToolbar(props: BacklogToolbarProps) {
  const { everything, filters, order, showFilters } = props;
  const styles = useStyles();
  const { controller, dispatch } = usePane();
  const { texts, say } = useFigures();
  const active = countFilters(filters);
  const filterLabel = active === 0 ? texts.backlog.filters : say(texts.backlog.filtersActive, { count: active });
  return (
    <div className={styles.root}>
      <div className={styles.search}>
        <Input
          className={styles.input}
          type="search"
          size="medium"
          contentBefore={<SearchRegular aria-hidden="true" />}
          aria-label={texts.backlog.search}
          placeholder={texts.backlog.search}
          value={filters.text}
          onChange={(_, { value }) => dispatch({ type: "filtered", filters: { ...filters, text: value } })}
        />
        <ToggleButton
          icon={<FilterRegular />}
          checked={showFilters}
          aria-expanded={showFilters}
          appearance={active > 0 ? "outline" : "subtle"}
          aria-label={filterLabel}
          title={filterLabel}
          onClick={() => dispatch({ type: "filtersShown", shown: !showFilters })}
        >
          {active > 0 ? String(active) : undefined}
        </ToggleButton>
        <Button
          icon={<TableSelectRangeRegular />}
          appearance="subtle"
          aria-label={texts.backlog.selectFromSheet}
          title={texts.backlog.selectFromSheet}
          onClick={() => void controller.selectFromSheet()}
        />
      </div>
      {showFilters && <BacklogFilterPanel everything={everything} filters={filters} order={order} />}
      <SelectAll {...props} />
    </div>
  );
}

/** Ticks everything the filters let through, and says what that comes to. */
function SelectAll({ tick, worth, onTick }: Pick<BacklogToolbarProps, "tick" | "worth" | "onTick">) {
  const styles = useStyles();
  const { texts, worth: worthText } = useFigures();
  return (
    <div className={styles.all}>
      <Checkbox
        className={styles.box}
        checked={tick === "some" ? "mixed" : tick === "all"}
        disabled={worth.count === 0}
        label={texts.backlog.selectAll}
        onChange={onTick}
      />
      <span className={styles.worth}>{worthText(worth)}</span>
    </div>
  );
}
