import type { LocalDate } from "../../domain/calendar/localDate";
import type { Duration } from "../../domain/entries/entry";
import { Decimal, decimalFromCell } from "../../domain/money/decimal";
import { elapsedSeconds, readClock, type ClockTime } from "../cells/clock";
import { durationReader, ofSeconds, type DurationUnit } from "../cells/duration";
import { unread, type CellReader } from "../cells/reading";
import { withUnitDoubt, type UnitDoubt } from "../cells/unclearUnit";
import { formatKind } from "../cells/numberFormat";
import { headerText, unitNamed } from "../header/headerText";
import type { Column, RowProblems } from "../rows/column";
import { unitWords } from "../schemas/words";
import type { TableColumns } from "./locatedTable";

const hoursPerMinuteOfDoubt = 60;
const leastUnlikelyBreak = 5;

/**
 * The time of each row: its hours, minutes beside them, or start and end less the break.
 * Diagnostics: hours.unreadable, hours.negative; hours.conflict where hours and start/end, or a duration's own unit and the Unit
 * column, contradict each other.
 */
export class WorkedTime {
  private readonly hours: Column<Duration>;
  private readonly days: Column<Duration>;
  private readonly minutes: Column<Duration>;
  private readonly unit: Column<"h" | "d">;
  private readonly start: Column<ClockTime>;
  private readonly end: Column<ClockTime>;
  private readonly pause: Column<Duration>;
  private readonly pauseStart: Column<ClockTime>;
  private readonly pauseEnd: Column<ClockTime>;
  private readonly endDate: Column<LocalDate>;
  private readonly startDate: Column<LocalDate>;
  private readonly billable: Column<Duration>;

  constructor(private readonly columns: TableColumns) {
    const mark = columns.decimalMark("hours");
    const unit = unitNamed(columns.notation("hours")) ?? "h";
    const doubt = columns.unitDoubt("hours");
    this.hours = columns.by("hours", withUnitDoubt(durationReader(unit, mark), doubt, mark));
    this.days = columns.by("hours", durationReader("d", mark));
    this.minutes = columns.by("minutes", durationReader("min", columns.decimalMark("minutes")));
    this.unit = columns.choice("unit", unitWords);
    const clock = columns.decided("odd times", () => hasOddTimes(columns)) ? withoutFractions(readClock) : readClock;
    this.start = columns.by("start", clock);
    this.end = columns.by("end", clock);
    this.billable = columns.by("billableHours", durationReader(unit, columns.decimalMark("billableHours")));
    const pauseUnit: DurationUnit = unitNamed(columns.notation("break")) ?? "h";
    const pauseMark = columns.decimalMark("break");
    const pauseReader = durationReader(pauseUnit, pauseMark);
    this.pause = columns.by("break", withUnitDoubt(pauseReader, longBreak(columns), pauseMark));
    this.pauseStart = columns.by("breakStart", readClock);
    this.pauseEnd = columns.by("breakEnd", readClock);
    this.startDate = columns.date("date");
    this.endDate = columns.date("endDate");
  }

  /** The time of a row; null when there is none, or none for sure. */
  take(row: number, problems: RowProblems): Duration | null {
    const stated = this.stated(row, problems);
    if (!this.start.present || !this.end.present) return stated;
    const elapsed = this.elapsed(row, problems);
    if (elapsed === null || elapsed === "unsure") return elapsed === null ? stated : null;
    if (stated === null) return this.hoursProblem(row) ? null : ofSeconds(elapsed);
    if (stated.unit === "h" && elapsed.minus(stated.seconds).abs().lt(hoursPerMinuteOfDoubt)) return stated;
    const hours = stated.unit === "h" ? shownHours(stated.seconds) : stated.days.toFixed();
    problems.note("hours.conflict", "hours", row, { hours, computed: shownHours(elapsed) });
    return null;
  }

