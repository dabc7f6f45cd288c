// region: task-1
// caught by: any queue
// says: take each of them from settings
double seconds = now.secondsPerJob() > 0 ? now.secondsPerJob() : settings.usualSeconds();
double left = Math.max(settings.interval(), 60 - now.latency());
double arriving = now.arrivalsPerSecond() * seconds;
double waiting = now.depth() * seconds / left;
return (int) Math.ceil((arriving + waiting) / settings.threads());
