// region: task-2
// caught by: shop, 30 threads on 4 cores: 188.7 jobs/s, by the mean of the mix
// says: your code returns 1000 jobs/s, what 4 cores do
Mix.Kind typical =
    mix.kinds().stream().max(java.util.Comparator.comparingDouble(Mix.Kind::share)).get();
double service = typical.cpuSeconds() + typical.ioSeconds();
return Math.min(threads / service, cores / typical.cpuSeconds());
