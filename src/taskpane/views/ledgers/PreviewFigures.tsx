import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  figures: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, auto) minmax(0, 1fr)",
    columnGap: "16px",
    rowGap: "2px",
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, textAlign: "end", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
});

/** A figure of a preview by its name; what is blank is left out. */
export type NamedFigure = { readonly name: string; readonly value: string };

/** What would be read or added, in figures. */
export function PreviewFigures({ figures }: { readonly figures: readonly NamedFigure[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.figures}>
      {figures
        .filter(({ value }) => value !== "")
        .flatMap(({ name, value }) => [
          <dt key={`${name} name`} className={styles.name}>
            {name}
          </dt>,
          <dd key={name} className={styles.value}>
            {value}
          </dd>,
        ])}
    </dl>
  );
}
