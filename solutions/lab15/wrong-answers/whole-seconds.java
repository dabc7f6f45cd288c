// region: task-1
// caught by: 20 threads are exactly 4 machines, and jobs of 4.9 s need 10
// says: keep the fraction
// also says: one too few
long seconds =
    (long) (now.secondsPerJob() > 0 ? now.secondsPerJob() : settings.usualSeconds());
double left = Math.max(settings.interval(), settings.promise() - now.latency());
double threads = now.arrivalsPerSecond() * seconds + now.depth() * seconds / left;
return (int) Math.ceil(threads / settings.threads());
