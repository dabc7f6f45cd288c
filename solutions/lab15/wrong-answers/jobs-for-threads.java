// region: task-1
// caught by: 31 threads for what arrives and 21.1 for what waits: 11 machines
// says: multiply what arrives and what waits by the time
double left = Math.max(settings.interval(), settings.promise() - now.latency());
return (int) Math.ceil((now.arrivalsPerSecond() + now.depth() / left) / settings.threads());
