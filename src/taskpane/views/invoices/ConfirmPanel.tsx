import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { useEffect, useId, useMemo, useRef } from "react";
import { parseLocalDate } from "../../../domain/calendar/localDate";
import { usePane } from "../../app/paneContext";
import type { Confirmation } from "../../app/state";
import { leftBehind } from "../../model/leftBehind";
import { worthOf } from "../../model/worth";
import { useFigures } from "../../parts/useFigures";

const useStyles = makeStyles({
  root: {
    display: "grid",
    rowGap: "8px",
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { color: tokens.colorPaletteDarkOrangeForeground1, verticalAlign: "-2px", marginInlineEnd: "4px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  text: { margin: 0 },
});

/** The question before the one step that cannot be taken back, with what is left behind. */
export function ConfirmPanel({ confirmation }: { readonly confirmation: Confirmation }) {
  const { state, controller, dispatch } = usePane();
  const styles = useStyles();
  const { texts, say, worth } = useFigures();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const { drafts, date } = confirmation;
  const { billing, work } = state;
  const behind = useMemo(() => {
    const records = billing?.books.register.filter(({ draft }) => drafts.includes(draft)) ?? [];
    const units = leftBehind(
      billing?.backlog.units ?? [],
      records.map(({ client }) => client),
    );
    return worthOf(units);
  }, [billing, drafts]);
  const cancel = (): void => dispatch({ type: "confirmationAsked", confirmation: null });
  return (
    <div
      ref={panel}
      role="group"
      tabIndex={-1}
      aria-labelledby={id}
      className={styles.root}
      onKeyDown={({ key }) => key === "Escape" && cancel()}
    >
      <p id={id} className={styles.text}>
        {drafts.length === 1
          ? say(texts.drafts.confirmQuestion, { number: drafts[0]! })
          : say(texts.drafts.confirmAllQuestion, { count: drafts.length })}
      </p>
      {behind.count > 0 && (
        <p className={styles.text}>
          <WarningFilled className={styles.icon} aria-hidden="true" />
          {say(texts.drafts.leftBehind, { count: behind.count })} ({worth(behind)})
        </p>
      )}
      <Field label={texts.drafts.invoiceDate}>
        <Input
          type="date"
          value={date}
          max={state.today}
          onChange={(_, { value }) => {
            const typed = parseLocalDate(value);
            if (typed) dispatch({ type: "confirmationAsked", confirmation: { drafts, date: typed } });
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabled={work !== null && !work.quiet}
          onClick={() => void controller.confirm(confirmation)}
        >
          {texts.drafts.confirmNow}
        </Button>
        <Button onClick={cancel}>{texts.actions.cancel}</Button>
      </div>
    </div>
  );
}
