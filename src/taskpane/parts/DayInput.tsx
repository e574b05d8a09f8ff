import { Input, type InputProps } from "@fluentui/react-components";
import { useState } from "react";
import { parseLocalDate, type LocalDate } from "../../domain/calendar/localDate";

/**
 * A day, typed or picked. What is typed stays while it is no whole day yet, so that the keys of a day may be pressed one after the
 * other; left so, the day that was there is shown again.
 */
export function DayInput(
  props: Omit<InputProps, "type" | "value" | "onChange"> & {
    readonly value: LocalDate | null;
    /** Null while what is typed is no day. */
    readonly onChange: (day: LocalDate | null) => void;
  },
) {
  const { value, onChange, ...rest } = props;
  const [unfinished, setUnfinished] = useState<string | null>(null);
  return (
    <Input
      {...rest}
      type="date"
      value={unfinished ?? value ?? ""}
      onBlur={() => setUnfinished(null)}
      onChange={(_, { value: typed }) => {
        const day = parseLocalDate(typed);
        setUnfinished(day === null ? typed : null);
        onChange(day);
      }}
    />
  );
}
