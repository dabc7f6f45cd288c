// region: task-3
// caught by: 15 jobs arrive a second and 12.5 get done: 265 jobs wait in 90 s, the oldest for 18 s
// says: a machine has 5 threads, and each
double seconds = now.secondsPerJob() > 0 ? now.secondsPerJob() : settings.usualSeconds();
double boot = settings.boot();
long working = now.machines().stream().filter(m -> m.state().ordinal() == 1).count();
double done = working * boot / seconds;
long depth = Math.round(Math.max(0, now.depth() + now.arrivalsPerSecond() * boot - done));
double latency = Math.min(depth / now.arrivalsPerSecond(), now.latency() + boot);
return now.withQueue(depth == 0 ? 0 : latency, depth);
