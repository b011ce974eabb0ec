namespace CodeFarm.Runtime.Tests.Streams;

public interface IPublisherGrain : IGrainWithStringKey
{
    Task PublishAsync(string stream, int number);
}
