// region: task-1
// caught by: 31 threads for what arrives and 21.1 for what waits: 11 machines
// says: Does your code round down
double seconds = now.secondsPerJob() > 0 ? now.secondsPerJob() : settings.usualSeconds();
double left = Math.max(settings.interval(), settings.promise() - now.latency());
double threads = now.arrivalsPerSecond() * seconds + now.depth() * seconds / left;
return (int) (threads / settings.threads());
