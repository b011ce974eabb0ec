using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Local;

/// <summary>Its state has a member of the same name as another grain's, and another type.</summary>
public sealed class ListGrain(Stage stage, [PersistentState("words")] IPersistentState<ListGrain.Items> state) : Grain, IListGrain
{
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        stage.Note($"left list {this.GetPrimaryKeyString()}");
        return Task.CompletedTask;
    }

    public Task AddAsync(int number)
    {
        state.State.Value.Add(number);
        return state.WriteStateAsync();
    }

    public Task LeaveAsync()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public sealed class Items
    {
        public List<int> Value { get; set; } = [];
    }
}
