// region: task-1
// caught by: at night: no job ended lately, so a job takes the usual time
// says: that is the floor
double seconds = now.secondsPerJob() > 0 ? now.secondsPerJob() : settings.usualSeconds();
double left = Math.max(settings.interval(), settings.promise() - now.latency());
double threads = now.arrivalsPerSecond() * seconds + now.depth() * seconds / left;
return (int) Math.max(settings.floor(), Math.ceil(threads / settings.threads()));
