// region: task-1
if (now.arrivalsPerSecond() == 0 && now.depth() == 0) return 0;
double seconds = now.secondsPerJob();
if (seconds == 0) seconds = settings.usualSeconds();
double left = settings.promise() - now.latency();
if (left < settings.interval()) left = settings.interval();
double jobsPerSecond = now.arrivalsPerSecond() + now.depth() / left;
double perMachine = settings.threads() / seconds;
return (int) Math.ceil(jobsPerSecond / perMachine);