  /**
   * How much of a row's time is billable, where a column says so: none, or all of it; a part is told.
   * Diagnostics: hours.partlyBillable.
   */
  isBillable(row: number, duration: Duration | null, problems: RowProblems): boolean {
    const billable = this.billable.present ? problems.take(this.billable, row) : null;
    if (billable?.unit !== "h" || duration?.unit !== "h") return true;
    if (billable.seconds.isZero()) return duration.seconds.isZero();
    if (billable.seconds.minus(duration.seconds).abs().lt(hoursPerMinuteOfDoubt)) return true;
    const [hours, part] = [shownHours(duration.seconds), shownHours(billable.seconds)];
    problems.note("hours.partlyBillable", "billableHours", row, { hours, billable: part });
    return true;
  }

  /** The row's figure for totals. Units: seconds (of a day: as a day of 24 hours, which only totals of days are compared with). */
  figure(row: number): Decimal | null | "unreadable" {
    const shown = this.shownAsTime(row);
    if (shown !== null) return shown;
    const column = this.hours.present ? this.hours : this.minutes;
    if (!column.present) return this.elapsedFigure(row);
    const { value, problem } = column.at(row);
    if (problem !== null) return "unreadable";
    if (value === null && !this.hours.present) return this.start.present ? this.elapsedFigure(row) : null;
    const stated = value === null ? null : value.unit === "d" ? value.days.times(86400) : value.seconds;
    return this.hours.present ? this.withMinutes(stated, row) : stated;
  }

  /** Minutes in a column of their own count beside whole hours. */
  private withMinutes(hours: Decimal | null, row: number): Decimal | null | "unreadable" {
    const { value, problem } = this.minutes.at(row);
    if (problem !== null) return "unreadable";
    if (value?.unit !== "h") return hours ?? (this.start.present ? this.elapsedFigure(row) : null);
    const arePart = hours === null || hours.mod(3600).isZero();
    return arePart && value.seconds.lt(3600) ? value.seconds.plus(hours ?? 0) : (hours ?? value.seconds);
  }

  /** Totals above 24 hours in h:mm cells show less than they hold, but what they hold is the sum. */
  private shownAsTime(row: number): Decimal | null {
    const offset = this.columns.located.match.columns["hours"];
    if (offset === undefined) return null;
    const { raw } = this.columns.located;
    const cell = raw.values[row]![offset];
    if (typeof cell !== "number" || cell < 1 || formatKind(raw.formats[offset]?.[row] ?? "") !== "time") return null;
    return decimalFromCell(cell).times(86400).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  }

  private elapsedFigure(row: number): Decimal | null | "unreadable" {
    const elapsed = this.elapsed(row, null);
    return elapsed === "unsure" ? "unreadable" : elapsed;
  }

  private hoursProblem(row: number): boolean {
    return this.hours.at(row).problem !== null || this.minutes.at(row).problem !== null;
  }

  /** What the hours and minutes columns say. */
  private stated(row: number, problems: RowProblems): Duration | null {
    const unit = this.unit.present ? problems.take(this.unit, row) : null;
    const hours = problems.take(unit === "d" ? this.days : this.hours, row);
    if (unit !== null && hours !== null && hours.unit !== unit) {
      problems.note("hours.conflict", "hours", row);
      return null;
    }
    if (!this.minutes.present) return hours;
    const minutes = problems.take(this.minutes, row);
    if (minutes === null || minutes.unit === "d") return minutes === null && !this.hoursProblem(row) ? hours : null;
    if (hours === null) return this.hoursProblem(row) ? null : minutes;
    return this.together(hours, minutes, row, problems);
  }

  /** Hours and minutes in two columns add up; below an hour they are parts, above they say the same twice. */
  private together(hours: Duration, minutes: Duration, row: number, problems: RowProblems): Duration | null {
    if (hours.unit === "d" || minutes.unit === "d") return null;
    if (minutes.seconds.lt(3600) && hours.seconds.mod(3600).isZero())
      return ofSeconds(hours.seconds.plus(minutes.seconds));
    if (hours.seconds.minus(minutes.seconds).abs().lt(hoursPerMinuteOfDoubt)) return hours;
    problems.note("hours.conflict", "hours", row, {
      hours: shownHours(hours.seconds),
      computed: shownHours(minutes.seconds),
    });
    return null;
  }

