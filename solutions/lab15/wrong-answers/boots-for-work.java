// region: task-3
// caught by: a booting machine helps from the moment at which it is ready
// says: how long they still boot
double seconds = now.secondsPerJob() > 0 ? now.secondsPerJob() : settings.usualSeconds();
double boot = settings.boot();
double done = 0;
for (MachineReading machine : now.machines()) {
  double works =
      switch (machine.state()) {
        case WORKING -> boot;
        case BOOTING -> machine.readyIn();
        case DRAINING -> 0;
      };
  done += works * settings.threads() / seconds;
}
long depth = Math.round(Math.max(0, now.depth() + now.arrivalsPerSecond() * boot - done));
double latency = Math.min(depth / now.arrivalsPerSecond(), now.latency() + boot);
return now.withQueue(depth == 0 ? 0 : latency, depth);
