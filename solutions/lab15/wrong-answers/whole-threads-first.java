// region: task-1
// caught by: any queue
// says: round up to whole threads first
double seconds = now.secondsPerJob() > 0 ? now.secondsPerJob() : settings.usualSeconds();
double arriving = now.arrivalsPerSecond() * seconds;
double left = Math.max(settings.interval(), settings.promise() - now.latency());
double waiting = now.depth() * seconds / left;
return (int) Math.ceil((Math.ceil(arriving) + Math.ceil(waiting)) / settings.threads());
