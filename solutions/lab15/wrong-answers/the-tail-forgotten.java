// region: task-1
// caught by: 31 threads for what arrives and 21.1 for what waits: 11 machines
// says: that is enough for what arrives
// also says: The burst is over for the callers
// also says: the booting machines are missing
// also says: jobs of it still wait
double seconds = now.secondsPerJob() > 0 ? now.secondsPerJob() : settings.usualSeconds();
return (int) Math.ceil(now.arrivalsPerSecond() * seconds / settings.threads());
