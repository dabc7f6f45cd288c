// region: task-3
// caught by: at night: nothing arrives, and nothing is divided by 0
// says: nothing arrives any more
double seconds = now.secondsPerJob() > 0 ? now.secondsPerJob() : settings.usualSeconds();
double boot = settings.boot();
double done = 0;
for (MachineReading machine : now.machines()) {
  double works =
      switch (machine.state()) {
        case WORKING -> boot;
        case BOOTING -> boot - machine.readyIn();
        case DRAINING -> 0;
      };
  done += works * settings.threads() / seconds;
}
long depth = Math.round(Math.max(0, now.depth() + now.arrivalsPerSecond() * boot - done));
return now.withQueue(depth == 0 ? 0 : depth / now.arrivalsPerSecond(), depth);
