import { useState } from "react";
import { tableWord } from "../../../application/mapping/mappableFields";
import type { Billing } from "../../../application/readBilling";
import type { ContractTerms } from "../../../domain/entries/books";
import type { Renewal } from "../../../domain/planning/renewRetainer";
import { currencyOfLine } from "../../model/planning/contractLines";
import { renewingRetainer } from "../../model/planning/planningUses";
import { readTypedNumber } from "../../model/typedNumber";
import { useLedgerWords } from "../ledgers/useLedgerWords";
import { DateField, FieldPair, TextField } from "./PlanFields";
import { PlannedRowsPanel } from "./PlannedRowsPanel";

/** The next term of a retainer: as long as the last, at the same fee, unless something else is typed. */
export function RenewalForm(props: {
  readonly billing: Billing;
  readonly terms: ContractTerms;
  readonly renewal: Renewal;
}) {
  const { billing, terms, renewal } = props;
  const { ledgers, amount, day, language } = useLedgerWords();
  const { planning } = ledgers;
  const [fee, setFee] = useState(renewal.retainerFee?.toFixed() ?? "");
  const [hours, setHours] = useState(renewal.includedHours?.toFixed() ?? "");
  const [end, setEnd] = useState(renewal.end);
  const { currency } = currencyOfLine(terms, billing);
  const [retainerFee, includedHours] = [readTypedNumber(fee), readTypedNumber(hours)];
  const isReadable = retainerFee !== "unreadable" && includedHours !== "unreadable" && end >= renewal.start;
  const next = isReadable ? { start: renewal.start, end, retainerFee, includedHours } : null;
  return (
    <>
      <FieldPair>
        <TextField label={`${planning.fee} (${currency})`} value={fee} isNumber onChange={setFee} />
        <TextField label={planning.includedHours} value={hours} isNumber onChange={setHours} />
      </FieldPair>
      <DateField label={planning.end} value={end} onChange={(value) => setEnd(value ?? end)} />
      <PlannedRowsPanel
        rows={
          next
            ? [
                {
                  name: `${day(next.start)} – ${day(next.end)}`,
                  value: next.retainerFee ? amount(next.retainerFee, currency) : planning.noAmount,
                },
              ]
            : []
        }
        change={next ? renewingRetainer(terms, next, tableWord("Projects", language)) : null}
        onDone={() => undefined}
      />
    </>
  );
}
