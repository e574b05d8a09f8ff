import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Billing } from "../../../application/readBilling";
import type { Invoice } from "../../../domain/invoicing/invoice";
import { groupingOf, groupings, regrouped, type Grouping } from "../../model/drafts/regroupForm";
import { useDocumentWords } from "../invoices/useDocumentWords";
import { EditForm } from "./EditForm";
import { ChoiceField } from "./fields";

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  lost: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere", whiteSpace: "pre-line" },
});

/** Puts a draft's lines together in another way: how many there would be, and which texts would go, before anything is written. */
export function RegroupEditor(props: {
  readonly invoice: Invoice;
  readonly billing: Billing;
  readonly onClose: () => void;
}) {
  const { invoice, billing, onClose } = props;
  const styles = useStyles();
  const { texts, say, documents } = useDocumentWords();
  const [grouping, setGrouping] = useState<Grouping>(() => groupingOf(invoice, billing));
  const [isAgreed, setAgreed] = useState(false);
  const { change, lines, lost } = useMemo(() => regrouped(invoice, grouping, billing), [invoice, grouping, billing]);
  const changes = useMemo(() => (lines === null ? [] : [change]), [change, lines]);
  const { drafts } = texts;
  const words = documents.edit;
  const choose = (next: Grouping): void => {
    setGrouping(next);
    setAgreed(false);
  };
  return (
    <EditForm
      label={words.regroup}
      invoice={invoice}
      changes={changes}
      isReady={lost.length === 0 || isAgreed}
      onClose={onClose}
    >
      <ChoiceField
        label={drafts.groupBy}
        value={grouping}
        options={groupings.map((name) => [name, name === "agreed" ? drafts.asAgreed : drafts.groupings[name]] as const)}
        onChange={choose}
      />
      <p className={styles.note} aria-live="polite">
        {lines === null
          ? words.sameLines
          : say(words.regrouped, { before: invoice.lines.length, after: say(drafts.lines, { count: lines }) })}
      </p>
      {lines !== null && lost.length > 0 && (
        <>
          <p className={styles.note}>{words.textsLost}</p>
          <ul className={styles.lost}>
            {lost.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <Checkbox
            label={words.loseTexts}
            checked={isAgreed}
            onChange={(_, { checked }) => setAgreed(checked === true)}
          />
        </>
      )}
    </EditForm>
  );
}
