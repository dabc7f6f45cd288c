// region: task-3
// caught by: any reading: depth, latency, and the rest as it was
// says: the time of the forecast
double seconds = now.secondsPerJob() > 0 ? now.secondsPerJob() : settings.usualSeconds();
double done = 0;
for (jobsinpractice.simulator.scaling.MachineReading machine : now.machines()) {
  double works =
      switch (machine.state()) {
        case WORKING -> settings.boot();
        case BOOTING -> settings.boot() - machine.readyIn();
        case DRAINING -> 0;
      };
  done += works * settings.threads() / seconds;
}
double waiting = now.depth() + now.arrivalsPerSecond() * settings.boot() - done;
long depth = Math.max(0, Math.round(waiting));
double latency =
    depth == 0
        ? 0
        : Math.min(now.latency() + settings.boot(), depth / now.arrivalsPerSecond());
return new Reading(
    now.time() + settings.boot(),
    latency,
    depth,
    now.arrivalsPerSecond(),
    now.secondsPerJob(),
    now.machines());
