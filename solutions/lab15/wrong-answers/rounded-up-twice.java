// region: task-1
// caught by: 31 threads for what arrives and 21.1 for what waits: 11 machines
// says: Does your code round up twice
double seconds = now.secondsPerJob() > 0 ? now.secondsPerJob() : settings.usualSeconds();
double left = Math.max(settings.interval(), settings.promise() - now.latency());
return (int) Math.ceil(now.arrivalsPerSecond() * seconds / settings.threads())
    + (int) Math.ceil(now.depth() * seconds / left / settings.threads());
