import type { TableColumns } from "./locatedTable";

/** How a row names its person: one column, or first and last name in two. */
export function personName(columns: TableColumns): (row: number) => string {
  const { problems } = columns;
  const person = columns.text("person");
  if (person.present) return (row) => problems.take(person, row) ?? "";
  const first = columns.text("firstName");
  const last = columns.text("lastName");
  if (!first.present) return (row) => problems.take(last, row) ?? "";
  return (row) => `${problems.take(first, row) ?? ""} ${problems.take(last, row) ?? ""}`.trim();
}
