import { equal, failsWith, type ContractCase } from "../contractCase";

function numbersOn(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getRange("A1:A5");
  range.values = [[1], [2], [3], [4], [5]];
  return range;
}

/** Rules that format cells by what they hold. */
export const conditionalFormatCases: readonly ContractCase[] = [
  {
    name: "conditional formats: three-colour scales",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      const rule = numbersOn(sheet).conditionalFormats.add(excel.ConditionalFormatType.colorScale);
      rule.colorScale.criteria = {
        minimum: { formula: null as never, type: "LowestValue", color: "#0000FF" },
        midpoint: { formula: "50", type: "Percent", color: "#FFFF00" },
        maximum: { formula: null as never, type: "HighestValue", color: "#FF0000" },
      };
      rule.load("type");
      rule.colorScale.load("threeColorScale,criteria");
      await context.sync();
      equal([rule.type, rule.colorScale.threeColorScale], ["ColorScale", true]);
      equal(rule.colorScale.criteria.midpoint!.type, "Percent");
      equal(rule.colorScale.criteria.maximum.color!.toUpperCase(), "#FF0000");
    },
  },
  {
    name: "conditional formats: data bars and icon sets",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      const range = numbersOn(sheet);
      const bar = range.conditionalFormats.add(excel.ConditionalFormatType.dataBar).dataBar;
      bar.positiveFormat.fillColor = "#00AA00";
      bar.lowerBoundRule = { type: "Number", formula: "0" };
      const icons = range.conditionalFormats.add(excel.ConditionalFormatType.iconSet).iconSet;
      icons.style = excel.IconSet.fourTrafficLights;
      icons.load("style,criteria");
      bar.load("lowerBoundRule");
      bar.positiveFormat.load("fillColor");
      await context.sync();
      equal([icons.style, icons.criteria.length], ["FourTrafficLights", 4]);
      equal([bar.lowerBoundRule.type, bar.positiveFormat.fillColor.toUpperCase()], ["Number", "#00AA00"]);
    },
  },
  {
    name: "conditional formats: highest values, presets, texts",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      const { conditionalFormats } = numbersOn(sheet);
      const top = conditionalFormats.add(excel.ConditionalFormatType.topBottom);
      top.topBottom.rule = { rank: 2, type: "TopItems" };
      top.topBottom.format.font.color = "#FF0000";
      const preset = conditionalFormats.add(excel.ConditionalFormatType.presetCriteria);
      preset.preset.rule = { criterion: "OneStdDevAboveAverage" };
      const text = conditionalFormats.add(excel.ConditionalFormatType.containsText);
      text.textComparison.rule = { operator: "NotContains", text: "x" };
      top.topBottom.load("rule");
      preset.preset.load("rule");
      text.textComparison.load("rule");
      const wrongKind = preset.topBottomOrNullObject;
      await context.sync();
      equal(top.topBottom.rule, { rank: 2, type: "TopItems" });
      equal([preset.preset.rule.criterion, wrongKind.isNullObject], ["OneStdDevAboveAverage", true]);
      equal(text.textComparison.rule, { operator: "NotContains", text: "x" });
    },
  },
  {
    name: "conditional formats: the newest is first, and priorities can be changed",
    evidence: "documentation",
    run: async (excel, context, sheet) => {
      const { conditionalFormats } = numbersOn(sheet);
      const first = conditionalFormats.add(excel.ConditionalFormatType.custom);
      first.custom.rule.formula = "=A1>2";
      const second = conditionalFormats.add(excel.ConditionalFormatType.custom);
      second.custom.rule.formulaR1C1 = "=RC>4";
      first.load("priority");
      second.load("priority");
      second.custom.rule.load("formula");
      await context.sync();
      equal([first.priority, second.priority, second.custom.rule.formula], [1, 0, "=A1>4"]);
      first.priority = 0;
      second.load("priority");
      const count = conditionalFormats.getCount();
      await context.sync();
      equal([second.priority, count.value], [1, 2]);
    },
  },
  {
    name: "conditional formats: asked for another kind than they are",
    evidence: "assumption",
    run: async (excel, context, sheet) => {
      const rule = numbersOn(sheet).conditionalFormats.add(excel.ConditionalFormatType.custom);
      await context.sync();
      await failsWith(["InvalidOperation", "ItemNotFound"], async () => {
        rule.colorScale.load("criteria");
        await context.sync();
      });
    },
  },
];
