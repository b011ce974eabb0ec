using CodeFarm.Sandbox.Protocol;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Sandbox.Tests;

public sealed class ProtocolTests
{
    private const int MaxFrame = 64 * 1024;

    private static readonly Gen<byte[]> Bytes = Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf();

    private static readonly Gen<byte[]> Frame =
        from size in Gen.Frequency((5, Gen.Choose(1, 50)), (1, Gen.Choose(1, MaxFrame)))
        from seed in Gen.Choose(0, int.MaxValue)
        select RandomBytes(seed, size);

    private static readonly Gen<string> Text =
        Gen.Elements("a", "\"", "\0", "é", "😀", "\\u", "\n", "").ArrayOf().Select(string.Concat);

    private static readonly Gen<ReplyMessage> Reply =
        from kind in Gen.Elements(Enum.GetValues<ReplyKind>().Where(static kind => kind != ReplyKind.Ask))
        from index in Gen.Choose(-1, 100)
        from output in Gen.OneOf(Text.Select(text => (string?)text), Gen.Constant<string?>(null))
        from error in Gen.OneOf(Text.Select(text => (string?)text), Gen.Constant<string?>(null))
        from fitness in Gen.Elements(Enum.GetValues<WorkerFitness>())
        select new ReplyMessage(Guid.NewGuid(), kind, index, output, error, index * 77L, fitness);

    private static readonly Gen<JobMessage> Job =
        from slot in Gen.Choose(0, ProtocolLimits.AssemblySlots - 1)
        from assembly in Bytes
        from isCollectible in Gen.Elements(true, false)
        from space in Gen.OneOf(Text.Select(text => (string?)text), Gen.Constant<string?>(null))
        from inputs in Text.ArrayOf().ArrayOf()
        from seed in Gen.OneOf(Gen.Choose(0, 1000).Select(number => (int?)number), Gen.Constant<int?>(null))
        select new JobMessage(Guid.NewGuid(), slot, assembly, isCollectible, "int F(int x)", space, inputs)
        {
            Circumstances = seed is { } number ? new(DateTimeOffset.UnixEpoch.AddMinutes(number), number) : null,
        };

    [Fact]
    public void Frames_arrive_whole_however_the_stream_is_cut() => Prop.ForAll(
        Frame.ArrayOf().ToArbitrary(), Gen.Choose(1, 100_000).ToArbitrary(), (frames, seed) =>
        {
            var stream = frames.SelectMany(frame => BitConverter.GetBytes(frame.Length).Concat(frame)).ToArray();

            var received = ReadAll(stream, new Random(seed));

            return received.Count == frames.Length && received.Zip(frames).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1)]
    [InlineData(ProtocolLimits.MaxFrameBytes)]
    [InlineData(ProtocolLimits.MaxFrameBytes + 1)]
    [InlineData(3 * ProtocolLimits.MaxFrameBytes)]
    [InlineData((3 * ProtocolLimits.MaxFrameBytes) + 12_345)]
    public void A_message_longer_than_a_frame_arrives_whole_between_others(int length)
    {
        var (writer, text) = (new MessageWriter(), RandomBytes(length, length));
        var bound = Math.Max(length, 2) + sizeof(int);
        foreach (var content in (byte[][])[[1, 2], text, [3]])
        {
            writer.BeginMessage();
            writer.Bytes(content);
            writer.EndMessage(bound);
        }

        var received = ReadAll(writer.Written.ToArray(), new Random(length), bound);

        Assert.Equal([[2, 0, 0, 0, 1, 2], [.. BitConverter.GetBytes(length), .. text], [1, 0, 0, 0, 3]], received);
    }

