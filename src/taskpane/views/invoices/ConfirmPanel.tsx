import { Field, makeStyles, tokens } from "@fluentui/react-components";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { useMemo } from "react";
import { usePane } from "../../app/paneContext";
import type { Confirmation } from "../../app/state";
import { leftBehind } from "../../model/leftBehind";
import { worthOf } from "../../model/worth";
import { DayInput } from "../../parts/DayInput";
import { useFigures } from "../../parts/useFigures";
import { Question } from "./Question";

const useStyles = makeStyles({
  icon: { color: tokens.colorPaletteDarkOrangeForeground1, verticalAlign: "-2px", marginInlineEnd: "4px" },
  text: { margin: 0 },
});

/** The question before the one step that cannot be taken back, with what is left behind. */
export function ConfirmPanel({ confirmation }: { readonly confirmation: Confirmation }) {
  const { state, controller, dispatch } = usePane();
  const styles = useStyles();
  const { texts, say, worth } = useFigures();
  const { drafts, date } = confirmation;
  const { billing, work } = state;
  const behind = useMemo(() => {
    const records = billing?.books.register.filter(({ draft }) => drafts.includes(draft)) ?? [];
    const clients = records.map(({ client }) => client);
    return worthOf(leftBehind(billing?.backlog.units ?? [], clients));
  }, [billing, drafts]);
  const { confirmQuestion, confirmAllQuestion, confirmNow, invoiceDate } = texts.drafts;
  return (
    <Question
      text={
        drafts.length === 1
          ? say(confirmQuestion, { number: drafts[0]! })
          : say(confirmAllQuestion, { count: drafts.length })
      }
      answer={confirmNow}
      busy={work !== null && !work.quiet}
      onYes={() => void controller.confirm(confirmation)}
      onNo={() => dispatch({ type: "confirmationAsked", confirmation: null })}
    >
      {behind.count > 0 && (
        <p className={styles.text}>
          <WarningFilled className={styles.icon} aria-hidden="true" />
          {say(texts.drafts.leftBehind, { count: behind.count })} ({worth(behind)})
        </p>
      )}
      <Field label={invoiceDate}>
        <DayInput
          value={date}
          max={state.today}
          onChange={(day) => day && dispatch({ type: "confirmationAsked", confirmation: { drafts, date: day } })}
        />
      </Field>
    </Question>
  );
}
