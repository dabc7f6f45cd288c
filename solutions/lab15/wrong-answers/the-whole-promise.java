// region: task-1
// caught by: 31 threads for what arrives and 21.1 for what waits: 11 machines
// says: over the whole promise of 60 s
double seconds = now.secondsPerJob() > 0 ? now.secondsPerJob() : settings.usualSeconds();
double threads = (now.arrivalsPerSecond() + now.depth() / settings.promise()) * seconds;
return (int) Math.ceil(threads / settings.threads());
