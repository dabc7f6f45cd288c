// region: task-1
// caught by: the promise is broken already: the time left is one interval
// says: that is the ceiling
    double seconds = now.secondsPerJob() > 0 ? now.secondsPerJob() : settings.usualSeconds();
    double left = settings.promise() - now.latency();
    if (left <= 0) return settings.ceiling();
    left = Math.max(settings.interval(), left);
    double arriving = now.arrivalsPerSecond() * seconds;
    double waiting = now.depth() * seconds / left;
    return (int) Math.ceil((arriving + waiting) / settings.threads());
