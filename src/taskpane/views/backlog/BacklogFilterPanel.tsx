import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { useMemo } from "react";
import type { LocalDate } from "../../../domain/calendar/localDate";
import { usePane } from "../../app/paneContext";
import { countFilters, noFilters, type BacklogFilters } from "../../model/backlogFilter";
import { backlogOrders, type BacklogOrder } from "../../model/backlogOrder";
import type { ClientNode } from "../../model/backlogTree";
import { filterChoices } from "../../model/filterChoices";
import { DayInput } from "../../parts/DayInput";
import { useFigures } from "../../parts/useFigures";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(130px, 100%), 1fr))",
    gap: "8px",
    paddingBlock: "4px",
    maxHeight: "45vh",
    overflowY: "auto",
    alignItems: "end",
  },
  field: { minWidth: 0 },
  // Its choices are sentences.
  wide: { minWidth: 0, gridColumn: "1 / -1" },
  control: { minWidth: 0, width: "100%" },
});

type Choice = { readonly value: string; readonly label: string };

/** What to narrow the backlog to, and in what order to list it; a filter that has one choice only is not offered. */
export function BacklogFilterPanel(props: {
  readonly everything: readonly ClientNode[];
  readonly filters: BacklogFilters;
  readonly order: BacklogOrder;
}) {
  const { everything, filters, order } = props;
  const styles = useStyles();
  const { dispatch } = usePane();
  const { texts } = useFigures();
  const { backlog, classes: classNames } = texts;
  const choices = useMemo(() => filterChoices(everything, filters.client), [everything, filters.client]);
  const change = (changes: Partial<BacklogFilters>): void =>
    dispatch({ type: "filtered", filters: { ...filters, ...changes } });
  const classes = choices.classes.map((value) => ({ value, label: classNames[value] }));
  return (
    <div className={styles.root} role="group" aria-label={backlog.filters}>
      <ChoiceFilter
        label={backlog.client}
        all={backlog.allClients}
        value={filters.client}
        choices={named(choices.clients)}
        onChange={(client) => change({ client, project: null })}
      />
      <ChoiceFilter
        label={backlog.project}
        all={backlog.allProjects}
        value={filters.project}
        choices={named(choices.projects)}
        onChange={(project) => change({ project })}
      />
      <ChoiceFilter
        label={backlog.person}
        all={backlog.everybody}
        value={filters.person}
        choices={named(choices.people)}
        onChange={(person) => change({ person })}
      />
      <ChoiceFilter
        label={backlog.entryClass}
        all={backlog.allClasses}
        value={filters.entryClass}
        choices={classes}
        onChange={(entryClass) => change({ entryClass: choices.classes.find((name) => name === entryClass) ?? null })}
      />
      <StateFilter state={filters.state} onChange={(state) => change({ state })} />
      <DayFilter label={backlog.from} value={filters.from} onChange={(from) => change({ from })} />
      <DayFilter label={backlog.until} value={filters.until} onChange={(until) => change({ until })} />
      <OrderChoice order={order} onChange={(next) => dispatch({ type: "ordered", order: next })} />
      {countFilters(filters) > 0 && (
        <Button onClick={() => dispatch({ type: "filtered", filters: { ...noFilters, text: filters.text } })}>
          {backlog.clearFilters}
        </Button>
      )}
    </div>
  );
}

function OrderChoice(props: { readonly order: BacklogOrder; readonly onChange: (order: BacklogOrder) => void }) {
  const styles = useStyles();
  const { order: label, orders } = useFigures().texts.backlog;
  return (
    <Field label={label} size="small" className={styles.wide}>
      <Select
        className={styles.control}
        value={props.order}
        onChange={(_, { value }) => props.onChange(backlogOrders.find((order) => order === value) ?? "oldest")}
      >
        {backlogOrders.map((order) => (
          <option key={order} value={order}>
            {orders[order]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function StateFilter(props: {
  readonly state: BacklogFilters["state"];
  readonly onChange: (state: BacklogFilters["state"]) => void;
}) {
  const { backlog, states } = useFigures().texts;
  const choices = [
    { value: "ready", label: states.ready },
    { value: "blocked", label: states.blocked },
  ];
  return (
    <ChoiceFilter
      label={backlog.state}
      all={backlog.allStates}
      value={props.state === "all" ? null : props.state}
      choices={choices}
      onChange={(state) => props.onChange(state === "ready" || state === "blocked" ? state : "all")}
    />
  );
}

function named(names: readonly string[]): Choice[] {
  return names.map((name) => ({ value: name, label: name }));
}

function ChoiceFilter(props: {
  readonly label: string;
  readonly all: string;
  readonly value: string | null;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string | null) => void;
}) {
  const { label, all, value, choices, onChange } = props;
  const styles = useStyles();
  if (choices.length < 2 && value === null) return null;
  return (
    <Field label={label} size="small" className={styles.field}>
      <Select className={styles.control} value={value ?? ""} onChange={(_, data) => onChange(data.value || null)}>
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function DayFilter(props: {
  readonly label: string;
  readonly value: LocalDate | null;
  readonly onChange: (day: LocalDate | null) => void;
}) {
  const styles = useStyles();
  return (
    <Field label={props.label} size="small" className={styles.field}>
      <DayInput className={styles.control} value={props.value} onChange={props.onChange} />
    </Field>
  );
}
