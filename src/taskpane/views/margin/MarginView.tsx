import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { parseLocalDate } from "../../../domain/calendar/localDate";
import { usePane } from "../../app/paneContext";
import { marginReport, shownRows, usefulDimensions, type MarginChoice } from "../../model/marginFigures";
import { EmptyState } from "../../parts/EmptyState";
import { FindingList } from "../../parts/FindingList";
import { Section } from "../../parts/Section";
import { useFigures } from "../../parts/useFigures";
import { ChartMultipleRegular } from "@fluentui/react-icons/svg/chart-multiple";
import { MarginChart } from "./MarginChart";
import { MarginTotals } from "./MarginTotals";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: "16px", padding: "12px" },
  form: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(130px, 100%), 1fr))", gap: "8px 12px" },
  control: { minWidth: 0, width: "100%" },
  hint: { color: tokens.colorNeutralForeground2, margin: 0 },
});

/** What the work brings in and what it costs, by whatever one asks; and the sheet of it. */
export function MarginView() {
  const { state, controller } = usePane();
  const styles = useStyles();
  const { texts } = useFigures();
  const { billing, today, work } = state;
  const [choice, setChoice] = useState<MarginChoice>({ by: "project", from: null, until: null });
  const report = useMemo(() => (billing ? marginReport(billing, choice, today) : null), [billing, choice, today]);
  if (!billing || !report) return null;
  const rows = shownRows(report);
  const currency = billing.books.settings.baseCurrency;
  const busy = work !== null && !work.quiet;
  return (
    <div className={styles.root}>
      <MarginForm choice={choice} dimensions={usefulDimensions(billing)} onChange={setChoice} />
      {rows.length === 0 ? (
        <EmptyState icon={<ChartMultipleRegular />} title={texts.margin.empty} />
      ) : (
        <>
          <MarginTotals row={report.margin.totals} currency={currency} />
          <MarginChart rows={rows} by={choice.by} currency={currency} />
          <Button appearance="primary" disabled={busy} onClick={() => void controller.writeMargin(report)}>
            {texts.margin.write}
          </Button>
        </>
      )}
      {report.margin.diagnostics.length > 0 && (
        <Section title={texts.drafts.notes}>
          <FindingList findings={report.margin.diagnostics} onGoTo={(place) => void controller.goTo(place)} />
        </Section>
      )}
    </div>
  );
}

function MarginForm(props: {
  readonly choice: MarginChoice;
  readonly dimensions: readonly MarginChoice["by"][];
  readonly onChange: (choice: MarginChoice) => void;
}) {
  const { choice, dimensions, onChange } = props;
  const styles = useStyles();
  const { margin, backlog } = useFigures().texts;
  return (
    <div className={styles.form}>
      <Field label={margin.by}>
        <Select
          className={styles.control}
          value={choice.by}
          onChange={(_, { value }) =>
            onChange({ ...choice, by: dimensions.find((name) => name === value) ?? "project" })
          }
        >
          {dimensions.map((name) => (
            <option key={name} value={name}>
              {margin.dimensions[name]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={backlog.from}>
        <Input
          className={styles.control}
          type="date"
          value={choice.from ?? ""}
          onChange={(_, { value }) => onChange({ ...choice, from: parseLocalDate(value) })}
        />
      </Field>
      <Field label={backlog.until}>
        <Input
          className={styles.control}
          type="date"
          value={choice.until ?? ""}
          onChange={(_, { value }) => onChange({ ...choice, until: parseLocalDate(value) })}
        />
      </Field>
    </div>
  );
}
