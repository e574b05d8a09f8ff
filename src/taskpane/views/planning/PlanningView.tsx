import { Field, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../app/paneContext";
import { plans, type Plan } from "../../model/planning/planRequest";
import { LedgerPage } from "../ledgers/LedgerPage";
import { useLedgerWords } from "../ledgers/useLedgerWords";
import { ChangeOrderForm } from "./ChangeOrderForm";
import { MilestoneForm } from "./MilestoneForm";
import { RetainerForm } from "./RetainerForm";

const useStyles = makeStyles({ control: { minWidth: 0, width: "100%" } });

/** Rows that plan what is billed: cut, shown, and added to the user's own tables once agreed to. */
export function PlanningView({ onBack }: { readonly onBack: () => void }) {
  const { billing, plan: request } = usePane().state;
  const styles = useStyles();
  const { planning } = useLedgerWords().ledgers;
  const [plan, setPlan] = useState<Plan>(request?.plan ?? "milestones");
  if (!billing) return null;
  return (
    <LedgerPage title={planning.title} onBack={onBack}>
      <Field label={planning.what}>
        <Select
          className={styles.control}
          value={plan}
          onChange={(_, { value }) => setPlan(plans.find((name) => name === value) ?? plan)}
        >
          {plans.map((name) => (
            <option key={name} value={name}>
              {planning.plans[name]}
            </option>
          ))}
        </Select>
      </Field>
      {plan === "milestones" && <MilestoneForm billing={billing} />}
      {plan === "changeOrder" && <ChangeOrderForm billing={billing} request={request} />}
      {plan === "retainer" && <RetainerForm billing={billing} request={request} />}
    </LedgerPage>
  );
}
