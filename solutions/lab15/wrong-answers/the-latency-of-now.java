// region: task-3
// caught by: 15 jobs arrive a second and 12.5 get done: 265 jobs wait in 90 s, the oldest for 18 s
// says: that is the latency now, and the queue in
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
return now.withQueue(now.latency(), depth);
