// region: task-3
// caught by: a draining machine does no jobs
// says: that is 5 too few
double seconds = now.secondsPerJob() > 0 ? now.secondsPerJob() : settings.usualSeconds();
double boot = settings.boot();
double done = 0;
for (MachineReading machine : now.machines()) {
  double works =
      switch (machine.state()) {
        case WORKING -> boot;
        case BOOTING -> Math.max(0, boot - machine.readyIn());
        case DRAINING -> 0;
      };
  done += works * settings.threads() / seconds;
  if (machine.is(jobsinpractice.simulator.scaling.MachineState.DRAINING)) done += machine.running();
}
long depth = Math.round(Math.max(0, now.depth() + now.arrivalsPerSecond() * boot - done));
double latency = Math.min(depth / now.arrivalsPerSecond(), now.latency() + boot);
return now.withQueue(depth == 0 ? 0 : latency, depth);
