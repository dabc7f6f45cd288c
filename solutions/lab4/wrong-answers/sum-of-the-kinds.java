// region: task-2
// caught by: shop, 30 threads on 4 cores: 188.7 jobs/s, by the mean of the mix
// says: of both kinds added up
double service = 0;
double cpu = 0;
for (Mix.Kind kind : mix.kinds()) {
  service += kind.cpuSeconds() + kind.ioSeconds();
  cpu += kind.cpuSeconds();
}
return Math.min(threads / service, cores / cpu);
