// region: task-1
// caught by: at night: no job ended lately, so a job takes the usual time
// says: that is the floor. No job ended
if (now.secondsPerJob() == 0) return settings.floor();
double seconds = now.secondsPerJob();
double arriving = now.arrivalsPerSecond() * seconds;
double left = Math.max(settings.interval(), settings.promise() - now.latency());
double waiting = now.depth() * seconds / left;
return (int) Math.ceil((arriving + waiting) / settings.threads());
