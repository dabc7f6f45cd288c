// region: task-2
// caught by: shop, 30 threads on 4 cores: 188.7 jobs/s, by the mean of the mix
// says: the mean of what 4 cores do with charges alone
double byThreads = 0;
double byCores = 0;
for (Mix.Kind kind : mix.kinds()) {
  byThreads += kind.share() * threads / (kind.cpuSeconds() + kind.ioSeconds());
  byCores += kind.share() * cores / kind.cpuSeconds();
}
return Math.min(byThreads, byCores);
