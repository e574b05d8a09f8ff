import { Checkbox, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { CreditableDetail, CreditableLine } from "../../model/credit/creditForm";
import { formulaText, quantityText } from "../../model/formulaText";
import { readTypedNumber, typedNumber } from "../../model/typedNumber";
import { useDocumentWords } from "./useDocumentWords";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: "6px" },
  item: {
    display: "grid",
    rowGap: "4px",
    padding: "8px 10px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  description: { overflowWrap: "anywhere", whiteSpace: "pre-line" },
  facts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 84px",
    columnGap: "8px",
    alignItems: "center",
    minWidth: 0,
  },
  quantity: { minWidth: 0, width: "100%" },
  problem: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

type Typing = {
  readonly quantities: ReadonlyMap<string, string>;
  readonly onChange: (quantities: ReadonlyMap<string, string>) => void;
};

/** How much of each line, and of each entry behind it, is credited. A milestone is credited whole or not at all. */
export function CreditLines(props: Typing & { readonly lines: readonly CreditableLine[]; readonly currency: string }) {
  const { lines, currency, ...typing } = props;
  const styles = useStyles();
  const words = useDocumentWords();
  if (lines.length === 0) return <span>{words.documents.credit.settled}</span>;
  return (
    <ul className={styles.list}>
      {lines.map(({ line, details }) => (
        <li key={line.line} className={styles.item}>
          <span className={styles.description}>{line.description}</span>
          <span className={styles.facts}>{formulaText(line, currency, words)}</span>
          {line.entryClass === "Milestone" ? (
            <WholeRow {...typing} description={line.description} detail={details[0]!} />
          ) : (
            details.map((detail) => (
              <QuantityRow
                key={detail.key}
                {...typing}
                detail={detail}
                label={details.length === 1 ? line.description : ""}
                unit={line.unit}
              />
            ))
          )}
        </li>
      ))}
    </ul>
  );
}

function WholeRow({
  quantities,
  onChange,
  detail,
  description,
}: Typing & { readonly detail: CreditableDetail; readonly description: string }) {
  const { say, documents, language } = useDocumentWords();
  return (
    <Checkbox
      label={documents.credit.whole}
      aria-label={say(documents.credit.include, { line: description })}
      checked={quantities.has(detail.key)}
      onChange={(_, { checked }) => {
        const next = new Map(quantities);
        if (checked === true) next.set(detail.key, typedNumber(detail.left.abs(), language));
        else next.delete(detail.key);
        onChange(next);
      }}
    />
  );
}

function QuantityRow({
  quantities,
  onChange,
  detail: { key, detail, left },
  label,
  unit,
}: Typing & { readonly detail: CreditableDetail; readonly label: string; readonly unit: string }) {
  const styles = useStyles();
  const words = useDocumentWords();
  const { say, day, texts, documents } = words;
  const facts = label || [day(detail.date), detail.person, detail.description].filter(Boolean).join(" · ");
  const leftText = say(documents.credit.left, {
    left: quantityText({ quantity: left, unit }, words),
    quantity: quantityText({ quantity: detail.billedQuantity, unit }, words),
  });
  const typed = quantities.get(key) ?? "";
  const isWrong = readTypedNumber(typed) === "unreadable";
  return (
    <div className={styles.row}>
      <span className={styles.facts}>
        {label === "" && `${facts} · `}
        {leftText}
        {isWrong && <span className={styles.problem}> {texts.drafts.notANumber}</span>}
      </span>
      <Input
        className={styles.quantity}
        size="small"
        inputMode="decimal"
        aria-label={`${documents.edit.quantity} ${facts}`}
        aria-invalid={isWrong}
        disabled={left.isZero()}
        value={typed}
        onChange={(_, { value }) => onChange(new Map(quantities).set(key, value))}
      />
    </div>
  );
}
