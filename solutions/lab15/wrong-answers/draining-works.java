// region: task-3
// caught by: a draining machine does no jobs
// says: that counts the draining machines as working
double seconds = now.secondsPerJob() > 0 ? now.secondsPerJob() : settings.usualSeconds();
double boot = settings.boot();
double done = 0;
for (MachineReading machine : now.machines()) {
  done += (boot - machine.readyIn()) * settings.threads() / seconds;
}
long depth = Math.round(Math.max(0, now.depth() + now.arrivalsPerSecond() * boot - done));
double latency = Math.min(depth / now.arrivalsPerSecond(), now.latency() + boot);
return now.withQueue(depth == 0 ? 0 : latency, depth);