  /** End less start less break; null when start or end is blank. */
  private elapsed(row: number, problems: RowProblems | null): Decimal | null | "unsure" {
    const start = takeOr(this.start, row, problems);
    const end = takeOr(this.end, row, problems);
    const pause = this.pauseSeconds(row, problems);
    if (start === "unsure" || end === "unsure" || pause === "unsure") return "unsure";
    if (start === null || end === null) return this.oneStretch(start, end, row);
    const [from, to] = this.onTheirDays(start, end, row);
    const gross = elapsedSeconds(from, to);
    if (gross === null || pause.gt(gross)) {
      problems?.note("hours.unreadable", "end", row);
      return "unsure";
    }
    return new Decimal(gross).minus(pause);
  }

  /** Of two pairs of times ("In, Out, In, Out") only one is filled in: a morning, or an afternoon. */
  private oneStretch(start: ClockTime | null, end: ClockTime | null, row: number): Decimal | null {
    const header = headerText(this.columns.located.match.headers["breakStart"] ?? "").name;
    if (!this.pauseStart.present || /\b(lunch|break|pause|dejeuner)\b/u.test(header)) return null;
    const [out, back] = [this.pauseStart.at(row).value, this.pauseEnd.at(row).value];
    const isMorning = start !== null && end === null && out !== null && back === null;
    const isAfternoon = start === null && end !== null && out === null && back !== null;
    if (!isMorning && !isAfternoon) return null;
    const seconds = isMorning ? elapsedSeconds(start, out) : elapsedSeconds(back!, end!);
    return seconds === null ? null : new Decimal(seconds);
  }

  /** Start and end with the days of their date columns, where both have one. */
  private onTheirDays(start: ClockTime, end: ClockTime, row: number): readonly [ClockTime, ClockTime] {
    const startDay = this.startDate.at(row).value;
    const endDay = this.endDate.at(row).value;
    if (startDay === null || endDay === null || start.day !== "" || end.day !== "") return [start, end];
    return [
      { ...start, day: startDay },
      { ...end, day: endDay },
    ];
  }

  private pauseSeconds(row: number, problems: RowProblems | null): Decimal | "unsure" {
    const pause = takeOr(this.pause, row, problems);
    if (pause === "unsure" || pause?.unit === "d") return "unsure";
    const from = takeOr(this.pauseStart, row, problems);
    const to = takeOr(this.pauseEnd, row, problems);
    if (from === "unsure" || to === "unsure") return "unsure";
    const between = from !== null && to !== null ? (elapsedSeconds(from, to) ?? 0) : 0;
    return (pause?.seconds ?? new Decimal(0)).plus(between);
  }
}

/** Times such as 9.3 and 17.45 may be 9:30 and 17:45; quarters and halves of an hour are not in doubt. */
function hasOddTimes({ located, firstRow }: TableColumns): boolean {
  const { raw, match } = located;
  return ["start", "end"]
    .flatMap((field) => match.columns[field] ?? [])
    .some((offset) =>
      raw.values.some((cells, row) => {
        const cell = cells[offset];
        if (row < firstRow || typeof cell !== "number" || cell < 1 || cell >= 25 || Number.isInteger(cell * 4))
          return false;
        return formatKind(raw.formats[offset]?.[row] ?? "") === "plain";
      }),
    );
}

function withoutFractions(reader: CellReader<ClockTime>): CellReader<ClockTime> {
  return (cell, format) => {
    const isFraction = typeof cell === "number" && cell >= 1 && cell < 25 && !Number.isInteger(cell);
    return isFraction && formatKind(format) === "plain" ? unread("hours.unreadable") : reader(cell, format);
  };
}

/** A break of five is rather five minutes than five hours, where nothing says which. */
function longBreak(columns: TableColumns): UnitDoubt {
  if (columns.notation("break") !== "") return null;
  return { name: "long", isAbout: (number) => number.gte(leastUnlikelyBreak) };
}

function takeOr<T>(column: Column<T>, row: number, problems: RowProblems | null): T | null | "unsure" {
  if (!column.present) return null;
  const { value, problem } = column.at(row);
  if (problem === null) return value;
  problems?.note(problem, column.field, row);
  return "unsure";
}

function shownHours(seconds: Decimal): string {
  return seconds.div(3600).toDecimalPlaces(4, Decimal.ROUND_HALF_UP).toFixed();
}
