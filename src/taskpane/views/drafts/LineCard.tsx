import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import type { Invoice, InvoiceLine } from "../../../domain/invoicing/invoice";
import { addsUp } from "../../../domain/invoicing/priceLine";
import { zero } from "../../../domain/money/decimal";
import { formulaText } from "../../model/formulaText";
import { useDocumentWords } from "../invoices/useDocumentWords";
import { LineEditor } from "./LineEditor";

const useStyles = makeStyles({
  item: {
    display: "grid",
    rowGap: "8px",
    padding: "6px 4px 6px 10px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  head: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto auto", columnGap: "6px", alignItems: "center" },
  words: { display: "grid", rowGap: "2px", minWidth: 0 },
  description: { overflowWrap: "anywhere", whiteSpace: "pre-line" },
  detail: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 6px",
    alignItems: "center",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  amount: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
});

/** A line of a draft: what it prints, and, opened, what may be changed about it. */
export function LineCard(props: {
  readonly invoice: Invoice;
  readonly line: InvoiceLine;
  readonly canEdit: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}) {
  const { invoice, line, canEdit, isOpen, onToggle } = props;
  const styles = useStyles();
  const words = useDocumentWords();
  const { texts, say, amount, documents } = words;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span className={styles.words}>
          <span className={styles.description}>{line.description}</span>
          <span className={styles.detail}>
            {formulaText(line, invoice.currency, words)}
            {line.details.length > 1 && <span>{say(documents.edit.details, { count: line.details.length })}</span>}
            {!addsUp(line) && (
              <Badge appearance="tint" color="informative">
                {texts.billingTypes[line.billingType]}
              </Badge>
            )}
          </span>
        </span>
        <span className={styles.amount}>{amount(addsUp(line) ? line.net : zero, invoice.currency)}</span>
        {canEdit && (
          <Button
            size="small"
            appearance="subtle"
            icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
            aria-expanded={isOpen}
            aria-label={say(documents.edit.changeLine, { line: line.line })}
            title={say(documents.edit.changeLine, { line: line.line })}
            onClick={onToggle}
          />
        )}
      </div>
      {isOpen && <LineEditor invoice={invoice} line={line} onClose={onToggle} />}
    </li>
  );
}
