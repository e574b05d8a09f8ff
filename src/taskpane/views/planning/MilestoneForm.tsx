import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { tableWord } from "../../../application/mapping/mappableFields";
import type { Billing } from "../../../application/readBilling";
import type { ContractTerms } from "../../../domain/entries/books";
import { equalMilestones, planMilestones, thirtyFortyThirty } from "../../../domain/planning/planMilestones";
import { contractLineName, contractLinesOf, currencyOfLine } from "../../model/planning/contractLines";
import { addingMilestones } from "../../model/planning/planningUses";
import { sameLineMilestones } from "../../model/planning/sameLineMilestones";
import { useLedgerWords } from "../ledgers/useLedgerWords";
import { ChoiceField, FieldPair, TextField } from "./PlanFields";
import { PlannedRowsPanel } from "./PlannedRowsPanel";

const useStyles = makeStyles({ hint: { margin: 0, color: tokens.colorNeutralForeground2 } });

const mostParts = 24;

/** A fixed price cut into milestones: thirty, forty, thirty, or equal parts. */
export function MilestoneForm({ billing }: { readonly billing: Billing }) {
  const styles = useStyles();
  const { ledgers, say, amount, language } = useLedgerWords();
  const { planning } = ledgers;
  const isUncut = (line: ContractTerms): boolean => sameLineMilestones(billing.books.milestones, line) === 0;
  const lines = contractLinesOf(billing, ["Fixed price"]).filter(({ contractValue }) => contractValue !== null);
  const [chosen, setChosen] = useState(() => Math.max(0, lines.findIndex(isUncut)));
  const [pattern, setPattern] = useState<Pattern>("thirds");
  const [count, setCount] = useState(3);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const terms = lines[chosen];
  if (!terms) return <p className={styles.hint}>{planning.noFixedPrice}</p>;
  const nameAt = (index: number): string =>
    typed[`${pattern}${index}`] ??
    (pattern === "thirds" ? planning.thirds[thirds[index]!] : say(planning.part, { number: index + 1 }));
  const names = Array.from({ length: pattern === "thirds" ? 3 : count }, (_, index) => nameAt(index));
  const plan = pattern === "thirds" ? thirtyFortyThirty([names[0]!, names[1]!, names[2]!]) : equalMilestones(names);
  const { currency, decimals } = currencyOfLine(terms, billing);
  const milestones = planMilestones(terms, plan, decimals);
  const there = sameLineMilestones(billing.books.milestones, terms);
  const isNamed = names.every((name) => name.trim() !== "") && new Set(names).size === names.length;
  return (
    <>
      <ChoiceField
        label={planning.contractLine}
        value={String(chosen)}
        choices={lines.map((line, index) => ({ value: String(index), name: contractLineName(line) }))}
        onChange={(value) => setChosen(Number(value))}
      />
      <PatternFields pattern={pattern} count={count} onPattern={setPattern} onCount={setCount} />
      {names.map((name, index) => (
        <TextField
          key={index}
          label={say(planning.name, { number: index + 1 })}
          value={name}
          onChange={(value) => setTyped({ ...typed, [`${pattern}${index}`]: value })}
        />
      ))}
      <PlannedRowsPanel
        rows={milestones.map(({ milestone, milestoneKind, amount: part }) => ({
          name: milestoneKind === "Deposit" ? say(planning.deposit, { name: milestone }) : milestone,
          value: amount(part, currency),
        }))}
        {...(there > 0 ? { note: say(planning.thereAlready, { count: there }) } : {})}
        change={isNamed && there === 0 ? addingMilestones(milestones, tableWord("Milestones", language)) : null}
        onDone={() => setTyped({})}
      />
    </>
  );
}

const thirds = ["start", "middle", "end"] as const;

type Pattern = "thirds" | "equal";

/** How the price is cut, and of equal parts how many. */
function PatternFields(props: {
  readonly pattern: Pattern;
  readonly count: number;
  readonly onPattern: (pattern: Pattern) => void;
  readonly onCount: (count: number) => void;
}) {
  const { planning } = useLedgerWords().ledgers;
  const counts = Array.from({ length: mostParts - 1 }, (_, index) => String(index + 2));
  return (
    <FieldPair>
      <ChoiceField
        label={planning.pattern}
        value={props.pattern}
        choices={[
          { value: "thirds", name: planning.patterns.thirds },
          { value: "equal", name: planning.patterns.equal },
        ]}
        onChange={(value) => props.onPattern(value === "equal" ? "equal" : "thirds")}
      />
      {props.pattern === "equal" && (
        <ChoiceField
          label={planning.parts}
          value={String(props.count)}
          choices={counts.map((value) => ({ value, name: value }))}
          onChange={(value) => props.onCount(Number(value))}
        />
      )}
    </FieldPair>
  );
}
