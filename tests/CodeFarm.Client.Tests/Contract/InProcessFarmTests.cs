namespace CodeFarm.Client.Tests.Contract;

[Collection(FarmCollection.Name)]
public sealed class InProcessFarmTests(ServedFarm served) : FarmContract(served)
{
    protected override IFarm Farm => Served.InProcess;
}
