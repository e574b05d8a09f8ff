import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { diagnosticText } from "../../../texts/diagnosticText";
import { usePane } from "../../app/paneContext";
import type { DueRow } from "../../model/due/dueRows";
import { ActionRow } from "../../parts/ActionRow";
import { useDocumentWords } from "../invoices/useDocumentWords";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: "6px" },
  item: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr) auto", columnGap: "8px", alignItems: "start" },
  icon: { marginBlockStart: "2px" },
  failed: { color: tokens.colorPaletteDarkOrangeForeground1 },
  none: { color: tokens.colorNeutralForeground3 },
  words: { display: "grid", overflowWrap: "anywhere" },
  facts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  amount: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
});

/** The report of "everything due", contract by contract; a draft that was made leads to itself. */
export function DueList({ rows, isPlan }: { readonly rows: readonly DueRow[]; readonly isPlan: boolean }) {
  const { dispatch } = usePane();
  const styles = useStyles();
  const worth = useWorth();
  const facts = useFacts();
  return (
    <ul className={styles.list}>
      {rows.map((row) => {
        const { client, draft } = row.outcome;
        if (!isPlan && draft !== null) {
          const page = { kind: "draft", draft } as const;
          return (
            <li key={row.key}>
              <ActionRow
                title={client}
                detail={[draft, ...facts(row)].join(" · ")}
                {...(row.draft ? { amount: worth(row.draft) } : {})}
                onOpen={() => dispatch({ type: "viewOpened", view: "invoices", page })}
              />
            </li>
          );
        }
        return <Contract key={row.key} row={row} isPlan={isPlan} />;
      })}
    </ul>
  );
}

function Contract({ row, isPlan }: { readonly row: DueRow; readonly isPlan: boolean }) {
  const styles = useStyles();
  const { documents, language } = useDocumentWords();
  const worth = useWorth();
  const facts = useFacts();
  const { outcome, client, reason } = row.outcome;
  const words = documents.due;
  const icon = {
    drafted: <DocumentTextRegular />,
    failed: <WarningFilled className={styles.failed} />,
    "nothing to bill": <CircleRegular className={styles.none} />,
  }[outcome];
  const why = reason === null ? "" : diagnosticText(reason, {}, language).message;
  return (
    <li className={styles.item}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <span className={styles.words}>
        <span>{client}</span>
        <span className={styles.facts}>{facts(row).join(" · ")}</span>
        <span className={styles.facts}>{why}</span>
      </span>
      <span>
        {row.draft ? (
          <span className={styles.amount}>{worth(row.draft)}</span>
        ) : (
          <Badge appearance="tint" color={outcome === "failed" ? "warning" : "informative"}>
            {isPlan && outcome === "drafted" ? words.toDraft : words.outcomes[outcome]}
          </Badge>
        )}
      </span>
    </li>
  );
}

/** What a draft comes to before tax, as home says it of what is due. */
function useWorth(): (draft: NonNullable<DueRow["draft"]>) => string {
  const { texts, amount } = useDocumentWords();
  return ({ net, currency }) => `${texts.drafts.totals.net} ${amount(net, currency)}`;
}

function useFacts(): (row: DueRow) => string[] {
  const { say, day, documents } = useDocumentWords();
  const words = documents.due;
  return ({ outcome: { contract } }) => [
    contract.contract,
    [
      contract.frequency === null ? "" : words.frequencies[contract.frequency],
      say(words.upTo, { date: day(contract.cutOff) }),
    ]
      .filter(Boolean)
      .join(", "),
  ];
}
