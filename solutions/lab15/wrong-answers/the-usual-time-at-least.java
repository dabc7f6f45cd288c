// region: task-1
// caught by: 31 threads for what arrives and 21.1 for what waits: 11 machines
// says: it is not a minimum
// also says: There is nothing to round up
// also says: there is no point in a time left
    double seconds = Math.max(now.secondsPerJob(), settings.usualSeconds());
    double left = Math.max(settings.interval(), settings.promise() - now.latency());
    double arriving = now.arrivalsPerSecond() * seconds;
    double waiting = now.depth() * seconds / left;
    return (int) Math.ceil((arriving + waiting) / settings.threads());
