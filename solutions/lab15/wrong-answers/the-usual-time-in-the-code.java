// region: task-1
// caught by: any queue
// says: take each of them from settings
double seconds = now.secondsPerJob() > 0 ? now.secondsPerJob() : 5;
double left = Math.max(settings.interval(), settings.promise() - now.latency());
double arriving = now.arrivalsPerSecond() * seconds;
double waiting = now.depth() * seconds / left;
return (int) Math.ceil((arriving + waiting) / settings.threads());
