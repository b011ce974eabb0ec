using CodeFarm.Runtime.Tests.Farm;
using CodeFarm.Runtime.Tests.State;
using FsCheck.Fluent;

namespace CodeFarm.Runtime.Tests.Properties;

/// <summary>Two writers of one state, against a model in which a writer succeeds if it knows the version that is stored.</summary>
public sealed class StateProperties(FarmFixture fixture) : IClassFixture<FarmFixture>
{
    [Fact]
    public void A_writer_succeeds_if_and_only_if_it_has_seen_what_is_stored() => Property.Check(
        (from action in Gen.Elements(StateAction.Write, StateAction.Read, StateAction.Clear)
         from writer in Gen.Choose(0, 1)
         select (Action: action, Writer: writer)).ListOf(),
        steps => RunAsync([.. steps]),
        tests: 60);

    private async Task RunAsync((StateAction Action, int Writer)[] steps)
    {
        var grain = fixture.Client.GetGrain<IStateGrain>(FarmFixture.NewKey());
        var stored = new Version(0, "", Exists: false);
        Version[] known = [stored, stored];
        string[] memory = ["", ""];

        for (var i = 0; i < steps.Length; i++)
        {
            var (action, writer) = steps[i];
            var expected = action == StateAction.Read || known[writer].Number == stored.Number;
            var succeeded = true;
            switch (action)
            {
                case StateAction.Write:
                    memory[writer] = $"value {i}";
                    succeeded = await grain.TryWriteAsync(memory[writer], writer);
                    if (succeeded)
                        known[writer] = stored = new(i + 1, memory[writer], Exists: true);
                    break;
                case StateAction.Clear:
                    succeeded = await grain.TryClearAsync(writer);
                    if (succeeded)
                    {
                        // Clearing nothing changes nothing; after any clearing, nothing is stored.
                        known[writer] = stored = stored.Exists ? new(0, "", Exists: false) : stored;
                        memory[writer] = "";
                    }

                    break;
                default:
                    await grain.ReadAsync(writer);
                    known[writer] = stored;
                    memory[writer] = stored.Value;
                    break;
            }

            Assert.True(expected == succeeded, $"Step {i}, {action} by {writer}: expected {expected}.");
            var view = await grain.ViewAsync(writer);
            Assert.Equal((memory[writer], known[writer].Exists), (view.Value, view.RecordExists));
        }
    }

    private sealed record Version(int Number, string Value, bool Exists);
}
