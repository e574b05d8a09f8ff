import type { LocalDate } from "../../domain/calendar/localDate";
import { sequence, type SampleCell, type SampleTable } from "./sampleWorkbook";
import { workingDays } from "./workingDays";

type Work = {
  readonly project: string;
  readonly person: string;
  readonly task: string;
  readonly notes: readonly string[];
};

const works: readonly Work[] = [
  {
    project: "Kestrel shop",
    person: "Tom Reilly",
    task: "Development",
    notes: ["Checkout flow", "Stock import", "Basket rules", "Search index"],
  },
  {
    project: "Kestrel shop",
    person: "Jonas Weber",
    task: "Development",
    notes: ["Payment provider", "Returns form", "Page speed", "Order e-mails"],
  },
  {
    project: "Kestrel shop",
    person: "Maya Okafor",
    task: "Design",
    notes: ["Product page", "Category filters", "Icons", "Mobile menu"],
  },
  {
    project: "Kestrel shop",
    person: "Priya Nair",
    task: "Project management",
    notes: ["Weekly call", "Planning", "Test plan"],
  },
  {
    project: "Museum website",
    person: "Maya Okafor",
    task: "Design",
    notes: ["Exhibition pages", "Home page", "Type and colour"],
  },
  {
    project: "Museum website",
    person: "Tom Reilly",
    task: "Development",
    notes: ["Collections search", "Event calendar", "Accessibility fixes"],
  },
  {
    project: "Museum website",
    person: "Claire Dubois",
    task: "Content",
    notes: ["Visitor information", "Exhibition texts"],
  },
  {
    project: "Museum care",
    person: "Jonas Weber",
    task: "Maintenance",
    notes: ["Updates", "Backups checked", "Broken links", "Newsletter form"],
  },
  {
    project: "Lumen brand",
    person: "Ines Duarte",
    task: "Strategy",
    notes: ["Interviews", "Positioning", "Naming workshop"],
  },
  { project: "Lumen brand", person: "Claire Dubois", task: "Writing", notes: ["Tone of voice", "Brand story"] },
  { project: "Studio", person: "Priya Nair", task: "Internal", notes: ["Team planning", "Recruiting"] },
];

const quarterHours = [1, 1.5, 2, 2.25, 2.5, 3, 3.5, 4, 4.75, 6, 7.5];
const rowsPerWeek = 23;

/** About four hundred rows of time, a little untidy: an unknown project, hours in words, a missing date, a person without a rate. */
export function agencyTime(first: LocalDate, last: LocalDate): SampleTable {
  const next = sequence(20260701);
  const rows: SampleCell[][] = [];
  for (const day of workingDays(first, last)) {
    const count = Math.floor(rowsPerWeek / 5) + (next(5) < rowsPerWeek % 5 ? 1 : 0);
    for (let i = 0; i < count; i++) rows.push(entryOn(day, next));
  }
  return {
    table: "Time",
    fields: ["date", "project", "task", "person", "hours", "billingType", "description"],
    rows: withMistakes(rows),
  };
}

function entryOn(day: LocalDate, next: (limit: number) => number): SampleCell[] {
  const work = works[next(works.length)]!;
  const hours = quarterHours[next(quarterHours.length)]!;
  const dice = next(40);
  const billingType = dice === 0 ? "Complimentary" : dice === 1 ? "Non-chargeable" : "";
  return [day, work.project, work.task, work.person, hours, billingType, work.notes[next(work.notes.length)]!];
}

/** Mistakes by row: column and what was typed instead. */
const mistakes: readonly { readonly row: number; readonly column: number; readonly typed: SampleCell }[] = [
  { row: 37, column: 1, typed: "Kestrel shpo" },
  { row: 121, column: 4, typed: "four" },
  { row: 204, column: 0, typed: "" },
  { row: 290, column: 3, typed: "Sam Lee" },
  { row: 351, column: 0, typed: "2026-11-31" },
];

function withMistakes(rows: readonly SampleCell[][]): SampleCell[][] {
  const copy = rows.map((row) => [...row]);
  for (const { row, column, typed } of mistakes) copy[row]![column] = typed;
  return copy;
}
