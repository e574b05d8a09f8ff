/** The place of a note's cell. */
export type NotePlace = { readonly row: number; readonly column: number };

const emptyDrawing =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>' +
  '</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" ' +
  'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" ' +
  'o:connecttype="rect"/></v:shapetype></xml>';

/**
 * The drawing of notes' boxes with one for each place: boxes that are there stay as they are, others are made,
 * those of no note go. Worked on as text: such parts are often no well-formed XML.
 */
export function withNoteShapes(source: string | null, places: readonly NotePlace[]): string {
  const wanted = new Set(places.map(keyOf));
  const found = new Set<string>();
  let lastId = 1024;
  const kept = (source ?? emptyDrawing).replace(/<v:shape\s[\s\S]*?<\/v:shape>\s*/g, (shape) => {
    lastId = Math.max(lastId, Number(/\bid="_x0000_s(\d+)"/.exec(shape)?.[1] ?? 0));
    const key = placeIn(shape);
    if (key === null) return shape;
    if (!wanted.has(key) || found.has(key)) return "";
    found.add(key);
    return shape;
  });
  const added = places.filter((place) => !found.has(keyOf(place))).map((place) => shapeXml(place, ++lastId));
  const end = kept.lastIndexOf("</xml>");
  return kept.slice(0, end) + added.join("") + kept.slice(end);
}

/** The cell of a note's box, null for boxes of anything else. */
function placeIn(shape: string): string | null {
  if (!/ObjectType="Note"/.test(shape)) return null;
  const row = /<x:Row>\s*(\d+)/.exec(shape)?.[1];
  const column = /<x:Column>\s*(\d+)/.exec(shape)?.[1];
  return row === undefined || column === undefined ? null : `${row},${column}`;
}

function keyOf({ row, column }: NotePlace): string {
  return `${row},${column}`;
}

function shapeXml({ row, column }: NotePlace, id: number): string {
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 15, row + 3, 4].join(", ");
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;width:108pt;height:59.25pt;` +
    `z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>` +
    `<v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>` +
    `<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>` +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
