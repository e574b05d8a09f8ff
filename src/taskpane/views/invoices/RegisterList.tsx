import { Badge, makeStyles, tokens, type BadgeProps } from "@fluentui/react-components";
import type { PaymentState } from "../../../domain/invoicing/journal";
import type { IssuedInvoice } from "../../model/register";
import { ActionRow } from "../../parts/ActionRow";
import { useFigures } from "../../parts/useFigures";

const useStyles = makeStyles({
  list: { display: "grid", rowGap: "4px" },
  amount: { display: "grid", justifyItems: "end", rowGap: "2px" },
  none: { color: tokens.colorNeutralForeground2, margin: 0 },
});

const badgeColors: Readonly<Record<PaymentState, NonNullable<BadgeProps["color"]>>> = {
  Open: "informative",
  "Partly paid": "warning",
  Paid: "success",
  Overdue: "danger",
  Credited: "subtle",
  Refunded: "subtle",
};

/** The register: number, client, date, total, and whether it was paid. Each leads to its tab. */
export function RegisterList(props: {
  readonly invoices: readonly IssuedInvoice[];
  readonly onOpen: (sheet: string) => void;
}) {
  const styles = useStyles();
  const { texts, amount, day } = useFigures();
  if (props.invoices.length === 0) return <p className={styles.none}>{texts.backlog.noMatch}</p>;
  return (
    <div className={styles.list}>
      {props.invoices.map(({ record, settlement }) => (
        <ActionRow
          key={record.number}
          title={record.client}
          detail={[record.number, texts.invoices.types[record.type], day(record.date)].join(" · ")}
          amount={
            <span className={styles.amount}>
              {amount(record.total, record.currency)}
              {settlement.state && (
                <Badge appearance="tint" color={badgeColors[settlement.state]}>
                  {texts.invoices.payments[settlement.state]}
                </Badge>
              )}
            </span>
          }
          onOpen={() => props.onOpen(record.sheet)}
        />
      ))}
    </div>
  );
}
