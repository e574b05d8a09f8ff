import { useState } from "react";
import type { Billing } from "../../../application/readBilling";
import type { ContractTerms } from "../../../domain/entries/books";
import { renewRetainer } from "../../../domain/planning/renewRetainer";
import { contractLineName, contractLinesOf } from "../../model/planning/contractLines";
import { isPlannedFor, type PlanRequest } from "../../model/planning/planRequest";
import { useLedgerWords } from "../ledgers/useLedgerWords";
import { NewRetainerForm } from "./NewRetainerForm";
import { ChoiceField } from "./PlanFields";
import { RenewalForm } from "./RenewalForm";

/** A retainer that begins, or the next term of one that ends: of the one that was asked for. */
export function RetainerForm(props: { readonly billing: Billing; readonly request: PlanRequest | null }) {
  const { billing, request } = props;
  const { ledgers, say } = useLedgerWords();
  const { planning } = ledgers;
  const ending = contractLinesOf(billing, ["Retainer"]).flatMap((terms) => {
    const renewal = renewRetainer(terms);
    return renewal ? [{ terms, renewal, key: contractLineName(terms) }] : [];
  });
  const [chosen, setChosen] = useState(ending.find(({ terms }) => isPlannedFor(request, terms))?.key ?? "new");
  const renewed = ending.find(({ key }) => key === chosen);
  return (
    <>
      {ending.length > 0 && (
        <ChoiceField
          label={planning.retainer}
          value={renewed ? chosen : "new"}
          choices={[
            { value: "new", name: planning.newRetainer },
            ...ending.map(({ key }) => ({ value: key, name: say(planning.renew, { name: key }) })),
          ]}
          onChange={setChosen}
        />
      )}
      {renewed ? (
        <RenewalForm
          key={renewed.key + termKey(renewed.terms)}
          billing={billing}
          terms={renewed.terms}
          renewal={renewed.renewal}
        />
      ) : (
        <NewRetainerForm billing={billing} />
      )}
    </>
  );
}

function termKey({ start, end }: ContractTerms): string {
  return `${start ?? ""}–${end ?? ""}`;
}
