/** Points that a line of text takes, by font size, with the leading Excel gives it. */
function lineHeightPoints(size: number): number {
  return Math.ceil(size * 1.3);
}

/**
 * How many lines a text takes in a column, breaking between words as Excel does.
 * Units: `width` in characters of the default font. Small type fits more, bold type less: a safe average is taken.
 */
export function wrappedLines(text: string, width: number): number {
  return text.split(/\r\n|\r|\n/).reduce((lines, paragraph) => lines + paragraphLines(paragraph, width), 0);
}

/** The height of a row that shows a wrapped text of a size in full. Units: points; Excel allows at most 409. */
export function heightFor(text: string, width: number, size: number): number {
  const fitting = Math.max(1, Math.floor((width * 12.5) / size) - 1);
  return Math.min(409, wrappedLines(text, fitting) * lineHeightPoints(size) + 4);
}

function paragraphLines(paragraph: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= width) {
      used = needed;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.max(0, Math.ceil(word.length / width) - 1);
    used = word.length % width || Math.min(word.length, width);
  }
  return lines;
}
