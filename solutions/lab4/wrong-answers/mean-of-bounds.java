// region: task-2
// caught by: shop, 30 threads on 4 cores: 188.7 jobs/s, by the mean of the mix
// says: mean of the two kinds' bounds
double service = mix.cpuSeconds() + mix.ioSeconds();
double rate = 0;
for (Mix.Kind kind : mix.kinds()) {
  rate += kind.share() * Math.min(10 * threads / service, cores / kind.cpuSeconds());
}
return Math.min(mix.kinds().size() == 1 ? threads / service : rate, rate);
