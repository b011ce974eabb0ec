namespace CodeFarm.Client.Tests.Contract;

[Collection(FarmCollection.Name)]
public sealed class SocketFarmTests(ServedFarm served) : FarmContract(served)
{
    protected override IFarm Farm => Served.OverSocket;
}
