import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Billing } from "../../../application/readBilling";
import type { RecapPeriod } from "../../../application/reports/recapFigures";
import { parseLocalDate } from "../../../domain/calendar/localDate";
import { makingRecap, validatingRecap } from "../../app/markingActions";
import { usePane } from "../../app/paneContext";
import { lastPeriod, recapClients, recapContents } from "../../model/recap/recapsDue";
import { ChoiceField, TextField } from "../drafts/fields";
import { Page } from "../invoices/Page";
import { useDocumentWords } from "../invoices/useDocumentWords";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(120px, 100%), 1fr))",
    gap: "8px 12px",
    // Clients have long names.
    "& > :first-child": { gridColumn: "1 / -1" },
  },
  outcome: {
    display: "grid",
    rowGap: "4px",
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontVariantNumeric: "tabular-nums",
  },
  worth: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** A statement of work for a client and period: made, then marked as validated. Rule: domain rules §5 "Recap". */
export function RecapPage({ client }: { readonly client: string | null }) {
  const { state } = usePane();
  const { documents } = useDocumentWords();
  if (!state.billing) return null;
  const { title, hint } = documents.recap;
  return (
    <Page title={title} hint={hint}>
      <RecapForm billing={state.billing} wanted={client} />
    </Page>
  );
}

function RecapForm({ billing, wanted }: { readonly billing: Billing; readonly wanted: string | null }) {
  const { state } = usePane();
  const styles = useStyles();
  const { texts, documents } = useDocumentWords();
  const cadences = useMemo(() => recapClients(billing.books), [billing]);
  const clients = useMemo(() => clientsOf(billing, [...cadences.keys()]), [billing, cadences]);
  const periodOf = (name: string) => lastPeriod(cadences.get(name) ?? "Monthly", state.today);
  const first = wanted ?? clients[0] ?? "";
  const [form, setForm] = useState<{ client: string; from: string; until: string }>(() => ({
    client: first,
    ...periodOf(first),
  }));
  const [from, until] = [parseLocalDate(form.from), parseLocalDate(form.until)];
  const { client } = form;
  return (
    <>
      <div className={styles.fields}>
        <ChoiceField
          label={documents.edit.client}
          value={client}
          options={clients.map((name) => [name, name] as const)}
          onChange={(name) => setForm({ client: name, ...periodOf(name) })}
        />
        <TextField
          label={texts.backlog.from}
          type="date"
          value={form.from}
          onChange={(typed) => setForm({ ...form, from: typed })}
        />
        <TextField
          label={texts.backlog.until}
          type="date"
          value={form.until}
          onChange={(typed) => setForm({ ...form, until: typed })}
        />
      </div>
      {from && until && <Outcome billing={billing} client={client} from={from} until={until} />}
    </>
  );
}

function Outcome({ billing, client, from, until }: RecapPeriod & { readonly billing: Billing }) {
  const { state, controller } = usePane();
  const styles = useStyles();
  const { say, worth, documents } = useDocumentWords();
  const period = useMemo(() => ({ client, from, until }), [client, from, until]);
  const contents = useMemo(() => recapContents(billing, period), [billing, period]);
  const words = documents.recap;
  const busy = state.work !== null && !state.work.quiet;
  const { time, approved } = contents;
  const { count } = contents.worth;
  if (count === 0) return <p className={styles.note}>{words.empty}</p>;
  const isValidated = time > 0 && approved === time;
  return (
    <>
      <div className={styles.outcome} aria-live="polite">
        <p className={styles.worth}>{worth(contents.worth)}</p>
        <p className={styles.note}>
          {say(words.rows, { count })}
          {time > 0 && ` · ${isValidated ? words.validated : say(words.approved, { approved, count: time })}`}
        </p>
      </div>
      <div className={styles.actions}>
        <Button appearance="primary" disabled={busy} onClick={() => void controller.change(makingRecap(period))}>
          {words.make}
        </Button>
        {time > approved && (
          <Button disabled={busy} onClick={() => void controller.change(validatingRecap(period))}>
            {words.validate}
          </Button>
        )}
      </div>
      {time > approved && <p className={styles.note}>{words.validateHint}</p>}
    </>
  );
}

/** Everybody work was done for; those who agreed on statements of work first. */
function clientsOf({ backlog }: Billing, first: readonly string[]): string[] {
  const names = backlog.units.map(({ client, terms }) => client?.name ?? terms?.client ?? "");
  return [...new Set([...first, ...names])].filter(Boolean);
}
