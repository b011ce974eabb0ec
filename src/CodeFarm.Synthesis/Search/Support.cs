using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// What stands behind the pieces of an answer: of each branch of its choices, and of each operand of its conditions, the
/// examples that need it. A piece that one example alone needs is memorised, unless the description speaks of it.
/// </summary>
/// <param name="examples">All examples.</param>
/// <param name="description">What the user said, the name included.</param>
internal sealed class Support(ExampleSet examples, string description)
{
    /// <summary>What a memorised piece costs more.</summary>
    private const int CostOfMemorised = 2;

    /// <summary>A part of the doubts is charged, up to so much.</summary>
    private const int MostCharge = 6;

    private const int FewestPiecesOfTable = 3;

    /// <summary>
    /// Bits that an answer which chooses may cost more than the examples say: beyond, whatever they were, there would have
    /// been such an answer.
    /// </summary>
    private const int MostExceeding = 16;

    private const int ShortestSingular = 4;
    private const int MostCostOfSingular = 12;

    private readonly Trials _trials = new(examples.Inputs, () => new ValueStore());
    private readonly NamedCases _cases = new(examples, description);

    /// <summary>How an answer leans on the examples.</summary>
    public Evidence Of(Term term)
    {
        var pieces = new Pieces();
        int[] all = [.. Enumerable.Range(0, examples.Inputs.Length)];
        Trace(term, all, pieces);
        if (pieces.Count == 0)
            pieces.Doubt = term.Cost - InformationOf(all);
        var doubt = (int)Math.Max(0, pieces.Doubt);
        var exceeding = term.Cost - InformationOf(all);
        var isTable = (pieces.Count > 0 && exceeding > MostExceeding) 
            || (pieces.Memorised >= FewestPiecesOfTable - 1 && pieces.Count >= FewestPiecesOfTable && 2 * pieces.Memorised >= pieces.Count);
        return new(Math.Min(MostCharge, (pieces.Memorised * CostOfMemorised) + (doubt / 2)) + _cases.CostOfMissing(term) + CostOfSingular(term), doubt, isTable);
    }

    /// <param name="term">A term outside of lambdas.</param>
    /// <param name="reaching">The examples for which it is evaluated.</param>
    /// <param name="pieces">Gets what is found.</param>
    private void Trace(Term term, int[] reaching, Pieces pieces)
    {
        if (term.Kind == TermKind.Conditional)
        {
            var holding = reaching.Where(example => Value(term.Children[0], example) is true).ToArray();
            if (!IsSpokenOf(term.Children[0]))
                pieces.Doubt = Math.Max(pieces.Doubt, term.Children[0].Cost - BitsOfSplit(holding.Length, reaching.Length));
            Trace(term.Children[0], reaching, pieces);
            Branch(term.Children[1], holding, pieces);
            Branch(term.Children[2], [.. reaching.Except(holding)], pieces);
        }
        else if (term.Component?.Role is ComponentRole.Or or ComponentRole.And)
        {
            Operands(term, reaching, pieces);
        }
        else
        {
            foreach (var child in term.Children.Where(child => child.Kind is TermKind.Call or TermKind.Conditional))
                Trace(child, reaching, pieces);
        }
    }

    private void Branch(Term term, int[] reaching, Pieces pieces)
    {
        if (term.Kind != TermKind.Conditional)
        {
            var information = InformationOf(reaching);
            pieces.Add(reaching.Length < 2 && !IsSpokenOf(term) && (HasConstant(term) || 2 * term.Cost > information));
            pieces.Doubt = Math.Max(pieces.Doubt, term.Cost - information);
        }

        Trace(term, reaching, pieces);
    }

    /// <summary>An operand of a chain of "or" is needed by the examples where no other holds; of "and", where all others do.</summary>
    private void Operands(Term term, int[] reaching, Pieces pieces)
    {
        var role = term.Component!.Role;
        var operands = Flatten(term).ToArray();
        var decides = role == ComponentRole.Or;
        foreach (var operand in operands)
        {
            var needing = reaching.Count(example => Value(operand, example) is bool truth && truth == decides
                && operands.All(other => ReferenceEquals(other, operand) || Value(other, example) is bool same && same != decides));
            // A chain of two is how one writes a condition; a longer one may be a list of the examples.
            pieces.Add(needing < 2 && operands.Length > 2 && !IsSpokenOf(operand));
            if (!IsSpokenOf(operand))
                pieces.Doubt = Math.Max(pieces.Doubt, operand.Cost - reaching.Length);
        }

        IEnumerable<Term> Flatten(Term part) => part.Component?.Role == role ? part.Children.SelectMany(Flatten) : [part];
    }

    private object? Value(Term term, int example) => _trials.Evaluate(term, example);

    private double InformationOf(int[] reaching) => reaching.Sum(example => Information.Of(examples.Outputs[example]));

    /// <summary>What it says that just these of all examples are on one side.</summary>
    private static double BitsOfSplit(int part, int all) =>
        part == 0 || part == all ? 0 : -(part * Math.Log2((double)part / all)) - ((all - part) * Math.Log2((double)(all - part) / all));

    private static bool HasConstant(Term term) => term.SelfAndDescendants().Any(node => node.Kind == TermKind.Constant);

    private bool IsSpokenOf(Term term) => SpokenConstants.AreAllIn(description, term);

    /// <summary>A long text that one example alone has tells nothing of the others.</summary>
    private int CostOfSingular(Term term) => examples.Outputs.Length < 2 ? 0 : Math.Min(MostCostOfSingular, term.SelfAndDescendants()
        .Select(node => node.Constant).OfType<string>().Distinct()
        .Where(text => text.Length >= ShortestSingular && !SpokenConstants.IsIn(description, text) && IsSingular(text))
        .Sum(text => text.Length / 2));

    private bool IsSingular(string text) => 1 == Enumerable.Range(0, examples.Outputs.Length).Count(example =>
        examples.Inputs[example].Append(examples.Outputs[example]).SelectMany(ValueTypes.TextsOf).Any(value => value.Contains(text, StringComparison.Ordinal)));

    private sealed class Pieces
    {
        public int Count { get; private set; }

        public int Memorised { get; private set; }

        public double Doubt { get; set; }

        public void Add(bool isMemorised)
        {
            Count++;
            Memorised += isMemorised ? 1 : 0;
        }
    }
}
