namespace CodeFarm.Runtime.Tests.Local;

public interface IListGrain : IGrainWithStringKey
{
    Task AddAsync(int number);

    Task LeaveAsync();
}
