// region: task-3
// caught by: a booting machine helps from the moment at which it is ready
// says: that counts the booting machines as working
// also says: start later
double seconds = now.secondsPerJob() > 0 ? now.secondsPerJob() : settings.usualSeconds();
double boot = settings.boot();
long machines = now.machines().stream().filter(m -> m.state().ordinal() < 2).count();
double done = machines * boot * settings.threads() / seconds;
long depth = Math.round(Math.max(0, now.depth() + now.arrivalsPerSecond() * boot - done));
double latency = Math.min(depth / now.arrivalsPerSecond(), now.latency() + boot);
return now.withQueue(depth == 0 ? 0 : latency, depth);
