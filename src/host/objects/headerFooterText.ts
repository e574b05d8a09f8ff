/** The three parts of a header or footer. */
export type HeaderFooterParts = { readonly left: string; readonly center: string; readonly right: string };

const marks = { L: "left", C: "center", R: "right" } as const;

/** "&Lleft&Ccenter&Rright" taken apart; text without a mark is the centre. */
export function splitHeaderFooter(text: string): HeaderFooterParts {
  const parts = { left: "", center: "", right: "" };
  let part: keyof HeaderFooterParts = "center";
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] === "&" ? marks[text[at + 1] as keyof typeof marks] : undefined;
    if (mark) {
      part = mark;
      at++;
    } else if (text[at] === "&" && text[at + 1] === "&") {
      parts[part] += "&&";
      at++;
    } else parts[part] += text[at]!;
  }
  return parts;
}

export function joinHeaderFooter({ left, center, right }: HeaderFooterParts): string {
  return (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
}
