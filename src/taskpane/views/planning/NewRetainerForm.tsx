import { Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { tableWord } from "../../../application/mapping/mappableFields";
import type { Billing } from "../../../application/readBilling";
import { startOfMonth } from "../../../domain/calendar/localDate";
import { keyOf } from "../../../domain/entries/key";
import { usePane } from "../../app/paneContext";
import { addingRetainer } from "../../model/planning/planningUses";
import { readTypedNumber } from "../../model/typedNumber";
import { useLedgerWords } from "../ledgers/useLedgerWords";
import { ChoiceField, DateField, FieldPair, TextField } from "./PlanFields";
import { PlannedRowsPanel } from "./PlannedRowsPanel";

const blank = { project: "", client: "", fee: "", hours: "" };
const overages = ["", "rates", "report"] as const;
type Overage = (typeof overages)[number];

/** A retainer: a fee for each period, the hours it includes, and what happens beyond them. */
export function NewRetainerForm({ billing }: { readonly billing: Billing }) {
  const { today } = usePane().state;
  const { ledgers, amount, language } = useLedgerWords();
  const { planning } = ledgers;
  const { books } = billing;
  const [typed, setTyped] = useState(blank);
  const [overage, setOverage] = useState<Overage>("");
  const [rollsOver, setRollsOver] = useState(false);
  const [start, setStart] = useState(startOfMonth(today));
  const [end, setEnd] = useState<typeof start | null>(null);
  const set = (field: keyof typeof blank) => (value: string) => setTyped({ ...typed, [field]: value });
  const [fee, hours] = [readTypedNumber(typed.fee), readTypedNumber(typed.hours)];
  const isThere = books.projects.some(({ project }) => keyOf(project) === keyOf(typed.project));
  const isWhole =
    typed.project.trim() !== "" && typed.client.trim() !== "" && !isThere && (end === null || end >= start);
  const retainer =
    isWhole && fee !== null && fee !== "unreadable" && hours !== "unreadable"
      ? {
          ...{ project: typed.project.trim(), client: typed.client.trim(), retainerFee: fee, includedHours: hours },
          ...{ overage: overage === "" ? null : overage, rollsOver, start, end },
        }
      : null;
  return (
    <>
      <FieldPair>
        <TextField label={planning.project} value={typed.project} onChange={set("project")} />
        <TextField label={planning.client} value={typed.client} onChange={set("client")} />
      </FieldPair>
      <FieldPair>
        <TextField
          label={`${planning.fee} (${books.settings.baseCurrency})`}
          value={typed.fee}
          isNumber
          onChange={set("fee")}
        />
        <TextField label={planning.includedHours} value={typed.hours} isNumber onChange={set("hours")} />
      </FieldPair>
      <HoursBeyond overage={overage} rollsOver={rollsOver} onOverage={setOverage} onRollover={setRollsOver} />
      <FieldPair>
        <DateField label={planning.start} value={start} onChange={(value) => setStart(value ?? start)} />
        <DateField label={planning.end} value={end} onChange={setEnd} />
      </FieldPair>
      <PlannedRowsPanel
        rows={
          retainer
            ? [
                {
                  name: `${retainer.project}, ${retainer.client}`,
                  value: amount(retainer.retainerFee, books.settings.baseCurrency),
                },
              ]
            : []
        }
        {...(isThere ? { note: planning.projectThere } : {})}
        change={retainer && addingRetainer(retainer, tableWord("Projects", language))}
        onDone={() => setTyped(blank)}
      />
    </>
  );
}

/** What becomes of hours beyond the included ones, and of those that are left. */
function HoursBeyond(props: {
  readonly overage: Overage;
  readonly rollsOver: boolean;
  readonly onOverage: (overage: Overage) => void;
  readonly onRollover: (rollsOver: boolean) => void;
}) {
  const { planning } = useLedgerWords().ledgers;
  return (
    <>
      <ChoiceField
        label={planning.overage}
        value={props.overage}
        choices={overages.map((value) => ({ value, name: planning.overages[value === "" ? "none" : value] }))}
        onChange={(value) => props.onOverage(overages.find((each) => each === value) ?? props.overage)}
      />
      <Checkbox
        label={planning.rollover}
        checked={props.rollsOver}
        onChange={(_, { checked }) => props.onRollover(checked === true)}
      />
    </>
  );
}
