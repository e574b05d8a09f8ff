type Child = Node | string | null;
type Properties<Tag extends keyof HTMLElementTagNameMap> = Partial<
  Omit<HTMLElementTagNameMap[Tag], "style" | "dataset" | "attributes">
> & { style?: Partial<CSSStyleDeclaration>; attributes?: Readonly<Record<string, string>> };

/** An element with its properties, attributes and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties<Tag> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const { style, attributes, ...rest } = properties;
  const made = document.createElement(tag);
  Object.assign(made, rest);
  if (style) Object.assign(made.style, style);
  for (const [name, value] of Object.entries(attributes ?? {})) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Places a box at pixels of its container. */
export function placeBox(box: HTMLElement, place: { left: number; top: number; width: number; height: number }): void {
  box.style.transform = `translate(${place.left}px, ${place.top}px)`;
  box.style.width = `${place.width}px`;
  box.style.height = `${place.height}px`;
}

/** Hands the user a file to save. */
export function downloadFile(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = element("a", { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
