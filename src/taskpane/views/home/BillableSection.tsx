import { makeStyles } from "@fluentui/react-components";
import { daysBetween, type LocalDate } from "../../../domain/calendar/localDate";
import type { ClientNode } from "../../model/backlogTree";
import { ActionRow } from "../../parts/ActionRow";
import { Amounts } from "../../parts/Amounts";
import { Section } from "../../parts/Section";
import { useFigures } from "../../parts/useFigures";

const useStyles = makeStyles({ list: { display: "grid", rowGap: "4px" } });

/** What can be billed, client by client, with how long it has been waiting. */
export function BillableSection(props: {
  readonly clients: readonly ClientNode[];
  readonly today: LocalDate;
  readonly onOpen: (client: string) => void;
}) {
  const { clients, today, onOpen } = props;
  const styles = useStyles();
  const { texts, say } = useFigures();
  if (clients.length === 0) return null;
  const ageOf = ({ oldest }: ClientNode): string =>
    oldest === null || oldest > today ? "" : say(texts.home.oldest, { days: daysBetween(oldest, today) });
  return (
    <Section title={texts.home.byClient}>
      <div className={styles.list}>
        {clients.map((client) => (
          <ActionRow
            key={client.id}
            title={client.client || texts.backlog.noClient}
            detail={[say(texts.check.rows, { count: client.ready }), ageOf(client)].filter(Boolean).join(" · ")}
            amount={<Amounts nets={client.worth.nets} />}
            onOpen={() => onOpen(client.client)}
          />
        ))}
      </div>
    </Section>
  );
}
