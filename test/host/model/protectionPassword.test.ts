import { createHash } from "node:crypto";
import { isPassword, storePassword } from "../../../src/host/model/protectionPassword";
import { sha512 } from "../../../src/host/model/sha512";

test.each([0, 1, 68, 111, 112, 127, 128, 129, 400])("SHA-512 of %i bytes is what Node says", (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length) & 255);
  expect(Buffer.from(sha512(bytes)).toString("hex")).toBe(createHash("sha512").update(bytes).digest("hex"));
});

test("a password is known again by its hash, and no other is", () => {
  const stored = storePassword("Zürich 2026");
  expect(stored.spec).toMatchObject({ algorithm: "SHA-512", spinCount: 100_000 });
  expect(isPassword("Zürich 2026", stored)).toBe(true);
  expect(isPassword("zürich 2026", stored)).toBe(false);
});

test("hashes other programs wrote are verified: salt, UTF-16 and the number of the round", () => {
  const salt = Buffer.from("0123456789abcdef");
  let hash = createHash("sha512").update(salt).update(Buffer.from("secret", "utf16le")).digest();
  for (let round = 0; round < 50; round++) {
    const number = Buffer.alloc(4);
    number.writeUInt32LE(round);
    hash = createHash("sha512").update(hash).update(number).digest();
  }
  const spec = { algorithm: "SHA-512", salt: salt.toString("base64"), spinCount: 50 };
  expect(isPassword("secret", { hash: hash.toString("base64"), spec })).toBe(true);
});

test("the old 16-bit hash is still known", () => {
  expect(isPassword("test", { hash: "CBEB", spec: null })).toBe(true);
  expect(isPassword("Test", { hash: "CBEB", spec: null })).toBe(false);
});