    [Theory]
    [InlineData(ProtocolLimits.MaxFrameBytes - 1, "A frame of 1 to")]
    [InlineData(ProtocolLimits.MaxFrameBytes, "A message of 1 to")]
    public void A_message_may_neither_come_in_small_frames_nor_exceed_its_bound_frame_by_frame(int frameBytes, string problem)
    {
        byte[] frame = [.. BitConverter.GetBytes(frameBytes | int.MinValue), .. new byte[frameBytes]];
        byte[] stream = [.. Enumerable.Repeat(frame, 4).SelectMany(bytes => bytes)];

        var refusal = Assert.Throws<InvalidDataException>(() => ReadAll(stream, new Random(1), 3 * ProtocolLimits.MaxFrameBytes));

        Assert.StartsWith(problem, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_of_any_bytes_is_frames_or_refused() => Prop.ForAll(
        Bytes.ToArbitrary(), Gen.Choose(1, 100_000).ToArbitrary(), (stream, seed) => OnlyInvalidData(() => ReadAll(stream, new Random(seed))))
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(MaxFrame + 1)]
    [InlineData(int.MaxValue)]
    public void A_length_out_of_bounds_is_refused_before_anything_is_kept(int length) =>
        Assert.Throws<InvalidDataException>(() => ReadAll(BitConverter.GetBytes(length), new Random(1)));

    [Fact]
    public void A_reply_is_read_as_it_was_written() => Prop.ForAll(Reply.ToArbitrary(), reply =>
    {
        var writer = new MessageWriter();
        reply.Write(writer, MaxFrame);

        return ReplyMessage.Read(writer.Written.Span[4..]) == reply;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_question_and_its_answer_are_read_as_they_were_written() => Prop.ForAll(Text.ToArbitrary(), Gen.Choose(0, 3).ToArbitrary(), (text, number) =>
    {
        var ask = new AskMessage(Guid.NewGuid(), number, Enum.GetValues<AskKind>()[number], text);
        var answer = new AnswerMessage(ask.Id, Enum.GetValues<AnswerKind>()[number], text, 100 * number);
        var (asked, answered) = (new MessageWriter(), new MessageWriter());
        ask.Write(asked);
        answer.Write(answered, MaxFrame);

        return AskMessage.Read(asked.Written.Span[4..]) == ask && AnswerMessage.Read(answered.Written.Span[4..]) == answer;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_question_about_what_there_is_not_is_none()
    {
        var (unknown, lengthy) = (new MessageWriter(), new MessageWriter());
        new AskMessage(Guid.NewGuid(), 0, (AskKind)9, "a").Write(unknown);
        new AskMessage(Guid.NewGuid(), 0, AskKind.Get, new string('a', ProtocolLimits.MaxAskLength + 1)).Write(lengthy);

        Assert.Throws<InvalidDataException>(() => AskMessage.Read(unknown.Written.Span[4..]));
        Assert.Throws<InvalidDataException>(() => AskMessage.Read(lengthy.Written.Span[4..]));
    }

    [Fact]
    public void A_job_is_read_as_it_was_written() => Prop.ForAll(Job.ToArbitrary(), job =>
    {
        var writer = new MessageWriter();
        job.Write(writer, MaxFrame * 64);

        var read = JobMessage.Read(writer.Written.Span[4..]);

        return read.Assembly.Span.SequenceEqual(job.Assembly.Span)
            && read.Inputs.Zip(job.Inputs).All(pair => pair.First.SequenceEqual(pair.Second))
            && read.Inputs.Count == job.Inputs.Count
            && (read.Id, read.Slot, read.IsCollectible, read.Signature, read.Namespace, read.Circumstances)
                == (job.Id, job.Slot, job.IsCollectible, job.Signature, job.Namespace, job.Circumstances);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bytes_are_a_message_or_refused() => Prop.ForAll(Bytes.ToArbitrary(), bytes =>
        OnlyInvalidData(() => ReplyMessage.Read(bytes))
        && OnlyInvalidData(() => JobMessage.Read(bytes))
        && OnlyInvalidData(() => HelloMessage.Read(bytes))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_message_with_some_bytes_changed_is_another_message_or_refused() => Prop.ForAll(
        Job.ToArbitrary(), Reply.ToArbitrary(), Gen.Choose(1, 100_000).ToArbitrary(), (job, reply, seed) =>
        {
            var (jobs, replies) = (new MessageWriter(), new MessageWriter());
            job.Write(jobs, MaxFrame * 64);
            reply.Write(replies, MaxFrame);

            return OnlyInvalidData(() => JobMessage.Read(Spoilt(jobs, seed)))
                && OnlyInvalidData(() => ReplyMessage.Read(Spoilt(replies, seed)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_frame_that_is_too_large_leaves_no_trace_in_the_buffer()
    {
        var writer = new MessageWriter();
        new ReplyMessage(Guid.Empty, ReplyKind.Ready).Write(writer, MaxFrame);
        var before = writer.Length;

        Assert.Throws<InvalidDataException>(
            () => new ReplyMessage(Guid.Empty, ReplyKind.Case, 0, new string('x', MaxFrame)).Write(writer, MaxFrame));

        Assert.Equal(before, writer.Length);
    }

    private static List<byte[]> ReadAll(byte[] stream, Random random, int maxMessage = MaxFrame)
    {
        var buffer = new FrameBuffer(maxMessage);
        var frames = new List<byte[]>();
        for (var position = 0; position < stream.Length;)
        {
            var space = buffer.Space();
            Assert.InRange(space.Length, 1, ProtocolLimits.MaxFrameBytes * 2);
            var count = Math.Min(Math.Min(space.Length, stream.Length - position), random.Next(1, 5000));
            stream.AsSpan(position, count).CopyTo(space.Span);
            position += count;
            buffer.Advance(count);
            while (buffer.TryTake(out var frame))
                frames.Add(frame.ToArray());
        }

        return frames;
    }

    private static byte[] Spoilt(MessageWriter writer, int seed)
    {
        var random = new Random(seed);
        var bytes = writer.Written[4..].ToArray();
        for (var i = random.Next(1, 4); i > 0; i--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return random.Next(3) == 0 ? bytes[..random.Next(1, bytes.Length)] : bytes;
    }

    private static bool OnlyInvalidData(Action read)
    {
        try
        {
            read();
        }
        catch (InvalidDataException)
        {
            // Refused, as it should be.
        }

        return true;
    }

    private static byte[] RandomBytes(int seed, int size)
    {
        var bytes = new byte[size];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
