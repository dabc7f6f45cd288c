// region: task-1
// caught by: the promise is broken already: the time left is one interval
// says: the oldest job has used all of its promise
double seconds = now.secondsPerJob() > 0 ? now.secondsPerJob() : settings.usualSeconds();
double left = settings.promise() - now.latency();
double threads = now.arrivalsPerSecond() * seconds + now.depth() * seconds / left;
return (int) Math.ceil(threads / settings.threads());
