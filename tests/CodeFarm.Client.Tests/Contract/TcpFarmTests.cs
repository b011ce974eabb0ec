namespace CodeFarm.Client.Tests.Contract;

[Collection(FarmCollection.Name)]
public sealed class TcpFarmTests(ServedFarm served) : FarmContract(served)
{
    protected override IFarm Farm => Served.OverTcp;
}
