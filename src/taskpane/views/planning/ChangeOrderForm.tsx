import { useState } from "react";
import { tableWord } from "../../../application/mapping/mappableFields";
import type { PlannedChangeOrder } from "../../../application/planning/plannedRows";
import type { Billing } from "../../../application/readBilling";
import type { LocalDate } from "../../../domain/calendar/localDate";
import type { ContractTerms } from "../../../domain/entries/books";
import { milestoneOfChangeOrder } from "../../../domain/planning/planMilestones";
import { usePane } from "../../app/paneContext";
import { contractLineName, contractLinesOf, currencyOfLine } from "../../model/planning/contractLines";
import { addingChangeOrder } from "../../model/planning/planningUses";
import { isPlannedFor, type PlanRequest } from "../../model/planning/planRequest";
import { readTypedNumber } from "../../model/typedNumber";
import { useLedgerWords } from "../ledgers/useLedgerWords";
import { ChoiceField, FieldPair, TextField } from "./PlanFields";
import { PlannedRowsPanel } from "./PlannedRowsPanel";

const states = ["Identified", "Quoted", "Agreed"] as const;
const blank = { request: "", hours: "", amount: "", evidence: "" };

/** A change order; agreed to on a fixed price, it brings its milestone. It begins at the contract line that was asked for. */
export function ChangeOrderForm(props: { readonly billing: Billing; readonly request: PlanRequest | null }) {
  const { billing, request } = props;
  const { today } = usePane().state;
  const { ledgers, amount: money, language } = useLedgerWords();
  const { planning } = ledgers;
  const lines = contractLinesOf(billing, ["Time and materials", "Fixed price", "Retainer"]);
  const [chosen, setChosen] = useState(() =>
    Math.max(
      0,
      lines.findIndex((line) => isPlannedFor(request, line)),
    ),
  );
  const [status, setStatus] = useState<(typeof states)[number]>("Identified");
  const [typed, setTyped] = useState(blank);
  const terms = lines[chosen];
  if (!terms) return <p>{planning.noProject}</p>;
  const { order, isReadable } = orderOf(terms, { ...typed, status }, today);
  const milestone =
    terms.method === "Fixed price"
      ? milestoneOfChangeOrder({ ...order, source: terms.source }, billing.books.milestones)
      : null;
  const set = (field: keyof typeof blank) => (value: string) => setTyped({ ...typed, [field]: value });
  const { currency } = currencyOfLine(terms, billing);
  const figure = order.amount ? money(order.amount, currency) : planning.noAmount;
  return (
    <>
      <ChoiceField
        label={planning.contractLine}
        value={String(chosen)}
        choices={lines.map((line, index) => ({ value: String(index), name: contractLineName(line) }))}
        onChange={(value) => setChosen(Number(value))}
      />
      <TextField label={planning.request} value={typed.request} onChange={set("request")} />
      <FieldPair>
        <TextField label={planning.hours} value={typed.hours} isNumber onChange={set("hours")} />
        <TextField label={`${planning.amount} (${currency})`} value={typed.amount} isNumber onChange={set("amount")} />
      </FieldPair>
      <ChoiceField
        label={planning.status}
        value={status}
        choices={states.map((value) => ({ value, name: planning.states[value] }))}
        onChange={(value) => setStatus(states.find((state) => state === value) ?? status)}
      />
      {status === "Agreed" && <TextField label={planning.evidence} value={typed.evidence} onChange={set("evidence")} />}
      <PlannedRowsPanel
        rows={[
          ...(isReadable ? [{ name: `${tableWord("Change orders", language)}: ${order.request}`, value: figure }] : []),
          ...(isReadable && milestone
            ? [{ name: `${tableWord("Milestones", language)}: ${milestone.milestone}`, value: figure }]
            : []),
        ]}
        change={isReadable ? addingChangeOrder(order, milestone, tableWord("Change orders", language)) : null}
        onDone={() => setTyped(blank)}
      />
    </>
  );
}

/** The change order that was typed, and whether all of it can be read. */
function orderOf(
  { project, line }: ContractTerms,
  { status, evidence, ...typed }: typeof blank & { readonly status: (typeof states)[number] },
  today: LocalDate,
): { readonly order: PlannedChangeOrder; readonly isReadable: boolean } {
  const [amount, hours, request] = [readTypedNumber(typed.amount), readTypedNumber(typed.hours), typed.request.trim()];
  const order = {
    ...{ project, line, request, evidence, status, requestedOn: today },
    ...{ amount: amount === "unreadable" ? null : amount, estimatedHours: hours === "unreadable" ? null : hours },
    ...{ quotedOn: status === "Identified" ? null : today, agreedOn: status === "Agreed" ? today : null },
  };
  return { order, isReadable: amount !== "unreadable" && hours !== "unreadable" && request !== "" };
}
