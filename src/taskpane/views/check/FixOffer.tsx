import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Fix, RateFix } from "../../../application/mapping/fixes";
import { usePane } from "../../app/paneContext";
import { addingRate, markingTotal, settingNotation } from "../../model/check/checkChanges";
import { readTypedNumber } from "../../model/typedNumber";
import { useLedgerWords } from "../ledgers/useLedgerWords";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: "8px", paddingBlock: "4px" },
  field: { flex: "1 1 140px", minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
});

/** What can be done about a finding, at once. */
export function FixOffer({ fix }: { readonly fix: Fix }) {
  const { state, controller } = usePane();
  const styles = useStyles();
  const { fixes } = useLedgerWords().ledgers;
  const busy = state.work !== null && !state.work.quiet;
  if (fix.kind === "makeRate") return <RateOffer fix={fix} busy={busy} />;
  if (fix.kind === "markTotal")
    return (
      <div className={styles.actions}>
        <Button size="small" disabled={busy} onClick={() => void controller.change(markingTotal(fix))}>
          {fixes.markTotal}
        </Button>
      </div>
    );
  return (
    <div className={styles.actions} role="group" aria-label={fixes.setNotation}>
      {fix.choices.map((choice) => (
        <Button
          key={choice}
          size="small"
          disabled={busy}
          onClick={() => void controller.change(settingNotation(fix, choice))}
        >
          {fixes.meanings[choice]}
        </Button>
      ))}
    </div>
  );
}

function RateOffer({ fix, busy }: { readonly fix: RateFix; readonly busy: boolean }) {
  const { controller } = usePane();
  const styles = useStyles();
  const { ledgers, texts, say } = useLedgerWords();
  const { fixes } = ledgers;
  const [typed, setTyped] = useState<string | null>(null);
  const names = Object.values(fix.names).join(", ");
  if (typed === null)
    return (
      <div className={styles.actions}>
        <Button size="small" disabled={busy} onClick={() => setTyped("")}>
          {fixes.makeRate}
        </Button>
      </div>
    );
  const rate = readTypedNumber(typed);
  const problem = rate === "unreadable" ? { validationMessage: texts.drafts.notANumber } : {};
  const isMissing = rate === null || rate === "unreadable";
  return (
    <form
      className={styles.actions}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isMissing) void controller.change(addingRate(fix, rate));
      }}
    >
      <Field className={styles.field} label={say(fixes.price, { unit: fixes.perUnit[fix.unit], names })} {...problem}>
        <Input
          className={styles.input}
          inputMode="decimal"
          value={typed}
          autoFocus
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <Button type="submit" appearance="primary" disabled={busy || isMissing}>
        {fixes.add}
      </Button>
    </form>
  );
}
