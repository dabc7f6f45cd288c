// region: task-1
// caught by: 31 threads for what arrives and 21.1 for what waits: 11 machines
// says: What counts is the time that is left
double seconds = now.secondsPerJob() > 0 ? now.secondsPerJob() : settings.usualSeconds();
double threads = now.arrivalsPerSecond() * seconds + now.depth() * seconds / now.latency();
return (int) Math.ceil(threads / settings.threads());
