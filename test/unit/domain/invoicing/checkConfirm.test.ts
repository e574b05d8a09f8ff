import { buildBacklog } from "../../../../src/domain/backlog/buildBacklog";
import { checkConfirm } from "../../../../src/domain/invoicing/checkConfirm";
import type { BillableUnit } from "../../../../src/domain/pricing/billableUnit";
import { books, client, confirmed, day, draftOf, taxCode, unit, withInvoice } from "./billingFixtures";

const today = day("2026-04-01");
const drafted = [unit(2, { quantity: "8" })];
const invoice = draftOf(drafted);
const ledger = withInvoice(books(), invoice);

const codesAfter = (units: readonly BillableUnit[], from = ledger) => {
  const billing = buildBacklog({ books: from, units, cutOff: today, today });
  return checkConfirm({ invoice, books: from, billing, today }).map(({ code }) => code);
};

test("a draft whose rows did not change can be confirmed", () => {
  expect(codesAfter(drafted)).toEqual([]);
});

test("a row changed since it was drafted is shown, not billed", () => {
  expect(codesAfter([unit(2, { quantity: "9" })])).toEqual(["row.changed"]);
  expect(codesAfter([unit(2, { quantity: "8", date: day("2026-03-11") })])).toEqual(["row.changed"]);
});

test("a row deleted since is shown", () => {
  expect(codesAfter([unit(3)])).toEqual(["row.deleted"]);
});

test("a row that another invoice took meanwhile is shown", () => {
  const other = confirmed(draftOf(drafted, {}, "D-0002"), "2026-0001");
  expect(codesAfter(drafted, withInvoice(ledger, other))).toEqual(["row.taken"]);
});

test("a date in the future and a negative total are refused", () => {
  const refund = draftOf([unit(2, { price: "-10" })], { date: day("2026-04-02") });
  expect(checkConfirm({ invoice: refund, books: books(), today }).map(({ code }) => code)).toEqual([
    "date.future",
    "draft.negative",
  ]);
});

test("figures that do not add up are refused", () => {
  const broken = { ...invoice, total: invoice.total.plus("0.01") };
  expect(checkConfirm({ invoice: broken, books: books(), today }).map(({ code }) => code)).toContain(
    "invoice.totalsDiffer",
  );
});

describe("mentions", () => {
  const missing = (seller: object, settings: object = {}, acme = client()) => {
    const own = books();
    const from = { ...own, settings: { ...own.settings, ...settings, seller: { ...own.settings.seller, ...seller } } };
    return checkConfirm({ invoice: draftOf([unit(2)], { client: acme }), books: from, today }).map(
      ({ params }) => params["mention"],
    );
  };

  test("a French seller states names, addresses and identifiers", () => {
    expect(missing({ name: "", companyNumber: "", vatNumber: "" })).toEqual([
      "sellerName",
      "sellerVatNumber",
      "sellerCompanyNumber",
    ]);
    expect(missing({}, {}, client({ billingAddress: "" }))).toEqual(["clientAddress"]);
  });

  test("the recovery indemnity and interest are for businesses only", () => {
    const none = { interest: "", indemnity: "", earlyPaymentDiscount: "" };
    expect(missing({}, none)).toEqual(["latePaymentInterest", "recoveryIndemnity", "earlyPaymentDiscount"]);
    expect(missing({}, none, client({ type: "Consumer" }))).toEqual([]);
  });

  test("an exemption states its reason, a reverse charge the buyer's number", () => {
    const reverse = taxCode("0", { code: "AE", category: "AE" });
    const found = checkConfirm({
      invoice: draftOf([unit(2, { taxCode: reverse })], { client: client({ vatNumber: "" }) }),
      books: books(),
      today,
    });
    expect(found.map(({ params }) => params["mention"])).toEqual(["clientVatNumber", "exemptionReason"]);
  });

  test("what another country requires is another list", () => {
    const bare = { address: "", vatNumber: "", companyNumber: "" };
    expect(missing({ country: "US", ...bare })).toEqual([]);
    expect(missing({ country: "GB", vatNumber: "" })).toEqual(["sellerVatNumber"]);
    expect(missing({ country: "Belgique", vatNumber: "" })).toEqual(["sellerVatNumber"]);
    expect(missing({ country: "Allemagne", vatNumber: "" })).toEqual([]);
    expect(missing({ country: "DE", vatNumber: "", companyNumber: "" })).toEqual(["sellerVatNumber"]);
  });

  test("a seller without a country is asked for it: which law applies is not known", () => {
    expect(missing({ country: "", name: "" })).toEqual(["sellerName", "sellerCountry"]);
  });

  test("a country that is not known still names both parties, and one is known by its name", () => {
    expect(missing({ country: "Atlantis", name: "", address: "" })).toEqual(["sellerName"]);
    expect(missing({ country: " France ", companyNumber: "" })).toEqual(["sellerCompanyNumber"]);
  });

  test("a French client's SIREN is required once everyone issues e-invoices, of French businesses only", () => {
    const on = (date: string, overrides: Partial<ReturnType<typeof client>>) => {
      const acme = client({ companyNumber: "", ...overrides });
      const invoice = draftOf([unit(2)], { client: acme, date: day(date) });
      return checkConfirm({ invoice, books: books(), today: day(date) }).map(({ params }) => params["mention"]);
    };
    expect(on("2027-08-31", {})).toEqual([]);
    expect(on("2027-09-01", {})).toEqual(["clientCompanyNumber"]);
    expect(on("2027-09-01", { country: "DE" })).toEqual([]);
    expect(on("2027-09-01", { type: "Consumer" })).toEqual([]);
  });
});

describe("payment terms", () => {
  const found = (country: string, days: number, more: object = {}) => {
    const own = books();
    const from = { ...own, settings: { ...own.settings, seller: { ...own.settings.seller, country } } };
    const acme = client({ paymentTerms: { days, endOfMonth: "none" }, ...more });
    const invoice = draftOf([unit(2)], { client: acme, books: from });
    return checkConfirm({ invoice, books: from, today }).map(({ code, params }) => [code, params["maximum"]]);
  };

  test("longer than the seller's country allows between businesses are told", () => {
    expect(found("FR", 60)).toEqual([]);
    expect(found("FR", 61)).toEqual([["terms.tooLong", "60"]]);
    expect(found("FR", 60, { paymentTerms: { days: 60, endOfMonth: "after" } })).toEqual([["terms.tooLong", "45"]]);
    expect(found("DE", 61)).toEqual([["terms.tooLong", "60"]]);
  });

  test("are free towards consumers, and where no law limits them", () => {
    expect(found("FR", 90, { type: "Consumer" })).toEqual([]);
    expect(found("US", 90)).toEqual([]);
  });
});
