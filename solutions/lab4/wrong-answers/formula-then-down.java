// region: task-3
// caught by: charges on 2 cores, cap 0.5 s: 55 threads
// says: at which the two ceilings meet
double service = mix.cpuSeconds() + mix.ioSeconds();
int n = Math.min(most, (int) Math.ceil(cores / mix.cpuSeconds() * service));
while (n > 0 && trial.with(n).p95ServiceSeconds() > capSeconds) n--;
return n;
