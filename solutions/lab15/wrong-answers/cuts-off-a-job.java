// region: task-3
// caught by: any reading: depth, latency, and the rest as it was
// says: Does your code cut off
    double seconds = now.secondsPerJob() > 0 ? now.secondsPerJob() : settings.usualSeconds();
    double done = 0;
    for (jobsinpractice.simulator.scaling.MachineReading machine : now.machines()) {
      double works =
          switch (machine.state()) {
            case WORKING -> settings.boot();
            case BOOTING -> Math.max(0, settings.boot() - machine.readyIn());
            case DRAINING -> 0;
          };
      done += works * settings.threads() / seconds;
    }
    double arrive = now.arrivalsPerSecond() * settings.boot();
    long depth = Math.max(0, (long) (now.depth() + arrive - done));
    if (depth == 0) return now.withQueue(0, 0);
    double latency = Math.min(depth / now.arrivalsPerSecond(), now.latency() + settings.boot());
    return now.withQueue(latency, depth);
