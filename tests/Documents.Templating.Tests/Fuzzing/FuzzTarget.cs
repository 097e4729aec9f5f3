using System.Globalization;
using CsCheck;

namespace Documents.Templating.Tests.Fuzzing;

/// <summary>Something that a generator tries again and again with what it makes up.</summary>
/// <param name="Name">What it is called at the command line.</param>
internal abstract record FuzzTarget(string Name)
{
    /// <summary>Tries the same few samples every time, so that a build says the same twice.</summary>
    public abstract void TryBriefly();

    /// <summary>Tries samples chosen anew for as long as is said, and throws for one that fails, made as small as it still fails.</summary>
    /// <returns>How many were tried.</returns>
    public abstract long Try(TimeSpan time);

    public static FuzzTarget Of<T>(string name, int samples, Gen<T> generator, Action<T> check, Func<T, string>? print = null) =>
        new Generated<T>(name, samples, generator, check, print);

    private sealed record Generated<T>(string Name, int Samples, Gen<T> Generator, Action<T> Check, Func<T, string>? Print) : FuzzTarget(Name)
    {
        private const ulong Stream = 7919;

        public override void TryBriefly()
        {
            for (var sample = 0; sample < Samples; sample++)
            {
                var value = Generator.Generate(new PCG(1, (ulong)sample * Stream), null, out _);
                try
                {
                    Check(value);
                }
                catch (Exception e)
                {
                    throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Sample {sample}: {(Print is null ? value?.ToString() : Print(value))}"), e);
                }
            }
        }

        public override long Try(TimeSpan time)
        {
            long count = 0;
            Generator.Sample(
                value =>
                {
                    Interlocked.Increment(ref count);
                    Check(value);
                },
                time: (int)time.TotalSeconds,
                threads: 1,
                print: Print);
            return count;
        }
    }
}
