// region: task-1
// caught by: the promise is broken already: the time left is one interval
// says: there is no point in a time left that is shorter
double seconds = now.secondsPerJob() > 0 ? now.secondsPerJob() : settings.usualSeconds();
double left = Math.max(1, settings.promise() - now.latency());
double threads = now.arrivalsPerSecond() * seconds + now.depth() * seconds / left;
return (int) Math.ceil(threads / settings.threads());
