// region: task-1
// caught by: at night: no job ended lately, so a job takes the usual time
// says: secondsPerJob is 0
double jobsPerMachine = settings.threads() / now.secondsPerJob();
double left = Math.max(settings.interval(), settings.promise() - now.latency());
double jobs = now.arrivalsPerSecond() + now.depth() / left;
return (int) Math.ceil(jobs / jobsPerMachine);
