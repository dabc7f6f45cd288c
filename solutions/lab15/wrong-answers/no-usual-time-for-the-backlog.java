// region: task-1
// caught by: at night: no job ended lately, so a job takes the usual time
// says: enough for what arrives
double usual = now.secondsPerJob() == 0 ? settings.usualSeconds() : now.secondsPerJob();
double arriving = now.arrivalsPerSecond() * usual;
double left = Math.max(settings.interval(), settings.promise() - now.latency());
double waiting = now.depth() * now.secondsPerJob() / left;
return (int) Math.ceil((arriving + waiting) / settings.threads());
