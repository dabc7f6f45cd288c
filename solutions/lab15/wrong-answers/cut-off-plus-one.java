// region: task-1
// caught by: 20 threads are exactly 4 machines, and jobs of 4.9 s need 10
// says: do not add 1
// also says: nothing arrives and nothing waits
// also says: one too many
double seconds = now.secondsPerJob() > 0 ? now.secondsPerJob() : settings.usualSeconds();
double left = Math.max(settings.interval(), settings.promise() - now.latency());
double threads = now.arrivalsPerSecond() * seconds + now.depth() * seconds / left;
return (int) (threads / settings.threads()) + 1;
