namespace CodeFarm.LanguageModels.Generation;

/// <summary>Adds up what the samples of one generation take.</summary>
internal sealed class CostSheet
{
    private readonly Lock _lock = new();
    private GenerationCost _total = GenerationCost.None;

    public GenerationCost Total
    {
        get
        {
            lock (_lock)
                return _total;
        }
    }

    public void Add(GenerationCost cost)
    {
        lock (_lock)
            _total += cost;
    }
}
