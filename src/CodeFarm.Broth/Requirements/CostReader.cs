using System.Globalization;

namespace CodeFarm.Broth.Requirements;

/// <summary>Reads what a function is worth (<c>value</c>) and what it may cost (<c>budget</c>).</summary>
internal sealed class CostReader(FieldReader fields)
{
    public RequirementValue? ReadValue(SourceNode? node)
    {
        if (node is null)
            return null;
        var parts = fields.Of(node, "value", RequirementFields.Value);
        return new RequirementValue(
            Amount(fields.Required(parts, node, "hoursSaved", "hoursSaved: 10"), "hoursSaved", RequirementErrors.Value),
            Amount(fields.Required(parts, node, "hourlyRate", "hourlyRate: 60"), "hourlyRate", RequirementErrors.Value));
    }

    public RequirementBudget? ReadBudget(SourceNode? node)
    {
        if (node is null)
            return null;
        var parts = fields.Of(node, "budget", RequirementFields.Budget);
        if (parts.Count == 0)
            throw fields.Error(RequirementErrors.MissingField, node, "The budget is empty. Add seconds or money, for example: { seconds: 30 }");
        double? seconds = null;
        double? money = null;
        if (parts.TryGetValue("seconds", out var secondsNode))
            seconds = Seconds(secondsNode);
        if (parts.TryGetValue("money", out var moneyNode))
            money = Amount(moneyNode, "money", RequirementErrors.Budget);
        return new RequirementBudget(seconds, money);
    }

    private double Seconds(SourceNode node)
    {
        var seconds = fields.Number(node, "seconds");
        return seconds is > 0 and <= RequirementBudget.MaxSeconds
            ? seconds
            : throw fields.Error(
                RequirementErrors.Budget, node,
                $"seconds is {Text(seconds)}. Give more than 0 and at most {RequirementBudget.MaxSeconds} seconds.");
    }

    private double Amount(SourceNode node, string name, string code)
    {
        var amount = fields.Number(node, name);
        return amount >= 0
            ? amount
            : throw fields.Error(code, node, $"{name} is {Text(amount)}. Give 0 or more.");
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
