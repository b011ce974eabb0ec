using CodeFarm.Synthesis.Deduction;
using CodeFarm.Synthesis.Enumeration;
using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Conditionals;

/// <summary>Turns decision trees into terms: choices, or for truth values what a programmer writes with operators.</summary>
internal sealed class ConditionalDeduction(SearchContext context, Roles roles)
{
    /// <summary>The cheapest term that chooses between kept terms, or null; also null where nothing is new since the last time.</summary>
    public Term? Solve(CoverTable cover)
    {
        var version = cover.Version;
        cover.Update();
        if (cover.Version == version) return null;
        return new TreeLearner(cover).Learn() is { Then: not null } tree ? TermOf(cover.Goal.Space, tree) : null;
    }

    private Term TermOf(TermSpace space, DecisionTree tree)
    {
        if (tree.Then is null)
        {
            return tree.Term switch
            {
                DecisionTree.True => Term.OfConstant(true, 1),
                DecisionTree.False => Term.OfConstant(false, 1),
                _ => space.Extract(tree.Term),
            };
        }

        var (then, otherwise) = (TermOf(space, tree.Then), TermOf(space, tree.Otherwise!));
        var condition = space.Extract(tree.Term);
        var surcharge = tree.Cost - condition.Cost - then.Cost - otherwise.Cost;
        return Logical(condition, then, otherwise, surcharge) ?? Choice(condition, then, otherwise, surcharge);
    }

    /// <summary>A choice whose first branch is the simpler one, as one writes it.</summary>
    private Term Choice(Term condition, Term then, Term otherwise, int surcharge) =>
        then.Kind == TermKind.Conditional && otherwise.Kind != TermKind.Conditional && Opposite(condition) is { } opposite
            ? Term.OfConditional(opposite, otherwise, then, surcharge)
            : Term.OfConditional(condition, then, otherwise, surcharge);

    /// <summary>The choice between truth values, one of which is constant, with operators.</summary>
    private Term? Logical(Term condition, Term then, Term otherwise, int surcharge)
    {
        if (roles[ComponentRole.And] is not { } and || roles[ComponentRole.Or] is not { } or) return null;
        return (then.Constant, otherwise.Constant) switch
        {
            (true, false) => condition,
            (false, true) => Negated(condition),
            (true, _) => Combined(or, condition, otherwise),
            (_, false) => Combined(and, condition, then),
            (false, _) => Combined(and, Negated(condition), otherwise),
            (_, true) => Combined(or, Negated(condition), then),
            _ => null,
        };

        Term? Combined(Component component, Term? left, Term right) => left is null
            ? null
            : Term.OfCall(component, Math.Max(0, surcharge - TreeLearner.CostOfCondition), [left, right]);
    }

    private Term? Negated(Term condition) =>
        Opposite(condition) ?? (roles[ComponentRole.Not] is { } not ? Term.OfCall(not, condition) : null);

    /// <summary>The comparison the other way round, where there is one.</summary>
    private Term? Opposite(Term condition)
    {
        if (condition.Component is not { Opposite: { } name } component) return null;
        var opposite = context.Operations.Select(operation => operation.Component)
            .FirstOrDefault(other => other.Name == name && other.Parameters.SequenceEqual(component.Parameters));
        return opposite is null ? null : Term.OfCall(opposite, condition.Children);
    }
}
